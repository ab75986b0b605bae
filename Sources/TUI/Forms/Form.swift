/// Fields, the focus and what is wrong with them: a value that lives in a screen's state.
///
/// `handle` and `insert` change nothing; they give an event that carries the form as it would be.
public struct Form: Equatable, Sendable {
  public var title: String
  public var fields: [FormField]
  /// What Enter does in the last field: 「登録」.
  public var verb: String
  /// Sentences by field id.
  public private(set) var errors: [String: String] = [:]
  /// What a wrong date probably meant, by field id; one key puts it in.
  public private(set) var corrections: [String: String] = [:]
  private var focus: Int

  public init(title: String, fields: [FormField], verb: String) {
    self.title = title
    self.fields = fields
    self.verb = verb
    focus = fields.firstIndex(where: \.takesFocus) ?? 0
  }

  /// A single field to narrow down a list; its id is `filter`. Up and down stay with the list.
  public static func filter(_ text: String = "") -> Form {
    Form(
      title: "", fields: [.text("filter", label: "絞り込み", value: text, limit: 40)],
      verb: "決定")
  }

  /// The place of the field with the focus; nil when no field can have it.
  public var focusedIndex: Int? {
    if fields.indices.contains(focus), fields[focus].takesFocus { return focus }
    return fields.firstIndex(where: \.takesFocus)
  }

  public var focusedID: String? { focusedIndex.map { fields[$0].id } }

  public mutating func focus(on id: String) {
    guard let index = index(of: id), fields[index].takesFocus else { return }
    focus = index
  }

  /// Says what is wrong with a field, as a sentence; nil takes it back.
  public mutating func setError(_ sentence: String?, for id: String) { errors[id] = sentence }

  /// Offers what the field's text probably meant; nil takes the offer back.
  public mutating func offer(_ correction: String?, for id: String) {
    corrections[id] = correction
  }

  public mutating func clearErrors() { errors = [:] }

  /// Puts the sentences on their fields and the focus on the first of them.
  public mutating func show(errors found: [String: String]) {
    errors = found
    if let first = fields.first(where: { found[$0.id] != nil }) { focus(on: first.id) }
  }

  // MARK: Values

  /// The text of a text field, "" for any other.
  public func text(_ id: String) -> String {
    guard case .text(let field)? = widget(id) else { return "" }
    return field.text
  }

  public func choice(_ id: String) -> String? {
    guard case .choice(let choice)? = widget(id) else { return nil }
    return choice.selectedID
  }

  /// What is checked in a checklist, in the order it is offered.
  public func checked(_ id: String) -> [String] {
    guard case .checklist(let list)? = widget(id) else { return [] }
    return list.checkedIDs
  }

  public mutating func setText(_ text: String, for id: String) {
    guard let index = index(of: id), case .text(let field) = fields[index].widget else { return }
    fields[index].widget = .text(TextField(kind: field.kind, text: text, limit: field.limit))
  }

  public mutating func setNote(_ text: String, for id: String) {
    guard let index = index(of: id), case .note = fields[index].widget else { return }
    fields[index].widget = .note(text)
  }

  public mutating func setChoice(_ option: String?, for id: String) {
    guard let index = index(of: id), case .choice(var choice) = fields[index].widget else {
      return
    }
    choice.select(option)
    fields[index].widget = .choice(choice)
  }

  func index(of id: String) -> Int? { fields.firstIndex { $0.id == id } }

  private func widget(_ id: String) -> FormField.Widget? {
    index(of: id).map { fields[$0].widget }
  }
}

// MARK: - Input

extension Form {
  /// What the key does; nil when it is not for the form and the key table is asked.
  public func handle(_ key: Key) -> FormEvent? {
    guard let index = focusedIndex else {
      return key == .escape ? .cancelled(self) : key == .enter ? .submitted(self) : nil
    }
    var form = self
    form.focus = index
    if form.edit(index, key) { return form.changed(index) }
    switch key {
    case .escape: return .cancelled(form)
    case .enter: return form.entered(index)
    case .tab, .down: return form.moved(from: index, by: 1)
    case .backTab, .up: return form.moved(from: index, by: -1)
    default: return nil
    }
  }

  /// What a run of text does: into a text field as it is; a space elsewhere checks or chooses.
  public func insert(_ text: String) -> FormEvent? {
    guard let index = focusedIndex else { return nil }
    var form = self
    form.focus = index
    if case .text(var field) = fields[index].widget {
      let refusal = field.insert(text)
      form.fields[index].widget = .text(field)
      form.errors[fields[index].id] = refusal
      form.corrections[fields[index].id] = nil
      return .changed(form, fieldID: fields[index].id)
    }
    // Two fast spaces arrive as one run.
    guard !text.isEmpty, text.allSatisfy({ KeyFolding.folded($0) == " " }),
      text.allSatisfy({ _ in form.edit(index, .character(" ")) })
    else { return nil }
    return form.changed(index)
  }

  private mutating func edit(_ index: Int, _ key: Key) -> Bool {
    switch fields[index].widget {
    case .text(var field):
      guard field.handle(key) else { return false }
      fields[index].widget = .text(field)
    case .choice(var choice):
      guard choice.handle(key) else { return false }
      fields[index].widget = .choice(choice)
    case .checklist(var list):
      guard list.handle(key) else { return false }
      fields[index].widget = .checklist(list)
    case .note: return false
    }
    return true
  }

  private func changed(_ index: Int) -> FormEvent {
    var form = self
    form.errors[fields[index].id] = nil
    form.corrections[fields[index].id] = nil
    return .changed(form, fieldID: fields[index].id)
  }

  private func entered(_ index: Int) -> FormEvent? {
    var form = self
    if case .choice(var choice) = fields[index].widget {
      choice.enter()
      form.fields[index].widget = .choice(choice)
    }
    guard let next = fields[(index + 1)...].firstIndex(where: \.takesFocus) else {
      return .submitted(form)
    }
    form.focus = next
    return .left(form, fieldID: fields[index].id)
  }

  /// Nil with a single field, so that up, down and Tab stay with what is around the form.
  private func moved(from index: Int, by step: Int) -> FormEvent? {
    let stops = fields.indices.filter { fields[$0].takesFocus }
    guard stops.count > 1, let here = stops.firstIndex(of: index) else { return nil }
    var form = self
    form.focus = stops[(here + step + stops.count) % stops.count]
    return .left(form, fieldID: fields[index].id)
  }
}

// MARK: - Dates

extension Form {
  /// What stands in the date field with the focus; nil when another field has it.
  var dateText: String? {
    focusedIndex.flatMap { fields[$0].isDate ? text(fields[$0].id) : nil }
  }

  /// The day that the calendar answered, in the date field with the focus.
  func dated(_ text: String) -> FormEvent? {
    guard let index = focusedIndex, fields[index].isDate else { return nil }
    var form = self
    form.setText(text, for: fields[index].id)
    return form.changed(index)
  }

  /// The correction of the focused field, else of the first that has one, put in; the focus goes
  /// there.
  func corrected() -> FormEvent? {
    guard let index = correctable, let correction = corrections[fields[index].id] else {
      return nil
    }
    var form = self
    form.setText(correction, for: fields[index].id)
    form.focus(on: fields[index].id)
    return form.changed(index)
  }

  /// What `corrected` would put in.
  var correction: String? { correctable.flatMap { corrections[fields[$0].id] } }

  private var correctable: Int? {
    if let index = focusedIndex, corrections[fields[index].id] != nil { return index }
    return fields.firstIndex { corrections[$0.id] != nil }
  }
}
