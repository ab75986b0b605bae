public import TUI

/// 予約: the appointments of a day, without names; who comes is checked in and gets a number.
public enum AppointmentsScreen: Screen {
  public static var name: String { AppointmentsText.name }
  public static var guide: [String] { AppointmentsText.guide }
  public static var refresh: Action? { .refreshed }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
