/// The towns a query may mean, best first.
public struct PostalAnswer: Equatable, Sendable {
  /// At most as many as were asked for.
  public var areas: [PostalArea]
  /// How many there are.
  public var total: Int

  public init(areas: [PostalArea] = [], total: Int = 0) {
    self.areas = areas
    self.total = total
  }

  public var isCut: Bool { total > areas.count }
}
