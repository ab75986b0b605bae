/// What the rows say of one till, or of a whole office, on one day: what must be there at closing.
public struct TillFigures: Equatable, Sendable {
  /// Payments of one kind counted together; what was taken back counts against them.
  public struct Line: Equatable, Sendable {
    public var type: CertificateCode
    public var typeName: String
    /// Yen for one copy.
    public var unit: Int
    public var method: PaymentMethod
    /// Of cashless: which.
    public var brand: String
    public var staff: StaffID
    public var staffName: String
    public var cases: Int
    public var copies: Int
    public var amount: Int

    public init(
      type: CertificateCode, typeName: String, unit: Int, method: PaymentMethod, brand: String,
      staff: StaffID, staffName: String, cases: Int, copies: Int, amount: Int
    ) {
      self.type = type
      self.typeName = typeName
      self.unit = unit
      self.method = method
      self.brand = brand
      self.staff = staff
      self.staffName = staffName
      self.cases = cases
      self.copies = copies
      self.amount = amount
    }
  }

  /// A request that is not at its end when the till closes.
  public struct OpenRequest: Equatable, Sendable {
    public var number: RequestNumber
    public var stage: RequestStage
    public var isPaid: Bool

    public init(number: RequestNumber, stage: RequestStage, isPaid: Bool) {
      self.number = number
      self.stage = stage
      self.isPaid = isPaid
    }
  }

  /// By certificate, fee, method, brand and clerk.
  public var lines: [Line]
  /// Sheets used, spoiled and unaccounted for.
  public var used: Int
  public var spoiled: Int
  public var missing: [String]
  /// Copies paid without a sheet for each, and sheets of requests that ended without being issued.
  public var unmatched: Int
  /// Not paid or not handed over: listed, no obstacle.
  public var open: [OpenRequest]

  public init(
    lines: [Line] = [], used: Int = 0, spoiled: Int = 0, missing: [String] = [],
    unmatched: Int = 0, open: [OpenRequest] = []
  ) {
    self.lines = lines
    self.used = used
    self.spoiled = spoiled
    self.missing = missing
    self.unmatched = unmatched
    self.open = open
  }

  /// Yen.
  public func amount(_ method: PaymentMethod) -> Int {
    lines.filter { $0.method == method }.reduce(0) { $0 + $1.amount }
  }

  /// Cases free of charge by a ground of the catalogue.
  public var exempt: Int {
    lines.filter { $0.method == .exempt }.reduce(0) { $0 + $1.cases }
  }

  /// Copies.
  public var certificates: Int { lines.reduce(0) { $0 + $1.copies } }

  /// Yen by brand, in the order of their names.
  public var brands: [(brand: String, amount: Int)] {
    let cards = lines.filter { $0.method == .cashless }
    return Set(cards.map(\.brand)).sorted().map { brand in
      (brand, cards.filter { $0.brand == brand }.reduce(0) { $0 + $1.amount })
    }
  }
}
