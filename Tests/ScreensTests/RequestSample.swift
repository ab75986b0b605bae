import Domain
import Screens
import TestKit
import Testing

/// Requests of one morning in every stage.
enum RequestSample {
  static let office = OfficeID("nakahara")
  static let clerk = StaffID("1001")

  static func time(_ hour: Int, _ minute: Int) -> OfficeTime {
    let day = CivilDate(year: 2026, month: 11, day: 24) ?? CivilDate(dayNumber: 0)
    return OfficeTime(date: day, secondOfDay: hour * 3_600 + minute * 60)
      ?? OfficeTime(unixSeconds: 0)
  }

  static func number(_ sequence: Int) -> TicketNumber? {
    TicketNumber(prefix: "A", sequence: sequence)
  }

  /// The shipped rules, at a ward office.
  static let catalogue: RequestScreen.Catalogue = {
    let ward = Office(
      id: office, name: "中原区役所", type: .ward, sections: [], counters: [], confirmed: true)
    var content = CatalogueContent(certificates: [], fees: [], settings: [])
    do {
      content = try CatalogueData.shipped()
    } catch {
      Issue.record("the catalogue cannot be read: \(error)")
    }
    return RequestScreen.Catalogue(
      Rulebook(
        content, offices: OfficeDirectory([ward]),
        calendar: CityCalendar(holidays: HolidayCalendar(imported: []))), at: office,
      on: time(10, 7).date)
  }()

  /// A form with nothing told yet but who asks.
  static func reception(_ order: RequestOrder) -> RequestScreen.FilledForm {
    var facts = CertificateInquiry(type: order.type, office: office, at: time(10, 7))
    facts.requester.role = order.requester
    return RequestScreen.FilledForm(order, facts: facts)
  }

  static let fee = Fee(
    amount: 300, isConfirmed: false, law: ["川崎市手数料条例"], source: ["BK"],
    valid: ValidPeriod(from: time(0, 0).date))

  static func content(
    _ name: ExactText = "山田 太郎", copies: Int = 1, requester: CertificateRequester = .own,
    options: Set<CertificateOption> = [], proof: String? = nil,
    subject: RequestLine.Subject? = nil
  ) -> RequestLine.Content {
    RequestLine.Content(
      order: RequestOrder(
        subject: PersonID("1000001"), requester: requester, copies: copies, options: options),
      subject: subject
        ?? .person(
          name: name,
          birth: CivilDate(year: 1970, month: 3, day: 1).map { .day($0) } ?? .literal("-"),
          flags: [], isFormer: false), proof: proof, fee: fee)
  }

  static func line(
    _ sequence: Int, _ stage: RequestStage, _ ticketState: TicketState,
    counter: CounterNumber? = nil, content: RequestLine.Content? = content(),
    heldFrom: RequestStage? = nil, reason: String = "", madeBy: StaffID? = nil,
    receipt: Int? = nil, priority: Priority = .normal
  ) -> RequestLine? {
    number(sequence).map { number in
      RequestLine(
        id: CertificateRequestID("r\(sequence)"), number: RequestNumber(number),
        ticket: TicketID("t\(sequence)"), ticketState: ticketState, counter: counter,
        issuedAt: time(9, 40 + sequence % 20), priority: priority,
        typeName: "住民票の写し（世帯票）", stage: stage, heldFrom: heldFrom, reason: reason,
        content: content, madeBy: madeBy, madeByName: madeBy == nil ? "" : "鈴木 一郎",
        receipt: receipt.map { ReceiptNumber(day: time(0, 0).date, sequence: $0) },
        events: [
          RequestEvent(
            at: time(9, 44), step: .receive, to: .called, staffName: "佐藤 花子", counter: 3),
          RequestEvent(
            at: time(9, 46), step: .examine, to: .review, staffName: "佐藤 花子", counter: 3),
        ])
    }
  }

  static let lines: [RequestLine] = [
    line(1, .review, .serving, counter: 3),
    line(2, .received, .waiting, content: content("鈴木 ハナ", copies: 2), priority: .priority),
    line(3, .making, .parked, content: content(proof: "運転免許証")),
    line(4, .checking, .parked, content: nil, madeBy: StaffID("1002")),
    line(
      5, .payment, .parked,
      content: content("高橋 一", copies: 2, options: [.relationship], proof: "旅券")),
    line(6, .handover, .serving, counter: 5, content: content(proof: "旅券"), receipt: 12),
    line(
      7, .held, .parked, content: content(requester: .agent, subject: .stopped(.p)),
      heldFrom: .making, reason: "上席呼出(コードP)"),
    line(8, .done, .done, content: content(requester: .household), receipt: 11),
  ].compactMap { $0 }

  static let board = RequestBoard(
    at: time(10, 7), lines: lines,
    tickets: [1, 2, 9].compactMap { sequence in
      number(sequence).map { RequestBoard.Choice(id: TicketID("t\(sequence)"), number: $0) }
    }, current: TicketID("t1"))

  static func state(
    _ roles: Role..., counter: CounterNumber? = 3, board: RequestBoard? = board
  ) -> RequestScreen.State {
    let roles = roles.isEmpty ? [Role.reception, .examiner] : roles
    return RequestScreen.State(
      actor: Actor(
        staff: clerk, name: "佐藤 花子", grants: roles.map { RoleGrant($0, office: office) },
        terminal: TerminalID("naka-3"), counter: counter),
      place: Place(office: office), counter: counter, catalogue: catalogue, board: board)
  }

  static func hand(
    _ roles: Role..., counter: CounterNumber? = 3, board: RequestBoard? = board
  ) -> SupervisorHand<RequestScreen> {
    var start = state(counter: counter, board: board)
    if !roles.isEmpty {
      start = RequestScreen.State(
        actor: Actor(
          staff: clerk, name: "佐藤 花子", grants: roles.map { RoleGrant($0, office: office) },
          counter: counter), place: Place(office: office), counter: counter, catalogue: catalogue,
        board: board)
    }
    return SupervisorHand(RequestScreen.self, start)
  }

  /// The request as it is after a step.
  static func result(
    _ sequence: Int, _ stage: RequestStage, stop: IssueStop? = nil,
    mismatches: [VerificationEntry.Field] = []
  ) throws -> RequestResult {
    RequestResult(
      CertificateRequest(
        id: CertificateRequestID("r\(sequence)"), office: office,
        ticket: TicketID("t\(sequence)"), number: RequestNumber(try #require(number(sequence))),
        order: RequestOrder(subject: PersonID("1000001")), catalogue: CatalogueVersion(1),
        stage: stage, receivedAt: time(9, 44), receivedBy: clerk), stop: stop,
      mismatches: mismatches)
  }
}
