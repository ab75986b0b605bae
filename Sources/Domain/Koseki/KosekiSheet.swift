/// A number's family tree with what becomes of each register, as this desk may see it.
public struct KosekiSheet: Equatable, Sendable {
  public var number: TicketNumber
  /// When it was read.
  public var at: OfficeTime
  /// Nil until somebody has begun to ask.
  public var work: Work?
  /// Who has asked for a certificate of their own with this number: to begin with.
  public var visitor: FamilyPerson?

  public struct Work: Equatable, Sendable {
    /// The code in place of the name of whom something stops.
    public var tree: FamilyTree
    public var stops: [FamilyPersonID: StopCode]
    public var plan: KosekiPlan
    public var version: Int

    public init(
      tree: FamilyTree, stops: [FamilyPersonID: StopCode] = [:], plan: KosekiPlan, version: Int
    ) {
      self.tree = tree
      self.stops = stops
      self.plan = plan
      self.version = version
    }
  }

  public init(
    number: TicketNumber, at: OfficeTime, work: Work? = nil, visitor: FamilyPerson? = nil
  ) {
    self.number = number
    self.at = at
    self.work = work
    self.visitor = visitor
  }
}
