/// One place that a 郵便番号 stands for, as 日本郵便 publishes it.
///
/// `town` is what may be written into an address; what the publication says beside it in brackets
/// (a range of 丁目, a floor, 「その他」) is the `note` and is shown, never filled in.
public struct PostalArea: Hashable, Sendable {
  public var code: PostalCode
  /// 全国地方公共団体コード without its check digit, five digits.
  public var local: Int
  public var prefecture: String
  /// With its 郡: `北都留郡小菅村`, `川崎市中原区`.
  public var municipality: String
  /// Empty where the code stands for the rest of the municipality.
  public var town: String
  /// Full-width katakana.
  public var townKana: String
  public var note: String

  public init(
    code: PostalCode, local: Int, prefecture: String, municipality: String, town: String,
    townKana: String, note: String = ""
  ) {
    self.code = code
    self.local = local
    self.prefecture = prefecture
    self.municipality = municipality
    self.town = town
    self.townKana = townKana
    self.note = note
  }

  /// What fills an address field: `神奈川県川崎市中原区小杉町`.
  public var address: String { prefecture + municipality + town }

  // Scalar for scalar: `String ==` takes different kanji for the same.
  public static func == (left: PostalArea, right: PostalArea) -> Bool {
    left.code == right.code && left.local == right.local
      && left.parts.elementsEqual(right.parts) { $0.utf8.elementsEqual($1.utf8) }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(local)
    for scalar in town.unicodeScalars { hasher.combine(scalar) }
  }

  /// By code, then municipality, then reading: the order of the index and of every answer.
  static func precedes(_ left: PostalArea, _ right: PostalArea) -> Bool {
    if left.code != right.code { return left.code < right.code }
    if left.local != right.local { return left.local < right.local }
    for (one, other) in zip(left.parts, right.parts) {
      if one.utf8.elementsEqual(other.utf8) { continue }
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }

  private var parts: [String] { [townKana, town, note, prefecture, municipality] }
}
