public import TUI

/// How many certificates were issued, as bars: the two graphs of the policy paper 6-5-(2), and the
/// same by certificate, way and day.
public enum VolumeScreen: Screen {
  public static var name: String { VolumeText.name }
  public static var guide: [String] { VolumeText.guide }

  public static func message(in state: State) -> Message? { state.message }

  public static func form(in state: State) -> Form? { state.form }

  public static func formAction(_ event: FormEvent) -> Action? { .form(event) }

  public static func resized(rows: Int, columns: Int) -> Action? { .resized(rows: rows) }
}
