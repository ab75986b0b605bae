/// How two people of a family tree are bound: `from` is the `kind` of `to`.
public struct FamilyBond: Hashable, Sendable, Codable {
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case father
    case mother
    /// Father or mother, which of the two was not asked.
    case parent
    case adoptiveParent = "adoptive-parent"
    /// 特別養子縁組: what they were to their parents by birth and those parents' family is over (民法817の9).
    case specialAdoptiveParent = "special-adoptive-parent"
    /// 離縁: the adoption is over.
    case formerAdoptiveParent = "former-adoptive-parent"
    /// Married now, or until one of the two died.
    case spouse
    case formerSpouse = "former-spouse"
    /// Whether a 婚姻届 was made is not known.
    case perhapsSpouse = "perhaps-spouse"
    /// With the same father and mother.
    case sibling
    /// With one parent in common, who is told apart.
    case halfSibling = "half-sibling"
  }

  public var kind: Kind
  public var from: FamilyPersonID
  public var to: FamilyPersonID

  public init(_ kind: Kind, _ from: FamilyPersonID, of to: FamilyPersonID) {
    self.kind = kind
    self.from = from
    self.to = to
  }

  /// By birth.
  var isNatural: Bool { kind == .father || kind == .mother || kind == .parent }
  var isAdoptive: Bool { kind == .adoptiveParent || kind == .specialAdoptiveParent }

  /// The other of the two; nil for somebody else.
  func partner(of person: FamilyPersonID) -> FamilyPersonID? {
    from == person ? to : to == person ? from : nil
  }
}

/// What a clerk asks: who is this, seen from somebody in the tree already.
public enum FamilyKinship: String, CaseIterable, Sendable {
  case father
  case mother
  case child
  case spouse
  case formerSpouse = "former-spouse"
  case perhapsSpouse = "perhaps-spouse"
  case sibling
  case halfSibling = "half-sibling"
  case adoptiveParent = "adoptive-parent"
  case adoptiveChild = "adoptive-child"
  case specialAdoptiveParent = "special-adoptive-parent"
  case specialAdoptiveChild = "special-adoptive-child"
  case formerAdoptiveParent = "former-adoptive-parent"
  case formerAdoptiveChild = "former-adoptive-child"

  public var name: String {
    switch self {
    case .father: "父"
    case .mother: "母"
    case .child: "子"
    case .spouse: "配偶者"
    case .formerSpouse: "元の配偶者"
    case .perhapsSpouse: "婚姻不明の相手"
    case .sibling: "兄弟姉妹"
    case .halfSibling: "父母の一方が同じ兄弟姉妹"
    case .adoptiveParent: "養父母"
    case .adoptiveChild: "養子"
    case .specialAdoptiveParent: "特別養子縁組の養父母"
    case .specialAdoptiveChild: "特別養子"
    case .formerAdoptiveParent: "離縁した養父母"
    case .formerAdoptiveChild: "離縁した養子"
    }
  }

  /// Whether a second parent may be named with it.
  public var takesOtherParent: Bool {
    self == .child || self == .adoptiveChild || self == .specialAdoptiveChild
  }

  /// The bond of a new person to one in the tree.
  func bond(of new: FamilyPersonID, to known: FamilyPersonID) -> FamilyBond {
    switch self {
    case .father: FamilyBond(.father, new, of: known)
    case .mother: FamilyBond(.mother, new, of: known)
    case .child: FamilyBond(.parent, known, of: new)
    case .spouse: FamilyBond(.spouse, new, of: known)
    case .formerSpouse: FamilyBond(.formerSpouse, new, of: known)
    case .perhapsSpouse: FamilyBond(.perhapsSpouse, new, of: known)
    case .sibling: FamilyBond(.sibling, new, of: known)
    case .halfSibling: FamilyBond(.halfSibling, new, of: known)
    case .adoptiveParent: FamilyBond(.adoptiveParent, new, of: known)
    case .adoptiveChild: FamilyBond(.adoptiveParent, known, of: new)
    case .specialAdoptiveParent: FamilyBond(.specialAdoptiveParent, new, of: known)
    case .specialAdoptiveChild: FamilyBond(.specialAdoptiveParent, known, of: new)
    case .formerAdoptiveParent: FamilyBond(.formerAdoptiveParent, new, of: known)
    case .formerAdoptiveChild: FamilyBond(.formerAdoptiveParent, known, of: new)
    }
  }
}
