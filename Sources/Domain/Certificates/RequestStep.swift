/// What can be done with a request, and the one table that says from where to where.
///
/// The desk, the database (`certificate_transition`), the keys' reasons, the statistics and the
/// tests all read `outcome(of:from:)` or `transitions`.
public enum RequestStep: String, CaseIterable, Sendable {
  /// The form is taken; the request begins.
  case receive
  /// The citizen is called to the counter, the first or the second time.
  case call
  case examine
  case pass
  case make
  case verify
  case pay
  case unpay
  case handOver = "hand-over"
  case hold
  case resume
  /// Called, and nobody came.
  case miss
  /// The paper is kept for another day.
  case shelve
  /// To another counter or section.
  case transfer
  /// Whoever it was handed on to has it.
  case accept
  /// It comes back from there, with a reason.
  case giveBack = "give-back"
  /// A supervisor has looked at a 抑止 that may be shown, and lets the request go on.
  case release
  case withdraw
  case refuse

  public var name: String {
    switch self {
    case .receive: "受付"
    case .call: "呼出"
    case .examine: "審査"
    case .pass: "審査済"
    case .make: "作成済"
    case .verify: "照合"
    case .pay: "会計"
    case .unpay: "会計取消"
    case .handOver: "交付"
    case .hold: "保留"
    case .resume: "再開"
    case .miss: "不在"
    case .shelve: "後日交付"
    case .transfer: "引継ぎ"
    case .accept: "引継受取"
    case .giveBack: "引継戻し"
    case .release: "上席確認"
    case .withdraw: "取下げ"
    case .refuse: "却下"
    }
  }

  /// By what came of it: 審査 that did not let the request go on is not done.
  public func name(leadingTo stage: RequestStage) -> String {
    switch (self, stage) {
    case (.pass, .review): "審査（通らず）"
    case (.pass, .held): "審査（保留）"
    default: name
    }
  }

  public var act: Act {
    switch self {
    case .receive: .certificateReceive
    case .call: .certificateCall
    case .examine: .certificateExamine
    case .pass: .certificatePass
    case .make: .certificateMake
    case .verify: .certificateVerify
    case .pay: .certificatePay
    case .unpay: .certificateUnpay
    case .handOver: .certificateHandOver
    case .hold: .certificateHold
    case .resume: .certificateResume
    case .miss: .certificateMiss
    case .shelve: .certificateShelve
    case .transfer: .certificateTransfer
    case .accept: .certificateAccept
    case .giveBack: .certificateGiveBack
    case .release: .certificateRelease
    case .withdraw: .certificateWithdraw
    case .refuse: .certificateRefuse
    }
  }

  /// Who must not take this step: whoever took that one for the paper at hand (domain.md C.5,
  /// invariant 1).
  public var mustDiffer: RequestStep? { self == .verify ? .make : nil }

  /// Whether the stops of the register are read again in the step's own transaction (domain.md C.5,
  /// invariant 4). `verify` is among them because it reads the name.
  public var rereadsStops: Bool {
    switch self {
    case .pass, .make, .verify, .handOver: true
    case .receive, .call, .examine, .pay, .unpay, .hold, .resume, .miss, .shelve, .transfer,
      .accept, .giveBack, .release, .withdraw, .refuse:
      false
    }
  }

  /// Whether it is taken with the citizen at a counter.
  public var needsCitizen: Bool {
    switch self {
    case .examine, .pass, .pay, .handOver: true
    case .receive, .call, .make, .verify, .unpay, .hold, .resume, .miss, .shelve, .transfer,
      .accept, .giveBack, .release, .withdraw, .refuse:
      false
    }
  }

  /// What a step leads to.
  public enum Outcome: Equatable, Sendable {
    case to(RequestStage)
    /// Received, or called when the citizen stands at the counter already.
    case receivedOrCalled
    /// Made when the rules allow it; it stays where they want more or refuse, and is put aside where
    /// a supervisor must look.
    case byRuling
    /// To be checked by another person where the rules want one, else on to the till.
    case checkingOrPayment
    /// On to the till, or back to be made again when what was keyed differs.
    case paymentOrMaking
    /// On to be handed over, or back to another person where the paper has become one that wants
    /// two: its person was protected after it was made.
    case handoverOrChecking
    /// Where it stood before it was put aside.
    case beforeHold
  }

  /// Nil when the step is impossible from that stage; a nil stage is a request that does not exist
  /// yet.
  public func outcome(from stage: RequestStage?) -> Outcome? {
    guard let stage else { return self == .receive ? .receivedOrCalled : nil }
    return Self.table[stage]?[self]
  }

  /// Every change of stage the table allows, for the database's own copy. A stop found on the way
  /// puts a request aside from wherever it is read.
  public static var transitions: Set<Transition> {
    var all: Set<Transition> = []
    for (stage, row) in table {
      for (step, outcome) in row {
        if step.rereadsStops { all.insert(Transition(from: stage, to: .held)) }
        switch outcome {
        case .to(let next): all.insert(Transition(from: stage, to: next))
        case .receivedOrCalled: break
        case .paymentOrMaking:
          all.formUnion([.payment, .making].map { Transition(from: stage, to: $0) })
        case .byRuling:
          all.formUnion([.making, .held].map { Transition(from: stage, to: $0) })
        case .checkingOrPayment:
          all.formUnion([.checking, .payment].map { Transition(from: stage, to: $0) })
        case .handoverOrChecking:
          all.formUnion([.handover, .checking].map { Transition(from: stage, to: $0) })
        case .beforeHold:
          all.formUnion(ways(into: stage).map { Transition(from: stage, to: $0) })
        }
      }
    }
    return all.filter { $0.from != $0.to }
  }

  /// A change of stage.
  public struct Transition: Hashable, Sendable {
    public let from: RequestStage
    public let to: RequestStage

    public init(from: RequestStage, to: RequestStage) {
      self.from = from
      self.to = to
    }
  }

  /// The stages a request can be put aside from that way, and goes back to.
  public static func ways(into aside: RequestStage) -> [RequestStage] {
    RequestStage.allCases.filter { stage in
      table[stage]?.values.contains(.to(aside)) == true
    }
  }

  /// Why the step cannot be taken now, in a sentence; nil when it can.
  public func refusal(number: RequestNumber, stage: RequestStage) -> DeskFailure? {
    if outcome(from: stage) != nil { return nil }
    let possible = Self.allCases.filter { $0.outcome(from: stage) != nil }.map(\.name)
    let hint =
      possible.isEmpty
      ? "この請求はもう終わっています。" : "今できるのは\(possible.joined(separator: "・"))です。"
    return DeskFailure(
      .wrongState,
      "\(number) の請求は「\(stage.name)」なので「\(name)」はできません。何も変更していません。\(hint)")
  }

  private static let table: [RequestStage: [RequestStep: Outcome]] = [
    .received: [
      .call: .to(.called), .examine: .to(.review), .hold: .to(.held),
      .transfer: .to(.transferred), .withdraw: .to(.withdrawn),
    ],
    .called: [
      .call: .to(.called), .examine: .to(.review), .hold: .to(.held), .miss: .to(.absent),
      .transfer: .to(.transferred), .withdraw: .to(.withdrawn),
    ],
    .review: [
      .call: .to(.review), .pass: .byRuling, .hold: .to(.held), .miss: .to(.absent),
      .transfer: .to(.transferred), .withdraw: .to(.withdrawn), .refuse: .to(.refused),
    ],
    .making: [
      .make: .checkingOrPayment, .hold: .to(.held), .transfer: .to(.transferred),
      .withdraw: .to(.withdrawn), .refuse: .to(.refused),
    ],
    .checking: [
      .verify: .paymentOrMaking, .hold: .to(.held), .transfer: .to(.transferred),
      .withdraw: .to(.withdrawn), .refuse: .to(.refused),
    ],
    .payment: [
      .call: .to(.payment), .pay: .handoverOrChecking, .hold: .to(.held), .miss: .to(.absent),
      .shelve: .to(.ready), .transfer: .to(.transferred), .withdraw: .to(.withdrawn),
      .refuse: .to(.refused),
    ],
    .handover: [
      .call: .to(.handover), .handOver: .to(.done), .unpay: .to(.payment), .hold: .to(.held),
      .miss: .to(.absent), .shelve: .to(.ready), .transfer: .to(.transferred),
    ],
    .held: [
      .resume: .beforeHold, .release: .beforeHold, .withdraw: .to(.withdrawn),
      .refuse: .to(.refused),
    ],
    .absent: [.call: .beforeHold, .resume: .beforeHold, .withdraw: .to(.withdrawn)],
    .ready: [.resume: .beforeHold, .withdraw: .to(.withdrawn)],
    .transferred: [
      .accept: .beforeHold, .giveBack: .beforeHold, .withdraw: .to(.withdrawn),
    ],
  ]
}
