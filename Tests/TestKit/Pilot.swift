public import Cells
public import TUI
public import Testing

/// Sits at a program as a clerk would: presses keys, types, and looks at the screen.
///
///     let pilot = Pilot(root: .init(SignIn.self, state: .init(), perform: { … }))
///     pilot.press(.function(2)).type("やまだ").expectText("山田 太郎")
public final class Pilot {
  public var program: Program
  public private(set) var rows: Int
  public private(set) var columns: Int

  public init(_ program: Program, rows: Int = 24, columns: Int = 80) {
    self.program = program
    self.rows = rows
    self.columns = columns
    self.program.handle(.resize(rows: rows, columns: columns))
  }

  /// A program with a plain header; the pilot owns the clock.
  public convenience init(root: Mounted, rows: Int = 24, columns: Int = 80) {
    let header = Header(
      office: "中原区役所", section: "区民課", counter: "3番窓口", staff: "佐藤 花子",
      dateText: "令和8年11月24日(火)", shortDate: "11/24(火)", clock: "10:07")
    self.init(
      Program(root: root, chrome: Chrome(header: { header })), rows: rows, columns: columns)
  }

  @discardableResult
  public func press(_ keys: Key...) -> Pilot {
    for key in keys { program.handle(.key(key)) }
    return self
  }

  /// One run of text, as an input method commits it.
  @discardableResult
  public func type(_ text: String) -> Pilot {
    program.handle(.text(text))
    return self
  }

  /// One event a character, as a keyboard without an input method sends it.
  @discardableResult
  public func typeSlowly(_ text: String) -> Pilot {
    for character in text { program.handle(.text(String(character))) }
    return self
  }

  @discardableResult
  public func send(_ events: TerminalEvent...) -> Pilot {
    for event in events { program.handle(event) }
    return self
  }

  @discardableResult
  public func resize(rows: Int, columns: Int) -> Pilot {
    self.rows = rows
    self.columns = columns
    program.handle(.resize(rows: rows, columns: columns))
    return self
  }

  public var frame: CellBuffer { program.frame(rows: rows, columns: columns).0 }
  public var cursor: CursorPosition? { program.frame(rows: rows, columns: columns).1 }
  public var screenText: String { frame.text }
  /// The message line as text.
  public var messageText: String { program.message.map(MessageLine.text) ?? "" }

  @discardableResult
  public func expectText(
    _ wanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Pilot {
    let text = screenText
    #expect(
      ExactText.contains(text, wanted), "「\(wanted)」 is not on the screen:\n\(text)",
      sourceLocation: sourceLocation)
    return self
  }

  @discardableResult
  public func expectNoText(
    _ unwanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Pilot {
    let text = screenText
    #expect(
      !ExactText.contains(text, unwanted), "「\(unwanted)」 is on the screen:\n\(text)",
      sourceLocation: sourceLocation)
    return self
  }

  @discardableResult
  public func expectScreen(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Pilot {
    #expect(ExactText.equal(program.screenName, name), sourceLocation: sourceLocation)
    return self
  }

  @discardableResult
  public func expectMessage(
    contains wanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Pilot {
    #expect(
      ExactText.contains(messageText, wanted), "the message is 「\(messageText)」",
      sourceLocation: sourceLocation)
    return self
  }

  /// No refusal stands unread in the message line: how a flow ends.
  @discardableResult
  public func expectNoRefusal(sourceLocation: SourceLocation = #_sourceLocation) -> Pilot {
    #expect(
      program.message?.kind != .refusal, "unread: 「\(messageText)」",
      sourceLocation: sourceLocation)
    return self
  }
}
