public import Domain

/// A seat of a 研修 database.
public struct DemoTerminal: Equatable, Identifiable, Sendable {
  public var id: TerminalID
  public var office: OfficeID
  public var section: SectionID?
  /// Nil for a desk that calls nobody.
  public var counter: CounterNumber?
}
