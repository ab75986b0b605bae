public import Catalogue
public import Domain

/// Invented residents: households composed of listed names, in real towns with lots that no town
/// has. The same names, date and seed give the same people.
public struct DemoRegister {
  private let names: DemoNames
  private let date: CivilDate
  private var dice: DemoRandom
  private var made = 0
  private var households = 0
  private var waiting: [ResidentRecord] = []

  public init(names: DemoNames, date: CivilDate, seed: UInt64) {
    self.names = names
    self.date = date
    // Another stream than that of the day: more residents must not change the visits.
    dice = DemoRandom(seed: seed ^ 0x7265_6769_7374_6572)
  }

  /// The next person; they come household by household.
  public mutating func next() -> ResidentRecord? {
    if waiting.isEmpty { waiting = household().reversed() }
    return waiting.popLast()
  }

  private mutating func household() -> [ResidentRecord] {
    guard let surname = dice.pick(names.surnames), let town = dice.pick(names.towns) else {
      return []
    }
    households += 1
    let size = [1, 1, 1, 2, 2, 2, 3, 3, 4, 5][dice.number(0...9)]
    let address = ResidentAddress(
      city: ExactText(town.city), town: ExactText(town.town),
      lot: ExactText("\(dice.number(90_001...99_999))-\(dice.number(1...40))"),
      building: dice.chance(45) ? ExactText("見本荘\(dice.number(1...9))0\(dice.number(1...9))号") : "")
    // A household is protected together: half of one would show where the other half lives. The
    // smallest register has one, so that its stop can be practised.
    let isProtected = dice.number(0...399) == 0 || households == 7
    let headAge = dice.number(22...94)
    let headIsMale = dice.chance(60)
    return (0..<size).map { place in
      let role = Self.roles[place]
      let sex: Sex =
        switch place {
        case 0: headIsMale ? .male : .female
        case 1: headIsMale ? .female : .male
        default: dice.chance(51) ? .male : .female
        }
      let age = place < 2 ? max(20, headAge - 3 * place) : max(0, headAge - dice.number(24...38))
      return person(
        surname, sex, age: age,
        relationship: place == 1 ? (headIsMale ? "妻" : "夫") : role, address, isProtected)
    }
  }

  private static let roles = ["世帯主", "妻", "子", "子", "子"]

  private mutating func person(
    _ surname: DemoNames.Part, _ sex: Sex, age: Int, relationship: String,
    _ address: ResidentAddress, _ isProtected: Bool
  ) -> ResidentRecord {
    made += 1
    let given = dice.pick(names.given[sex] ?? [])
    let day = CivilDate(dayNumber: date.dayNumber - age * 365 - dice.number(1...364))
    var flags: Set<SuppressionFlag> = isProtected ? [.support] : []
    switch dice.number(0...999) {
    case 0...5: flags.insert(.movingOut)
    case 6...8: flags.insert(.deceased)
    case 9...10: flags.insert(.rewriting)
    default: break
    }
    let isUnusual = surname.text.unicodeScalars.contains {
      GlyphTable.isSelector($0) || $0.value > 0xFFFF
    }
    if isUnusual { flags.insert(.unusualGlyph) }
    return ResidentRecord(
      id: PersonID(String(1_000_000_000 + made)),
      household: HouseholdID(String(2_000_000_000 + households)),
      name: ExactText("\(surname.text) \(given?.text ?? "")"),
      kana: ExactText("\(surname.kana) \(given?.kana ?? "")"), birth: .day(day), sex: sex,
      relationship: ExactText(relationship), address: address, flags: flags)
  }
}
