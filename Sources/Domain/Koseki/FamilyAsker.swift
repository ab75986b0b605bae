/// For whom the registers of a family tree are asked for.
public enum FamilyAsker: String, CaseIterable, Sendable, Codable {
  /// For themselves: 本人, 配偶者, 直系.
  case family
  /// An organ of this city for its own work (戸籍法120の2第1項2号).
  case ownCity = "own-city"
  /// The state, or another municipality (戸籍法10の2第2項).
  case otherOffice = "other-office"

  public var name: String {
    switch self {
    case .family: "本人・家族"
    case .ownCity: "川崎市の機関（公用）"
    case .otherOffice: "国・ほかの自治体（公用）"
    }
  }
}
