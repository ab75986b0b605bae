public import Domain
import Storage

/// Requests for certificates at a counter, from the form to the paper in the citizen's hand.
public struct RequestDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Opens the office's requests; refresh them as often as wanted.
  public func open(counter: CounterNumber?) throws -> LiveView<RequestBoard> {
    let office = desk.place.office
    return try desk.open(.certificateView, of: .office(office)) {
      try CertificateQueries.board(office: office, counter: counter, $0)
    }
  }

  /// The person a request would be about, as this desk may see them; audited by the id.
  public func look(up person: PersonID) throws -> RequestLine.Subject {
    let view = try desk.open(.personView, of: .person(person)) {
      try ResidentQueries.find(person, $0)
    }
    return RequestLine.Subject(view.first)
  }

  /// Those of the people in sight whom something stops now.
  public func stopped(among people: [PersonID]) throws -> [PersonID: StopCode] {
    try desk.store.refresh(
      desk.store.grant(.certificateView, by: desk.credential, at: desk.place)
    ) { try ResidentQueries.stopped(among: people, $0) }
  }

  /// Takes a form for a number, or what came by post or network without one.
  ///
  /// - Parameters:
  ///   - facts: what was told and shown so far.
  ///   - collector: who fetches it, when it is not the person who asks.
  ///   - arrived: the day a letter came; nil: today.
  ///   - visitor: who stands there or wrote the letter, as far as the desk has written them down; of
  ///     somebody who asks for themselves the register says the rest.
  /// - Throws: `DeskFailure`: nobody of that id, an option that is not given here, the same asked
  ///   for twice, a number of another office or one that has ended.
  public func receive(
    _ order: RequestOrder, for ticket: TicketID?, at counter: CounterNumber?,
    facts: CertificateInquiry? = nil, collector: String = "", arrived: CivilDate? = nil,
    visitor: Visitor? = nil
  ) throws -> RequestResult {
    for text in [collector, order.named.text, order.variant ?? ""] { try FreeText.check(text) }
    try Self.check(facts, visitor)
    return try desk.write(.certificateReceive) { access in
      if let ticket { try TicketRecords.check(ticket, isOf: desk.place.office, access) }
      let result = try CertificateRecords.receive(
        order, for: ticket, in: desk.place.office, at: counter, facts: facts,
        collector: collector, arrived: arrived, visitor: visitor, access)
      // Whoever it is, and whatever is found, the same is done.
      try ProtectionDesk.see(
        try CertificateVisitors.asking(order, told: visitor, access.reading), at: counter,
        desk.place.office, access)
      return Audited(
        // What was asked for is in the request, which cannot change; here a checker might read it.
        result, on: .certificate(result.request.id), detail: "person=\(order.subject)")
    }
  }

  /// No 個人番号 anywhere in what was taken down (domain.md G.6).
  private static func check(_ facts: CertificateInquiry?, _ visitor: Visitor?) throws {
    for word in (facts?.words ?? []) + (visitor?.words ?? []) { try FreeText.check(word) }
  }

  /// Any other step: permission, stage, stops, number and record in one transaction.
  ///
  /// - Throws: `DeskFailure`: not possible from that stage, stale, the maker's own paper, the citizen
  ///   not at this counter, something missing.
  public func move(_ move: RequestMove) throws -> RequestResult {
    for text in [move.reason, move.party] { try FreeText.check(text) }
    try Self.check(move.facts, move.visitor)
    return try desk.write(move.step.act) { access in
      try CertificateRecords.check(move.request, isOf: desk.place.office, access)
      let visitor = try CertificateVisitors.present(at: move, access)
      let result = try CertificateRecords.apply(move, access)
      if let visitor {
        try ProtectionDesk.see(visitor, at: move.counter, desk.place.office, access)
      }
      return Audited(
        result, on: .certificate(move.request), detail: Self.detail(of: result))
    }
  }

  // MARK: Offices where one person is all there is

  /// Who of the offices it looks after waits for this office's duty.
  public func openDuty() throws -> LiveView<[DutyCall]> {
    let office = desk.place.office
    return try desk.open(.certificateDuty, of: .office(office)) {
      try DutyRecords.open(office: office, $0)
    }
  }

  public func answer(duty id: Int, _ text: String) throws -> DutyCall {
    try FreeText.check(text)
    return try desk.write(.certificateAnswer) { access in
      let call = try DutyRecords.answer(id, text, office: desk.place.office, access)
      return Audited(call, on: .certificate(call.request), detail: "office=\(call.from)")
    }
  }

  /// Papers drawn for this office to look at, open until somebody has.
  public func openSamples() throws -> LiveView<[CheckSample]> {
    let office = desk.place.office
    return try desk.open(.certificateDuty, of: .office(office)) {
      try SampleRecords.open(office: office, $0)
    }
  }

  public func look(
    at sample: CertificateRequestID, _ outcome: CheckSample.Outcome, note: String = ""
  ) throws {
    try FreeText.check(note)
    try desk.write(.certificateSample) { access in
      try SampleRecords.look(sample, outcome, note: note, office: desk.place.office, access)
      return Audited((), on: .certificate(sample), detail: "outcome=\(outcome.rawValue)")
    }
  }

  /// Opens the money of a day.
  public func openDayList(_ day: CivilDate?) throws -> LiveView<DayList> {
    let office = desk.place.office
    return try desk.open(.dayListView, of: .office(office)) {
      try CertificateQueries.dayList(office: office, day: day ?? $0.now.date, $0)
    }
  }

  private static func detail(of result: RequestResult) -> String {
    var words = ["stage=\(result.request.stage.rawValue)"]
    switch result.stop {
    case .code(let code), .decision(let code): words.append("stop=\(code.rawValue)")
    case .flags(let flags):
      words.append("flags=" + flags.map(\.rawValue).joined(separator: ","))
    case .gone: words.append("stop=gone")
    case nil: break
    }
    if let ruling = result.ruling {
      words.append("decision=\(ruling.decision.rawValue)")
      words.append("version=\(result.request.decidedWith?.number ?? 0)")
    }
    if let office = result.calledDuty { words.append("duty=\(office)") }
    if !result.mismatches.isEmpty {
      words.append("differs=" + result.mismatches.map(\.rawValue).joined(separator: ","))
    }
    if !result.paper.isEmpty {
      words.append("paper=" + result.paper.map(\.description).joined(separator: ","))
    }
    if let payment = result.payment {
      words.append(
        "receipt=\(payment.receipt) amount=\(payment.amount) method=\(payment.method.rawValue)")
    }
    return words.joined(separator: " ")
  }
}
