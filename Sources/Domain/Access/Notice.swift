/// Something every supervisor must see and acknowledge (a break-glass session, an expiring key).
public struct Notice: Equatable, Identifiable, Sendable {
  public var id: Int
  public var at: OfficeTime
  public var kind: Kind
  /// A whole Japanese sentence.
  public var text: String
  /// By the person who reads it.
  public var acknowledged: Bool

  public enum Kind: String, CaseIterable, Sendable {
    case breakGlass = "break-glass"
    case restore
    case clock
    case audit
    /// A stop that a newer register lacks; only who looks into it can end it.
    case protection
    case other

    public var name: String {
      switch self {
      case .breakGlass: "非常時の権限"
      case .restore: "復元"
      case .clock: "時計"
      case .audit: "監査記録"
      case .protection: "上席確認（P）"
      case .other: "お知らせ"
      }
    }
  }

  /// Whether everybody at a counter sees it, not only whoever acknowledges it: a clock that is wrong
  /// today makes the times wrong that all of them read.
  public func concernsEverybody(at now: OfficeTime) -> Bool {
    kind == .clock && at.date == now.date
  }

  public init(id: Int, at: OfficeTime, kind: Kind, text: String, acknowledged: Bool = false) {
    self.id = id
    self.at = at
    self.kind = kind
    self.text = text
    self.acknowledged = acknowledged
  }
}
