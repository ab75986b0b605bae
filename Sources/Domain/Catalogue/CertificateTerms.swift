/// On what terms a certificate is issued: what `CertificateType` says in words, as columns that the
/// examination decides by (domain.md C.1, A.8).
public struct CertificateTerms: Equatable, Sendable {
  /// Who may ask, each with what must be shown or known besides.
  public var requesters: [RequesterTerm]
  public var channels: [RequestChannel]
  /// Whom a convenience store serves; empty where it issues none.
  public var convenienceFor: [CertificateRequester]
  /// What it can show on request.
  public var options: [CertificateOption]
  public var variants: [CertificateVariant]
  public var identity: IdentityRule
  public var offices: [OfficeType]
  /// Where to go when this office may not issue it; empty for the 区役所 of the area.
  public var elsewhere: String
  public var traits: [CertificateTrait]

  public init(
    requesters: [RequesterTerm], channels: [RequestChannel],
    convenienceFor: [CertificateRequester] = [], options: [CertificateOption] = [],
    variants: [CertificateVariant] = [], identity: IdentityRule, offices: [OfficeType],
    elsewhere: String = "", traits: [CertificateTrait] = []
  ) {
    self.requesters = requesters
    self.channels = channels
    self.convenienceFor = convenienceFor
    self.options = options
    self.variants = variants
    self.identity = identity
    self.offices = offices
    self.elsewhere = elsewhere
    self.traits = traits
  }

  public func needs(of role: CertificateRequester) -> [RequesterNeed]? {
    requesters.first { $0.role == role }?.needs
  }

  /// Who may ask, in words, with what must be true of them: 本人、同一世帯、同一世帯なら配偶者・兄弟姉妹.
  public var entitled: String {
    func condition(_ term: RequesterTerm) -> String {
      if term.role == .household, term.needs == [.sameHousehold] { return "" }
      return term.needs.lazy.compactMap(\.condition).first ?? ""
    }
    let conditions = requesters.map(condition)
    let plain = zip(requesters, conditions).filter { $0.1.isEmpty }.map(\.0.role.name)
    var seen: [String] = []
    for words in conditions where !words.isEmpty && !seen.contains(words) { seen.append(words) }
    return
      (plain
      + seen.map { words in
        let roles = zip(requesters, conditions).filter { $0.1 == words }.map(\.0.role.name)
        return words + roles.joined(separator: "・")
      }).joined(separator: "、")
  }

  public func variant(_ name: String) -> CertificateVariant? {
    variants.first { $0.name.unicodeScalars.elementsEqual(name.unicodeScalars) }
  }

  public func has(_ trait: CertificateTrait) -> Bool { traits.contains(trait) }

  var fields: [CatalogueField] {
    [
      CatalogueField("requesters", requesters.map(\.notation).joined(separator: "、")),
      CatalogueField("channels", channels.map(\.rawValue).joined(separator: "、")),
      CatalogueField("convenienceFor", convenienceFor.map(\.rawValue).joined(separator: "、")),
      CatalogueField("options", options.map(\.rawValue).joined(separator: "、")),
      CatalogueField("variants", variants.map(\.notation).joined(separator: "、")),
      CatalogueField("identity", identity.rawValue),
      CatalogueField("offices", offices.map(\.rawValue).joined(separator: "、")),
      CatalogueField("elsewhere", elsewhere),
      CatalogueField("traits", traits.map(\.rawValue).joined(separator: "、")),
    ]
  }
}
