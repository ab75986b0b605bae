import Domain
import Glibc
import Secrets
import TestKit
import Testing

@testable import Storage

@Suite struct AuditChainTests {
  let office: StorageOffice
  let rows: Int

  /// Twenty acts, the first ten of them witnessed.
  init() throws {
    office = try StorageOffice()
    let clerk = Credential(kind: .staff(StoragePerson.clerk.id))
    for number in 0..<20 {
      try office.store.write(.ticketView, by: clerk, at: .north) { _ in
        Audited((), on: .office(StorageOffice.north), detail: "look=\(number)")
      }
      if number == 9 { try office.store.appendWitness("closing", after: "") }
    }
    rows = try office.auditRows
    #expect(try office.store.verifyAudit() == verdict(nil))
  }

  private func verdict(_ firstBad: Int?) throws -> AuditVerdict {
    let found = try office.store.verifyAudit()
    return AuditVerdict(
      isWhole: firstBad == nil, rows: firstBad.map { $0 - 1 } ?? rows, firstBad: firstBad,
      reason: found.reason, headSeal: found.headSeal)
  }

  private func unlock() throws {
    try office.rawRun("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete")
  }

  /// Seals all rows anew, as somebody with a key could.
  private func resealAll(with key: [UInt8]) throws {
    let chain = AuditChain(seal: try Seal(key: key))
    try office.raw { sql in
      var previous = AuditChain.genesis
      var count = 0
      for row in try sql.rows(
        """
        SELECT id, at, staff, terminal, office, act, subject_kind, subject_id, purpose, allowed,
          detail FROM audit ORDER BY id
        """)
      {
        previous = chain.seal.code(of: AuditChain.bytes(previous: previous, row.values))
        count += 1
        try sql.execute(
          "UPDATE audit SET seal = ? WHERE id = ?", [.text(previous), row.values[0]])
      }
      try sql.execute(
        "UPDATE audit_head SET rows = ?, last_seal = ?, head_seal = ?",
        [
          .integer(count), .text(previous), .text(chain.headSeal(rows: count, last: previous)),
        ])
    }
  }

  private var rightKey: [UInt8] { DatabaseFiles.read(office.files.auditKey) ?? [] }

  @Test func theTriggersRefuseChanges() throws {
    for statement in [
      "UPDATE audit SET detail = 'x' WHERE id = 3", "DELETE FROM audit WHERE id = 3",
      "DELETE FROM audit",
    ] {
      #expect(throws: SQLFailure.self) { try office.rawRun(statement) }
    }
    #expect(try office.auditRows == rows)
  }

  @Test(arguments: [
    "at = '2026-11-24T10:07:01'", "staff = 'colleague'", "terminal = 'n-1'", "office = 'south'",
    "act = 'ticket.issue'", "subject_kind = 'queue'", "subject_id = 'south'",
    "purpose = 'audit'", "purpose = NULL", "allowed = 0", "detail = ''",
    "seal = 'x' || substr(seal, 2)",
  ])
  func anEditedRowIsFound(change: String) throws {
    try unlock()
    try office.rawRun("UPDATE audit SET \(change) WHERE id = 7")
    #expect(try office.store.verifyAudit() == verdict(7))
    #expect(try office.faults().map(\.name) == ["audit"])
  }

  @Test func aRowTakenFromTheMiddleIsFound() throws {
    try unlock()
    try office.rawRun("DELETE FROM audit WHERE id = 7")
    #expect(try office.store.verifyAudit() == verdict(7))
  }

  @Test func aRowTakenAndTheRestMovedUpIsFound() throws {
    try unlock()
    try office.rawRun("DELETE FROM audit WHERE id = 7")
    for id in 8...rows { try office.rawRun("UPDATE audit SET id = \(id - 1) WHERE id = \(id)") }
    #expect(try office.store.verifyAudit() == verdict(7))
  }

  @Test func twoRowsExchangedAreFound() throws {
    try unlock()
    try office.rawRun(
      "UPDATE audit SET id = 100 WHERE id = 7", "UPDATE audit SET id = 7 WHERE id = 8",
      "UPDATE audit SET id = 8 WHERE id = 100")
    #expect(try office.store.verifyAudit() == verdict(7))
  }

  @Test(arguments: [1, 5])
  func aCutEndIsFound(count: Int) throws {
    try unlock()
    try office.rawRun("DELETE FROM audit WHERE id > \(rows - count)")
    #expect(try office.store.verifyAudit() == verdict(rows - count + 1))
    #expect(try office.store.verifyAudit().reason.contains("\(count)行が失われて"))
  }

  @Test func aCutEndWithTheHeadPutRightIsFound() throws {
    try unlock()
    let last = rows - 5
    try office.rawRun(
      "DELETE FROM audit WHERE id > \(last)",
      "UPDATE audit_head SET rows = \(last), last_seal = (SELECT seal FROM audit WHERE id = \(last))"
    )
    #expect(try office.store.verifyAudit() == verdict(last + 1))
  }

  /// The head of that moment, kept by somebody who could read the file then, cut off at.
  @Test func aCutEndWithAnOldHeadIsFoundByTheWitness() throws {
    let head = try office.raw { try $0.row("SELECT rows, last_seal, head_seal FROM audit_head") }
    let old = try #require(head)
    let clerk = Credential(kind: .staff(StoragePerson.clerk.id))
    try office.store.write(.ticketView, by: clerk, at: .north) { _ in
      Audited((), on: .system)
    }
    try office.store.appendWitness("closing", after: "")
    try unlock()
    try office.raw { sql in
      try sql.execute("DELETE FROM audit WHERE id > ?", [old.values[0]])
      try sql.execute(
        "UPDATE audit_head SET rows = ?, last_seal = ?, head_seal = ?", old.values)
    }
    #expect(try office.store.verifyAudit() == verdict(rows + 1))
  }

  @Test(arguments: [-1, 0])
  func aRowSmuggledInBeforeTheFirstIsFound(id: Int) throws {
    try office.rawRun(
      """
      INSERT INTO audit (id, at, staff, act, subject_kind, subject_id, allowed, detail, seal)
      SELECT \(id), at, staff, act, subject_kind, subject_id, allowed, detail, seal
      FROM audit WHERE id = 1
      """)
    let found = try office.store.verifyAudit()
    #expect(!found.isWhole)
    #expect(found.firstBad == id)
  }

  @Test func aRowAddedWithoutTheKeyIsFound() throws {
    try office.rawRun(
      """
      INSERT INTO audit (id, at, staff, act, subject_kind, subject_id, allowed, detail, seal)
      SELECT \(rows + 1), at, staff, act, subject_kind, subject_id, allowed, detail, seal
      FROM audit WHERE id = \(rows)
      """)
    #expect(try office.store.verifyAudit() == verdict(rows + 1))
  }

  @Test func aLogSealedWithAnotherKeyIsFound() throws {
    try unlock()
    try office.rawRun("UPDATE audit SET staff = 'colleague' WHERE id = 7")
    try resealAll(with: [UInt8](repeating: 9, count: 32))
    #expect(try office.store.verifyAudit() == verdict(1))
  }

  /// Somebody with the key can make a whole chain, but not one that agrees with the witness.
  @Test func aLogRewrittenWithTheRightKeyIsFoundByTheWitness() throws {
    try unlock()
    try office.rawRun("UPDATE audit SET staff = 'colleague' WHERE id = 7")
    try resealAll(with: rightKey)
    let witnessed = try #require(try Witness(path: office.files.witness).lines().first)
    #expect(witnessed.rows > 7)
    #expect(try office.store.verifyAudit() == verdict(witnessed.rows))
  }

  @Test func aShorterLogRewrittenWithTheRightKeyIsFoundByTheWitness() throws {
    try unlock()
    try office.rawRun("DELETE FROM audit WHERE id > 5")
    try resealAll(with: rightKey)
    #expect(try office.store.verifyAudit() == verdict(6))
  }

  @Test func aWitnessSomebodyWroteIntoIsNone() throws {
    let descriptor = open(office.files.witness, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    try DatabaseFiles.writeAll(descriptor, Array("not a line\n".utf8), office.files.witness)
    #expect(failure { try office.store.verifyAudit() }?.code == .databaseUnusable)
    #expect(try office.faults().map(\.name) == ["audit"])
  }

  /// A line about a restore overrules earlier ones only if that row of the log is a restore.
  @Test func aForgedLineAboutARestoreIsFound() throws {
    let seal = try office.text("SELECT seal FROM audit WHERE id = 5") ?? ""
    try Witness(path: office.files.witness).append(
      Witness.Line(at: office.clock.now, occasion: Witness.restore, rows: 5, seal: seal))
    #expect(try office.store.verifyAudit() == verdict(5))
  }

  @Test func fieldsCannotFlowIntoEachOther() {
    let one = AuditChain.bytes(previous: "p", ["ab", "c", .null, 1])
    for other: [SQLValue] in [
      ["a", "bc", .null, 1], ["ab", "c", "", 1], ["ab", "c", .null, "1"], ["ab", "c", 1],
    ] {
      #expect(AuditChain.bytes(previous: "p", other) != one)
    }
  }
}
