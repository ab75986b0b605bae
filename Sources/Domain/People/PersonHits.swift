/// What a search of the register found, and in which register.
public struct PersonHits: Equatable, Sendable {
  /// Nil when no register was ever taken in.
  public var register: RegisterInfo?
  public var people: [ResidentView]
  /// There are more than were asked for; how many more was not counted.
  public var hasMore: Bool

  public init(
    register: RegisterInfo? = nil, people: [ResidentView] = [], hasMore: Bool = false
  ) {
    self.register = register
    self.people = people
    self.hasMore = hasMore
  }
}
