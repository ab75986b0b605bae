/// What can be done to a ticket, and the one table that says from where to where.
///
/// The use cases, the `CHECK` constraints' tests, the keys' disabled reasons and the statistics all
/// read `outcome(of:from:)`.
public enum TicketStep: String, CaseIterable, Sendable {
  case call
  case recall
  case start
  case hold
  case resume
  case noShow = "no-show"
  case undoCall = "undo-call"
  case giveWay = "give-way"
  case transfer
  case finish
  case withdraw

  public var name: String {
    switch self {
    case .call: "呼出"
    case .recall: "再呼出"
    case .start: "応対開始"
    case .hold: "保留"
    case .resume: "再開"
    case .noShow: "不在"
    case .undoCall: "呼出取消"
    case .giveWay: "順番を譲る"
    case .transfer: "引継ぎ"
    case .finish: "完了"
    case .withdraw: "取下げ"
    }
  }

  public var act: Act {
    switch self {
    case .call: .ticketCall
    case .recall: .ticketRecall
    case .start: .ticketStart
    case .hold: .ticketHold
    case .resume: .ticketResume
    case .noShow: .ticketNoShow
    case .undoCall: .ticketUndoCall
    case .giveWay: .ticketGiveWay
    case .transfer: .ticketTransfer
    case .finish: .ticketFinish
    case .withdraw: .ticketWithdraw
    }
  }

  /// What a step leads to.
  public enum Outcome: Equatable, Sendable {
    case to(TicketState)
    /// Back to where it stood before the call was made.
    case beforeCall
    /// Waiting again, or missed when the queue's number of calls is used up.
    case waitingOrMissed
    /// Serving when a counter takes it, waiting otherwise.
    case servingOrWaiting
  }

  /// Nil when the step is impossible from that state.
  public func outcome(from state: TicketState) -> Outcome? { Self.table[state]?[self] }

  /// What is done as a rule, first; the rest follows from the screens.
  private static let usual: [TicketStep] =
    [.start, .finish, .hold, .resume, .call, .transfer, .withdraw]

  /// Why the step cannot be taken now, in a sentence; nil when it can.
  public func refusal(number: TicketNumber, state: TicketState) -> DeskFailure? {
    if outcome(from: state) != nil { return nil }
    if self == .call, state.isOpenCall {
      return DeskFailure(
        .alreadyCalled, "\(number) はすでに呼び出されています。一覧を確かめてください。何も変更していません。")
    }
    let possible = Self.usual.filter { $0.outcome(from: state) != nil }.prefix(3).map(\.name)
    let hint =
      possible.isEmpty
      ? "この番号はもう終わっています。"
      : "今できるのは\(possible.joined(separator: "・"))です。"
    return DeskFailure(
      .wrongState, "\(number) は「\(state.name)」なので「\(name)」はできません。何も変更していません。\(hint)")
  }

  private static let table: [TicketState: [TicketStep: Outcome]] = [
    .waiting: [.call: .to(.called), .transfer: .to(.waiting), .withdraw: .to(.left)],
    .called: [
      .recall: .to(.called), .start: .to(.serving), .hold: .to(.parked),
      .noShow: .waitingOrMissed, .undoCall: .beforeCall, .giveWay: .to(.waiting),
      .transfer: .to(.waiting), .finish: .to(.done), .withdraw: .to(.left),
    ],
    .serving: [
      .recall: .to(.serving), .hold: .to(.parked), .transfer: .to(.waiting),
      .finish: .to(.done), .withdraw: .to(.left),
    ],
    .parked: [
      .call: .to(.called), .resume: .servingOrWaiting, .transfer: .to(.waiting),
      .withdraw: .to(.left),
    ],
    .missed: [
      .call: .to(.called), .resume: .servingOrWaiting, .withdraw: .to(.left),
    ],
  ]
}

extension DeskFailure.Code {
  public static let alreadyCalled: Self = "already-called"
  public static let wrongState: Self = "wrong-state"
  public static let nobodyWaiting: Self = "nobody-waiting"
  public static let counterBusy: Self = "counter-busy"
  public static let counterTaken: Self = "counter-taken"
  public static let counterClosed: Self = "counter-closed"
  public static let counterUnknown: Self = "counter-unknown"
  public static let seriesFull: Self = "series-full"
  public static let queueClosed: Self = "queue-closed"
  public static let queueUnknown: Self = "queue-unknown"
  /// The office does not do this; the message says where it is done.
  public static let serviceElsewhere: Self = "service-elsewhere"
  public static let officeUnknown: Self = "office-unknown"
  public static let ticketUnknown: Self = "ticket-unknown"
  public static let reasonMissing: Self = "reason-missing"
  public static let stale: Self = "stale"
}
