/// Which combination of documents is enough for a certificate (domain.md A.7).
public enum IdentityRule: String, CaseIterable, Sendable {
  /// One official document with a photograph.
  case photo = "A1"
  /// One with a photograph, or two without: B+B or B+C.
  case photoOrTwo = "A1-or-B2"
  /// The same, or questions only the person can answer (戸籍法施行規則11条の2).
  case photoOrTwoOrQuestions = "A1-or-B2-or-questions"
  /// 印鑑登録証: who brings it is served.
  case sealCard = "seal-card"
  /// No document is asked for.
  case nothing = "none"

  public var name: String {
    switch self {
    case .photo: "写真付き1点だけ"
    case .photoOrTwo: "写真付き1点、または2点"
    case .photoOrTwoOrQuestions: "写真付き1点、2点、または聴き取り"
    case .sealCard: "印鑑登録証"
    case .nothing: "要らない"
    }
  }
}
