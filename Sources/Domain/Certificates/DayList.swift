/// The money of one office and day (日計): every payment and every one taken back. All sums are made
/// of these rows and of nothing else.
public struct DayList: Equatable, Sendable {
  public var day: CivilDate
  public var at: OfficeTime
  /// In the order of their numbers.
  public var payments: [Payment]
  /// Names of the certificates by code.
  public var typeNames: [CertificateCode: String]

  public init(
    day: CivilDate, at: OfficeTime, payments: [Payment] = [],
    typeNames: [CertificateCode: String] = [:]
  ) {
    self.day = day
    self.at = at
    self.payments = payments
    self.typeNames = typeNames
  }

  /// Payments counted together. What was taken back counts against them.
  public struct Sum: Equatable, Sendable {
    public var cases: Int
    public var copies: Int
    /// Yen.
    public var cash: Int
    public var cashless: Int
    /// Yen of 定額小為替.
    public var orders: Int
    /// Cases free of charge, by a ground or because it costs nothing.
    public var exempt: Int

    public init(_ payments: [Payment]) {
      cases = payments.reduce(0) { $0 + ($1.reverses == nil ? 1 : -1) }
      copies = payments.reduce(0) { $0 + ($1.reverses == nil ? $1.copies : -$1.copies) }
      cash = payments.filter { $0.method == .cash }.reduce(0) { $0 + $1.amount }
      cashless = payments.filter { $0.method == .cashless }.reduce(0) { $0 + $1.amount }
      orders = payments.filter { $0.method == .moneyOrder }.reduce(0) { $0 + $1.amount }
      exempt = payments.filter { $0.unit == 0 || $0.method == .exempt }
        .reduce(0) { $0 + ($1.reverses == nil ? 1 : -1) }
    }

    public var total: Int { cash + cashless + orders }
  }

  public var sum: Sum { Sum(payments) }

  /// One row per certificate, in the order of their codes.
  public var byType: [(type: CertificateCode, sum: Sum)] {
    Set(payments.map(\.type)).sorted().map { type in
      (type, Sum(payments.filter { $0.type == type }))
    }
  }

  /// One row per person at the till, in the order of their numbers.
  public var byStaff: [(staff: StaffID, name: String, sum: Sum)] {
    Set(payments.map(\.staff)).sorted().map { staff in
      let own = payments.filter { $0.staff == staff }
      return (staff, own.first?.staffName ?? staff.text, Sum(own))
    }
  }
}
