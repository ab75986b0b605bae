/// A resident as the snapshot of the register has them. It carries an address, so it is built in
/// Storage alone, from a row whose person no stop protects (`ResidentView`).
public struct Resident: Hashable, Sendable, Identifiable {
  public var id: PersonID
  /// 氏名 as registered.
  public var name: ExactText
  /// 氏名カナ as registered.
  public var kana: ExactText
  public var birth: BirthDate
  public var sex: Sex
  public var address: ResidentAddress
  public var household: HouseholdID
  /// 続柄: 世帯主, 妻, 子 …, as given.
  public var relationship: ExactText
  /// Every 抑止 but 支援措置, which never reaches this type.
  public var flags: Set<SuppressionFlag>
  /// The name as a terminal shows it, unusual characters in their fall-back form.
  public var shownName: ExactText
  /// The characters in which `shownName` differs from `name`, in order.
  public var glyphs: [UnusualGlyph]
  /// 旧: an earlier snapshot had this person, the one in use does not.
  public var isFormer: Bool

  public init(
    id: PersonID, name: ExactText, kana: ExactText, birth: BirthDate, sex: Sex,
    address: ResidentAddress, household: HouseholdID, relationship: ExactText,
    flags: Set<SuppressionFlag> = [], shownName: ExactText? = nil, glyphs: [UnusualGlyph] = [],
    isFormer: Bool = false
  ) {
    self.id = id
    self.name = name
    self.kana = kana
    self.birth = birth
    self.sex = sex
    self.address = address
    self.household = household
    self.relationship = relationship
    self.flags = flags
    self.shownName = shownName ?? name
    self.glyphs = glyphs
    self.isFormer = isFormer
  }

  /// Flags that stop what is issued for this person, in the order of the standard.
  public var suppressions: [SuppressionFlag] {
    SuppressionFlag.allCases.filter { flags.contains($0) }
  }
}
