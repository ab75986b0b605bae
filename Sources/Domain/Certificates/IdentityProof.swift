/// What the requester showed to be known by (domain.md A.7): one official document with a
/// photograph, or two without. Never a number or a copy of it.
public enum IdentityProof: String, CaseIterable, Sendable {
  case numberCard = "number-card"
  case drivingLicence = "driving-licence"
  case passport
  case residenceCard = "residence-card"
  case otherWithPhoto = "other-with-photo"
  case twoWithoutPhoto = "two-without-photo"

  public var name: String {
    switch self {
    case .numberCard: "マイナンバーカード"
    case .drivingLicence: "運転免許証"
    case .passport: "旅券"
    case .residenceCard: "在留カード・特別永住者証明書"
    case .otherWithPhoto: "顔写真付きのほかの書類"
    case .twoWithoutPhoto: "写真のない書類2点"
    }
  }
}
