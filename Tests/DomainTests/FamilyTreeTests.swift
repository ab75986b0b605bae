import Domain
import Testing

/// What the visitor is to everybody, and to every register (domain.md C.2).
@Suite struct FamilyTreeTests {
  private typealias Sample = FamilySample

  static let relations: [(FamilyPersonID, CertificateRequester)] = [
    (FamilySample.visitor, .own), (FamilySample.father, .descendant),
    (FamilySample.mother, .descendant), (FamilySample.brother, .sibling),
    (FamilySample.husband, .spouse), (FamilySample.fatherInLaw, .otherRelative),
    (FamilySample.former, .otherRelative), (FamilySample.daughter, .ascendant),
    (FamilySample.nephew, .otherRelative),
  ]

  @Test(arguments: relations)
  func theVisitorIsTo(_ person: FamilyPersonID, _ role: CertificateRequester) throws {
    let tree = try Sample.tree()
    #expect(tree.relation(of: tree.visitor, to: person) == .known(role))
  }

  /// A brother's register while he is a child of the house, and his own.
  static let registers: [(String, [FamilyRegisterEntry], FamilyRegisterStanding)] = [
    (
      "the ex-wife in the old marital register",
      [FamilySample.entry(FamilySample.former), FamilySample.entry(FamilySample.visitor)],
      .entitled(.own, to: FamilySample.visitor)
    ),
    (
      "the register her husband was born into",
      [
        FamilySample.entry(FamilySample.fatherInLaw),
        FamilySample.entry(FamilySample.husband, FamilySample.point(.birth)),
      ], .entitled(.spouse, to: FamilySample.husband)
    ),
    (
      "her father-in-law's other register", [FamilySample.entry(FamilySample.fatherInLaw)],
      .refused(.otherRelative)
    ),
    (
      "the new register of the divorced husband", [FamilySample.entry(FamilySample.former)],
      .refused(.otherRelative)
    ),
    (
      "the brother still with the parents",
      [FamilySample.entry(FamilySample.father), FamilySample.entry(FamilySample.brother)],
      .entitled(.descendant, to: FamilySample.father)
    ),
    (
      "the brother where he was born, the parents not named",
      [FamilySample.entry(FamilySample.brother, FamilySample.point(.birth))],
      .entitled(.descendant, to: FamilySample.father)
    ),
    (
      "the brother's own register",
      [
        FamilySample.entry(FamilySample.brother, FamilySample.point(.marriage)),
        FamilySample.entry(FamilySample.nephew, FamilySample.point(.birth)),
      ], .refused(.sibling)
    ),
    (
      "the brother in a register that was moved",
      [FamilySample.entry(FamilySample.brother, FamilySample.point(.transfer))],
      .refused(.sibling)
    ),
    (
      "the grandchild's register", [FamilySample.entry(FamilySample.daughter)],
      .entitled(.ascendant, to: FamilySample.daughter)
    ),
  ]

  @Test(arguments: registers)
  func mayAskFor(
    _ what: String, _ entries: [FamilyRegisterEntry], _ expected: FamilyRegisterStanding
  ) throws {
    let tree = try Sample.tree()
    var register = Sample.register()
    register.entries = entries
    #expect(tree.standing(of: tree.visitor, in: register) == expected, "\(what)")
  }

  @Test func nobodyNamedIsAsked() throws {
    let tree = try Sample.tree()
    #expect(tree.standing(of: tree.visitor, in: Sample.register()).isEntitled == nil)
  }

  /// Whether they were married is not known: asked, in either direction.
  @Test func anUnknownMarriageIsAsked() throws {
    let tree = try Sample.tree().applying(
      .addPerson(Sample.person("守"), .perhapsSpouse, of: Sample.visitor))
    let partner = FamilyPersonID(10)
    #expect(tree.relation(of: tree.visitor, to: partner).isDirect == nil)
    let register = Sample.register(Sample.entry(partner))
    #expect(tree.standing(of: tree.visitor, in: register).isEntitled == nil)
  }

  @Test func aWidowIsASpouseUntilSheMarriesAgain() throws {
    var tree = FamilyTree(visitor: "花子")
    tree = try tree.applying(
      .addPerson(Sample.person("健", alive: false), .spouse, of: Sample.visitor))
    #expect(tree.relation(of: tree.visitor, to: FamilyPersonID(2)) == .known(.spouse))
    tree = try tree.applying(.addPerson(Sample.person("勇"), .spouse, of: Sample.visitor))
    #expect(tree.relation(of: tree.visitor, to: FamilyPersonID(2)).isDirect == nil)
    #expect(tree.relation(of: tree.visitor, to: FamilyPersonID(3)) == .known(.spouse))
  }

  @Test func anAdoptionIsDirectUntilItIsDissolved() throws {
    var tree = FamilyTree(visitor: "花子")
    tree = try tree.applying(.addPerson(Sample.person("養父"), .adoptiveParent, of: tree.visitor))
    tree = try tree.applying(
      .addPerson(Sample.person("前の養父"), .formerAdoptiveParent, of: tree.visitor))
    tree = try tree.applying(.addPerson(Sample.person("養子"), .adoptiveChild, of: tree.visitor))
    #expect(tree.relation(of: tree.visitor, to: FamilyPersonID(2)) == .known(.descendant))
    #expect(tree.relation(of: tree.visitor, to: FamilyPersonID(3)) == .known(.otherRelative))
    #expect(tree.relation(of: tree.visitor, to: FamilyPersonID(4)) == .known(.ascendant))
  }

  // MARK: 特別養子縁組 (民法817の9)

  /// 桜 is specially adopted by 誠 and 恵: her parents by birth are nothing to her any more.
  private func speciallyAdopted() throws -> FamilyTree {
    var tree = try Sample.tree()
    tree = try tree.applying(
      .addPerson(Sample.person("誠"), .specialAdoptiveParent, of: Sample.daughter))
    tree = try tree.applying(.addPerson(Sample.person("恵"), .spouse, of: FamilyPersonID(10)))
    return try tree.applying(
      .bind(.specialAdoptiveParent, FamilyPersonID(11), of: Sample.daughter))
  }

  @Test func aSpecialAdoptionEndsWhatTheParentsByBirthWere() throws {
    let tree = try speciallyAdopted()
    #expect(tree.relation(of: tree.visitor, to: Sample.daughter) == .known(.otherRelative))
    #expect(tree.relation(of: Sample.father, to: Sample.daughter) == .known(.otherRelative))
    #expect(tree.relation(of: Sample.daughter, to: tree.visitor) == .known(.otherRelative))
    for parent in [FamilyPersonID(10), FamilyPersonID(11)] {
      #expect(tree.relation(of: parent, to: Sample.daughter) == .known(.ascendant))
      #expect(tree.relation(of: Sample.daughter, to: parent) == .known(.descendant))
    }
    // In the register she was removed from she is 本人 still.
    let register = Sample.register(Sample.entry(Sample.husband), Sample.entry(Sample.daughter))
    #expect(
      tree.standing(of: Sample.daughter, in: register) == .entitled(.own, to: Sample.daughter))
  }

  /// A husband adopts his wife's child: to her it stays her child (民法817の9ただし書).
  @Test func theOtherParentStaysOneWhereTheSpouseAdopted() throws {
    var tree = try Sample.tree()
    tree = try tree.applying(
      .addPerson(Sample.person("葵"), .child, of: Sample.former, otherParent: Sample.visitor))
    let child = FamilyPersonID(10)
    tree = try tree.applying(.bind(.specialAdoptiveParent, Sample.husband, of: child))
    #expect(tree.relation(of: Sample.visitor, to: child) == .known(.ascendant))
    #expect(tree.relation(of: Sample.husband, to: child) == .known(.ascendant))
    #expect(tree.relation(of: Sample.former, to: child) == .known(.otherRelative))
    #expect(tree.relation(of: Sample.father, to: child) == .known(.ascendant))
  }

  @Test func threeCannotAdoptSpecially() throws {
    let tree = try speciallyAdopted()
    #expect(
      Sample.refusal(
        tree, .addPerson(Sample.person("三"), .specialAdoptiveParent, of: Sample.daughter))
        == "koiki-parents")
  }

  @Test func whatIsBoundAnewTakesThePlaceOfWhatWasTold() throws {
    var tree = try Sample.tree()
    tree = try tree.applying(.bind(.formerSpouse, Sample.husband, of: Sample.visitor))
    #expect(tree.relation(of: tree.visitor, to: Sample.husband) == .known(.otherRelative))
    tree = try tree.applying(.bind(.adoptiveChild, Sample.brother, of: Sample.visitor))
    #expect(tree.relation(of: tree.visitor, to: Sample.brother) == .known(.ascendant))
  }

  /// A half-brother may have been born into the register of the parent who is not shared.
  @Test func aHalfBrothersBirthIsAsked() throws {
    let tree = try Sample.tree().applying(
      .addPerson(Sample.person("守"), .halfSibling, of: Sample.visitor))
    let register = Sample.register(Sample.entry(FamilyPersonID(10), Sample.point(.birth)))
    #expect(tree.standing(of: tree.visitor, in: register).isEntitled == nil)
  }

  /// For the brother's own register: his child, and himself; not the parents' other children.
  @Test func whoElseCouldAsk() throws {
    let tree = try Sample.tree()
    let register = Sample.register(Sample.entry(Sample.brother, Sample.point(.marriage)))
    let others = tree.others(for: register).map { "\($0.0.name.text) \($0.1.rawValue)" }
    #expect(
      others == ["一郎 ascendant", "梅 ascendant", "次郎 self", "進 descendant"])
  }

  // MARK: Trees that cannot be

  /// Nobody stands above themselves, by birth or by adoption.
  @Test func aCycleIsRefused() throws {
    var tree = FamilyTree(visitor: "花子")
    let father = FamilyPersonID(2)
    let child = FamilyPersonID(3)
    tree = try tree.applying(.addPerson(Sample.person("一郎"), .father, of: tree.visitor))
    tree = try tree.applying(.addPerson(Sample.person("輪"), .adoptiveChild, of: tree.visitor))
    #expect(Sample.refusal(tree, .bind(.adoptiveParent, child, of: father)) == "koiki-cycle")
    // What was told of the two before is put right by it.
    #expect(Sample.refusal(tree, .bind(.child, father, of: tree.visitor)) == nil)
    #expect(Sample.refusal(tree, .bind(.father, father, of: father)) == "koiki-self")
    #expect(
      Sample.refusal(tree, .bind(.mother, child, of: FamilyPersonID(99))) == "koiki-person-gone")
    #expect(Sample.refusal(tree, .bind(.halfSibling, child, of: tree.visitor)) == nil)
  }

  static let hostile: [(String, FamilyTreeEdit, String)] = [
    (
      "two fathers",
      .addPerson(FamilySample.person("父二"), .father, of: FamilySample.visitor), "koiki-parents"
    ),
    (
      "two fathers through a full brother",
      .addPerson(FamilySample.person("父二"), .father, of: FamilySample.brother), "koiki-parents"
    ),
    ("nobody there", .removePerson(FamilyPersonID(99)), "koiki-person-gone"),
    ("the visitor", .removePerson(FamilySample.visitor), "koiki-visitor"),
    (
      "of nobody", .addPerson(FamilySample.person("子"), .child, of: FamilyPersonID(99)),
      "koiki-person-gone"
    ),
    ("no register", .removeRegister(FamilyRegisterID(1)), "koiki-register-gone"),
    (
      "a stranger in a register",
      .addRegister(FamilySample.register(FamilySample.entry(FamilyPersonID(99)))),
      "koiki-person-gone"
    ),
    (
      "out before in",
      .addRegister(
        FamilySample.register(
          FamilySample.entry(
            FamilySample.visitor, FamilySample.point(.birth, "昭和50年1月1日"),
            FamilySample.point(.marriage, "昭和49年1月1日")))), "koiki-entry-dates"
    ),
    (
      "rewritten too early",
      .addRegister(
        FamilySample.register(
          FamilySample.entry(
            FamilySample.visitor, FamilySample.point(.reform1994, "昭和60年1月1日")))),
      "koiki-reform"
    ),
    ("a chain of nobody", .ask(chainOf: FamilyPersonID(99)), "koiki-person-gone"),
  ]

  @Test(arguments: hostile)
  func isRefused(_ what: String, _ edit: FamilyTreeEdit, _ code: String) throws {
    #expect(Sample.refusal(try Sample.tree(), edit) == code, "\(what)")
  }

  @Test func aParentBornAfterTheChildIsRefused() throws {
    let tree = FamilyTree(visitor: "花子", birth: DateLiteral.imported("昭和20年3月1日"))
    #expect(
      Sample.refusal(
        tree, .addPerson(Sample.person("一郎", birth: "昭和25年"), .father, of: tree.visitor))
        == "koiki-born-after")
    // A year alone may still be before it.
    #expect(
      Sample.refusal(
        tree, .addPerson(Sample.person("一郎", birth: "昭和元年"), .father, of: tree.visitor)) == nil)
  }

  @Test func moreThanAnybodyHasIsRefused() throws {
    var tree = FamilyTree(visitor: "花子")
    for number in 2...FamilyTree.mostPeople {
      tree = try tree.applying(.addPerson(Sample.person("子\(number)"), .child, of: tree.visitor))
    }
    #expect(
      Sample.refusal(tree, .addPerson(Sample.person("子"), .child, of: tree.visitor))
        == "koiki-too-many")
  }

  @Test func whoIsRemovedLeavesNothing() throws {
    var tree = try Sample.tree().applying(
      .addRegister(
        Sample.register(Sample.entry(Sample.father), Sample.entry(Sample.visitor))))
    tree = try tree.applying(.ask(chainOf: Sample.father))
    tree = try tree.applying(.removePerson(Sample.father))
    #expect(tree.subject == nil)
    #expect(tree.registers[0].entries.map(\.person) == [Sample.visitor])
    #expect(!tree.bonds.contains { $0.from == Sample.father || $0.to == Sample.father })
  }

  /// Of somebody who is stopped the code stands in the place of the name, and nothing of a register.
  @Test func theMaskLeavesTheCodeAlone() throws {
    let tree = try Sample.tree().applying(
      .addRegister(Sample.register(Sample.entry(Sample.father, Sample.point(.birth, "昭和5年1月1日")))))
    let shown = tree.masked([Sample.father: .p])
    #expect(shown.name(Sample.father) == StopCode.p.words)
    #expect(shown.registers[0].domicile.text == StopCode.p.words)
    #expect(shown.registers[0].head.isEmpty)
    #expect(shown.registers[0].entries[0].from == FamilyRegisterPoint())
    #expect(shown.name(Sample.mother) == "梅")
  }
}
