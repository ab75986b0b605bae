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

  private func unseen(_ person: StoragePerson) throws -> [Sighting] {
    let grant = office.store.grant(
      .noticeAcknowledge, by: Credential(kind: .staff(person.id)), at: .north)
    return try office.store.refresh(grant) { try SightingRecords.unseen($0) }
  }

  private func rows() throws -> [[Int]] {
    try office.raw { sql in
      try sql.rows("SELECT id, length(secret) FROM protection_sighting ORDER BY id")
        .map { [$0.int(0), $0.int(1)] }
    }
  }

  @Test func theFileDoesNotTellWhoWasRecognised() throws {
    let today = office.clock.now.date
    try write(.protectionAdd, .guardian) { access in
      _ = try ProtectionRecords.add(
        PersonID("1000001"), scopes: [.residence], consultedOn: today,
        ProtectionSecret(counterparts: [Counterpart(name: "", aliases: ["相手 方男"])]), access)
    }
    for visitor in [Visitor(), Visitor(name: "相手 方男"), Visitor()] { try see(visitor) }
    let before = try rows()
    #expect(before.count == 3)
    #expect(Set(before.map { $0[1] }).count == 1)
    let found = try #require(try unseen(.chief).first)
    #expect(found.id == 2)
    try write(.noticeAcknowledge, .chief) { try SightingRecords.acknowledge(found.id, $0) }
    #expect(try unseen(.chief).isEmpty)
    #expect(try unseen(.manager).count == 1, "each of them is told")
    #expect(try rows() == before)
    let tables = try office.raw { sql in
      try sql.rows("SELECT name FROM sqlite_master WHERE name LIKE 'protection_sighting%'")
        .map { $0.text(0) }
    }
    #expect(tables == ["protection_sighting"], "no other table points at a row")
    office.clock.pass(days: 8)
    try see(Visitor())
    #expect(try rows().map { $0[0] } == [4])
  }
}
