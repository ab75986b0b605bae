import Domain

/// The rows of a version that say on what terms certificates are issued, in and out.
enum CertificateTermRows {
  static func insert(
    _ content: CatalogueContent, _ version: CatalogueVersion, _ sql: any SQLSession
  ) throws {
    for type in content.certificates {
      guard let terms = type.terms else { continue }
      try insert(terms, of: type, version, sql)
    }
    for (position, document) in content.documents.enumerated() {
      try sql.execute(
        """
        INSERT INTO catalogue_document (version, kind, position, also, readings, class, photo,
          without_photo, extension, issued_from, enough_for, notes,
          \(CatalogueRows.provenanceColumns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(version.number), .text(document.kind), .integer(position),
          .text(lines(document.also)), .text(lines(document.readings)),
          .text(document.rank.rawValue),
          .text(document.photo.rawValue), .text(document.rankWithoutPhoto.rawValue),
          .text(document.extensionRule?.rawValue), .text(document.issuedFrom?.iso),
          .text(lines(document.enoughFor.map(\.rawValue))), .text(document.notes),
        ] + CatalogueRows.values(document.provenance))
    }
    for (position, exemption) in content.exemptions.enumerated() {
      try sql.execute(
        """
        INSERT INTO catalogue_exemption (version, code, position, name, also, applies_to, proof,
          stamp, valid_at, roles, \(CatalogueRows.provenanceColumns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(version.number), .text(exemption.code), .integer(position),
          .text(exemption.name), .text(lines(exemption.also)),
          .text(lines(exemption.appliesTo.map(\.text))), .text(exemption.proof),
          .text(exemption.stamp), .text(lines(exemption.validAt.map(\.rawValue))),
          .text(lines(exemption.roles.map(\.rawValue))),
        ] + CatalogueRows.values(exemption.provenance))
    }
  }

  private static func insert(
    _ terms: CertificateTerms, of type: CertificateType, _ version: CatalogueVersion,
    _ sql: any SQLSession
  ) throws {
    try sql.execute(
      """
      INSERT INTO catalogue_terms (version, code, valid_from, requesters, channels,
        convenience_for, options, variants, identity, offices, elsewhere, traits)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(version.number), .text(type.code.text), .text(type.provenance.valid.from.iso),
        .text(lines(terms.requesters.map(\.notation))),
        .text(lines(terms.channels.map(\.rawValue))),
        .text(lines(terms.convenienceFor.map(\.rawValue))),
        .text(lines(terms.options.map(\.rawValue))),
        .text(lines(terms.variants.map(\.notation))), .text(terms.identity.rawValue),
        .text(lines(terms.offices.map(\.rawValue))), .text(terms.elsewhere),
        .text(lines(terms.traits.map(\.rawValue))),
      ])
  }

  // MARK: Out

  static let termsColumns = """
    code, valid_from, requesters, channels, convenience_for, options, variants, identity, offices,
    elsewhere, traits
    """

  /// The terms with the key of the row they belong to.
  static func terms(_ row: SQLRow) -> (key: String, terms: CertificateTerms)? {
    guard let identity = IdentityRule(rawValue: row.text(7)) else { return nil }
    let terms = CertificateTerms(
      requesters: words(row.text(2)).compactMap { RequesterTerm($0) },
      channels: words(row.text(3)).compactMap { RequestChannel(rawValue: $0) },
      convenienceFor: words(row.text(4)).compactMap { CertificateRequester(rawValue: $0) },
      options: words(row.text(5)).compactMap { CertificateOption(rawValue: $0) },
      variants: words(row.text(6)).compactMap { CertificateVariant($0) }, identity: identity,
      offices: words(row.text(8)).compactMap { OfficeType(rawValue: $0) },
      elsewhere: row.text(9),
      traits: words(row.text(10)).compactMap { CertificateTrait(rawValue: $0) })
    return ("\(row.text(0)) \(row.text(1))", terms)
  }

  static let documentColumns = """
    kind, also, class, photo, without_photo, extension, issued_from, enough_for, notes, readings,
    \(CatalogueRows.provenanceColumns)
    """

  static func document(_ row: SQLRow) -> IdentityDocument? {
    guard let rank = IdentityDocument.Rank(rawValue: row.text(2)),
      let photo = IdentityDocument.Photo(rawValue: row.text(3)),
      let without = IdentityDocument.Rank(rawValue: row.text(4)),
      let provenance = CatalogueRows.provenance(row, from: 10)
    else { return nil }
    return IdentityDocument(
      kind: row.text(0), also: words(row.text(1)), readings: words(row.text(9)), rank: rank,
      photo: photo, rankWithoutPhoto: without,
      extensionRule: row.optionalText(5).flatMap { IdentityDocument.Extension(rawValue: $0) },
      issuedFrom: row.optionalText(6).flatMap { CivilDate(iso: $0) },
      enoughFor: words(row.text(7)).compactMap { CertificateRequester(rawValue: $0) },
      notes: row.text(8), provenance: provenance)
  }

  static let exemptionColumns = """
    code, name, also, applies_to, proof, stamp, valid_at, roles,
    \(CatalogueRows.provenanceColumns)
    """

  static func exemption(_ row: SQLRow) -> FeeExemption? {
    CatalogueRows.provenance(row, from: 8).map { provenance in
      FeeExemption(
        code: row.text(0), name: row.text(1), also: words(row.text(2)),
        appliesTo: words(row.text(3)).map { CertificateCode($0) }, proof: row.text(4),
        stamp: row.text(5),
        validAt: words(row.text(6)).compactMap { RequestChannel(rawValue: $0) },
        roles: words(row.text(7)).compactMap { CertificateRequester(rawValue: $0) },
        provenance: provenance)
    }
  }

  private static func lines(_ words: [String]) -> String { words.joined(separator: "\n") }

  private static func words(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }
  }
}
