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

  /// Walks the whole chain. The look is audited first, so that it is part of what is proved.
  public func verify() throws -> AuditVerdict {
    try desk.write(.auditVerify, purpose: .audit) { _ in
      Audited((), on: AuditSubject("audit", "-"))
    }
    return try desk.store.verifyAudit()
  }
}
