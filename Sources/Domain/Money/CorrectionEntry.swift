/// What a payment should have been.
public struct CorrectionEntry: Equatable, Sendable {
  public var receipt: ReceiptNumber
  public var copies: Int
  public var unit: Int
  public var method: PaymentMethod
  public var reason: String

  public init(
    receipt: ReceiptNumber, copies: Int, unit: Int, method: PaymentMethod, reason: String
  ) {
    self.receipt = receipt
    self.copies = copies
    self.unit = unit
    self.method = method
    self.reason = reason
  }
}
