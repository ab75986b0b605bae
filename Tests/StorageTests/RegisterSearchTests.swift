import Domain
import TestKit
import Testing

@testable import Storage

/// The search against a plain look at everybody, in a register large enough that the rows of a word
/// fill several pieces and more than are read at a time.
@Suite struct RegisterSearchTests {
  private static let count = 9_000
  private static let surnames = [
    ("佐藤", "サトウ"), ("田中", "タナカ"), ("中田", "ナカタ"), ("藤田", "フジタ"), ("佐々木", "ササキ"),
  ]
  private static let given = [
    ("太郎", "タロウ"), ("中", "アタル"), ("花子", "ハナコ"), ("藤子", "フジコ"), ("ささ", "ササ"),
  ]

  private struct Person {
    var id: String
    var name: String
    var kana: String
    var birth: CivilDate
  }

  private let office: StorageOffice
  private let clerk: Credential
  private let people: [Person]

  init() throws {
    office = try StorageOffice()
    clerk = try office.store.authenticate(
      StoragePerson.clerk.id, password: StorageOffice.password, office: StorageOffice.north)
    var random = StorageDice(seed: 33)
    people = (0..<Self.count).map { index in
      // The last pair is rare: one in a thousand.
      let isRare = random.number(below: 1_000) == 0
      let surname = isRare ? ("鬼頭", "キトウ") : Self.surnames[random.number(below: 5)]
      let given = Self.given[random.number(below: 5)]
      return Person(
        id: String(100_000 + index), name: "\(surname.0) \(given.0)",
        kana: "\(surname.1) \(given.1)",
        birth: CivilDate(dayNumber: -5_000 + random.number(below: 1_200)))
    }
    let administrator = try office.store.authenticate(
      StoragePerson.administrator.id, password: StorageOffice.password,
      office: StorageOffice.north)
    let all = people
    _ = try office.store.importRegister(
      by: administrator, at: .north, asOf: nil, glyphs: GlyphTable(), allowFewer: true
    ) { add in
      for person in all { _ = try add(Self.entry(person)) }
      return []
    }
  }

  private static func entry(_ person: Person) -> RegisterEntry {
    RegisterEntry(
      ResidentRecord(
        id: PersonID(person.id), household: HouseholdID("h\(person.id)"),
        name: ExactText(person.name), kana: ExactText(person.kana), birth: .day(person.birth),
        sex: .female, relationship: "世帯主",
        address: ResidentAddress(city: "川崎市中原区", town: "小杉町", lot: ExactText(person.id))),
      glyphs: GlyphTable())
  }

  private func found(_ text: String, limit: Int = count) throws -> PersonHits {
    let store = office.store
    return try store.refresh(store.grant(.personSearch, by: clerk, at: .north)) {
      try ResidentSearch.find(text, limit: limit, $0)
    }
  }

  private func isBorn(_ person: Person, _ year: Int, _ month: Int? = nil) -> Bool {
    person.birth.year == year && (month == nil || person.birth.month == month)
  }

  /// One register for all of them: it takes longer than the looking.
  private static let texts = [
    "藤", "佐藤", "中", "田中", "鬼頭", "鬼", "佐藤太郎", "田中 中", "鬼頭 花子", "々", "ササ", "タナカ ササ", "トウ", "カタ",
    "ウフジ", "藤子藤",
  ]

  @Test func findsEverybodyAndNobodyElse() throws {
    for text in Self.texts {
      let key = Array(text.filter { $0 != " " }.unicodeScalars)
      let expected = people.filter { person in
        [person.name, person.kana].contains { field in
          Array(field.filter { $0 != " " }.unicodeScalars).containsRun(key)
        }
      }
      #expect(
        Set(try found(text).people.map(\.id.text)) == Set(expected.map(\.id)), "\(text)")
    }
  }

  @Test func aYearAndAMonthGoWithEveryWord() throws {
    let all: [(String, (Person) -> Bool)] = [
      ("1957", { isBorn($0, 1957) }), ("昭和32年4月", { isBorn($0, 1957, 4) }),
      ("佐藤 昭和32年", { isBorn($0, 1957) && $0.name.contains("佐藤") }),
      ("ササ S32.4", { isBorn($0, 1957, 4) && $0.kana.contains("ササ") }),
      ("鬼頭 1958", { isBorn($0, 1958) && $0.name.contains("鬼頭") }),
      ("藤 1958", { isBorn($0, 1958) && $0.name.contains("藤") }),
    ]
    for (text, isExpected) in all {
      let ids = Set(try found(text).people.map(\.id.text))
      #expect(ids == Set(people.filter(isExpected).map(\.id)), "\(text)")
    }
  }

  @Test func whatIsCommonIsBoundedAndSaysSo() throws {
    for text in ["藤", "1957", "サ", "佐藤 1957", "小杉町"] {
      let hits = try found(text, limit: 50)
      #expect(hits.people.count == 50, "\(text)")
      #expect(hits.hasMore, "\(text)")
    }
  }

  @Test func aSingleKanjiFindsThoseWhoseNameBeginsWithItFirst() throws {
    let first = try found("中", limit: 50).people.compactMap { $0.resident?.name.text }
    #expect(first.count == 50)
    #expect(first.allSatisfy { $0.hasPrefix("中田") })
  }

  @Test func peopleOfOneDayComeInTheOrderOfTheirReading() throws {
    let day = people[17].birth
    let kana = try found(day.iso).people.compactMap {
      $0.resident.map { KanaFold.searchKey($0.kana.text) }
    }
    #expect(kana.count == people.count { $0.birth == day })
    #expect(kana == kana.sorted())
  }
}

extension Array where Element: Equatable {
  fileprivate func containsRun(_ other: [Element]) -> Bool {
    indices.contains { self[$0...].starts(with: other) }
  }
}

/// Chance with a seed (SplitMix64).
private struct StorageDice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
