/// 性別 as the register states it.
public enum Sex: String, CaseIterable, Sendable {
  case male
  case female
  /// Blank or anything else in the register.
  case unstated

  public var name: String {
    switch self {
    case .male: "男"
    case .female: "女"
    case .unstated: "-"
    }
  }
}
