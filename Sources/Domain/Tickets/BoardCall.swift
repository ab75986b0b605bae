/// One line of the public board: a number and a counter, and nothing about a person.
public struct BoardCall: Equatable, Identifiable, Sendable {
  public var number: TicketNumber
  public var counter: CounterNumber
  public var at: OfficeTime
  /// True once the citizen is at the counter.
  public var isServing: Bool
  /// Grows with every call and recall of the office and never repeats, so that of two calls in one
  /// second both are announced.
  public var serial: Int

  public init(
    number: TicketNumber, counter: CounterNumber, at: OfficeTime, isServing: Bool, serial: Int
  ) {
    self.number = number
    self.counter = counter
    self.at = at
    self.isServing = isServing
    self.serial = serial
  }

  public var id: Int { serial }
}
