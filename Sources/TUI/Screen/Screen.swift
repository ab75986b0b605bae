public import Cells

/// Everything the program needs from a screen. Every requirement is a pure function of its
/// arguments; what the screen wants from the world it returns as an effect.
public protocol Screen {
  associatedtype State: Equatable & Sendable
  associatedtype Action: Equatable & Sendable
  associatedtype Effect: Equatable & Sendable

  /// 画面の名前
  static var name: String { get }
  /// The text of F1, one paragraph an element.
  static var guide: [String] { get }
  static var keys: [KeyRow<State, Action>] { get }
  static func update(_ state: inout State, _ action: Action) -> [Effect]
  /// Draws the rows between the rule under the header and the rule above the message line.
  /// Gives where the hardware cursor stands: the focused field, else the selected row.
  static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition?
  static func message(in state: State) -> Message?
  /// The form that has the keyboard now.
  static func form(in state: State) -> Form?
  static func formAction(_ event: FormEvent) -> Action?
  /// Sent on mount, when uncovered, on the doorbell and about once a second.
  static var refresh: Action? { get }
  /// Sent when somebody may no longer be shown: to a screen that lies beneath another, and to the
  /// topmost while a question is open over it. It takes away and brings nothing new.
  static var recheck: Action? { get }
  /// False for screens that draw the whole terminal themselves: the board, the lock.
  static var showsFrame: Bool { get }
  /// True for the screen that answers dates to the fields of others.
  static var answersDates: Bool { get }
  /// What a screen that was opened from this one answered.
  static func answered(_ text: String) -> Action?
  /// Sent on mount and whenever the size of the body changes, for screens that page by it.
  static func resized(rows: Int, columns: Int) -> Action?
}

extension Screen {
  public static func message(in state: State) -> Message? { nil }
  public static func form(in state: State) -> Form? { nil }
  public static func formAction(_ event: FormEvent) -> Action? { nil }
  public static var refresh: Action? { nil }
  public static var recheck: Action? { nil }
  public static var showsFrame: Bool { true }
  public static var answersDates: Bool { false }
  public static func answered(_ text: String) -> Action? { nil }
  public static func resized(rows: Int, columns: Int) -> Action? { nil }
}
