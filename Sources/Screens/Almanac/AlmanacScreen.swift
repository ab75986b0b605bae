public import TUI

/// One day and what it means: 和暦, whether the city rests, when this office is open, ages and
/// periods. It opens from any date field and answers into it.
public enum AlmanacScreen: Screen {
  public static var name: String { AlmanacText.name }
  public static var guide: [String] { AlmanacText.guide }
  public static var answersDates: Bool { true }

  public static func message(in state: State) -> Message? { state.message }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }

  public static func form(in state: State) -> Form? { state.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }
}
