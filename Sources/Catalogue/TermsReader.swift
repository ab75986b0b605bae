import Domain

/// The columns of a certificate that say on what terms it is issued.
extension YAMLReader {
  static let termsFields = [
    "requesters", "channels", "convenienceFor", "options", "variants", "identity", "offices",
    "elsewhere", "traits",
  ]

  mutating func terms(_ fields: YAMLFields) -> CertificateTerms? {
    let requesters = requesters(fields)
    let channels = words(fields, "channels", as: RequestChannel.self, isRequired: true)
    let served = words(fields, "convenienceFor", as: CertificateRequester.self)
    let options = words(fields, "options", as: CertificateOption.self)
    let variants = variants(fields)
    let identity = word(fields, "identity", as: IdentityRule.self)
    let offices = words(fields, "offices", as: OfficeType.self, isRequired: true)
    let elsewhere = optionalText(fields, "elsewhere")
    let traits = words(fields, "traits", as: CertificateTrait.self)
    guard let requesters, let channels, let served, let options, let variants, let identity,
      let offices, let traits
    else { return nil }
    guard channels.contains(.convenience) != served.isEmpty else {
      report(
        line: fields.values["convenienceFor"]?.line ?? fields.line,
        field: fields.path(of: "convenienceFor"),
        "channels に convenience があるときだけ、だれがコンビニで取れるか（convenienceFor）を書いてください。")
      return nil
    }
    return CertificateTerms(
      requesters: requesters, channels: channels, convenienceFor: served, options: options,
      variants: variants, identity: identity, offices: offices, elsewhere: elsewhere ?? "",
      traits: traits)
  }

  /// `{ roles: [spouse, ascendant], needs: [same-household] }`; each kind of requester once.
  private mutating func requesters(_ fields: YAMLFields) -> [RequesterTerm]? {
    let items = list(fields, "requesters")
    var found: [RequesterTerm] = []
    var isSound = !items.isEmpty
    for item in items {
      guard let entry = self.fields(item, known: ["roles", "needs"]),
        let roles = words(entry, "roles", as: CertificateRequester.self, isRequired: true),
        let needs = words(entry, "needs", as: RequesterNeed.self)
      else {
        isSound = false
        continue
      }
      for role in roles {
        if found.contains(where: { $0.role == role }) {
          report(item, "「\(role.rawValue)」の行が二つあります。")
          isSound = false
        }
        found.append(RequesterTerm(role, needs: needs))
      }
    }
    return isSound ? found : nil
  }

  private mutating func variants(_ fields: YAMLFields) -> [CertificateVariant]? {
    guard let items = entries(fields, "variants") else { return nil }
    var found: [CertificateVariant] = []
    for item in items {
      guard let variant = variant(item) else { return nil }
      if found.contains(where: { $0.name.unicodeScalars.elementsEqual(variant.name.unicodeScalars) }
      ) {
        report(item, "形「\(variant.name)」が二度書かれています。")
        return nil
      }
      found.append(variant)
    }
    return found
  }

  private mutating func variant(_ value: YAMLValue) -> CertificateVariant? {
    guard let entry = fields(value, known: ["name", "as", "for", "convenience"]),
      let name = text(entry, "name"), let notices = texts(entry, "for")
    else { return nil }
    guard !(notices + [name]).contains(where: { $0.contains("|") || $0.contains(",") }) else {
      report(value, "形の名前に「|」と「,」は使えません。")
      return nil
    }
    var code: CertificateCode?
    if entry.values["as"] != nil {
      guard let found = certificateCode(entry, "as") else { return nil }
      code = found
    }
    var atConvenience = false
    if entry.values["convenience"] != nil {
      guard let flag = flag(entry, "convenience") else { return nil }
      atConvenience = flag
    }
    return CertificateVariant(
      name: name, issuedAs: code, notices: notices, atConvenience: atConvenience)
  }
}
