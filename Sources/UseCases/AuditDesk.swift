public import Domain
import Storage

/// Reading and proving the log.
public struct AuditDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// One page; the look itself is audited with its purpose. A reader without city scope sees the
  /// offices where a role of theirs permits it.
  public func search(_ query: AuditQuery, purpose: Purpose) throws -> AuditPage {
    try desk.open(.auditView, of: AuditSubject("audit", "-"), purpose: purpose) { access in
      let offices = Reach(of: .auditView, for: access.actor).offices
      return try AuditQueries.page(query, scope: offices?.sorted(), access)
    }.first
  }

  /// Walks the whole chain, as it is before this look is added to it.
  public func verify() throws -> AuditVerdict {
    try desk.check(.auditVerify)
    let verdict = try desk.store.verifyAudit()
    try desk.note(.auditVerify, of: AuditSubject("audit", "-"))
    return verdict
  }
}
