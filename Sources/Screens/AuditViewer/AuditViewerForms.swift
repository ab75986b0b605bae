import Domain
import TUI

extension AuditViewerScreen.State {
  func filterForm() -> Form {
    typealias Field = AuditViewerScreen.Field
    var fields: [FormField] = [
      .code(
        Field.staff, label: "職員番号", value: query.staff?.text ?? "", limit: 32,
        hint: "空のままなら、すべての職員です。"),
      .text(
        Field.subject, label: "対象", value: query.subject.map(AuditViewerText.subject) ?? "",
        limit: 60, hint: "種類と番号を空白で区切ります。例: 番号 T-0001、職員 1001、窓口 3"),
      date(Field.from, "いつから", query.from), date(Field.to, "いつまで", query.to),
    ]
    let all = readsWholeCity ? [ChoiceOption("", "すべての役所")] : []
    fields.append(
      .choice(
        Field.office, label: "役所",
        options: all + readable.map { ChoiceOption($0.id.text, $0.name) },
        selected: query.office?.text ?? ""))
    fields.append(
      .choice(
        Field.act, label: "操作",
        options: AuditViewerText.actGroups.map { ChoiceOption($0.prefix, $0.name) },
        selected: query.actPrefix ?? ""))
    return Form(title: "監査記録の絞り込み", fields: fields, verb: "探す")
  }

  private func date(_ id: String, _ label: String, _ value: CivilDate?) -> FormField {
    .date(
      id, label: label, value: value?.wareki ?? "",
      hint: value.map(DateEntry.echo) ?? "例: 令和8年11月24日、R8.11.24、2026-11-24")
  }
}

extension AuditViewerScreen {
  static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    guard var entry = state.entry else { return [] }
    entry.form = event.form
    state.message = nil
    state.entry = entry
    switch event {
    case .changed: break
    case .left(_, let field): state.entry?.form = checked(field, entry.form, state.page?.at?.date)
    case .cancelled:
      if entry.kind == .purpose { return [.leave] }
      state.entry = nil
    case .submitted:
      return entry.kind == .purpose ? choosePurpose(&state) : submitFilter(entry.form, &state)
    }
    return []
  }

  private static func choosePurpose(_ state: inout State) -> [Effect] {
    guard let purpose = state.entry?.form.choice(Field.purpose).flatMap(Purpose.init) else {
      state.entry?.form.setError(AuditViewerText.purposeMissing, for: Field.purpose)
      return []
    }
    state.wanted = state.query
    return [.open(purpose, state.query)]
  }

  /// The form after a field was left: dates spelled out, faults named.
  private static func checked(_ field: String, _ form: Form, _ today: CivilDate?) -> Form {
    var form = form
    form.setError(fault(field, form, today), for: field)
    if field == Field.from || field == Field.to {
      DateEntry.settle(field, in: &form, today: today)
    }
    return form
  }

  private static func fault(_ field: String, _ form: Form, _ today: CivilDate?) -> String? {
    let text = form.text(field)
    guard !SafeText.isBlank(text) else { return nil }
    if let failure = MyNumberGuard.refusal(of: text) { return failure.message }
    switch field {
    case Field.from, Field.to:
      guard case .failure(let fault) = DateEntry.day(text, today: today) else { return nil }
      return fault.message
    case Field.subject:
      return AuditViewerText.subject(from: text) == nil
        ? "「番号 T-0001」「職員 1001」のように、種類と番号を空白で区切って入れてください。" : nil
    default: return nil
    }
  }

  private static func day(_ text: String) -> CivilDate? {
    guard case .success(let day) = DateEntry.day(text, today: nil) else { return nil }
    return day
  }

  private static func submitFilter(_ form: Form, _ state: inout State) -> [Effect] {
    var form = form
    var faults: [String: String] = [:]
    for field in [Field.staff, Field.subject, Field.from, Field.to] {
      faults[field] = fault(field, form, state.page?.at?.date)
      form = checked(field, form, state.page?.at?.date)
    }
    let (from, to) = (day(form.text(Field.from)), day(form.text(Field.to)))
    if let from, let to, to < from { faults[Field.to] = "「いつから」より前の日です。" }
    guard faults.isEmpty else {
      form.show(errors: faults)
      state.entry?.form = form
      return []
    }
    state.entry?.form = form
    let office = form.choice(Field.office) ?? state.unfiltered.office?.text ?? ""
    let act = form.choice(Field.act) ?? ""
    let staff = form.text(Field.staff)
    let query = AuditQuery(
      staff: SafeText.isBlank(staff) ? nil : StaffID(staff), actPrefix: act.isEmpty ? nil : act,
      subject: AuditViewerText.subject(from: form.text(Field.subject)), from: from, to: to,
      office: office.isEmpty ? nil : OfficeID(office))
    return search(query, &state)
  }
}
