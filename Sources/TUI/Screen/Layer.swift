import Cells

/// A row of a key table as it stands for one state, without the types of its screen.
struct KeyEntry {
  var keys: [Key]
  var label: String
  var reading: String
  var help: String
  var disabledReason: String?
  var showsInFooter: Bool
  var showsInPalette: Bool
}

/// An action taken from a key table and kept until a question is answered.
struct PendingAction {
  let value: any Sendable
}

/// A screen without its types.
protocol Layer {
  var name: String { get }
  var guide: [String] { get }
  var entries: [KeyEntry] { get }
  /// Those of the footer alone: it is drawn for every key, and why a key does not work is a sentence
  /// that takes its time.
  var footerEntries: [KeyEntry] { get }
  func binds(_ key: Key) -> Bool
  var message: Message? { get }
  var form: Form? { get }
  var showsFrame: Bool { get }
  var answersDates: Bool { get }
  /// The entry bound to the key, with its place in the table.
  func entry(for key: Key) -> (index: Int, entry: KeyEntry)?
  func action(at index: Int) -> PendingAction?
  /// What is asked before the action is sent. Not part of the entry, because entries are made for each
  /// frame and this only for a key.
  func confirmation(at index: Int) -> Confirmation?
  func draw(into body: inout CellBuffer) -> CursorPosition?
  mutating func send(_ action: PendingAction) -> [Navigation]
  /// Nil when the screen has no action for the event.
  mutating func receive(_ event: FormEvent) -> [Navigation]?
  /// Nil when the screen waits for no answer.
  mutating func answered(_ text: String) -> [Navigation]?
  mutating func refresh() -> [Navigation]
  /// Leads nowhere: what lies beneath opens and closes nothing.
  mutating func recheck()
  mutating func resize(rows: Int, columns: Int) -> [Navigation]
}
