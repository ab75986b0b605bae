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

  /// A number that changes when anything of the line does: to tell what an import changed, not to
  /// prove anything.
  public var digest: Int {
    var sum = LineDigest()
    sum.add(id.text)
    sum.add(household.text)
    sum.add(name.text)
    sum.add(kana.text)
    sum.add(birth.iso)
    sum.add(sex.rawValue)
    sum.add(relationship.text)
    sum.add(address.postalCode)
    sum.add(address.city.text)
    sum.add(address.town.text)
    sum.add(address.lot.text)
    sum.add(address.building.text)
    for flag in SuppressionFlag.allCases { sum.add(flags.contains(flag) ? 1 : 0) }
    for name in mj { sum.add(name) }
    return Int(truncatingIfNeeded: sum.value)
  }
}

/// Eight bytes at a time, in the manner of FNV-1a.
private struct LineDigest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }

  mutating func add(_ text: String) {
    var word: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 {
        add(word)
        word = 0
      }
    }
    add(word)
    add(UInt64(count))
  }
}
