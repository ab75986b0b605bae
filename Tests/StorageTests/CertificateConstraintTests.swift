import Domain
import TestKit
import Testing

@testable import Storage

/// What the rules of requests say is refused by the schema too, whoever writes.
@Suite struct CertificateConstraintTests {
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

  private func request(
    _ id: String, subject: String = "1", stage: String = "received",
    requester: String = "self", options: String = "", copies: Int = 1
  ) -> String {
    """
    INSERT INTO certificate_request (id, office, ticket, type, subject, requester, copies, options,
      catalogue, stage, received_at, received_by)
    VALUES ('\(id)', 'north', '\(ticket)', 'J01', '\(subject)', '\(requester)', \(copies),
      '\(options)', 1, '\(stage)', '2026-11-24T10:00:00', 'clerk')
    """
  }

  private func payment(
    _ sequence: Int, amount: Int = 300, copies: Int = 1, method: String = "cash",
    more: String = "", values: String = ""
  ) -> String {
    """
    INSERT INTO certificate_payment (office, day, sequence, request, type, copies, unit, amount,
      method, at, staff, catalogue\(more))
    VALUES ('north', '2026-11-24', \(sequence), 'r', 'J01', \(copies), 300, \(amount), '\(method)',
      '2026-11-24T10:00:00', 'clerk', 1\(values))
    """
  }

  private func set(_ assignments: String, _ id: String = "r") -> String {
    "UPDATE certificate_request SET \(assignments) WHERE id = '\(id)'"
  }

  /// Brings `r` to the till by the shortest way.
  private func toPayment() throws {
    try office.rawRun(
      request("r"), set("stage = 'review'"), set("stage = 'making', proof = 'passport'"),
      set("stage = 'checking', made_by = 'clerk'"),
      set("stage = 'payment', verified_by = 'colleague'"))
  }

  @Test func theDatabaseHasTheTableOfTheProgram() throws {
    let rows = try office.raw {
      try $0.rows("SELECT from_stage, to_stage FROM certificate_transition")
    }
    let stored = try rows.map { row in
      RequestStep.Transition(
        from: try #require(RequestStage(rawValue: row.text(0))),
        to: try #require(RequestStage(rawValue: row.text(1))))
    }
    #expect(stored.count == Set(stored).count)
    #expect(Set(stored) == RequestStep.transitions)
  }

  @Test func aRequestBeginsWithItsForm() throws {
    for stage in RequestStage.allCases where stage != .received && stage != .called {
      #expect(refuses(request("x", stage: stage.rawValue)), "\(stage)")
    }
    #expect(!refuses(request("a", subject: "1")))
    #expect(!refuses(request("b", subject: "2", stage: "called")))
    #expect(refuses(request("c", subject: "3", stage: "nowhere")))
  }

  @Test func whatIsAskedForIsOfTheContract() {
    for (index, role) in CertificateRequester.allCases.enumerated() {
      #expect(!refuses(request("r\(index)", subject: "\(index)", requester: role.rawValue)))
    }
    #expect(refuses(request("x", subject: "x", requester: "friend")))
    #expect(refuses(request("x", subject: "x", copies: 0)))
    #expect(refuses(request("x", subject: "x", copies: 100)))
    #expect(refuses(request("x", subject: "x", requester: "official", options: "myNumber")))
  }

  @Test func theSameIsAskedForOnce() throws {
    try office.rawRun(request("r"))
    #expect(refuses(request("again")))
    #expect(!refuses(request("other", subject: "2")))
    try office.rawRun(set("stage = 'withdrawn', ended_at = '2026-11-24T10:01:00'"))
    #expect(!refuses(request("later")))
  }

  @Test(arguments: RequestStage.allCases, RequestStage.allCases)
  func noStageFollowsButThoseOfTheTable(from: RequestStage, to: RequestStage) throws {
    guard from != to, !from.isAside, !to.isAside else { return }
    try office.rawRun(request("r"))
    // Every column that some stage wants, so that only the step itself can be wrong.
    try office.rawRun("DROP TRIGGER certificate_step")
    try office.rawRun(payment(1))
    func columns(_ stage: RequestStage) -> String {
      let isPaid = stage == .handover || stage == .done
      return "stage = '\(stage.rawValue)', proof = 'passport', made_by = 'clerk', "
        + "verified_by = 'colleague', ended_at = \(stage.isEnded ? "'2026-11-24'" : "NULL"), "
        + "receipt = \(isPaid ? "1" : "NULL"), "
        + "receipt_day = \(isPaid ? "'2026-11-24'" : "NULL")"
    }
    try office.rawRun(set(columns(from)))
    try office.rawRun(try stepTrigger())
    let isAllowed = RequestStep.transitions.contains(.init(from: from, to: to))
    #expect(refuses(set(columns(to))) == !isAllowed, "\(from) → \(to)")
  }

  private func stepTrigger() throws -> String {
    let text = String(decoding: PackageResources._014_stages_sql, as: UTF8.self)
    let opening = "CREATE TRIGGER certificate_step"
    let rest = try #require(text.split(separator: opening, maxSplits: 1).last)
    let body = try #require(rest.split(separator: "END;", maxSplits: 1).first)
    return "\(opening)\(body)END;"
  }

  @Test func whatIsPutAsideGoesOnWhereItStood() throws {
    try office.rawRun(request("r"), set("stage = 'review'"))
    #expect(refuses(set("stage = 'held'")), "from where is not said")
    #expect(refuses(set("stage = 'held', held_from = 'called'")))
    try office.rawRun(set("stage = 'held', held_from = 'review'"))
    #expect(refuses(set("stage = 'called', held_from = NULL")))
    #expect(refuses(set("stage = 'review'")), "not held, yet from somewhere")
    #expect(!refuses(set("stage = 'review', held_from = NULL")))
  }

  @Test func nobodyChecksTheirOwnPaper() throws {
    try office.rawRun(
      request("r"), set("stage = 'review'"), set("stage = 'making', proof = 'passport'"),
      set("stage = 'checking', made_by = 'clerk'"))
    #expect(refuses(set("stage = 'payment', verified_by = 'clerk'")))
    #expect(refuses(set("stage = 'payment'")), "checked by nobody")
    #expect(!refuses(set("stage = 'payment', verified_by = 'colleague'")))
  }

  @Test func whoIsUnknownGetsNothing() throws {
    try office.rawRun(request("r"), set("stage = 'review'"))
    #expect(refuses(set("stage = 'making'")))
    try office.rawRun(set("stage = 'making', proof = 'passport'"))
    #expect(refuses(set("stage = 'checking'")), "made by nobody")
  }

  @Test func paidBeforeItIsHandedOver() throws {
    try toPayment()
    #expect(refuses(set("stage = 'handover'")))
    try office.rawRun(payment(1))
    #expect(refuses(set("receipt = 1, receipt_day = '2026-11-24'")), "paid and still at the till")
    #expect(refuses(set("stage = 'handover', receipt = 7, receipt_day = '2026-11-24'")))
    try office.rawRun(set("stage = 'handover', receipt = 1, receipt_day = '2026-11-24'"))
    #expect(refuses(set("stage = 'withdrawn', ended_at = '2026-11-24T11:00:00'")))
    #expect(refuses(set("stage = 'done'")), "ended without a moment")
    #expect(!refuses(set("stage = 'done', ended_at = '2026-11-24T11:00:00'")))
  }

  @Test func moneyAddsUpAndIsKept() throws {
    try toPayment()
    #expect(refuses(payment(1, amount: 299)))
    #expect(refuses(payment(1, amount: 300, copies: 2)))
    #expect(refuses(payment(1, method: "credit")))
    #expect(refuses(payment(0)))
    #expect(refuses(payment(1, more: ", tendered", values: ", 299")))
    #expect(refuses(payment(1, method: "cashless", more: ", tendered", values: ", 300")))
    try office.rawRun(payment(1))
    #expect(refuses(payment(1)), "one number, one payment")
    #expect(refuses("UPDATE certificate_payment SET amount = 0, unit = 0"))
    #expect(refuses("DELETE FROM certificate_payment"))
    let back = (", reverses_day, reverses", ", '2026-11-24', 1")
    #expect(refuses(payment(2, amount: 300, more: back.0, values: back.1)))
    #expect(!refuses(payment(2, amount: -300, more: back.0, values: back.1)))
    #expect(refuses(payment(3, amount: -300, more: back.0, values: back.1)), "taken back twice")
  }

  @Test func whatWasAskedForStays() throws {
    try office.rawRun(request("r"))
    for column in ["subject = '9'", "copies = 9", "options = 'domicile'", "requester = 'agent'"] {
      #expect(refuses(set(column)), "\(column)")
    }
    #expect(refuses("DELETE FROM certificate_request"))
  }

  @Test func aVisitDoesNotEndWithAnOpenRequest() throws {
    try office.rawRun(request("r"))
    let end = "UPDATE ticket SET state = 'done', ended_at = '2026-11-24T11:00:00'"
    #expect(refuses(end))
    try office.rawRun(set("stage = 'withdrawn', ended_at = '2026-11-24T10:01:00'"))
    #expect(!refuses(end))
  }

  /// The setting of the catalogue in force names a service corner, not this office.
  @Test func whereThereAreTwoTheMakerDoesNotCheck() throws {
    try office.rawRun(
      request("r"), set("stage = 'review'"), set("stage = 'making', proof = 'passport'"),
      set("stage = 'checking', made_by = 'clerk'"))
    #expect(refuses(set("stage = 'payment', verified_by = 'clerk', self_checked = 1")))
  }

  @Test func nothingIsMadeOfWhatTheRulesDoNotAllow() throws {
    try office.rawRun(request("r"), set("stage = 'review'"))
    for decision in ["refused", "needs-more", "needs-supervisor"] {
      #expect(
        refuses(
          set("stage = 'making', proof = 'x', decision = '\(decision)', decision_catalogue = 1")),
        "\(decision)")
    }
    try office.rawRun(set("decision = 'refused', decision_catalogue = 1"))
    #expect(refuses(set("stage = 'held', held_from = 'review'")))
    #expect(!refuses(set("stage = 'refused', ended_at = '2026-11-24T11:00:00'")))
  }

  /// Only what the rules say needs no second person goes on without one, and never with a number.
  @Test func withoutASecondPersonOnlyByTheRules() throws {
    try office.rawRun(
      request("r"), set("stage = 'review'"), set("stage = 'making', proof = 'x'"))
    #expect(refuses(set("stage = 'payment', made_by = 'clerk'")))
    #expect(!refuses(set("stage = 'payment', made_by = 'clerk', second_person = 0")))
    try office.rawRun(
      request("n", subject: "2", options: "myNumber"), set("stage = 'review'", "n"))
    #expect(refuses(set("stage = 'making', proof = 'x', second_person = 0", "n")))
  }

  @Test func aNumberForAnAgentGoesByPost() throws {
    try office.rawRun(
      request("r", requester: "agent", options: "myNumber"), set("stage = 'review'"))
    #expect(refuses(set("stage = 'making', proof = 'x', second_person = 1")))
    #expect(
      !refuses(
        set("stage = 'making', proof = 'x', second_person = 1, delivery = 'mail-to-subject'")))
  }
}
