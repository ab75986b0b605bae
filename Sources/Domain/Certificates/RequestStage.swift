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
    case .withdrawn: "取下げ"
    case .refused: "却下"
    }
  }

  /// Whether nothing further happens to it.
  public var isEnded: Bool { self == .done || self == .withdrawn || self == .refused }

  /// Whether the next step is taken with the citizen at a counter.
  public var needsCitizen: Bool {
    switch self {
    case .called, .review, .payment, .handover: true
    case .received, .making, .checking, .held, .done, .withdrawn, .refused: false
    }
  }

  /// Whether it keeps the citizen at the counter when another request of the visit moves on.
  public var keepsCounter: Bool { self == .received || needsCitizen }

  /// What the queue calls the visit's part while the request stands here.
  public var ticketStage: TicketStage {
    switch self {
    case .received, .called: .intake
    case .review: .review
    case .making, .checking, .payment, .handover, .held, .done, .withdrawn, .refused: .handover
    }
  }
}
