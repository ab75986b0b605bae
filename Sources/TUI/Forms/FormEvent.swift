/// What a key or a run of text did to a form. Every event carries the form as it is now; the
/// screen stores it in its state, whatever else it does.
public enum FormEvent: Equatable, Sendable {
  /// The value or the caret of a field changed.
  case changed(Form, fieldID: String)
  /// Enter in the last field.
  case submitted(Form)
  /// Esc. Nothing is lost by it: the form still holds what was typed.
  case cancelled(Form)
  /// The focus moved away from a field: the moment to check it.
  case left(Form, fieldID: String)

  public var form: Form {
    switch self {
    case .changed(let form, _), .submitted(let form), .cancelled(let form), .left(let form, _):
      form
    }
  }
}
