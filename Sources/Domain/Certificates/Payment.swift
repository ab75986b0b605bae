/// Money taken for a request, or given back.
public struct Payment: Equatable, Identifiable, Sendable {
  public var receipt: ReceiptNumber
  public var request: CertificateRequestID
  public var number: RequestNumber
  public var type: CertificateCode
  public var copies: Int
  /// Yen for one copy, by the fee of the day.
  public var unit: Int
  /// Yen; negative when it takes another payment back.
  public var amount: Int
  public var method: PaymentMethod
  public var at: OfficeTime
  public var staff: StaffID
  public var staffName: String
  /// The version of the catalogue that named the fee.
  public var catalogue: CatalogueVersion
  /// The payment this one takes back.
  public var reverses: ReceiptNumber?
  /// The till; nil: none.
  public var counter: CounterNumber?
  /// Of cashless: which.
  public var brand = ""
  /// Of an exemption: the catalogue's code.
  public var exemption: String?
  /// Yen handed over in cash; nil where nobody keyed it.
  public var tendered: Int?

  public var id: ReceiptNumber { receipt }

  public init(
    receipt: ReceiptNumber, request: CertificateRequestID, number: RequestNumber,
    type: CertificateCode, copies: Int, unit: Int, amount: Int, method: PaymentMethod,
    at: OfficeTime, staff: StaffID, staffName: String, catalogue: CatalogueVersion,
    reverses: ReceiptNumber? = nil
  ) {
    self.receipt = receipt
    self.request = request
    self.number = number
    self.type = type
    self.copies = copies
    self.unit = unit
    self.amount = amount
    self.method = method
    self.at = at
    self.staff = staff
    self.staffName = staffName
    self.catalogue = catalogue
    self.reverses = reverses
  }
}
