/// The sign-in screen's place before anybody has signed in.
public struct Entrance: Equatable, Sendable {
  public var terminal: TerminalRecord
  public var officeName: String
  public var sectionName: String

  public init(terminal: TerminalRecord, officeName: String, sectionName: String) {
    self.terminal = terminal
    self.officeName = officeName
    self.sectionName = sectionName
  }
}
