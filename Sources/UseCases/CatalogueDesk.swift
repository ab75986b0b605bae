public import Domain
import Storage

/// The versions of the catalogue: looking at them and bringing one in. Putting one in force takes
/// two persons (`TwoPersons.activateCatalogue`).
public struct CatalogueDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  public func open() throws -> LiveView<CatalogueOverview> {
    try desk.open(.catalogueView, of: AuditSubject("catalogue", "-"), purpose: .administration) {
      CatalogueOverview(
        at: $0.now, versions: try CatalogueQueries.versions($0),
        requests: try RequestRecords.own(.catalogueActivate, $0))
    }
  }

  /// Everything a version says.
  public func content(of version: CatalogueVersion) throws -> CatalogueContent {
    try desk.open(.catalogueView, of: .catalogue(version), purpose: .administration) {
      try CatalogueQueries.content(of: version, $0)
    }.first
  }

  /// What differs between two versions.
  public func changes(
    from old: CatalogueVersion, to new: CatalogueVersion
  ) throws -> [CatalogueChange] {
    let subject = AuditSubject("catalogue", "\(old)-\(new)")
    return try desk.open(.catalogueView, of: subject, purpose: .administration) {
      CatalogueChange.between(
        try CatalogueQueries.content(of: old, $0), try CatalogueQueries.content(of: new, $0))
    }.first
  }

  /// Stores a content as a new version, not yet in force. The same content twice is stored once; one
  /// without rules of the calendar, or without an interview, takes those in force.
  ///
  /// - Returns: the version that says this, and whether it is new.
  public func bringIn(
    _ content: CatalogueContent
  ) throws -> (record: CatalogueVersionRecord, isNew: Bool) {
    try desk.write(.catalogueImport, purpose: .administration) { access in
      var content = content
      if content.rules.isEmpty {
        content.rules = try CatalogueQueries.activeRules(access.reading)
      }
      if content.intake.isEmpty { content.intake = try IntakeQueries.active(access.reading) }
      let digest = CatalogueRecords.digest(of: content)
      let known = try CatalogueQueries.version(withDigest: digest, access.reading)
      let version = try known ?? CatalogueRecords.add(content, access)
      let record = try CatalogueQueries.record(version, access.reading)
      return Audited(
        (record, known == nil), on: .catalogue(version),
        detail: "digest=\(digest) \(known == nil ? "new" : "unchanged")")
    }
  }

  /// Asks a second person to put a version in force.
  public func askActivation(
    of version: CatalogueVersion, reason: String
  ) throws -> ApprovalRequest {
    try desk.check(.catalogueActivate)
    let record = try desk.store.refresh(
      desk.store.grant(.catalogueView, by: desk.credential, at: desk.place)
    ) { try CatalogueQueries.record(version, $0) }
    if let refusal = record.activationRefusal { throw refusal }
    return try SupervisionDesk(desk).request(
      .catalogueActivate, on: .catalogue(version),
      summary: TwoPersons.activationSummary(version), reason: reason)
  }
}

extension TwoPersons {
  static func activationSummary(_ version: CatalogueVersion) -> String {
    "目録の\(version.name)を有効にします。手数料などは、この版で決まるようになります。"
  }

  /// Puts a version of the catalogue in force. What was decided before keeps its own version.
  public func activateCatalogue(
    _ version: CatalogueVersion, reason: String
  ) throws -> CatalogueVersionRecord {
    // Before anybody is asked: a request for what cannot be done would only lie there.
    let record = try first.store.refresh(
      first.store.grant(.catalogueActivate, by: first.credential, at: first.place)
    ) { try CatalogueQueries.record(version, $0) }
    if let refusal = record.activationRefusal { throw refusal }
    return try carryOut(
      .catalogueActivate, on: .catalogue(version), summary: Self.activationSummary(version),
      reason: reason
    ) { access, request in
      guard let second = request.decidedBy else {
        throw DeskFailure(.requestPending, "まだ承認されていません。何も変更していません。承認を待ってから、もう一度操作してください。")
      }
      try CatalogueRecords.activate(version, approvedBy: second, access)
      return (try CatalogueQueries.record(version, access.reading), "second=\(second)")
    }
  }
}
