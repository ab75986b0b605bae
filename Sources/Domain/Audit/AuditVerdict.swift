/// What a walk along the whole log found.
public struct AuditVerdict: Equatable, Sendable {
  public var isWhole: Bool
  public var rows: Int
  /// The first row that is not what it was, or the first one missing.
  public var firstBad: Int?
  /// A Japanese sentence; empty when whole.
  public var reason: String
  /// The seal of the last row.
  public var headSeal: String

  public init(
    isWhole: Bool, rows: Int, firstBad: Int? = nil, reason: String = "", headSeal: String = ""
  ) {
    self.isWhole = isWhole
    self.rows = rows
    self.firstBad = firstBad
    self.reason = reason
    self.headSeal = headSeal
  }
}
