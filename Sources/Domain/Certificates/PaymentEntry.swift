/// What the clerk keys at the till.
public struct PaymentEntry: Equatable, Sendable {
  /// A ground for taking nothing, with the paper for it seen (domain.md C.3).
  public struct Exemption: Equatable, Sendable {
    public var code: String
    public var sawProof: Bool

    public init(code: String, sawProof: Bool) {
      self.code = code
      self.sawProof = sawProof
    }
  }

  public var method: PaymentMethod
  /// Yen the clerk saw as the fee; another fee by now refuses the payment. Of an exemption what is
  /// not taken.
  public var expected: Int
  /// Yen handed over by the citizen; nil for cashless.
  public var tendered: Int?
  /// Of cashless: one of the catalogue's `cashless.brands`; empty where it names none.
  public var brand: String
  public var exemption: Exemption?
  /// 定額小為替 that came by mail.
  public var orders: [MoneyOrder]

  public init(
    method: PaymentMethod, expected: Int, tendered: Int? = nil, brand: String = "",
    exemption: Exemption? = nil, orders: [MoneyOrder] = []
  ) {
    self.method = method
    self.expected = expected
    self.tendered = tendered
    self.brand = brand
    self.exemption = exemption
    self.orders = orders
  }

  /// Yen to give back.
  public var change: Int { max(0, (tendered ?? expected) - expected) }

  /// Why it cannot be taken for `amount`; nil when it can.
  public func refusal(amount: Int) -> DeskFailure? {
    guard expected == amount else {
      return DeskFailure(
        .feeChanged,
        "手数料が \(expected)円から \(amount)円に変わりました。会計していません。金額を確かめて、もう一度会計してください。")
    }
    if method == .cash, let tendered, tendered < amount {
      return DeskFailure(
        .tenderedShort, "お預かりが \(amount - tendered)円足りません。会計していません。")
    }
    return nil
  }

  /// Why the brand will not do where the catalogue names `brands`; nil when it will.
  public func brandRefusal(_ brands: [String]) -> DeskFailure? {
    guard method == .cashless, !brands.isEmpty else { return nil }
    if brand.isEmpty, brands.count == 1 { return nil }
    guard brands.contains(where: { $0.unicodeScalars.elementsEqual(brand.unicodeScalars) }) else {
      return DeskFailure(
        "brand-unknown",
        "キャッシュレスの種類を \(brands.joined(separator: "・")) から選んでください。会計していません。")
    }
    return nil
  }
}
