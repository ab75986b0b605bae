import Domain

/// How people are read from a register file. `x` is the person's row, `s` and `g` are `PersonStops`,
/// `p` the place; of a stopped person no column but the id and the code is read at all.
enum RegisterRows {
  static let isOpen = PersonStops.isOpen

  static let columns =
    "x.id, \(PersonStops.code), "
    + ["flags", "birth", "name", "kana", "sex", "household", "relationship", "shown", "glyphs"].map(
      guarded
    )
    .joined(separator: ", ")
    + ", p.city, p.town, " + ["lot", "building", "postal"].map(guarded).joined(separator: ", ")

  static let joins = """
    \(PersonStops.joins)
    LEFT JOIN register.place p ON p.id = CASE WHEN \(isOpen) THEN x.place END
    """

  private static func guarded(_ column: String) -> String {
    "CASE WHEN \(isOpen) THEN x.\(column) END"
  }

  static func view(_ row: SQLRow, isFormer: Bool = false) -> ResidentView {
    let id = PersonID(row.text(0))
    if let text = row.optionalText(1) {
      // A code this program does not know stops as well.
      return .stopped(id, StopCode(rawValue: text) ?? .p)
    }
    let name = ExactText(row.text(4))
    return .open(
      Resident(
        id: id, name: name, kana: ExactText(row.text(5)), birth: birth(row.text(3)),
        sex: sex(row.int(6)),
        address: ResidentAddress(
          postalCode: row.text(15), city: ExactText(row.text(11)), town: ExactText(row.text(12)),
          lot: ExactText(row.text(13)), building: ExactText(row.text(14))),
        household: HouseholdID(row.text(7)), relationship: ExactText(row.text(8)),
        flags: flags(row.int(2)), shownName: row.optionalText(9).map { ExactText($0) } ?? name,
        glyphs: glyphs(row.text(10)), isFormer: isFormer))
  }

  private static func birth(_ text: String) -> BirthDate {
    CivilDate(iso: text).map { .day($0) } ?? .literal(ExactText(text))
  }

  // MARK: How values are stored

  private static let storedFlags = SuppressionFlag.allCases

  static func number(_ flags: Set<SuppressionFlag>) -> Int {
    storedFlags.enumerated().reduce(0) { flags.contains($1.element) ? $0 | 1 << $1.offset : $0 }
  }

  private static func flags(_ number: Int) -> Set<SuppressionFlag> {
    Set(storedFlags.enumerated().filter { number & 1 << $0.offset != 0 }.map(\.element))
  }

  static func number(_ sex: Sex) -> Int { Sex.allCases.firstIndex(of: sex) ?? 0 }

  private static func sex(_ number: Int) -> Sex {
    Sex.allCases.indices.contains(number) ? Sex.allCases[number] : .unstated
  }

  /// One line per character: exact, fall-back, MJ name, parted by tabs.
  static func text(_ glyphs: [UnusualGlyph]) -> String {
    glyphs.map { "\($0.exact.text)\t\($0.fallback.text)\t\($0.mj ?? "")" }.joined(separator: "\n")
  }

  private static func glyphs(_ text: String) -> [UnusualGlyph] {
    text.unicodeScalars.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func part(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] : "" }
      return UnusualGlyph(
        exact: ExactText(part(0)), fallback: ExactText(part(1)),
        mj: part(2).isEmpty ? nil : part(2))
    }
  }
}
