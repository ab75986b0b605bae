/// A kind of document people are known by, for a period (domain.md A.7).
public struct IdentityDocument: CatalogueRow {
  /// 運転免許証.
  public var kind: String
  /// Other names of the same thing: パスポート, マイナ免許証.
  public var also: [String]
  /// How its names are read: メンキョショウ.
  public var readings: [String]
  public var rank: Rank
  public var photo: Photo
  /// What it counts for when it bears no photograph.
  public var rankWithoutPhoto: Rank
  public var extensionRule: Extension?
  /// Only those issued on this day or later count (運転経歴証明書).
  public var issuedFrom: CivilDate?
  /// Of these requesters it is enough by itself.
  public var enoughFor: [CertificateRequester]
  /// What the clerk is told when it is shown; may be empty.
  public var notes: String
  public var provenance: Provenance

  public enum Rank: String, CaseIterable, Sendable {
    /// Official, with a photograph: one is enough.
    case a = "A"
    /// Official, without a photograph: two of them.
    case b = "B"
    /// Helps one of class B.
    case c = "C"
    case none

    public var name: String {
      switch self {
      case .a: "A（1点で足りる）"
      case .b: "B（2点）"
      case .c: "C（Bの補助）"
      case .none: "本人確認に使えない"
      }
    }
  }

  public enum Photo: String, CaseIterable, Sendable {
    case always
    /// Some have one, some not: it has to be looked at.
    case sometimes
    case never

    public var name: String {
      switch self {
      case .always: "あり"
      case .sometimes: "あるものとないもの"
      case .never: "なし"
      }
    }
  }

  /// When it holds beyond the date printed on it.
  public enum Extension: String, CaseIterable, Sendable {
    /// A last day that is a Saturday, Sunday, holiday or 12/29–1/3 moves to the next weekday
    /// (道路交通法92条の2第4項).
    case nextWeekday = "next-weekday"
    /// Two months while a renewal is pending (出入国管理及び難民認定法20条6項).
    case renewalPending = "renewal-pending"
  }

  public init(
    kind: String, also: [String] = [], readings: [String] = [], rank: Rank, photo: Photo,
    rankWithoutPhoto: Rank, extensionRule: Extension? = nil, issuedFrom: CivilDate? = nil,
    enoughFor: [CertificateRequester] = [], notes: String = "", provenance: Provenance
  ) {
    self.kind = kind
    self.also = also
    self.readings = readings
    self.rank = rank
    self.photo = photo
    self.rankWithoutPhoto = rankWithoutPhoto
    self.extensionRule = extensionRule
    self.issuedFrom = issuedFrom
    self.enoughFor = enoughFor
    self.notes = notes
    self.provenance = provenance
  }

  public var subject: String { kind }

  public func isCalled(_ name: String) -> Bool {
    ([kind] + also).contains { $0.unicodeScalars.elementsEqual(name.unicodeScalars) }
  }

  /// Whether some of the kind bear no photograph and count for less (手帳).
  public var mayLackPhoto: Bool { photo == .sometimes }

  public var fields: [CatalogueField] {
    [
      CatalogueField("kind", kind), CatalogueField("also", also.joined(separator: "、")),
      CatalogueField("readings", readings.joined(separator: "、")),
      CatalogueField("class", rank.rawValue),
      CatalogueField("photo", photo.rawValue),
      CatalogueField("withoutPhoto", rankWithoutPhoto.rawValue),
      CatalogueField("extension", extensionRule?.rawValue ?? ""),
      CatalogueField("issuedFrom", issuedFrom?.iso ?? ""),
      CatalogueField("enoughFor", enoughFor.map(\.rawValue).joined(separator: "、")),
      CatalogueField("notes", notes),
    ] + provenance.fields
  }
}
