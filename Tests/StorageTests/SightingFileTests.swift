import Domain
import TestKit
import Testing

@testable import Storage

/// Who has the file of the database learns of nobody that they were recognised, also when it has been
/// acknowledged and days have passed.
@Suite struct SightingFileTests {
  private let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func write(
    _ act: Act, _ person: StoragePerson, _ body: (borrowing WriteAccess) throws -> Void
  ) throws {
    try office.store.write(act, by: Credential(kind: .staff(person.id)), at: .north) {
      try body($0)
      return Audited((), on: .system)
    }
  }

  private func see(_ visitor: Visitor) throws {
    try write(.ticketIssue, .clerk) {
      try SightingRecords.see(visitor, at: 1, office: StorageOffice.north, $0)
    }
  }

  private let sought = Visitor(name: "相手 方男")

  private func protect(_ person: String = "1000001") throws {
    let today = office.clock.now.date
    try write(.protectionAdd, .guardian) { access in
      _ = try ProtectionRecords.add(
        PersonID(person), scopes: [.residence], consultedOn: today,
        ProtectionSecret(counterparts: [Counterpart(name: "", aliases: ["相手 方男"])]),
        absent: "転入の前に相談", access)
    }
  }

  private func unseen(_ person: StoragePerson) throws -> [Sighting] {
    let grant = office.store.grant(
      .noticeAcknowledge, by: Credential(kind: .staff(person.id)), at: .north)
    return try office.store.refresh(grant) { try SightingRecords.unseen($0) }
  }

  private func notices(_ person: StoragePerson) throws -> [String] {
    let grant = office.store.grant(
      .noticeAcknowledge, by: Credential(kind: .staff(person.id)), at: .north)
    return try office.store.refresh(grant) { try NoticeRecords.unseen($0).map(\.text) }
  }

  private func acknowledge(_ sighting: Sighting, _ person: StoragePerson) throws {
    try write(.noticeAcknowledge, person) { try SightingRecords.acknowledge(sighting.id, $0) }
  }

  /// What the doctor says of sealed rows.
  private func sealedFault() throws -> String? {
    try office.faults().first { $0.name == "protection-secrets" }?.detail
  }

  /// Everything of it that is not sealed.
  private func rows() throws -> [[String]] {
    try office.raw { sql in
      try sql.rows("SELECT office, length(secret) FROM protection_ledger ORDER BY office")
        .map { [$0.text(0), "\($0.int(1))"] }
        + sql.rows("SELECT id FROM protection_sighting").map { ["\($0.int(0))"] }
    }
  }

  @Test func theFileDoesNotTellWhoWasRecognised() throws {
    try protect()
    try see(Visitor())
    let before = try rows()
    #expect(before.count == 1)
    for visitor in [sought, Visitor(), sought] { try see(visitor) }
    #expect(try rows() == before)
    let found = try #require(try unseen(.chief).first)
    try acknowledge(found, .chief)
    #expect(try unseen(.chief).count == 1)
    #expect(try unseen(.manager).count == 2, "each of them is told")
    #expect(try rows() == before)
  }

  /// What nobody has seen stays; what somebody has seen goes after its days.
  @Test func theUnseenStays() throws {
    try protect()
    for _ in 0..<2 { try see(sought) }
    try acknowledge(try #require(try unseen(.chief).first), .chief)
    office.clock.pass(days: 6)
    try see(Visitor())
    #expect(try unseen(.manager).count == 2)
    office.clock.pass(days: 2)
    let before = try rows()
    try see(Visitor())
    #expect(try unseen(.manager).count == 1, "the one the chief saw is gone for everybody")
    office.clock.pass(days: 400)
    try see(Visitor())
    #expect(try unseen(.chief).count == 1)
    #expect(try unseen(.guardian).count == 1)
    #expect(try rows() == before)
  }

  /// Its length grows when it is full, and nothing is lost.
  @Test func aFullLedgerGrows() throws {
    try protect()
    for _ in 0..<400 { try see(sought) }
    #expect(try unseen(.chief).count == 400)
  }

  @Test func aDamagedLedgerHindersNobodyAndIsTold() throws {
    try protect()
    try see(sought)
    try office.rawRun("UPDATE protection_ledger SET secret = zeroblob(length(secret))")
    #expect(try unseen(.chief).isEmpty)
    #expect(try notices(.chief).contains { $0.contains("読めない役所") })
    #expect(try sealedFault()?.contains("来庁の連絡1") == true)
    try see(sought)
    #expect(try unseen(.chief).count == 2, "the visitor, and that something was lost")
    #expect(try notices(.chief).contains { $0.contains("見ていない連絡があったかもしれません") })
    #expect(try sealedFault() == nil)
  }

  @Test func aDamagedCounterpartIsToldUntilItIsMended() throws {
    try protect("1000001")
    try protect("1000002")
    let id = try #require(
      try office.text("SELECT id FROM protection WHERE subject = '1000001'"))
    try office.rawRun("UPDATE protection SET secret = x'00' WHERE id = '\(id)'")
    try see(sought)
    #expect(try unseen(.chief).map(\.protections.count) == [1])
    for person in [StoragePerson.chief, .manager, .guardian] {
      #expect(
        try notices(person).contains { $0.contains(id) && $0.contains("封をした記録") }, "\(person)")
    }
    #expect(try sealedFault()?.contains(id) == true)
    try write(.protectionRead, .guardian) {
      try ProtectionRecords.keep(ProtectionSecret(), of: ProtectionID(id), $0)
    }
    try see(Visitor())
    #expect(try !notices(.chief).contains { $0.contains("封をした記録") })
    #expect(try sealedFault() == nil)
  }

  /// Databases of before had a row for every visitor.
  @Test func rowsOfBeforeAreTakenOver() throws {
    try protect()
    let id = try #require(try office.text("SELECT id FROM protection"))
    try write(.ticketIssue, .clerk) { access in
      for (at, text) in [("2026-11-20T10:00:00", "3 \(id)"), ("2026-11-20T10:01:00", "3")] {
        try access.sql.execute(
          "INSERT INTO protection_sighting (at, office, secret) VALUES (?, 'north', ?)",
          [
            .text(at),
            .blob(
              try access.reading.vault.seal(text, of: "sighting \(at) north", length: 1_024)),
          ])
      }
    }
    try see(Visitor())
    #expect(try unseen(.chief).map(\.counter) == [3])
    #expect(try rows().count == 1)
  }
}
