import Cells
import Domain
import TUI

/// The family as lines of a tree, and the registers as rows.
extension KosekiScreen.State {
  /// Each person under whoever they were told from, with lines between them.
  func personRows(_ border: Border = .unicode) -> [TableRow<FamilyPersonID>] {
    guard let work else { return [] }
    return FamilyOutline(work.tree, border).lines.map { line in
      let isStopped = work.stops[line.person.id] != nil
      let death = line.person.isAlive == false ? " 亡" : line.person.isAlive == nil ? " ?" : ""
      let wanted = work.tree.subject == line.person.id ? "*" : ""
      return TableRow(
        id: line.person.id,
        cells: [
          TableCell(line.lead + line.kinship + SafeText.line(line.person.name.text) + death),
          TableCell(isStopped ? "" : relation(of: line.person.id, work.tree)),
        ], mark: wanted)
    }
  }

  private func relation(of person: FamilyPersonID, _ tree: FamilyTree) -> String {
    switch tree.relation(of: tree.visitor, to: person) {
    case .known(let role): role.name
    case .undecided: "要確認"
    }
  }

  /// In the order of the plan.
  var registerRows: [TableRow<FamilyRegisterID>] {
    guard let work else { return [] }
    return work.plan.lines.compactMap { line in
      guard let register = work.tree.register(line.register) else { return nil }
      return TableRow(
        id: line.register,
        cells: [
          TableCell(line.way.mark),
          TableCell("\(line.register.number)", order: line.register.number),
          TableCell(domicile(register, line)),
          TableCell(SafeText.line(register.head.text)), TableCell(brief(line)),
        ], mark: line.isInChain ? "*" : "")
    }
  }

  private func domicile(_ register: FamilyRegister, _ line: KosekiPlan.Line) -> String {
    if case .supervisor(let stop) = line.way { return stop.words }
    return register.domicile.isEmpty ? "本籍不明" : SafeText.line(register.domicile.text)
  }

  /// The reason in the room of a column.
  private func brief(_ line: KosekiPlan.Line) -> String {
    switch line.way {
    case .here(let day): day == today ? "きょう" : "\(day.short)から"
    case .wardOffice: "区役所で"
    case .official(let here): here ? "公用の担当へ" : "本籍地へ公用で"
    case .supervisor: ""
    case .ask, .post: SafeText.line(line.reasons.first ?? "", columns: 60)
    }
  }
}

/// A tree of people as an outline, the visitor first.
struct FamilyOutline {
  struct Line {
    var person: FamilyPerson
    /// The lines before the name.
    var lead: String
    /// `父 `; empty for the visitor.
    var kinship: String
  }

  private(set) var lines: [Line] = []

  init(_ tree: FamilyTree, _ border: Border) {
    var seen: Set<FamilyPersonID> = []
    walk(tree.visitor, tree, border, lead: "", isLast: true, kinship: "", &seen)
    // Whoever nothing connects any more: told from somebody who was taken out.
    for person in tree.people where !seen.contains(person.id) {
      walk(person.id, tree, border, lead: "", isLast: true, kinship: "（続柄なし） ", &seen)
    }
  }

  private mutating func walk(
    _ id: FamilyPersonID, _ tree: FamilyTree, _ border: Border, lead: String, isLast: Bool,
    kinship: String, _ seen: inout Set<FamilyPersonID>
  ) {
    guard let person = tree.person(id), seen.insert(id).inserted else { return }
    let isRoot = lines.isEmpty || kinship.utf8.starts(with: "（".utf8)
    let sign = isRoot ? "" : isLast ? border.bottomLeft : border.teeLeft
    lines.append(Line(person: person, lead: lead + sign, kinship: kinship))
    // Only who was told later hangs below; of two told from each other the earlier stands above.
    let next = Self.told(from: id, tree).filter { !seen.contains($0.0) }
    let deeper = isRoot ? lead : lead + (isLast ? " " : border.vertical)
    for (index, child) in next.enumerated() {
      walk(
        child.0, tree, border, lead: deeper, isLast: index == next.count - 1,
        kinship: child.1 + " ", &seen)
    }
  }

  /// Who was told from somebody, with what they are to them: the first bond that names them.
  private static func told(
    from id: FamilyPersonID, _ tree: FamilyTree
  ) -> [(FamilyPersonID, String)] {
    tree.people.compactMap { person in
      let first = tree.bonds.first { bond in
        (bond.from == person.id && bond.to < person.id)
          || (bond.to == person.id && bond.from < person.id)
      }
      guard person.id > id, let bond = first, bond.from == id || bond.to == id else { return nil }
      return (person.id, word(bond, of: person.id))
    }
  }

  private static func word(_ bond: FamilyBond, of person: FamilyPersonID) -> String {
    let isFrom = bond.from == person
    switch bond.kind {
    case .father: return isFrom ? "父" : "子"
    case .mother: return isFrom ? "母" : "子"
    case .parent: return isFrom ? "親" : "子"
    case .adoptiveParent: return isFrom ? "養親" : "養子"
    case .specialAdoptiveParent: return isFrom ? "特別養親" : "特別養子"
    case .formerAdoptiveParent: return isFrom ? "元養親" : "元養子"
    case .spouse: return "配偶者"
    case .formerSpouse: return "元配偶者"
    case .perhapsSpouse: return "婚姻不明"
    case .sibling: return "兄弟姉妹"
    case .halfSibling: return "兄弟姉妹（半）"
    }
  }
}
