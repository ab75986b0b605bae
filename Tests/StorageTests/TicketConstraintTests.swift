import Domain
import TestKit
import Testing

@testable import Storage

/// What must be unique or exclusive is refused by the schema, whoever writes.
@Suite struct TicketConstraintTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func issue(
    _ queue: QueueID = StorageOffice.certificates, _ place: OfficeID = StorageOffice.north
  ) throws -> Ticket {
    let person: StoragePerson = place == StorageOffice.north ? .clerk : .southClerk
    return try office.store.write(
      .ticketIssue, by: Credential(kind: .staff(person.id)), at: Place(office: place)
    ) { access in
      let ticket = try TicketRecords.issue(TicketOrder(office: place, queue: queue), access)
      return Audited(ticket, on: .ticket(ticket.id))
    }
  }

  private func refuses(_ statement: String) -> Bool {
    do {
      try office.rawRun(statement)
      return false
    } catch SQLFailure.constraint {
      return true
    } catch {
      return false
    }
  }

  private func ticketRow(
    _ id: String, office: String = "north", queue: String = "cert", sequence: Int,
    day: String = "2026-11-24", more: String = "", values: String = ""
  ) -> String {
    """
    INSERT INTO ticket (id, office, issued_queue, day, prefix, sequence, queue, state, stage,
      priority, issued_at, rank_at\(more))
    VALUES ('\(id)', '\(office)', '\(queue)', '\(day)', 'A', \(sequence), '\(queue)', 'waiting',
      'intake', 'normal', '2026-11-24T10:00:00', '2026-11-24T10:00:00'\(values))
    """
  }

  @Test func numbersRunToTheLastAndNoFurther() throws {
    for expected in 1...3 { #expect(try issue().number.sequence == expected) }
    try office.rawRun("UPDATE ticket_series SET last_sequence = 998")
    let last = try issue()
    #expect(last.number.description == "A999")
    let rows = try office.auditRows
    let full = failure { try issue() }
    #expect(full?.code == .seriesFull)
    #expect(full?.message.contains("番号は出していません") == true)
    #expect(try office.auditRows == rows)
    #expect(try office.count("SELECT count(*) FROM ticket") == 4)
    // The other series go on.
    #expect(try issue(StorageOffice.moves).number.description == "B001")
    #expect(try issue(StorageOffice.certificates, StorageOffice.south).number.sequence == 1)
  }

  @Test func everyLocalDayBeginsAtOne() throws {
    office.clock.set("23:59:59")
    #expect(try issue().number.sequence == 1)
    #expect(try issue().number.sequence == 2)
    office.clock.pass(seconds: 1)
    let first = try issue()
    #expect(first.number.sequence == 1)
    #expect(first.day.iso == "2026-11-25")
    #expect(try office.count("SELECT count(*) FROM ticket_series") == 2)
  }

  @Test func aNumberIsGivenOnceADay() throws {
    _ = try issue()
    #expect(refuses(ticketRow("other", sequence: 1)))
    #expect(!refuses(ticketRow("another-day", sequence: 1, day: "2026-11-25")))
    #expect(!refuses(ticketRow("another-office", office: "south", sequence: 1)))
    #expect(refuses(ticketRow("too-high", sequence: 1_000)))
    #expect(refuses(ticketRow("too-low", sequence: 0)))
  }

  @Test func aSeriesStaysWithinItsNumbers() {
    for number in ["0", "1000", "-1", "NULL"] {
      #expect(
        refuses(
          """
          INSERT INTO ticket_series (office, queue, day, last_sequence)
          VALUES ('north', 'cert', '2026-12-01', \(number))
          """), "\(number)")
    }
  }

  @Test func statesAreThoseOfTheTable() throws {
    let id = try issue().id.text
    for state in TicketState.allCases where state != .transferred {
      // Parked and ended rows need their stamps, see below.
      let stamps =
        state == .parked
        ? ", parked_at = '2026-11-24T10:00:00', ended_at = NULL"
        : state.isEnded
          ? ", parked_at = NULL, ended_at = '2026-11-24T10:00:00'"
          : ", parked_at = NULL, ended_at = NULL"
      #expect(
        !refuses("UPDATE ticket SET state = '\(state.rawValue)'\(stamps) WHERE id = '\(id)'"),
        "\(state)")
    }
    #expect(refuses("UPDATE ticket SET state = 'transferred' WHERE id = '\(id)'"))
    #expect(refuses("UPDATE ticket SET state = 'gone' WHERE id = '\(id)'"))
  }

  @Test func aStateWithoutItsStampIsRefused() throws {
    let id = try issue().id.text
    for state in ["parked", "done", "left"] {
      #expect(refuses("UPDATE ticket SET state = '\(state)' WHERE id = '\(id)'"), "\(state)")
    }
    #expect(refuses("UPDATE ticket SET ended_at = '2026-11-24T10:00:00' WHERE id = '\(id)'"))
    #expect(refuses("UPDATE ticket SET parked_at = '2026-11-24T10:00:00' WHERE id = '\(id)'"))
  }

  private func openCall(_ ticket: TicketID, counter: Int, ended: Bool = false) -> String {
    """
    INSERT INTO ticket_call (office, ticket, counter, staff, queue, called_at, before_state,
      before_calls, ended_at) VALUES ('north', '\(ticket)', \(counter), 'clerk', 'cert',
      '2026-11-24T10:00:00', 'waiting', 0, \(ended ? "'2026-11-24T10:01:00'" : "NULL"))
    """
  }

  @Test func oneTicketIsCalledAtOneCounter() throws {
    let ticket = try issue().id
    #expect(!refuses(openCall(ticket, counter: 1)))
    #expect(refuses(openCall(ticket, counter: 2)))
    #expect(!refuses(openCall(ticket, counter: 2, ended: true)))
  }

  @Test func oneCounterServesOneCitizen() throws {
    let first = try issue().id
    let second = try issue().id
    #expect(!refuses(openCall(first, counter: 1)))
    #expect(refuses(openCall(second, counter: 1)))
    #expect(!refuses(openCall(second, counter: 2)))
    #expect(refuses(openCall(try issue().id, counter: 99)), "no such counter")
  }

  @Test func nobodyDecidesTheirOwnRequest() {
    #expect(
      refuses(
        """
        INSERT INTO approval_request (id, office, act, subject_kind, subject_id, summary, reason,
          requested_by, requested_at, expires_at, state, decided_by)
        VALUES ('r', 'north', 'system.backup', 'system', '-', '', '', 'clerk',
          '2026-11-24T10:00:00', '2026-11-24T10:30:00', 'approved', 'clerk')
        """))
  }

  @Test func theDoctorSeesWhatTheSchemaCannot() throws {
    let ticket = try issue().id.text
    #expect(try office.faults().isEmpty)
    let faults: [(String, String)] = [
      ("open-calls", "UPDATE ticket SET state = 'called' WHERE id = '\(ticket)'"),
      ("stamps", "DELETE FROM ticket_event"),
      ("series", "DELETE FROM ticket_series"),
      ("administrators", "UPDATE staff SET disabled_at = '2026' WHERE id = 'admin'"),
    ]
    for (name, statement) in faults {
      try office.rawRun(statement)
      #expect(try office.faults().contains { $0.name == name }, "\(name)")
    }
    try office.rawRun(ticketRow("smuggled", sequence: 500))
    #expect(try office.faults().contains { $0.name == "audited-tickets" })
  }
}
