/// The people a visitor lives with, as the register has them, put into their family tree: a beginning
/// to ask from, never an answer. Only what 続柄 says to the head of the household is taken.
public struct HouseholdFamily {
  /// The tree with whoever was not in it.
  public private(set) var tree: FamilyTree
  /// Who was put in.
  public private(set) var added: [PersonID] = []

  /// - Parameters:
  ///   - own: the visitor.
  ///   - members: of the household, the visitor among them; nobody whom something stops.
  public init(_ tree: FamilyTree, of own: Resident, among members: [Resident]) {
    self.tree = tree
    guard let head = members.first(where: { $0.relationship == "世帯主" }) else { return }
    guard let headID = place(of: head, seenFrom: own) else { return }
    for member in members where member.id != own.id && member.id != head.id {
      guard let kinship = Self.kinship(member.relationship) else { continue }
      add(member, kinship, of: headID)
    }
  }

  /// The head in the tree; nil where the visitor's 続柄 does not say what they are to each other.
  private mutating func place(of head: Resident, seenFrom own: Resident) -> FamilyPersonID? {
    if head.id == own.id { return tree.visitor }
    if let known = known(head) { return known }
    guard let kinship = Self.kinship(own.relationship).flatMap({ Self.turned($0, head.sex) }) else {
      return nil
    }
    return add(head, kinship, of: tree.visitor)
  }

  /// Somebody told of already, by number or by name, is not put in a second time.
  private func known(_ resident: Resident) -> FamilyPersonID? {
    tree.people.first { $0.resident == resident.id || $0.name == resident.name }?.id
  }

  @discardableResult
  private mutating func add(
    _ resident: Resident, _ kinship: FamilyKinship, of known: FamilyPersonID
  ) -> FamilyPersonID? {
    guard self.known(resident) == nil else { return nil }
    let birth = resident.birth.day.map { DateLiteral($0) }
    let person = FamilyPerson(
      id: FamilyPersonID(0), name: resident.name, isAlive: true, birth: birth,
      resident: resident.id)
    do {
      tree = try tree.applying(.addPerson(person, kinship, of: known))
    } catch {
      // What was told stands: a second father by the register is a question for the clerk.
      return nil
    }
    added.append(resident.id)
    return tree.people.last?.id
  }

  /// What somebody with that 続柄 is to the head; nil for a word that says nothing of the kind.
  static func kinship(_ relationship: ExactText) -> FamilyKinship? {
    switch relationship.text {
    case "妻", "夫": .spouse
    case "妻（未届）", "夫（未届）", "未届の妻", "未届の夫": .perhapsSpouse
    case "父": .father
    case "母": .mother
    case "養父", "養母": .adoptiveParent
    case "養子", "養女": .adoptiveChild
    case "兄", "弟", "姉", "妹": .sibling
    case "子", "長男", "長女", "二男", "次男", "二女", "次女", "三男", "三女", "四男", "四女", "五男", "五女":
      .child
    default: nil
    }
  }

  /// The same bond seen from the other side.
  private static func turned(_ kinship: FamilyKinship, _ sex: Sex) -> FamilyKinship? {
    switch kinship {
    case .spouse, .perhapsSpouse, .sibling: kinship
    case .father, .mother: .child
    case .adoptiveParent: .adoptiveChild
    case .adoptiveChild: .adoptiveParent
    case .child: sex == .male ? .father : sex == .female ? .mother : nil
    default: nil
    }
  }
}
