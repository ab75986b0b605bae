public import Domain
import Storage

/// Reading and proving the log.
public struct AuditDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// One page; the look itself is audited with its purpose. A reader without city scope sees the
  /// offices they hold a role at.
  public func search(_ query: AuditQuery, purpose: Purpose) throws -> AuditPage {
    try desk.open(.auditView, of: AuditSubject("audit", "-"), purpose: purpose) { access in
      let cityRoles = Policy.row(.auditView)?.reach.filter { $0.value == .city }.keys ?? [:].keys
      let seesAll = access.actor.grants.contains { cityRoles.contains($0.role) }
      let offices = Array(Set(access.actor.grants.map(\.office))).sorted()
      return try AuditQueries.page(query, scope: seesAll ? nil : offices, access)
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
