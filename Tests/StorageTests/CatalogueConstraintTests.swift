import Domain
import TestKit
import Testing

@testable import Storage

/// The versions of the catalogue in the database: what its constraints refuse, whoever writes.
@Suite struct CatalogueConstraintTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func write<Value>(
    _ act: Act = .catalogueImport, _ body: (borrowing WriteAccess) throws -> Value
  ) throws -> Value {
    let credential = Credential(kind: .staff(StoragePerson.administrator.id))
    return try office.store.write(act, by: credential, at: .north) {
      Audited(try body($0), on: .system)
    }
  }

  /// The shipped content with one fee replaced.
  static func content(_ amount: Int) throws -> CatalogueContent {
    var content = try CatalogueData.shipped()
    content.fees[0].amount = amount
    return content
  }

  private func active() throws -> CatalogueVersion {
    try write { try CatalogueQueries.active($0.reading) }
  }

  @Test func aNewDatabaseBeginsWithTheShippedCatalogue() throws {
    #expect(try active() == CatalogueVersion(1))
    let stored = try write { try CatalogueQueries.content(of: CatalogueVersion(1), $0.reading) }
    let shipped = try CatalogueData.shipped()
    #expect(stored == shipped)
    #expect(stored.canonical.utf8.elementsEqual(shipped.canonical.utf8))
    let record = try write { try CatalogueQueries.record(CatalogueVersion(1), $0.reading) }
    #expect(record.certificates == 26 && record.unconfirmed == shipped.unconfirmed)
    #expect(record.activatedBy == nil && record.state == .active)
  }

  @Test(arguments: [
    "UPDATE catalogue_rule SET rule = 'D30x' WHERE id = 'move'", "DELETE FROM catalogue_rule",
    "INSERT INTO catalogue_rule VALUES (1, 'x', 99, 'x', NULL, NULL, NULL, NULL, 'x', 0)",
    "INSERT INTO catalogue_rule VALUES (1, 'x', 99, 'x', 'D1x', 'x', 3, 'birthday', 'x', 0)",
  ])
  func rulesOfTheCalendarAreKeptToo(sql: String) throws {
    #expect(throws: (any Error).self) { try write { try $0.sql.execute(sql, []) } }
    #expect(try write { try CatalogueQueries.activeRules($0.reading) }.count == 21)
  }

  @Test func theDoctorSaysThatNoVersionIsInForce() throws {
    let good = try #require(try office.store.doctor().first { $0.name == "catalogue" })
    #expect(good.ok)
    try write { try $0.sql.execute("UPDATE catalogue_version SET state = 'retired'", []) }
    let bad = try #require(try office.store.doctor().first { $0.name == "catalogue" })
    #expect(!bad.ok && bad.detail.contains("catalogue activate"))
    // Nothing is counted by a version that is not in force.
    #expect(try write { try CatalogueQueries.activeRules($0.reading) } == [])
  }

  @Test func theDoctorSaysThatTheVersionInForceDecidesNothing() throws {
    try write {
      try $0.sql.execute("DROP TRIGGER catalogue_terms_no_delete", [])
      try $0.sql.execute("DELETE FROM catalogue_terms", [])
    }
    let bad = try #require(try office.store.doctor().first { $0.name == "catalogue" })
    #expect(!bad.ok && bad.detail.contains("条件のない証明書が26件"), "\(bad.detail)")
  }

  @Test func aFeeIsReadByItsCodeAlone() throws {
    let code = CertificateCode("F06")
    let table = try write {
      try CatalogueQueries.fees(for: code, in: try CatalogueQueries.active($0.reading), $0.reading)
    }
    #expect(table.rows.map(\.amount) == [350, 1_400])
    let day = office.clock.now.date
    let type = try write {
      try CatalogueQueries.certificate(code, on: day, in: CatalogueVersion(1), $0.reading)
    }
    #expect(type?.name == "受理証明書")
    let lead = try write {
      try CatalogueQueries.setting(
        "okuyami.lead", on: day, in: CatalogueVersion(1), $0.reading)
    }
    #expect(lead?.value == "4")
  }

  /// What was decided by a version can be read by it while another one is in force.
  @Test func aDecisionKeepsItsVersion() throws {
    let code = CertificateCode("J01")
    let day = office.clock.now.date
    let decidedBy = try active()
    let next = try write { try CatalogueRecords.add(try Self.content(350), $0) }
    #expect(next == CatalogueVersion(2))
    #expect(try active() == decidedBy)
    try write(.catalogueActivate) {
      try CatalogueRecords.activate(next, approvedBy: StoragePerson.chief.id, $0)
    }
    #expect(try active() == next)
    let amounts = try [decidedBy, next].map { version in
      try write {
        try CatalogueQueries.fees(for: code, in: version, $0.reading).fee(for: code, on: day).amount
      }
    }
    #expect(amounts == [300, 350])
  }

  @Test func oneContentIsStoredOnce() throws {
    #expect(throws: (any Error).self) {
      try write { try CatalogueRecords.add(try CatalogueData.shipped(), $0) }
    }
    #expect(try office.count("SELECT count(*) FROM catalogue_version") == 1)
  }

  @Test func onePersonTwiceIsRefusedByTheSchema() throws {
    let version = try write { try CatalogueRecords.add(try Self.content(350), $0) }
    #expect(throws: (any Error).self) {
      try write(.catalogueActivate) {
        try CatalogueRecords.activate(version, approvedBy: StoragePerson.administrator.id, $0)
      }
    }
    #expect(try active() == CatalogueVersion(1))
  }

  @Test(arguments: [
    // One person, twice.
    """
    UPDATE catalogue_version SET state = 'active', activated_at = 'x', activated_by = 'a',
      approved_by = 'a' WHERE number = 2
    """,
    // One person, alone.
    """
    UPDATE catalogue_version SET state = 'active', activated_at = 'x', activated_by = 'a'
    WHERE number = 2
    """,
    // Nobody.
    "UPDATE catalogue_version SET state = 'active', activated_at = 'x' WHERE number = 2",
    "UPDATE catalogue_version SET seed = 1 WHERE number = 2",
    // A second one in force.
    """
    UPDATE catalogue_version SET state = 'active', activated_at = 'x', activated_by = 'a',
      approved_by = 'b' WHERE number = 2
    """,
    "UPDATE catalogue_version SET digest = 'x' WHERE number = 1",
    "DELETE FROM catalogue_version WHERE number = 2",
    "UPDATE catalogue_fee SET amount = 0",
    "DELETE FROM catalogue_fee WHERE version = 1",
    "UPDATE catalogue_certificate SET name = ''",
    "DELETE FROM catalogue_setting",
    "UPDATE catalogue_terms SET identity = 'none'", "DELETE FROM catalogue_terms",
    "UPDATE catalogue_document SET class = 'A'", "DELETE FROM catalogue_document",
    "UPDATE catalogue_exemption SET proof = ''", "DELETE FROM catalogue_exemption",
    "UPDATE catalogue_event SET name = ''", "DELETE FROM catalogue_event",
    "UPDATE catalogue_question SET asked_when = ''", "DELETE FROM catalogue_question",
    "UPDATE catalogue_procedure SET needed_when = ''", "DELETE FROM catalogue_procedure",
    // A procedure that has two rows on one day.
    """
    INSERT INTO catalogue_procedure SELECT version, id, '2026-01-01', NULL, 99, name, form, kind,
      quiet, events, needed_when, who, applicants, counters, deadlines, late, late_with, bring,
      identity, online, mail, convenience, prefill, triggers, minutes, notes, source, law,
      confirmed_by, confirmed_on FROM catalogue_procedure WHERE version = 1 AND id = 'RR01'
    """,
    // A choice without anything to choose.
    "INSERT INTO catalogue_question VALUES (1, 'm.x', '2026-01-01', NULL, 99, 'choice', 'x', 'x', "
      + "'x', '', '', '', '', 0, 0, 'x', '', NULL, NULL)",
    // Terms of a certificate that this version has not.
    """
    INSERT INTO catalogue_terms VALUES (1, 'Z01', '2026-01-01', 'self', 'counter', '', '', '',
      'A1', 'ward', '', '')
    """,
    // A rule of identity that nobody knows.
    """
    INSERT INTO catalogue_terms VALUES (2, 'J01', '2022-01-04', 'self', 'counter', '', '', '',
      'A9', 'ward', '', '')
    """,
    "INSERT INTO catalogue_document VALUES (1, 'x', '2026-01-01', NULL, 1, '', 'D', 'always', "
      + "'none', NULL, NULL, '', '', 'x', '', NULL, NULL)",
    "INSERT INTO catalogue_exemption VALUES (1, 'Z1', '2026-01-01', NULL, 1, 'x', '', 'J01', '', "
      + "'', 'counter', 'x', '', NULL, NULL)",
    // A second fee on the same days.
    """
    INSERT INTO catalogue_fee SELECT version, code, variant, channel, '2026-11-24', NULL, 99, 999,
      notes, source, law, confirmed_by, confirmed_on FROM catalogue_fee
    WHERE version = 1 AND code = 'J01' AND channel = 'counter'
    """,
    """
    INSERT INTO catalogue_fee SELECT version, code, variant, channel, '2021-01-01', '2022-01-04', 9,
      999, notes, source, law, confirmed_by, confirmed_on FROM catalogue_fee
    WHERE version = 1 AND code = 'J01' AND channel = 'counter'
    """,
    // Confirmed on no day.
    """
    INSERT INTO catalogue_fee VALUES (1, 'Z01', '', 'counter', '2026-01-01', NULL, 1, 1, '', '', '',
      'a', NULL)
    """,
    // Over before it begins.
    """
    INSERT INTO catalogue_fee VALUES (1, 'Z01', '', 'counter', '2026-01-02', '2026-01-01', 1, 1, '',
      '', '', NULL, NULL)
    """,
  ])
  func theSchemaRefuses(_ statement: String) throws {
    _ = try write { try CatalogueRecords.add(try Self.content(350), $0) }
    #expect(throws: SQLFailure.self) { try office.rawRun(statement) }
    #expect(
      try office.count("SELECT count(*) FROM catalogue_version WHERE state = 'active'") == 1)
  }

  /// A database from before there was an interview says so and decides nothing.
  @Test func aVersionWithoutAnInterviewDecidesNothing() throws {
    for table in ["event", "question", "procedure"] {
      try office.rawRun("DROP TRIGGER catalogue_\(table)_no_delete")
      try office.rawRun("DELETE FROM catalogue_\(table)")
    }
    #expect {
      try write { _ = try IntakeQueries.book(of: CatalogueVersion(1), $0.reading) }
    } throws: { ($0 as? DeskFailure)?.code == .intakeMissing }
    #expect(try write { try IntakeQueries.active($0.reading) }.isEmpty)
    let said = try #require(try office.store.doctor().first { $0.name == "catalogue" })
    #expect(!said.ok && said.detail.contains("聞き取り"))
  }

  /// The planted fault's other side: a fee that begins when the one before it ended is taken.
  @Test func theNextPeriodIsTaken() throws {
    try office.rawRun(
      """
      INSERT INTO catalogue_fee SELECT version, code, variant, channel, '2021-01-01', '2022-01-03',
        9, 999, notes, source, law, confirmed_by, confirmed_on FROM catalogue_fee
      WHERE version = 1 AND code = 'J01' AND channel = 'counter'
      """)
  }
}
