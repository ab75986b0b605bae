import Domain
import TestKit
import Testing

@testable import Storage

/// A family tree stands only while its number is open, whoever writes.
@Suite struct KosekiConstraintTests {
  let office: StorageOffice
  let ticket: TicketID

  init() throws {
    office = try StorageOffice()
    ticket = try office.store.write(
      .ticketIssue, by: Credential(kind: .staff(StoragePerson.clerk.id)), at: .north
    ) { access in
      let ticket = try TicketRecords.issue(
        TicketOrder(office: StorageOffice.north, queue: StorageOffice.certificates), access)
      return Audited(ticket.id, on: .ticket(ticket.id))
    }
  }

  private func insert(_ tree: String = "{}") throws {
    try office.rawRun(
      """
      INSERT INTO koseki_case (ticket, tree, opened_by, opened_at, updated_at)
      VALUES ('\(ticket)', '\(tree)', 'clerk', '2026-11-24T10:00:00', '2026-11-24T10:00:00')
      """)
  }

  private func end() throws {
    try office.rawRun(
      "UPDATE ticket SET state = 'left', ended_at = '2026-11-24T11:00:00' WHERE id = '\(ticket)'")
  }

  private var count: Int {
    get throws { try office.store.peek { try $0.count("SELECT count(*) FROM koseki_case") } }
  }

  @Test func theEndOfTheNumberWipesIt() throws {
    try insert()
    #expect(try count == 1)
    try end()
    #expect(try count == 0)
    #expect(throws: SQLFailure.self) { try insert() }
  }

  @Test func theEndOfTheDayWipesIt() throws {
    try insert()
    try office.rawRun(
      """
      INSERT INTO day_closing (office, day, closed_at, closed_by, carried, unserved, audit_rows,
        audit_hash) VALUES ('north', '2026-11-24', '2026-11-24T17:30:00', 'clerk', 1, 0, 1, 'x')
      """)
    #expect(try count == 0)
  }

  @Test func onlyJSONIsStoredAndOnceANumber() throws {
    #expect(throws: SQLFailure.self) { try insert("not json") }
    try insert()
    #expect(throws: SQLFailure.self) { try insert() }
  }

  @Test func theDoctorFindsOneThatStayed() throws {
    try insert()
    #expect(try office.store.doctor().first { $0.name == "koseki" }?.ok == true)
    try office.rawRun("DROP TRIGGER koseki_case_ends")
    try end()
    #expect(try office.store.doctor().first { $0.name == "koseki" }?.ok == false)
  }
}
