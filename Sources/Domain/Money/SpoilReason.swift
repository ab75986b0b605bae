/// Why a sheet of security paper is good for nothing (書損; domain.md C.6).
public enum SpoilReason: String, CaseIterable, Sendable {
  case misprint
  case entryError = "entry-error"
  case cancelled = "request-cancelled"
  case jam = "paper-jam"
  case test
  /// Nobody finds it: a gap in the serials that is owned up to.
  case lost

  public var name: String {
    switch self {
    case .misprint: "印字ずれ"
    case .entryError: "入力誤り"
    case .cancelled: "請求取消"
    case .jam: "紙詰まり"
    case .test: "テスト"
    case .lost: "所在不明"
    }
  }

  /// Whether one person may write a blank sheet off for it. A sheet a citizen's certificate stood on
  /// always takes two.
  public var takesOnePersonWhenBlank: Bool {
    switch self {
    case .misprint, .jam, .test: true
    case .entryError, .cancelled, .lost: false
    }
  }
}
