/// One line of an import file, read and checked: not yet a person anybody may see.
public struct ResidentRecord: Hashable, Sendable {
  public var id: PersonID
  public var household: HouseholdID
  public var name: ExactText
  public var kana: ExactText
  public var birth: BirthDate
  public var sex: Sex
  public var relationship: ExactText
  public var address: ResidentAddress
  public var flags: Set<SuppressionFlag>
  /// MJ文字図形名 of the unusual characters of the name, in order.
  public var mj: [String]

  public init(
    id: PersonID, household: HouseholdID, name: ExactText, kana: ExactText, birth: BirthDate,
    sex: Sex, relationship: ExactText, address: ResidentAddress,
    flags: Set<SuppressionFlag> = [], mj: [String] = []
  ) {
    self.id = id
    self.household = household
    self.name = name
    self.kana = kana
    self.birth = birth
    self.sex = sex
    self.relationship = relationship
    self.address = address
    self.flags = flags
    self.mj = mj
  }

  public var stop: StopCode? { flags.compactMap(\.stopCode).first }

  /// What may be kept of somebody who is stopped: by what they are found, not where they live.
  public var withoutResidence: ResidentRecord {
    var record = self
    record.household = HouseholdID("")
    record.relationship = ""
    record.address = ResidentAddress(city: "", town: "", lot: "")
    return record
  }

  /// A number that changes when anything of the line does (FNV-1a, 64 bits): to tell what an import
  /// changed, not to prove anything.
  public var digest: Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    func add(_ text: String) {
      for byte in text.utf8 { add(byte) }
      add(0xFF)
    }
    for text in [
      id.text, household.text, name.text, kana.text, birth.iso, sex.rawValue, relationship.text,
      address.postalCode, address.city.text, address.town.text, address.lot.text,
      address.building.text,
    ] { add(text) }
    for flag in SuppressionFlag.allCases { add(flags.contains(flag) ? 1 : 0) }
    for name in mj { add(name) }
    return Int(bitPattern: UInt(hash))
  }
}
