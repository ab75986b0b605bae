public import TUI

/// 窓口: the queue at one counter, where a clerk spends the day.
///
/// Above stands the number at this counter, below the lists of the office. One thing is bright, the
/// number at the counter or a row of the list, and keys that could mean either act on it.
public enum QueueDesk: Screen {
  public static var name: String { "窓口" }
  public static var guide: [String] { Text.guide }
  public static var refresh: Action? { .refresh }

  public static func message(in state: State) -> Message? { state.message }
  public static func form(in state: State) -> Form? { state.sheet?.form ?? state.filterForm }
  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }
  public static func resized(rows: Int, columns: Int) -> Action? {
    .resized(rows: rows, columns: columns)
  }
}
