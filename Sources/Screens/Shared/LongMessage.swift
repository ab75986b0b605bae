public import TUI

/// What is said when the message line is too short for a whole sentence.
public enum LongMessage {
  /// `form` with the whole refusal at the field `id`, when the message line of a terminal with
  /// `columns` columns cuts it; else the form as it is.
  public static func shown(
    _ message: Message?, on form: Form, at id: String, columns: Int
  ) -> Form {
    guard let message, message.kind == .refusal,
      !MessageLine.fits(message, rows: 2, columns: columns)
    else { return form }
    var form = form
    form.setError(message.text, for: id)
    return form
  }
}
