import Domain
import TUI

extension StaffAdminScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load]
    case .resized(let rows): state.table.pageRows = max(3, rows - 3)
    case .loaded(let records, let offices, let now):
      state.records = records
      state.offices = offices
      state.now = now
      state.table.settle(in: state.rows)
    case .passwordIssued(let staff, let password):
      state.entry = nil
      state.issued = IssuedPassword(staff: staff, password: password)
      state.table.select(staff)
      return [.load]
    case .done(let sentence):
      state.entry = nil
      state.message = .done(sentence)
      return [.load]
    case .failed(let failure): state.message = .refusal(failure.message)
    case .form(let event): return take(event, &state)
    default: return press(&state, action)
    }
    return []
  }

  // MARK: Keys

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    // The key that makes the password go away does nothing else.
    guard state.issued == nil else {
      state.issued = nil
      return []
    }
    switch action {
    case .moved(let move): state.table.move(move, in: state.rows)
    case .addAsked: state.entry = Entry(kind: .add, form: state.addForm())
    case .transferAsked:
      state.entry = state.selected.map {
        Entry(kind: .transfer($0.id), form: state.transferForm($0))
      }
    case .filterAsked:
      state.showsDetail = false
      state.entry = Entry(kind: .filter, form: .filter(state.table.filter))
    case .resetAsked: return state.selected.map { [.resetPassword($0.id)] } ?? []
    case .unlockAsked: return state.selected.map { [.unlock($0.id)] } ?? []
    case .disableAsked: return disable(&state)
    case .detailOpened: state.showsDetail = true
    case .back: return back(&state)
    default: break
    }
    return []
  }

  private static func disable(_ state: inout State) -> [Effect] {
    guard let record = state.selected else { return [] }
    if let reason = state.disableReason {
      state.message = .refusal(reason)
      return []
    }
    return [.disable(record.id)]
  }

  private static func back(_ state: inout State) -> [Effect] {
    if state.showsDetail {
      state.showsDetail = false
    } else if !state.table.filter.isEmpty {
      state.table.filter = ""
    } else {
      return [.leave]
    }
    return []
  }

  // MARK: Forms

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    guard var entry = state.entry else { return [] }
    entry.form = event.form
    state.message = nil
    switch event {
    case .changed(_, let field):
      if field == Field.office { offerSections(&entry.form, state) }
    case .left(_, let field): leave(field, &entry, state)
    case .cancelled:
      state.entry = nil
      if entry.kind == .filter { state.table.filter = "" }
      return []
    case .submitted: return submit(entry, &state)
    }
    state.entry = entry
    if entry.kind == .filter {
      state.table.filter = entry.form.text(Field.filter)
      state.table.settle(in: state.rows)
    }
    return []
  }

  private static func offerSections(_ form: inout Form, _ state: State) {
    guard let office = form.choice(Field.office).map({ OfficeID($0) }),
      let index = form.fields.firstIndex(where: { $0.id == Field.section })
    else { return }
    let kept = form.choice(Field.section)
    let options = state.sections(of: office)
    let stays = options.contains { $0.id == kept }
    form.fields[index].widget = .choice(
      Choice(options: options, selected: stays ? kept : ""))
  }

  /// Says what is wrong with the field just left, and writes it the way it will be kept.
  private static func leave(_ field: String, _ entry: inout Entry, _ state: State) {
    if field == Field.office { offerSections(&entry.form, state) }
    let fault = state.fault(field, entry, complete: false)
    entry.form.setError(fault, for: field)
    if field == Field.date {
      DateEntry.settle(field, in: &entry.form, today: state.now?.date)
    }
    let text = entry.form.text(field)
    guard fault == nil, !SafeText.isBlank(text) else { return }
    if field == Field.kana { entry.form.setText(KanaFold.katakana(text), for: field) }
  }

  private static func submit(_ entry: Entry, _ state: inout State) -> [Effect] {
    var entry = entry
    guard entry.kind != .filter else {
      state.entry = nil
      return []
    }
    var faults: [String: String] = [:]
    for field in entry.form.fields.map(\.id) {
      leave(field, &entry, state)
      faults[field] = state.fault(field, entry, complete: true)
    }
    entry.form.show(errors: faults)
    // The form stays until the answer: a refused change is not typed again.
    state.entry = entry
    guard faults.isEmpty else { return [] }
    return carryOut(entry, state)
  }

  private static func carryOut(_ entry: Entry, _ state: State) -> [Effect] {
    let form = entry.form
    let grants = state.grants(in: form)
    switch entry.kind {
    case .add:
      let record = StaffRecord(
        id: StaffID(form.text(Field.id)), name: form.text(Field.name),
        kana: KanaFold.katakana(form.text(Field.kana)), grants: grants,
        state: .mustChangePassword)
      return [.add(record)]
    case .transfer(let staff):
      guard
        case .success(let date) = DateEntry.day(form.text(Field.date), today: state.now?.date)
      else { return [] }
      return [.transfer(staff, effective: date, grants: grants)]
    case .filter: return []
    }
  }
}
