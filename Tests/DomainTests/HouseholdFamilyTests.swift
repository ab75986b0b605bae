import Domain
import Testing

/// A family tree begun from the people the visitor lives with.
@Suite struct HouseholdFamilyTests {
  private static func resident(
    _ number: Int, _ name: String, _ relationship: String, _ sex: Sex = .female,
    born year: Int = 1970
  ) -> Resident {
    Resident(
      id: PersonID("\(number)"), name: ExactText(name), kana: "カナ",
      birth: BirthDate(imported: "\(year)-04-01"), sex: sex,
      address: ResidentAddress(city: "川崎市中原区", town: "", lot: ""), household: HouseholdID("h"),
      relationship: ExactText(relationship))
  }

  private static let head = resident(1, "太郎", "世帯主", .male)
  private static let wife = resident(2, "花子", "妻")
  private static let son = resident(3, "健", "長男", .male, born: 2000)
  private static let mother = resident(4, "梅", "母", born: 1945)
  private static let lodger = resident(5, "客", "同居人")
  private static let all = [head, wife, son, mother, lodger]

  private func family(of own: Resident, _ members: [Resident] = all) -> HouseholdFamily {
    HouseholdFamily(
      FamilyTree(visitor: own.name, resident: own.id), of: own, among: members)
  }

  private func relations(_ family: HouseholdFamily) -> [String] {
    family.tree.people.dropFirst().map { person in
      switch family.tree.relation(of: family.tree.visitor, to: person.id) {
      case .known(let role): "\(person.name.text) \(role.rawValue)"
      case .undecided: "\(person.name.text) ?"
      }
    }
  }

  @Test func seenFromTheHead() {
    #expect(relations(family(of: Self.head)) == ["花子 spouse", "健 ascendant", "梅 descendant"])
    #expect(family(of: Self.head).added.map(\.text) == ["2", "3", "4"])
  }

  /// Whether the child of the head is the wife's too, the register of residents does not say.
  @Test func seenFromTheWife() {
    #expect(
      relations(family(of: Self.wife)) == ["太郎 spouse", "健 other-relative", "梅 other-relative"])
  }

  @Test func seenFromTheSon() {
    #expect(
      relations(family(of: Self.son)) == ["太郎 descendant", "花子 other-relative", "梅 descendant"])
  }

  @Test func nobodyIsPutInTwice() throws {
    var tree = FamilyTree(visitor: "太郎", resident: Self.head.id)
    tree = try tree.applying(
      .addPerson(
        FamilyPerson(id: FamilyPersonID(0), name: "花子"), .spouse, of: tree.visitor))
    let once = HouseholdFamily(tree, of: Self.head, among: Self.all)
    #expect(once.added.map(\.text) == ["3", "4"])
    #expect(HouseholdFamily(once.tree, of: Self.head, among: Self.all).added.isEmpty)
  }

  /// What was told stands: a second mother by the register is left out.
  @Test func whatCannotBeIsLeftOut() throws {
    var tree = FamilyTree(visitor: "太郎", resident: Self.head.id)
    tree = try tree.applying(
      .addPerson(FamilyPerson(id: FamilyPersonID(0), name: "別"), .mother, of: tree.visitor))
    #expect(HouseholdFamily(tree, of: Self.head, among: Self.all).added.map(\.text) == ["2", "3"])
  }

  @Test func withoutTheHeadNothingIsKnown() {
    // The head is stopped, or the visitor is somebody the household has no word for.
    #expect(family(of: Self.son, [Self.son, Self.wife]).added.isEmpty)
    #expect(family(of: Self.lodger).added.isEmpty)
  }
}
