/// One request as it stands in the list, with what the register says of the person now.
public struct RequestLine: Equatable, Identifiable, Sendable {
  public var id: CertificateRequestID
  public var number: RequestNumber
  /// Nil for what came by post or network.
  public var ticket: TicketID?
  public var ticketState: TicketState?
  /// The counter of the ticket's open call.
  public var counter: CounterNumber?
  public var issuedAt: OfficeTime
  public var priority: Priority
  public var typeName: String
  public var stage: RequestStage
  public var heldFrom: RequestStage?
  public var reason: String
  /// Nil where it is hidden (`hides`): a checker must not know what was asked for.
  public var content: Content?
  /// What the rules said last at 審査.
  public var decision: CertificateRuling.Decision?
  public var secondPerson: Bool?
  public var delivery: CertificateRuling.Delivery
  /// Who fetches it, when it is not the person who asks.
  public var collector: String
  /// Where it was handed on to.
  public var awayTo: String
  public var dueOn: CivilDate?
  /// What the duty of the parent office was asked for this stop; nil: nobody was asked.
  public var duty: DutyCall?
  /// Whether one person is all there is here, so that the maker checks the paper.
  public var isAlone: Bool
  public var madeBy: StaffID?
  public var madeByName: String
  public var receipt: ReceiptNumber?
  /// The sheets of security paper it stands on.
  public var paper: [PaperRange] = []
  public var events: [RequestEvent]
  public var version: Int

  /// What was asked for and for whom.
  public struct Content: Equatable, Sendable {
    public var order: RequestOrder
    public var subject: Subject
    /// The documents that were shown, in words.
    public var proof: String?
    /// What was told and shown so far.
    public var facts: CertificateInquiry?
    /// Who stands there for somebody else or wrote the letter, while the request is open.
    public var visitor: Visitor?
    /// What it costs today; nil when the catalogue names no fee.
    public var fee: Fee?

    public init(
      order: RequestOrder, subject: Subject, proof: String? = nil, fee: Fee? = nil,
      facts: CertificateInquiry? = nil, visitor: Visitor? = nil
    ) {
      self.facts = facts
      self.visitor = visitor
      self.order = order
      self.subject = subject
      self.proof = proof
      self.fee = fee
    }

    /// Yen for all copies.
    public var amount: Int? { fee.map { $0.amount * order.copies } }
  }

  /// The person as a clerk at this desk may see them: no address in any case.
  public enum Subject: Equatable, Sendable {
    case person(name: ExactText, birth: BirthDate, flags: [SuppressionFlag], isFormer: Bool)
    case stopped(StopCode)
    case unknown
    /// Somebody whom the city's register need not have, as the form names them.
    case outside(ExactText)

    public init(_ view: ResidentView?) {
      switch view {
      case nil: self = .unknown
      case .stopped(_, let code): self = .stopped(code)
      case .open(let resident):
        self = .person(
          name: resident.shownName, birth: resident.birth, flags: resident.suppressions,
          isFormer: resident.isFormer)
      }
    }
  }

  public init(
    id: CertificateRequestID, number: RequestNumber, ticket: TicketID?, ticketState: TicketState?,
    counter: CounterNumber? = nil, issuedAt: OfficeTime, priority: Priority = .normal,
    typeName: String, stage: RequestStage, heldFrom: RequestStage? = nil, reason: String = "",
    content: Content?, madeBy: StaffID? = nil, madeByName: String = "",
    receipt: ReceiptNumber? = nil, events: [RequestEvent] = [], version: Int = 1,
    decision: CertificateRuling.Decision? = nil, secondPerson: Bool? = nil,
    delivery: CertificateRuling.Delivery = .counter, collector: String = "",
    awayTo: String = "", dueOn: CivilDate? = nil, duty: DutyCall? = nil, isAlone: Bool = false
  ) {
    self.id = id
    self.number = number
    self.ticket = ticket
    self.ticketState = ticketState
    self.counter = counter
    self.issuedAt = issuedAt
    self.priority = priority
    self.typeName = typeName
    self.stage = stage
    self.heldFrom = heldFrom
    self.reason = reason
    self.content = content
    self.madeBy = madeBy
    self.madeByName = madeByName
    self.receipt = receipt
    self.events = events
    self.version = version
    self.decision = decision
    self.secondPerson = secondPerson
    self.delivery = delivery
    self.collector = collector
    self.awayTo = awayTo
    self.dueOn = dueOn
    self.duty = duty
    self.isAlone = isAlone
  }

  /// Who knows what was asked for: whoever examined the request or made a paper for it, in the order
  /// of the first time.
  public static func knowing(_ events: [RequestEvent]) -> [RequestEvent] {
    var staff: Set<StaffID> = []
    return events.filter {
      [.examine, .pass, .make].contains($0.step) && staff.insert($0.staff).inserted
    }
  }

  /// Whether what was asked for stays away from this person. From 作成 on whoever has not examined the
  /// request or made its paper may be the one who checks it, and at 照合 nobody sees it: the paper is
  /// keyed from sight (domain.md C.5, invariant 2).
  public static func hides(
    _ stage: RequestStage, from viewer: StaffID, knowing: [StaffID]
  ) -> Bool {
    switch stage {
    case .making: !knowing.contains(viewer)
    case .checking: true
    case .received, .called, .review, .payment, .handover, .held, .absent, .ready, .transferred,
      .done, .withdrawn, .refused:
      false
    }
  }

  /// Whether the citizen stands at that counter now.
  public func isPresent(at own: CounterNumber?) -> Bool {
    ticketState?.isOpenCall == true && own != nil && counter == own
  }

  /// The step that brings it on from here, seen from a counter; nil when it has ended or is held.
  public func next(at own: CounterNumber?) -> RequestStep? {
    // Nobody is called for what came by post, or when the visit has ended.
    let isHere = isPresent(at: own) || ticketState?.isEnded ?? true
    return switch stage {
    case .received, .called: isHere ? .examine : .call
    case .review where decision == .refused: .refuse
    case .review: isHere ? .pass : .call
    case .making: .make
    case .checking: .verify
    case .payment: isHere ? .pay : .call
    case .handover: isHere || delivery == .mailToSubject ? .handOver : .call
    case .absent: isHere ? .resume : .call
    case .ready: .resume
    case .transferred: .accept
    case .held, .done, .withdrawn, .refused: nil
    }
  }

  /// The code alone that it lies for, or that the person has by now; nil when its hold may be named.
  public var silentStop: StopCode? {
    guard stage == .held else { return nil }
    if case .stopped(let code) = content?.subject { return code }
    return StopCode.allCases.first { $0.words.utf8.elementsEqual(reason.utf8) }
  }

  /// Minutes from the slip to now, or to the end.
  public func minutes(at now: OfficeTime) -> Int {
    let end = stage.isEnded ? events.last?.at ?? now : now
    return max(0, end.seconds(since: issuedAt)) / 60
  }
}
