/// How a fee is paid; one payment is one method (domain.md C.6).
public enum PaymentMethod: String, CaseIterable, Sendable {
  case cash
  case cashless

  public var name: String {
    switch self {
    case .cash: "現金"
    case .cashless: "キャッシュレス"
    }
  }
}
