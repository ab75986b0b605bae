import Domain
import TestKit
import Testing

@testable import Storage

/// What the rules of money and paper say is refused by the schema too, whoever writes.
@Suite struct MoneyConstraintTests {
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
    for (id, subject) in [("r", "1"), ("q", "2")] {
      try office.rawRun(
        """
        INSERT INTO certificate_request (id, office, ticket, type, subject, requester, copies,
          options, catalogue, stage, received_at, received_by)
        VALUES ('\(id)', 'north', '\(ticket)', 'J01', '\(subject)', 'self', 1, '', 1, 'received',
          '2026-11-24T10:00:00', 'clerk')
        """)
    }
  }

  private func refuses(_ statements: String...) -> Bool {
    do {
      for statement in statements { try office.rawRun(statement) }
      return false
    } catch SQLFailure.constraint {
      return true
    } catch {
      return false
    }
  }

  private func lot(_ first: Int, _ last: Int, _ office: String = "north") -> String {
    """
    INSERT INTO paper_lot (series, first, last, office, at, staff)
    VALUES ('A', \(first), \(last), '\(office)', '2026-11-24T09:00:00', 'clerk')
    """
  }

  private func holding(_ first: Int, _ last: Int, _ place: String = "") -> String {
    """
    INSERT INTO paper_holding (series, first, last, office, place)
    VALUES ('A', \(first), \(last), 'north', '\(place)')
    """
  }

  private func sheet(
    _ serial: Int, _ place: String, request: String = "r", office: String = "north",
    at: String = "2026-11-24T10:00:00", more: String = "", values: String = ""
  ) -> String {
    """
    INSERT INTO paper_sheet (series, serial, office, place, state, request, at, staff\(more))
    VALUES ('A', \(serial), '\(office)', '\(place)', 'used', '\(request)', '\(at)', 'clerk'\(values))
    """
  }

  private func spoil(
    _ serial: Int, _ reason: String = "misprint", by: String = "clerk", second: String? = "chief"
  ) -> String {
    """
    UPDATE paper_sheet SET state = 'spoiled', spoiled_at = '2026-11-24T10:05:00',
      spoiled_by = '\(by)', spoiled_second = \(second.map { "'\($0)'" } ?? "NULL"),
      spoil_reason = '\(reason)' WHERE serial = \(serial)
    """
  }

  // MARK: Paper

  @Test func noSerialIsDeliveredTwiceNorLiesInTwoPlaces() throws {
    try office.rawRun(lot(1, 100))
    for (first, last) in [(1, 100), (100, 200), (50, 60)] {
      #expect(refuses(lot(first, last)), "\(first)")
      #expect(refuses(lot(first, last, "south")), "in another office: \(first)")
    }
    #expect(!refuses(lot(101, 200)))
    #expect(refuses(holding(201, 210)), "never delivered")
    #expect(refuses(holding(90, 110)), "of two deliveries at once")
    try office.rawRun(holding(1, 50, "n-1"))
    #expect(refuses(holding(50, 60, "n-2")))
    #expect(refuses(holding(1, 50, "n-2")))
    #expect(!refuses(holding(51, 60, "n-2")))
    #expect(refuses("UPDATE paper_holding SET place = 'n-2' WHERE first = 1"))
    #expect(refuses("DELETE FROM paper_lot"))
  }

  @Test func aSheetIsUsedOnceAndWhereItLies() throws {
    try office.rawRun(lot(1, 100), holding(1, 50, "n-1"), holding(51, 100, ""))
    #expect(refuses(sheet(1, "n-2")))
    #expect(refuses(sheet(60, "n-1")))
    #expect(refuses(sheet(101, "n-1")))
    #expect(refuses(sheet(1, "n-1", office: "south")))
    try office.rawRun(sheet(1, "n-1"))
    #expect(refuses(sheet(1, "n-1", request: "q")), "one serial, one certificate")
    #expect(refuses("DELETE FROM paper_sheet"))
    #expect(refuses("UPDATE paper_sheet SET request = 'q'"))
    try office.rawRun("DELETE FROM paper_holding WHERE first = 1")
    #expect(refuses(holding(1, 50, "n-2")), "used sheets do not move")
    #expect(!refuses(holding(1, 50, "n-1")))
  }

  @Test func whatWasPrintedIsSpoiledByTwo() throws {
    try office.rawRun(lot(1, 100), holding(1, 100, "n-1"), sheet(1, "n-1"))
    #expect(refuses(spoil(1, second: nil)))
    #expect(refuses(spoil(1, second: "clerk")))
    #expect(refuses(spoil(1, "dog")))
    try office.rawRun(spoil(1))
    #expect(refuses(spoil(1)), "once")
    #expect(refuses("UPDATE paper_sheet SET spoil_reason = 'test'"))
    let discard = """
      UPDATE paper_sheet SET state = 'discarded', discarded_at = '2026-11-30T10:00:00',
        discarded_by = 'clerk', discarded_second =
      """
    #expect(refuses("\(discard) NULL"))
    #expect(refuses("\(discard) 'clerk'"))
    #expect(!refuses("\(discard) 'chief'"))
    #expect(refuses("UPDATE paper_sheet SET state = 'used'"))
  }

  @Test func itIsIssuedAgainForTheSameRequestOnTheSameDay() throws {
    try office.rawRun(lot(1, 100), holding(1, 100, "n-1"), sheet(1, "n-1"))
    let again = (", replaces_series, replaces", ", 'A', 1")
    func issued(_ serial: Int, _ request: String = "r", _ at: String) -> String {
      sheet(serial, "n-1", request: request, at: at, more: again.0, values: again.1)
    }
    #expect(refuses(issued(2, "r", "2026-11-24T16:55:00")), "nothing is spoiled")
    try office.rawRun(spoil(1))
    #expect(refuses(issued(2, "q", "2026-11-24T16:55:00")))
    #expect(refuses(issued(2, "r", "2026-11-25T08:30:00")))
    try office.rawRun(issued(2, "r", "2026-11-24T16:55:00"))
    #expect(refuses(issued(3, "r", "2026-11-24T16:56:00")), "once")
  }

  // MARK: Money

  private func payment(
    _ sequence: Int, method: String = "cash", amount: Int = 300, counter: Int = 1,
    day: String = "2026-11-24", more: String = "", values: String = ""
  ) -> String {
    """
    INSERT INTO certificate_payment (office, day, sequence, request, type, copies, unit, amount,
      method, at, staff, catalogue, counter\(more))
    VALUES ('north', '\(day)', \(sequence), 'r', 'J01', 1, 300, \(amount), '\(method)',
      '2026-11-24T10:00:00', 'clerk', 1, \(counter)\(values))
    """
  }

  @Test func anExemptionNamesItsGroundAndTakesNothing() throws {
    let ground = (", exemption, exemption_law, exemption_proof", ", 'E02', '法104', '証書'")
    #expect(refuses(payment(1, method: "exempt", amount: 0)))
    #expect(
      refuses(payment(1, method: "exempt", amount: 300, more: ground.0, values: ground.1)))
    #expect(refuses(payment(1, method: "cash", more: ground.0, values: ground.1)))
    #expect(
      !refuses(payment(1, method: "exempt", amount: 0, more: ground.0, values: ground.1)))
    #expect(refuses(payment(2, method: "money-order")))
    #expect(refuses(payment(2, method: "cash", more: ", brand", values: ", 'QR'")))
    #expect(
      !refuses(payment(2, method: "money-order", more: ", orders", values: ", '2026-10-01:300'")))
  }

  @Test func whatTakesBackIsTheOpposite() throws {
    try office.rawRun(payment(1))
    let back = (", reverses_day, reverses", ", '2026-11-24', 1")
    #expect(refuses(payment(2, method: "cashless", amount: -300, more: back.0, values: back.1)))
    try office.rawRun(payment(2, amount: -300, more: back.0, values: back.1))
    let again = (", reverses_day, reverses", ", '2026-11-24', 2")
    #expect(refuses(payment(3, amount: -300, more: again.0, values: again.1)), "a reversal")
  }

  private func closing(
    _ counter: Int?, cash: Int, counted: Int, supervisor: String? = nil, missing: Int = 0
  ) -> String {
    """
    INSERT INTO till_closing (office, day, counter, float, cash_expected, cash_counted, coins,
      cashless_expected, cashless_counted, orders_expected, orders_counted, exempt_expected,
      exempt_counted, certificates, used, spoiled, missing, unmatched, closed_at, closed_by,
      supervisor, audit_rows, audit_seal)
    VALUES ('north', '2026-11-24', \(counter.map(String.init) ?? "NULL"), 0, \(cash), \(counted), '',
      0, 0, 0, 0, 0, 0, 1, 0, 0, \(missing), 0, '2026-11-24T17:00:00', 'clerk',
      \(supervisor.map { "'\($0)'" } ?? "NULL"), 1, 'x')
    """
  }

  @Test func whatDoesNotAgreeASupervisorHasSeen() throws {
    try office.rawRun(payment(1))
    #expect(refuses(closing(1, cash: 300, counted: 290)))
    #expect(refuses(closing(1, cash: 300, counted: 300, missing: 1)))
    #expect(refuses(closing(1, cash: 300, counted: 290, supervisor: "clerk")))
    #expect(refuses(closing(nil, cash: 300, counted: 300)), "its till is open")
    try office.rawRun(closing(1, cash: 300, counted: 290, supervisor: "chief"))
    #expect(refuses(closing(1, cash: 300, counted: 300)), "once")
    #expect(refuses("UPDATE till_closing SET cash_counted = 300"))
    #expect(refuses("DELETE FROM till_closing"))
    #expect(refuses(payment(2)), "after the closing")
    try office.rawRun(payment(2, counter: 2))
    #expect(refuses(closing(nil, cash: 600, counted: 600)), "the other till is open")
    try office.rawRun(
      closing(2, cash: 300, counted: 300), closing(nil, cash: 600, counted: 600))
    #expect(refuses(payment(3, counter: 3)), "the office is closed")
    #expect(!refuses(payment(1, counter: 1, day: "2026-11-25")))
  }

  private func correction(
    _ colour: String, _ amount: Int, method: String = "cash", round: Int = 1, copies: Int = 1,
    staff: String = "clerk"
  ) -> String {
    """
    INSERT INTO till_correction (office, day, sequence, round, colour, type, copies, unit, amount,
      method, reason, at, staff, supervisor)
    VALUES ('north', '2026-11-24', 1, \(round), '\(colour)', 'J01', \(copies), 300, \(amount),
      '\(method)', '理由', '2026-11-25T09:00:00', '\(staff)', 'chief')
    """
  }

  @Test func aClosedDayIsPutRightInRedAndBlack() throws {
    try office.rawRun(payment(1))
    #expect(refuses(correction("red", -300)), "not closed yet")
    try office.rawRun(closing(1, cash: 300, counted: 300))
    #expect(refuses(correction("black", 300, method: "cashless")), "black before red")
    #expect(refuses(correction("red", -600, copies: 2)), "not what stands there")
    #expect(refuses(correction("red", -300, staff: "chief")), "one person")
    try office.rawRun(
      correction("red", -300), correction("black", 300, method: "cashless"))
    #expect(refuses(correction("red", -300)), "once")
    #expect(refuses(correction("red", -300, round: 2)), "the black row stands now")
    try office.rawRun(
      correction("red", -300, method: "cashless", round: 2), correction("black", 300, round: 2))
    #expect(refuses("DELETE FROM till_correction"))
    #expect(refuses("UPDATE till_correction SET amount = 0"))
  }

  /// Rows of before keep their numbers and their request's receipt.
  @Test func moneyOfBeforeIsKept() throws {
    #expect(try office.count("PRAGMA user_version") == Schema.shipped.current)
    #expect(try office.count("SELECT count(*) FROM pragma_foreign_key_check") == 0)
  }
}
