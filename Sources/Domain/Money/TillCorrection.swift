/// 赤黒: a payment of a closed day put right.
public struct TillCorrection: Equatable, Sendable {
  public var receipt: ReceiptNumber
  public var round: Int
  public var isRed: Bool
  public var type: CertificateCode
  public var copies: Int
  public var unit: Int
  public var amount: Int
  public var method: PaymentMethod
  public var reason: String
  public var at: OfficeTime
  public var staffName: String
  public var supervisorName: String

  public init(
    receipt: ReceiptNumber, round: Int, isRed: Bool, type: CertificateCode, copies: Int, unit: Int,
    amount: Int, method: PaymentMethod, reason: String, at: OfficeTime, staffName: String,
    supervisorName: String
  ) {
    self.receipt = receipt
    self.round = round
    self.isRed = isRed
    self.type = type
    self.copies = copies
    self.unit = unit
    self.amount = amount
    self.method = method
    self.reason = reason
    self.at = at
    self.staffName = staffName
    self.supervisorName = supervisorName
  }
}
