public import Domain
import Storage
import UseCases

/// A person of a test's register, who lives where no test may find it.
public struct TestResident: Sendable {
  public var id: PersonID
  public var name: Domain.ExactText
  public var flags: Set<SuppressionFlag>
  /// Nil: a household of their own, with them at its head.
  public var household: String?
  public var relationship: Domain.ExactText

  /// The 番地 of everybody, to be looked for where it must not be.
  public static let lot = "九九八七番地の見本"

  public init(
    _ id: String, _ name: Domain.ExactText, flags: Set<SuppressionFlag> = [],
    household: String? = nil, as relationship: Domain.ExactText = "世帯主"
  ) {
    self.id = PersonID(id)
    self.name = name
    self.flags = flags
    self.household = household
    self.relationship = relationship
  }

  private var record: ResidentRecord {
    ResidentRecord(
      id: id, household: HouseholdID(household ?? "h-\(id)"), name: name, kana: "カナ",
      birth: CivilDate(year: 1970, month: 3, day: 1).map { .day($0) } ?? .literal("不詳"),
      sex: .female, relationship: relationship,
      address: ResidentAddress(city: "川崎市中原区", town: "小杉町", lot: Domain.ExactText(Self.lot)),
      flags: flags)
  }

  static func take(
    _ people: [TestResident], into store: Store, by credential: Credential, at office: OfficeID
  ) throws {
    _ = try store.importRegister(
      by: credential, at: Place(office: office), asOf: nil, glyphs: GlyphTable(),
      allowFewer: true
    ) { add in
      for person in people { _ = try add(RegisterEntry(person.record, glyphs: GlyphTable())) }
      return []
    }
  }
}

extension StorageOffice {
  /// Makes these people the register in use, as an import by the administrator does.
  public func useRegister(_ people: [TestResident]) throws {
    try TestResident.take(
      people, into: store, by: command(.administrator).credential, at: Self.north)
  }
}

extension FlowOffice {
  /// Makes these people the register in use, as an import by the administrator does.
  public func useRegister(_ people: [TestResident]) throws {
    try TestResident.take(
      people, into: store, by: desk(of: .administrator).credential, at: Self.place)
  }
}
