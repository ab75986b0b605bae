/// What shows an address or betrays where somebody lives (domain.md A.9): a protection names which of
/// them it blocks.
public enum RecordType: String, CaseIterable, Sendable {
  case inspection
  case residence
  case removedResidence = "removed-residence"
  case appendix
  case removedAppendix = "removed-appendix"
  case seal
  case movingOut = "moving-out"
  case nonResidence = "non-residence"
  case notification
  case tax
  case election
  case other
  /// 戸籍謄抄本: a protection alone cannot refuse it. A supervisor decides each time and records why.
  case family

  public var name: String {
    switch self {
    case .inspection: "閲覧"
    case .residence: "住民票"
    case .removedResidence: "除票"
    case .appendix: "附票"
    case .removedAppendix: "除附票"
    case .seal: "印鑑登録証明"
    case .movingOut: "転出証明"
    case .nonResidence: "不在住証明"
    case .notification: "届書記載事項"
    case .tax: "税証明"
    case .election: "選挙"
    case .other: "その他庁内"
    case .family: "戸籍謄抄本"
    }
  }

  public var canBeBlocked: Bool { self != .family }

  /// All a protection can block: what a new one begins with.
  public static let blockable = allCases.filter(\.canBeBlocked)

  /// Which record a certificate is of, as the catalogue's setting `protect.records` says it:
  /// `住民票=J01 J02・除票=J03 …`. A certificate it does not name is taken for a 住民票, whose block is
  /// always meant.
  public static func of(_ certificate: CertificateCode, in setting: String?) -> RecordType {
    for group in (setting ?? "").unicodeScalars.split(separator: "・") {
      let parts = group.split(separator: "=")
      guard parts.count == 2,
        parts[1].split(separator: " ").contains(where: {
          $0.elementsEqual(certificate.text.unicodeScalars)
        })
      else { continue }
      return allCases.first { $0.name.unicodeScalars.elementsEqual(parts[0]) } ?? .residence
    }
    return .residence
  }
}
