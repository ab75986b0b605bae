/// What no family tree may be.
extension FamilyTree {
  /// - Throws: `DeskFailure`, a whole sentence about the first thing that cannot be.
  func check() throws(DeskFailure) {
    for register in registers {
      guard register.entries.allSatisfy({ person($0.person) != nil }) else {
        throw DeskFailure(
          "koiki-person-gone", "戸籍に載せる人が、家族の図にいません。何も変更していません。先にその人を入れてください。")
      }
      for entry in register.entries { try check(entry) }
    }
    guard bonds.allSatisfy({ $0.from != $0.to && person($0.from) != nil && person($0.to) != nil })
    else {
      throw DeskFailure("koiki-self", "その人自身との続柄は入れられません。何も変更していません。だれから見た続柄かを確かめてください。")
    }
    for person in people { try check(person) }
  }

  private func check(_ person: FamilyPerson) throws(DeskFailure) {
    let name = person.name.text
    guard !ancestors(of: person.id).contains(person.id) else {
      throw DeskFailure(
        "koiki-cycle", "\(name)さんが、自分の父母や祖父母をたどると自分に戻ります。何も変更していません。続柄を確かめてください。")
    }
    let natural = naturalParents(of: person.id)
    let group = siblings(of: person.id)
    func count(_ kind: FamilyBond.Kind) -> Int {
      Set(bonds.filter { $0.kind == kind && group.contains($0.to) }.map(\.from)).count
    }
    guard count(.father) < 2, count(.mother) < 2, natural.count < 3 else {
      throw DeskFailure(
        "koiki-parents",
        "\(name)さんの実の父母が多すぎます（父一人、母一人まで）。何も変更していません。養父母なら「養父母」を選んでください。")
    }
    guard bonds.count(where: { $0.kind == .specialAdoptiveParent && $0.to == person.id }) < 3 else {
      throw DeskFailure(
        "koiki-parents",
        "\(name)さんの特別養子縁組の養父母が多すぎます（夫婦二人まで、民法817の3）。何も変更していません。続柄を確かめてください。")
    }
    for parent in natural {
      guard let old = self.person(parent), let birth = old.birth?.from, let own = person.birth?.to,
        birth >= own
      else { continue }
      throw DeskFailure(
        "koiki-born-after",
        "父母の\(old.name.text)さんが、子の\(name)さんより後に生まれたことになります。何も変更していません。生年月日を確かめてください。")
    }
    guard let birth = person.birth?.from, let death = person.death?.to, death < birth else {
      return
    }
    throw DeskFailure(
      "koiki-dates", "\(name)さんの死亡の日が、出生の日より前です。何も変更していません。日付を確かめてください。")
  }

  private func check(_ entry: FamilyRegisterEntry) throws(DeskFailure) {
    if let from = entry.from.date?.from, let to = entry.to.date?.to, to < from {
      throw DeskFailure(
        "koiki-entry-dates",
        "\(name(entry.person))さんが戸籍を出た日が、入った日より前です。何も変更していません。日付を確かめてください。")
    }
    for point in [entry.from, entry.to] {
      guard let event = point.event, let earliest = event.earliest, let date = point.date?.to,
        date < earliest
      else { continue }
      throw DeskFailure(
        "koiki-reform", "\(event.name)は\(earliest.wareki)より前にはありません。何も変更していません。日付か事由を確かめてください。")
    }
  }
}
