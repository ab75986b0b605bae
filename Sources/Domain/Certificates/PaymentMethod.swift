/// How a fee is paid; one payment is one method (domain.md C.6).
public enum PaymentMethod: String, CaseIterable, Sendable {
  case cash
  case cashless
  /// Nothing is taken, on a ground of the catalogue (C.3).
  case exempt
  /// 定額小為替, for requests by mail (C.4).
  case moneyOrder = "money-order"

  /// What a till takes.
  public static let atTheTill: [PaymentMethod] = [.cash, .cashless]

  public var name: String {
    switch self {
    case .cash: "現金"
    case .cashless: "キャッシュレス"
    case .exempt: "免除"
    case .moneyOrder: "定額小為替"
    }
  }

  /// What the citizen is given: no receipt for cashless, whose slip is the brand's (C.6).
  public var slipName: String? {
    switch self {
    case .cash, .moneyOrder: "領収書"
    case .cashless: "利用控え"
    case .exempt: nil
    }
  }
}
