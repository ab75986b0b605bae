/// One person of a family tree, numbered in the order they were told of.
public struct FamilyPersonID: Hashable, Comparable, Sendable, Codable {
  public let number: Int

  public init(_ number: Int) { self.number = number }

  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Somebody of the family as the person at the counter tells it, or as the visitor's household has them.
public struct FamilyPerson: Equatable, Sendable {
  public var id: FamilyPersonID
  public var name: ExactText
  /// Nil: not known.
  public var isAlive: Bool?
  public var birth: DateLiteral?
  public var death: DateLiteral?
  /// 宛名番号, where the clerk has it: only whether something stops the person is looked up.
  public var resident: PersonID?

  public init(
    id: FamilyPersonID, name: ExactText, isAlive: Bool? = nil, birth: DateLiteral? = nil,
    death: DateLiteral? = nil, resident: PersonID? = nil
  ) {
    self.id = id
    self.name = name
    self.isAlive = isAlive
    self.birth = birth
    self.death = death
    self.resident = resident
  }
}
