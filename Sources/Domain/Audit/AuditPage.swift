/// One page of the audit log, newest entries first.
public struct AuditPage: Equatable, Sendable {
  public static let size = 50

  public var entries: [AuditEntry]
  /// How many entries the query finds in all.
  public var total: Int
  /// Counts from 0.
  public var page: Int

  /// When it was read; nil where nobody asked.
  public var at: OfficeTime?

  public init(entries: [AuditEntry], total: Int, page: Int, at: OfficeTime? = nil) {
    self.entries = entries
    self.total = total
    self.page = page
    self.at = at
  }

  /// At least 1: an empty result is one empty page.
  public var pageCount: Int { max(1, (total + Self.size - 1) / Self.size) }
  public var hasNext: Bool { page + 1 < pageCount }
  public var hasPrevious: Bool { page > 0 }
}
