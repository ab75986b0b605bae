/// One kind of requester that a certificate is issued to, with what it takes besides the identity.
public struct RequesterTerm: Equatable, Sendable {
  public var role: CertificateRequester
  public var needs: [RequesterNeed]

  public init(_ role: CertificateRequester, needs: [RequesterNeed] = []) {
    self.role = role
    self.needs = needs
  }

  /// `spouse same-household`: how it is stored and compared.
  public var notation: String {
    ([role.rawValue] + needs.map(\.rawValue)).joined(separator: " ")
  }

  /// Nil for what is not the notation.
  public init?(_ notation: String) {
    let words = notation.split(separator: " ").map(String.init)
    guard let first = words.first, let role = CertificateRequester(rawValue: first) else {
      return nil
    }
    let needs = words.dropFirst().compactMap { RequesterNeed(rawValue: $0) }
    guard needs.count == words.count - 1 else { return nil }
    self.init(role, needs: needs)
  }
}

/// What a requester must show, or what must be true of them (domain.md A.8, C.1).
public enum RequesterNeed: String, CaseIterable, Sendable {
  case sameHousehold = "same-household"
  case livesTogether = "lives-together"
  /// 本人・配偶者・直系 of anybody who stands or stood in that register (戸籍法10条1項).
  case registerRelation = "register-relation"
  case powerOfAttorney = "power-of-attorney"
  case authority
  case reason
  case proof
  case specialReason = "special-reason"
  case notifier
  case qualification
  case officialLetter = "official-letter"
  case lease
  case vehicleCertificate = "vehicle-certificate"
  case form

  /// What must be true of them, and not only shown; nil for a paper.
  var condition: String? {
    switch self {
    case .sameHousehold: "同一世帯なら"
    case .livesTogether: "同居なら"
    case .registerRelation: "その戸籍のだれかの本人・配偶者・直系なら"
    case .notifier: "届出人なら"
    case .powerOfAttorney, .authority, .reason, .proof, .specialReason, .qualification,
      .officialLetter, .lease, .vehicleCertificate, .form:
      nil
    }
  }

  public var name: String {
    switch self {
    case .sameHousehold: "同一世帯であること"
    case .livesTogether: "同居していること"
    case .registerRelation: "その戸籍のだれかの本人・配偶者・直系であること"
    case .powerOfAttorney: "委任状"
    case .authority: "資格を示す書類"
    case .reason: "正当な理由"
    case .proof: "疎明資料"
    case .specialReason: "特別の事由"
    case .notifier: "届出人であること"
    case .qualification: "8士業の統一用紙と資格者証"
    case .officialLetter: "公文書"
    case .lease: "賃貸借などの契約書"
    case .vehicleCertificate: "車検証"
    case .form: "現況届などの用紙"
    }
  }
}
