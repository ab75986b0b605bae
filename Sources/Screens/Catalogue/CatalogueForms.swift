import Domain
import TUI

extension CatalogueScreen.State {
  func reasonForm(_ record: CatalogueVersionRecord) -> Form {
    Form(
      title: "目録の\(record.version.name)を有効にする依頼",
      fields: [
        .note("what", label: "内容", text: CatalogueText.whatHappens(record)),
        .text(
          CatalogueScreen.Field.reason, label: "理由", limit: 60,
          hint: "承認する人に見えます。30 分のうちに承認してもらってください。"),
      ], verb: "承認を依頼する")
  }

  func dayForm() -> Form {
    Form(
      title: "いつの内容を見るか",
      fields: [
        .date(
          CatalogueScreen.Field.day, label: "基準日", value: chosenDay?.wareki ?? "",
          hint: "例: 令和9年4月1日、R9.4.1、2027-04-01。空ならきょうです。")
      ], verb: "見る")
  }
}

extension CatalogueScreen {
  static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    guard var entry = state.entry else { return [] }
    entry.form = event.form
    state.message = nil
    state.entry = entry
    switch event {
    case .changed, .left: break
    case .cancelled:
      if entry.kind == .filter { state.table.filter = "" }
      state.entry = nil
      return []
    case .submitted: return submit(entry, &state)
    }
    if entry.kind == .filter {
      state.table.filter = entry.form.text(Field.filter)
      state.settle()
    }
    return []
  }

  private static func submit(_ entry: Entry, _ state: inout State) -> [Effect] {
    switch entry.kind {
    case .filter: state.entry = nil
    case .day: chooseDay(entry.form, &state)
    case .reason(let version):
      let reason = entry.form.text(Field.reason)
      let fault =
        SafeText.isBlank(reason)
        ? CatalogueText.reasonMissing : MyNumberGuard.refusal(of: reason)?.message
      state.entry?.form.setError(fault, for: Field.reason)
      // The form stays until the answer: a refused request is not typed again.
      return fault == nil ? [.ask(version, reason: reason)] : []
    }
    return []
  }

  private static func chooseDay(_ form: Form, _ state: inout State) {
    let text = form.text(Field.day)
    if SafeText.isBlank(text) {
      state.chosenDay = nil
    } else {
      do {
        state.chosenDay = try DateSpelling.date(text, today: state.overview?.at.date)
      } catch {
        state.entry?.form.setError(error.message, for: Field.day)
        state.entry?.form.offer(error.meant?.wareki, for: Field.day)
        return
      }
    }
    state.entry = nil
    state.settle()
  }
}
