import Domain
import TestKit
import Testing

@testable import Storage

/// Certificates are counted where they are handed over, whoever writes.
@Suite struct VolumeConstraintTests {
  let office: StorageOffice

  init() throws {
    office = try StorageOffice()
    let ticket = try office.store.write(
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

  private func payment(
    _ sequence: Int, amount: Int = 300, more: String = "", values: String = ""
  ) -> String {
    """
    INSERT INTO certificate_payment (office, day, sequence, request, type, copies, unit, amount,
      method, at, staff, catalogue, counter\(more))
    VALUES ('north', '2026-11-24', \(sequence), 'r', 'J01', 1, 300, \(amount), 'cash',
      '2026-11-24T10:00:00', 'clerk', 1, 1\(values))
    """
  }

  private let closing = """
    INSERT INTO till_closing (office, day, counter, float, cash_expected, cash_counted, coins,
      cashless_expected, cashless_counted, orders_expected, orders_counted, exempt_expected,
      exempt_counted, certificates, used, spoiled, missing, unmatched, closed_at, closed_by,
      audit_rows, audit_seal)
    VALUES ('north', '2026-11-24', 1, 0, 300, 300, '', 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0,
      '2026-11-24T17:00:00', 'clerk', 1, 'x')
    """

  private func correction(
    _ colour: String, _ amount: Int, round: Int = 1, copies: Int = 1
  ) -> String {
    """
    INSERT INTO till_correction (office, day, sequence, round, colour, type, copies, unit, amount,
      method, reason, at, staff, supervisor)
    VALUES ('north', '2026-11-24', 1, \(round), '\(colour)', 'J01', \(copies), 300, \(amount),
      'cash', '理由', '2026-11-25T09:00:00', 'clerk', 'chief')
    """
  }

  /// Brings request `r` from its form to the day it is handed over.
  private func handOver(_ receipt: Int, on day: String) throws {
    for step in [
      "stage = 'review'", "stage = 'making', proof = '旅券'",
      "stage = 'checking', made_by = 'clerk'", "stage = 'payment', verified_by = 'chief'",
      "stage = 'handover', receipt_day = '2026-11-24', receipt = \(receipt)",
      "stage = 'done', ended_at = '\(day)T10:00:00'",
    ] {
      try office.rawRun("UPDATE certificate_request SET \(step) WHERE id = 'r'")
    }
  }

  @Test func sumsAreKeptWithWhatTheyCount() throws {
    try office.rawRun(
      payment(1), payment(2),
      payment(3, amount: -300, more: ", reverses_day, reverses", values: ", '2026-11-24', 2"),
      "INSERT INTO convenience_count VALUES ('2026-11-01', 'J01', 40, 8000, '2026-11-24')")
    #expect(try sums() == ["2026-11-01//convenience 40 8000"], "paid, not handed over")
    try handOver(1, on: "2026-12-01")
    #expect(
      try sums() == ["2026-11-01//convenience 40 8000", "2026-12-01/north/counter 1 300"])
    try office.rawRun("UPDATE convenience_count SET count = 41, fee = 8200")
    #expect(try sums().first == "2026-11-01//convenience 41 8200")
    #expect(try volumeCheck() == true)
    try office.rawRun("UPDATE certificate_volume SET count = count + 1 WHERE office = 'north'")
    #expect(try volumeCheck() == false)
  }

  /// Before and after the handing over, on the day of it.
  @Test func aCorrectionCountsWhereTheCertificateDoes() throws {
    try office.rawRun(
      payment(1), closing, correction("red", -300),
      correction("black", 600, copies: 2))
    #expect(try sums().isEmpty)
    try handOver(1, on: "2026-11-25")
    #expect(try sums() == ["2026-11-25/north/counter 2 600"])
    try office.rawRun(
      correction("red", -600, round: 2, copies: 2), correction("black", 300, round: 2))
    #expect(try sums() == ["2026-11-25/north/counter 1 300"])
    #expect(try volumeCheck() == true)
  }

  @Test func aPaymentComesByTheWayOfItsRequest() throws {
    #expect(refuses(payment(1, more: ", channel", values: ", 'mail'")))
    #expect(!refuses(payment(1, more: ", channel", values: ", 'counter'")))
  }

  @Test func aMoneyOrderPaysOneRequest() throws {
    try office.rawRun("INSERT INTO money_order VALUES ('A1', 'r')")
    #expect(refuses("INSERT INTO money_order VALUES ('A1', 'q')"))
    #expect(refuses("INSERT INTO money_order VALUES ('a 1', 'q')"))
    #expect(refuses("UPDATE money_order SET request = 'q'"))
    try office.rawRun("DELETE FROM money_order")
    #expect(!refuses("INSERT INTO money_order VALUES ('A1', 'q')"))
  }

  private func sums() throws -> [String] {
    try office.raw { sql in
      try sql.rows("SELECT day, office, channel, count, fee FROM certificate_volume").map {
        "\($0.text(0))/\($0.text(1))/\($0.text(2)) \($0.int(3)) \($0.int(4))"
      }
    }
  }

  private func volumeCheck() throws -> Bool? {
    try office.store.doctor().first { $0.name == "volumes" }?.ok
  }
}
