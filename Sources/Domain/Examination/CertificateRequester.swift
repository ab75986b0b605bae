/// Who asks for a certificate, seen from the person it is about (domain.md A.8).
public enum CertificateRequester: String, CaseIterable, Sendable {
  case own = "self"
  case household
  case spouse
  case ascendant
  case descendant
  case sibling
  case otherRelative = "other-relative"
  case legalRepresentative = "legal-representative"
  case agent
  /// 使者: carries what the person has written and signed.
  case messenger
  case thirdParty = "third-party"
  /// 8士業 in the course of their work.
  case professional
  /// Another authority (公用).
  case official

  public var name: String {
    switch self {
    case .own: "本人"
    case .household: "同一世帯"
    case .spouse: "配偶者"
    case .ascendant: "直系尊属"
    case .descendant: "直系卑属"
    case .sibling: "兄弟姉妹"
    case .otherRelative: "その他の親族"
    case .legalRepresentative: "法定代理人"
    case .agent: "任意代理人（委任状）"
    case .messenger: "使者"
    case .thirdParty: "第三者"
    case .professional: "職務上（8士業）"
    case .official: "公用"
    }
  }

  /// In a list's narrow column.
  public var mark: String {
    switch self {
    case .own: "本人"
    case .household: "同一"
    case .spouse: "配偶"
    case .ascendant: "尊属"
    case .descendant: "卑属"
    case .sibling: "兄弟"
    case .otherRelative: "親族"
    case .legalRepresentative: "法代"
    case .agent: "代理"
    case .messenger: "使者"
    case .thirdParty: "第三"
    case .professional: "職務"
    case .official: "公用"
    }
  }

  /// Somebody of the family, who may come as an agent or with a reason of their own instead.
  public var isRelative: Bool {
    switch self {
    case .household, .spouse, .ascendant, .descendant, .sibling, .otherRelative: true
    case .own, .legalRepresentative, .agent, .messenger, .thirdParty, .professional, .official:
      false
    }
  }

  /// 本人・配偶者・直系尊属・直系卑属 (戸籍法10条1項).
  public var isDirect: Bool {
    [.own, .spouse, .ascendant, .descendant].contains(self)
  }

  /// Another authority pays nothing for any certificate (domain.md C.3).
  public var isFreeOfCharge: Bool { self == .official }

  /// The paper that must be seen besides the identity document; nil when none is.
  public var neededPaper: String? { isSent ? "委任状" : nil }

  /// Sent by the person, and not by the law (domain.md A.8).
  public var isSent: Bool { self == .agent || self == .messenger }
}
