/// The fields of one line on their way to a record; the first thing wrong with them is the reason.
struct ResidentReading {
  let fields: [String]
  let places: ColumnPlaces
  private(set) var reason: String?

  /// The longest name known has 56 characters; nothing of a register is longer than this.
  private static let textLimit = 200

  init(fields: [String], places: ColumnPlaces) {
    self.fields = fields
    self.places = places
  }

  mutating func record() -> ResidentRecord? {
    guard let flags = flags() else { return nil }
    let isStopped = flags.contains { $0.stopCode != nil }
    let id = field(places.id)
    guard Self.isIdentifier(id) else {
      return fail("宛名番号は、半角の英数字とハイフンで20字までです。")
    }
    let household = field(places.household)
    guard household.isEmpty || Self.isIdentifier(household) else {
      return fail("世帯番号は、半角の英数字とハイフンで20字までです。")
    }
    for field in fields where field.utf8.count > Self.textLimit {
      guard field.unicodeScalars.count <= Self.textLimit else {
        return fail("\(Self.textLimit)字を超える項目があります。")
      }
    }
    let name = field(places.name)
    guard isStopped || Self.isSeen(name) else { return fail("氏名がありません。") }
    let birth = field(places.birth)
    guard isStopped || !birth.isEmpty else { return fail("生年月日がありません。") }
    let postal = field(places.postalCode)
    guard postal.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }) else {
      return fail("郵便番号は数字で書いてください。")
    }
    return ResidentRecord(
      id: PersonID(id), household: HouseholdID(household), name: ExactText(name),
      kana: ExactText(field(places.kana)), birth: birthDate(birth),
      sex: Self.sex(field(places.sex)),
      relationship: ExactText(field(places.relationship)),
      address: ResidentAddress(
        postalCode: postal, city: ExactText(field(places.city)),
        town: ExactText(field(places.town)),
        lot: ExactText(field(places.lot)), building: ExactText(field(places.building))),
      flags: flags,
      mj: mj(field(places.mj)))
  }

  private mutating func fail(_ why: String) -> ResidentRecord? {
    reason = why
    return nil
  }

  private func field(_ place: Int?) -> String { place.map { fields[$0] } ?? "" }

  private mutating func flags() -> Set<SuppressionFlag>? {
    var flags: Set<SuppressionFlag> = []
    for (column, flag, place) in places.flags {
      let text = fields[place].utf8
      if text.isEmpty || text.elementsEqual("0".utf8) { continue }
      guard text.elementsEqual("1".utf8) else {
        reason = "\(column.rawValue)の列は 0 か 1 です。"
        return nil
      }
      flags.insert(flag)
    }
    return flags
  }

  private func birthDate(_ text: String) -> BirthDate {
    CivilDate(iso: text).map { .day($0) } ?? BirthDate(imported: text)
  }

  /// By the words and the codes of the standard; anything else is left unstated.
  private static func sex(_ text: String) -> Sex {
    switch text {
    case "男", "1": .male
    case "女", "2": .female
    default: .unstated
    }
  }

  private func mj(_ text: String) -> [String] {
    text.isEmpty ? [] : text.unicodeScalars.split(separator: " ").map(String.init)
  }

  static func isIdentifier(_ text: String) -> Bool {
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
      }
  }

  /// Blanks and variation selectors alone are no name.
  private static func isSeen(_ name: String) -> Bool {
    name.unicodeScalars.contains {
      $0 != " " && $0 != "\u{3000}" && $0 != "\u{A0}" && !GlyphTable.isSelector($0)
    }
  }
}
