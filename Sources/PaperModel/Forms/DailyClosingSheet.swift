public import Domain

/// 日計表: the day's money by certificate, amount, method and clerk, the cash as it was counted, and
/// where the audit log stood (domain.md C.6). For the office, not for citizens.
public struct DailyClosingSheet: PaperForm, Equatable {
  public struct Line: Equatable, Sendable {
    public var certificate: String
    /// Yen for one copy.
    public var unit: Int
    public var method: String
    public var clerk: String
    public var copies: Int
    public var amount: Int
    /// Put right after the closing: 「赤」 takes back, 「黒」 puts in.
    public var mark: String

    public init(
      certificate: String, unit: Int, method: String, clerk: String, copies: Int, amount: Int,
      mark: String = ""
    ) {
      self.certificate = certificate
      self.unit = unit
      self.method = method
      self.clerk = clerk
      self.copies = copies
      self.amount = amount
      self.mark = mark
    }
  }

  /// Notes and coins of one kind.
  public struct Denomination: Equatable, Sendable {
    public var yen: Int
    public var count: Int

    public init(yen: Int, count: Int) {
      self.yen = yen
      self.count = count
    }
  }

  public struct Serials: Equatable, Sendable {
    public var used: Int
    public var spoiled: Int
    public var missing: Int

    public init(used: Int, spoiled: Int, missing: Int) {
      self.used = used
      self.spoiled = spoiled
      self.missing = missing
    }
  }

  public var issuer: PaperIssuer
  public var day: CivilDate
  /// 「3番窓口」, or 「役所全体」.
  public var scope: String
  public var lines: [Line]
  public var denominations: [Denomination]
  /// Yen of change the till began with.
  public var float: Int
  /// Yen that the payments say; the till holds the float as well.
  public var expectedCash: Int
  public var cashless: Int
  public var exempt: Int
  public var varianceReason: String
  public var serials: Serials?
  public var auditRows: Int
  /// The end of the chain, in hexadecimal.
  public var auditHead: String
  public var madeBy: String
  public var madeAt: OfficeTime

  public init(
    issuer: PaperIssuer, day: CivilDate, scope: String, lines: [Line],
    denominations: [Denomination], float: Int, expectedCash: Int, cashless: Int, exempt: Int,
    varianceReason: String = "", serials: Serials? = nil, auditRows: Int, auditHead: String,
    madeBy: String, madeAt: OfficeTime
  ) {
    self.issuer = issuer
    self.day = day
    self.scope = scope
    self.lines = lines
    self.denominations = denominations
    self.float = float
    self.expectedCash = expectedCash
    self.cashless = cashless
    self.exempt = exempt
    self.varianceReason = varianceReason
    self.serials = serials
    self.auditRows = auditRows
    self.auditHead = auditHead
    self.madeBy = madeBy
    self.madeAt = madeAt
  }

  public var countedCash: Int { denominations.reduce(0) { $0 + $1.yen * $1.count } }
  /// What is there beyond float and payments; below nothing it is missing.
  public var variance: Int { countedCash - float - expectedCash }
}
