/// The end of an office's day, as it is recorded.
public struct DayClosed: Equatable, Sendable {
  public var day: CivilDate
  public var carried: Int
  public var unserved: Int
  /// Length of the audit log at closing, and its last seal: printed and witnessed.
  public var auditRows: Int
  public var auditSeal: String

  public init(day: CivilDate, carried: Int, unserved: Int, auditRows: Int, auditSeal: String) {
    self.day = day
    self.carried = carried
    self.unserved = unserved
    self.auditRows = auditRows
    self.auditSeal = auditSeal
  }
}
