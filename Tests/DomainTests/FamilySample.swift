import Domain
import Testing

/// A family of made-up people. The visitor is 花子, person 1.
///
/// 一郎(2) 父, 梅(3) 母, 次郎(4) 兄弟, 健(5) 夫, 修(6) 夫の父, 勇(7) 元の夫, 桜(8) 健との子, 進(9) 次郎の子.
enum FamilySample {
  static let visitor = FamilyPersonID(1)
  static let father = FamilyPersonID(2)
  static let mother = FamilyPersonID(3)
  static let brother = FamilyPersonID(4)
  static let husband = FamilyPersonID(5)
  static let fatherInLaw = FamilyPersonID(6)
  static let former = FamilyPersonID(7)
  static let daughter = FamilyPersonID(8)
  static let nephew = FamilyPersonID(9)

  static func person(
    _ name: String, alive: Bool? = true, birth: String? = nil, death: String? = nil
  ) -> FamilyPerson {
    FamilyPerson(
      id: FamilyPersonID(0), name: ExactText(name), isAlive: alive,
      birth: birth.flatMap(DateLiteral.imported), death: death.flatMap(DateLiteral.imported))
  }

  static func tree() throws -> FamilyTree {
    var tree = FamilyTree(visitor: "花子")
    func add(
      _ name: String, _ kinship: FamilyKinship, of known: FamilyPersonID,
      other: FamilyPersonID? = nil
    ) throws {
      tree = try tree.applying(
        .addPerson(person(name), kinship, of: known, otherParent: other))
    }
    try add("一郎", .father, of: visitor)
    try add("梅", .mother, of: visitor)
    try add("次郎", .sibling, of: visitor)
    try add("健", .spouse, of: visitor)
    try add("修", .father, of: husband)
    try add("勇", .formerSpouse, of: visitor)
    try add("桜", .child, of: husband, other: visitor)
    try add("進", .child, of: brother)
    return tree
  }

  static func point(_ event: FamilyRegisterEvent? = nil, _ date: String? = nil)
    -> FamilyRegisterPoint
  {
    FamilyRegisterPoint(event, date.flatMap(DateLiteral.imported))
  }

  static func entry(
    _ person: FamilyPersonID, _ from: FamilyRegisterPoint = FamilyRegisterPoint(),
    _ to: FamilyRegisterPoint = FamilyRegisterPoint()
  ) -> FamilyRegisterEntry { FamilyRegisterEntry(person: person, from: from, to: to) }

  static func register(
    _ entries: FamilyRegisterEntry..., kind: FamilyRegister.Kind = .current
  ) -> FamilyRegister {
    FamilyRegister(
      id: FamilyRegisterID(1), domicile: "甲市一丁目1番", head: "一郎", kind: kind,
      isComputerised: true, knowsDomicile: true, knowsHead: true, isHere: false, entries: entries)
  }

  /// What a failing edit is refused for; nil where it is taken.
  static func refusal(_ tree: FamilyTree, _ edit: FamilyTreeEdit) -> String? {
    do {
      _ = try tree.applying(edit)
      return nil
    } catch {
      return error.code.text
    }
  }
}
