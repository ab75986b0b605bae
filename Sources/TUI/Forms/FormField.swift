/// One field of a form: what it is called and what holds its value.
public struct FormField: Equatable, Sendable {
  /// What a field is made of.
  public enum Widget: Equatable, Sendable {
    case text(TextField)
    case choice(Choice)
    case checklist(Checklist)
    /// Text that is only read; it never has the focus.
    case note(String)
  }

  public var id: String
  public var label: String
  public var widget: Widget
  /// A sentence shown while the field has the focus.
  public var hint: String
  /// Whether the text is a date, so that the calendar may be opened for it.
  public private(set) var isDate = false

  public init(id: String, label: String, widget: Widget, hint: String = "") {
    self.id = id
    self.label = label
    self.widget = widget
    self.hint = hint
  }

  /// A line of text of at most `limit` characters.
  public static func text(
    _ id: String, label: String, value: String = "", limit: Int, hint: String = ""
  ) -> FormField {
    make(id, label, .text, value, limit, hint)
  }

  /// A date in any spelling; the calendar opens from it and answers into it.
  public static func date(
    _ id: String, label: String, value: String = "", limit: Int = 32, hint: String = ""
  ) -> FormField {
    var field = make(id, label, .text, value, limit, hint)
    field.isDate = true
    return field
  }

  /// A password: shown as signs, never as text.
  public static func masked(
    _ id: String, label: String, value: String = "", limit: Int = 128, hint: String = ""
  ) -> FormField {
    make(id, label, .masked, value, limit, hint)
  }

  /// ASCII digits; full-width digits are accepted and turned into them.
  public static func number(
    _ id: String, label: String, value: String = "", limit: Int, hint: String = ""
  ) -> FormField {
    make(id, label, .number, value, limit, hint)
  }

  /// Letters, digits and signs of ASCII: identifiers, telephone numbers, dates.
  public static func code(
    _ id: String, label: String, value: String = "", limit: Int, hint: String = ""
  ) -> FormField {
    make(id, label, .code, value, limit, hint)
  }

  public static func choice(
    _ id: String, label: String, options: [ChoiceOption], selected: String? = nil,
    isDeliberate: Bool = false, hint: String = ""
  ) -> FormField {
    FormField(
      id: id, label: label,
      widget: .choice(Choice(options: options, selected: selected, isDeliberate: isDeliberate)),
      hint: hint)
  }

  public static func checklist(
    _ id: String, label: String, options: [ChoiceOption], checked: Set<String> = [],
    hint: String = Checklist.hint
  ) -> FormField {
    FormField(
      id: id, label: label, widget: .checklist(Checklist(options: options, checked: checked)),
      hint: hint)
  }

  public static func note(_ id: String, label: String = "", text: String) -> FormField {
    FormField(id: id, label: label, widget: .note(text))
  }

  private static func make(
    _ id: String, _ label: String, _ kind: TextField.Kind, _ value: String, _ limit: Int,
    _ hint: String
  ) -> FormField {
    FormField(
      id: id, label: label, widget: .text(TextField(kind: kind, text: value, limit: limit)),
      hint: hint)
  }

  var takesFocus: Bool {
    switch widget {
    case .note: false
    case .choice(let choice): !choice.options.isEmpty
    case .checklist(let list): !list.options.isEmpty
    case .text: true
    }
  }
}
