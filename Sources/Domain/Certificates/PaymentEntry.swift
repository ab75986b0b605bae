/// What the clerk keys at the till.
public struct PaymentEntry: Equatable, Sendable {
  public var method: PaymentMethod
  /// Yen the clerk saw as the fee; another fee by now refuses the payment.
  public var expected: Int
  /// Yen handed over by the citizen; nil for cashless.
  public var tendered: Int?

  public init(method: PaymentMethod, expected: Int, tendered: Int? = nil) {
    self.method = method
    self.expected = expected
    self.tendered = tendered
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
}
