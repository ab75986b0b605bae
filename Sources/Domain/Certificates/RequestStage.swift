/// Where a request for a certificate stands (domain.md C.5). Stored by raw value; which stage
/// follows which is said by `RequestStep` alone.
public enum RequestStage: String, CaseIterable, Sendable {
  case received
  case called
  case review
  case making
  case checking
  case payment
  case handover
  case done
  /// Put aside with a reason; it goes on where it stood.
  case held
  /// Called, and not there; it goes on where it stood when they are called again.
  case absent
  /// The paper waits for whoever fetches it on another day.
  case ready
  /// With another counter or section, until it is taken there or comes back.
  case transferred
  case withdrawn
  case refused

  /// The word on screen.
  public var name: String {
    switch self {
    case .received: "受付"
    case .called: "呼出"
    case .review: "審査"
    case .making: "作成"
    case .checking: "照合"
    case .payment: "会計"
    case .handover: "交付"
    case .done: "完了"
    case .held: "保留"
    case .absent: "不在"
    case .ready: "後日交付"
    case .transferred: "引継中"
    case .withdrawn: "取下げ"
    case .refused: "却下"
    }
  }

  /// Whether nothing further happens to it.
  public var isEnded: Bool { self == .done || self == .withdrawn || self == .refused }

  /// Whether it lies beside the way and goes on from where it stood.
  public var isAside: Bool {
    switch self {
    case .held, .absent, .ready, .transferred: true
    case .received, .called, .review, .making, .checking, .payment, .handover, .done, .withdrawn,
      .refused:
      false
    }
  }

  /// Whether the next step is taken with the citizen at a counter.
  public var needsCitizen: Bool {
    switch self {
    case .called, .review, .payment, .handover: true
    case .received, .making, .checking, .held, .absent, .ready, .transferred, .done, .withdrawn,
      .refused:
      false
    }
  }

  /// Whether it keeps the citizen at the counter when another request of the visit moves on.
  public var keepsCounter: Bool { self == .received || needsCitizen }

  /// What the queue calls the visit's part while the request stands here.
  public var ticketStage: TicketStage {
    switch self {
    case .received, .called: .intake
    case .review: .review
    case .making, .checking, .payment, .handover, .held, .absent, .ready, .transferred, .done,
      .withdrawn, .refused:
      .handover
    }
  }
}
