/// Somebody a protection is against. Only the protection officer reads it; it is stored sealed.
public struct Counterpart: Equatable, Sendable {
  public var name: ExactText
  public var kana: ExactText
  public var birth: CivilDate?
  public var address: ExactText
  /// Other names, in kanji or kana.
  public var aliases: [ExactText]

  public init(
    name: ExactText, kana: ExactText = "", birth: CivilDate? = nil, address: ExactText = "",
    aliases: [ExactText] = []
  ) {
    self.name = name
    self.kana = kana
    self.birth = birth
    self.address = address
    self.aliases = aliases
  }
}

/// What nobody but the protection officer reads of a protection: whom it is against, and which
/// municipality took the application. The text of it is what is sealed.
public struct ProtectionSecret: Equatable, Sendable {
  public var origin: ExactText
  public var counterparts: [Counterpart]

  public init(origin: ExactText = "", counterparts: [Counterpart] = []) {
    self.origin = origin
    self.counterparts = counterparts
  }

  // Fields are parted by marks that no field may hold (`isWritable`).
  private static let record: Unicode.Scalar = "\u{1E}"
  private static let field: Unicode.Scalar = "\u{1F}"

  public var text: String {
    let lines = counterparts.map { one in
      ([one.name.text, one.kana.text, one.birth?.iso ?? "", one.address.text]
        + one.aliases.map(\.text)).joined(separator: String(Self.field))
    }
    return ([origin.text] + lines).joined(separator: String(Self.record))
  }

  public init(text: String) {
    let lines = text.unicodeScalars.split(separator: Self.record, omittingEmptySubsequences: false)
    origin = ExactText(lines.first.map { String($0) } ?? "")
    counterparts = lines.dropFirst().map { line in
      let parts = line.split(separator: Self.field, omittingEmptySubsequences: false)
        .map { String($0) }
      func part(_ index: Int) -> ExactText {
        ExactText(parts.indices.contains(index) ? parts[index] : "")
      }
      return Counterpart(
        name: part(0), kana: part(1), birth: CivilDate(iso: part(2).text), address: part(3),
        aliases: parts.dropFirst(4).map { ExactText($0) })
    }
  }

  /// Whether text may be a field: no control character.
  public static func isWritable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }
}
