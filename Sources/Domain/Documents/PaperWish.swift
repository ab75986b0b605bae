/// A paper about a request that a clerk wants printed, with what only the clerk knows of it.
public struct PaperWish: Equatable, Sendable {
  public var kind: DocumentKind
  public var request: CertificateRequestID
  /// Of a 再来庁票: what for, what to bring, where and by when.
  public var occasion: SlipOccasion
  public var bring: [String]
  public var place: String
  public var by: CivilDate?

  public init(
    _ kind: DocumentKind, _ request: CertificateRequestID, occasion: SlipOccasion = .missing,
    bring: [String] = [], place: String = "", by: CivilDate? = nil
  ) {
    self.kind = kind
    self.request = request
    self.occasion = occasion
    self.bring = bring
    self.place = place
    self.by = by
  }

  /// Every word somebody typed.
  public var words: [String] { bring + [place] }
}
