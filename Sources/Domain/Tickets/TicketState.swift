/// Where a ticket stands. Stored by raw value and printed by `ticket list`.
public enum TicketState: String, CaseIterable, Sendable {
  case waiting
  case called
  case serving
  /// Held for a reason (a missing paper, a telephone check, 審査): the counter is free again.
  case parked
  /// Called as often as the queue allows without anybody coming.
  case missed
  /// How the queue it left sees a ticket handed to another queue; the ticket itself waits there.
  case transferred
  case done
  /// Left without being served, or withdrawn.
  case left

  /// The word on screen.
  public var name: String {
    switch self {
    case .waiting: "待ち"
    case .called: "呼出"
    case .serving: "応対"
    case .parked: "保留"
    case .missed: "不在"
    case .transferred: "引継ぎ"
    case .done: "完了"
    case .left: "取下げ"
    }
  }

  /// Whether a counter is occupied by it.
  public var isOpenCall: Bool { self == .called || self == .serving }

  /// Whether nothing further happens to it.
  public var isEnded: Bool { self == .done || self == .left }
}

/// Which part of the visit a counter handles at the next call (domain.md C.5 in short).
public enum TicketStage: String, CaseIterable, Sendable {
  case intake
  case review
  case handover

  public var name: String {
    switch self {
    case .intake: "受付"
    case .review: "審査"
    case .handover: "交付"
    }
  }
}

/// How soon a ticket is taken among those waiting: a credit of minutes on its arrival, so that a
/// later priority never starves an earlier normal ticket (no arrival overtakes by more than
/// `Priority.urgent.creditSeconds`).
public enum Priority: String, CaseIterable, Sendable {
  case normal
  /// 妊婦・乳児・高齢・障害 (domain.md A.13, priority lane flag).
  case priority
  case urgent

  public var name: String {
    switch self {
    case .normal: "通常"
    case .priority: "優先"
    case .urgent: "至急"
    }
  }

  /// Shown in a list's narrow column.
  public var mark: String {
    switch self {
    case .normal: ""
    case .priority: "優"
    case .urgent: "急"
    }
  }

  public var creditSeconds: Int {
    switch self {
    case .normal: 0
    case .priority: 600
    case .urgent: 1_200
    }
  }
}
