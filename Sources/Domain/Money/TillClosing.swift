/// One till, or a whole office, as it was closed for a day.
public struct TillClosing: Equatable, Identifiable, Sendable {
  public var id: Int
  public var day: CivilDate
  /// Nil: the whole office; 0: what was taken at no counter.
  public var counter: CounterNumber?
  public var count: TillCount
  public var cashExpected: Int
  public var cashlessExpected: Int
  public var exempt: Int
  public var certificates: Int
  public var used: Int
  public var spoiled: Int
  public var missing: Int
  public var closedAt: OfficeTime
  public var closedByName: String
  public var supervisorName: String?
  /// Where the audit log stood.
  public var auditRows: Int
  public var auditSeal: String
  public var explained: [(kind: TillDifference.Kind, amount: Int, reason: String)]

  public init(
    id: Int, day: CivilDate, counter: CounterNumber?, count: TillCount, cashExpected: Int,
    cashlessExpected: Int, exempt: Int, certificates: Int, used: Int, spoiled: Int, missing: Int,
    closedAt: OfficeTime, closedByName: String, supervisorName: String?, auditRows: Int,
    auditSeal: String, explained: [(kind: TillDifference.Kind, amount: Int, reason: String)] = []
  ) {
    self.id = id
    self.day = day
    self.counter = counter
    self.count = count
    self.cashExpected = cashExpected
    self.cashlessExpected = cashlessExpected
    self.exempt = exempt
    self.certificates = certificates
    self.used = used
    self.spoiled = spoiled
    self.missing = missing
    self.closedAt = closedAt
    self.closedByName = closedByName
    self.supervisorName = supervisorName
    self.auditRows = auditRows
    self.auditSeal = auditSeal
    self.explained = explained
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.auditSeal == right.auditSeal
  }

  /// What it is called: 「3番窓口」.
  public static func scopeName(_ counter: CounterNumber?) -> String {
    switch counter {
    case nil: "役所全体"
    case 0?: "窓口なし"
    case let number?: "\(number)番窓口"
    }
  }
}
