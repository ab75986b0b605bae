/// What the person who asks is to somebody of the tree, in the terms of 戸籍法10条1項.
public enum FamilyRelation: Equatable, Sendable {
  case known(CertificateRequester)
  /// What has to be asked before it is known, a whole sentence.
  case undecided(String)

  /// Whether it makes somebody entitled; nil while it is not known.
  public var isDirect: Bool? {
    if case .known(let role) = self { return role.isDirect }
    return nil
  }
}

extension FamilyTree {
  /// What `asker` is to `person`: their 本人, 配偶者, 直系尊属, 直系卑属, 兄弟姉妹 or another relative.
  ///
  /// A divorced partner is no 配偶者, but is 本人 of every register they stand in themselves. Who was
  /// widowed and married again is asked about: whether they still count is the city's practice [BK].
  public func relation(of asker: FamilyPersonID, to person: FamilyPersonID) -> FamilyRelation {
    if asker == person { return .known(.own) }
    if ancestors(of: asker).contains(person) { return .known(.descendant) }
    if ancestors(of: person).contains(asker) { return .known(.ascendant) }
    if let found = marriage(of: asker, to: person) { return found }
    return .known(areSiblings(asker, person) ? .sibling : .otherRelative)
  }

  private func marriage(
    of asker: FamilyPersonID, to person: FamilyPersonID
  ) -> FamilyRelation? {
    let between = bonds.filter { $0.partner(of: asker) == person }.map(\.kind)
    let name = name(person)
    if between.contains(.spouse) {
      guard self.person(person)?.isAlive == false, marriedAgain(asker, after: person) else {
        return .known(.spouse)
      }
      return .undecided("\(name)さんが亡くなった後に再婚しています。配偶者として扱えるか、上席に確かめてください。")
    }
    if between.contains(.perhapsSpouse) {
      return .undecided("\(name)さんと婚姻の届をしたか（していれば、離婚していないか）を確かめてください。")
    }
    return nil
  }

  private func marriedAgain(_ asker: FamilyPersonID, after person: FamilyPersonID) -> Bool {
    bonds.contains { bond in
      guard bond.kind == .spouse, let other = bond.partner(of: asker) else { return false }
      return other != person
    }
  }

  private func areSiblings(_ one: FamilyPersonID, _ other: FamilyPersonID) -> Bool {
    if siblings(of: one).contains(other) { return true }
    if bonds.contains(where: { $0.kind == .halfSibling && $0.partner(of: one) == other }) {
      return true
    }
    return !parents(of: one).isDisjoint(with: parents(of: other))
  }
}
