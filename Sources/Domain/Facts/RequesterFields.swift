/// The `requester` of `certificate check`.
enum RequesterFields {
  private static let known = [
    "role", "relationToAnyoneInRegister", "livesAtSameAddress", "sameHousehold", "reason",
    "specialReason", "proof", "powerOfAttorney", "authority", "profession", "notifierOf",
  ]

  private static let roles = CertificateRequester.allCases.map { ($0.rawValue, $0) }

  /// The words of the law are taken beside those of the roles.
  private static let relations: [(String, CertificateRequester)] =
    roles + [
      ("本人", .own), ("配偶者", .spouse), ("直系尊属", .ascendant), ("直系卑属", .descendant),
      ("父母", .ascendant), ("父", .ascendant), ("母", .ascendant), ("祖父母", .ascendant),
      ("子", .descendant), ("孫", .descendant), ("兄弟姉妹", .sibling), ("その他", .otherRelative),
      ("おじおば", .otherRelative), ("none", .thirdParty), ("なし", .thirdParty),
    ]

  static func requester(_ json: JSON?) throws -> CertificateInquiry.Requester {
    let fields = try FactFields(json, path: "requester", known: known)
    return CertificateInquiry.Requester(
      role: try fields.word("role", roles),
      relationToAnyoneInRegister: try fields.word("relationToAnyoneInRegister", relations),
      livesAtSameAddress: try fields.flag("livesAtSameAddress"),
      sameHousehold: try fields.flag("sameHousehold"), reason: try fields.freeText("reason"),
      specialReason: try specialReason(fields), proof: try fields.texts("proof"),
      powerOfAttorney: try powerOfAttorney(fields.value("powerOfAttorney")),
      authority: try authority(fields.value("authority")),
      profession: try fields.freeText("profession"), notifierOf: try notifier(fields))
  }

  /// True without words: there is one; false: there is none.
  private static func specialReason(_ fields: FactFields) throws -> String? {
    if case .flag(let flag) = fields.value("specialReason") { return flag ? "特別の事由あり" : "" }
    return try fields.freeText("specialReason")
  }

  private static func notifier(_ fields: FactFields) throws -> String? {
    if case .flag(let flag) = fields.value("notifierOf") { return flag ? "届" : "" }
    return try fields.freeText("notifierOf")
  }

  private static func powerOfAttorney(
    _ json: JSON?
  ) throws -> CertificateInquiry.PowerOfAttorney? {
    guard let json else { return nil }
    let fields = try FactFields(
      json, path: "requester.powerOfAttorney",
      known: [
        "date", "signedByPrincipal", "principalBirth", "agentName", "agentAddress", "items",
        "includesNumber",
      ])
    return CertificateInquiry.PowerOfAttorney(
      date: try fields.date("date"), signedByPrincipal: try fields.flag("signedByPrincipal"),
      principalBirth: try fields.date("principalBirth"), agentName: try fields.flag("agentName"),
      agentAddress: try fields.flag("agentAddress"), items: try items(fields),
      includesNumber: try fields.flag("includesNumber"))
  }

  private static func items(
    _ fields: FactFields
  ) throws -> [CertificateInquiry.PowerOfAttorney.Item]? {
    try fields.list("items")?.enumerated().map { index, item in
      let entry = try FactFields(
        item, path: fields.path(of: "items[\(index)]"), known: ["type", "copies"])
      guard let type = try entry.text("type") else {
        throw entry.failure("type", "この項目が要ります。")
      }
      return CertificateInquiry.PowerOfAttorney.Item(
        type: CertificateCode(type), copies: try entry.number("copies"))
    }
  }

  private static func authority(_ json: JSON?) throws -> CertificateInquiry.Authority? {
    guard let json else { return nil }
    let fields = try FactFields(json, path: "requester.authority", known: ["kind", "issued"])
    return CertificateInquiry.Authority(
      kind: try fields.freeText("kind"), issued: try fields.date("issued"))
  }
}
