/// The stored versions of the catalogue with the activations that somebody has asked for.
public struct CatalogueOverview: Equatable, Sendable {
  public var at: OfficeTime
  /// Newest first.
  public var versions: [CatalogueVersionRecord]
  /// The reader's own requests to activate a version that can still be answered or used.
  public var requests: [ApprovalRequest]

  public init(
    at: OfficeTime, versions: [CatalogueVersionRecord], requests: [ApprovalRequest] = []
  ) {
    self.at = at
    self.versions = versions
    self.requests = requests
  }

  public var active: CatalogueVersionRecord? { versions.first { $0.state == .active } }

  /// The reader's request for a version, the approved one first.
  public func request(for version: CatalogueVersion) -> ApprovalRequest? {
    let own = requests.filter { $0.subject == .catalogue(version) }
    return own.first { $0.state(at: at) == .approved } ?? own.first { $0.state(at: at) == .pending }
  }
}

extension AuditSubject {
  public static func catalogue(_ version: CatalogueVersion) -> AuditSubject {
    AuditSubject("catalogue", String(version.number))
  }
}
