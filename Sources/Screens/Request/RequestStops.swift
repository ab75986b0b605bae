import Domain
import TUI

extension RequestScreen.State {
  /// Whom the open form shows by name.
  var personInForm: [PersonID] {
    guard let entry, entry.kind == .receive || entry.kind == .post,
      case .person? = entry.subject
    else { return [] }
    return [PersonID(entry.form.text(RequestScreen.Field.subject))]
  }

  /// Who stands there for somebody else by what 受付 took down, in the form that shows it.
  var visitorInForm: Visitor? {
    guard let entry, entry.kind == .pass || entry.kind == .handOver else { return nil }
    return lines.first { $0.id == entry.request }?.content?.visitor
  }

  /// They are no longer kept: somebody who is protected now, or the request has gone on.
  mutating func forgetVisitor() {
    for field in RequestVisitor.Field.typed { entry?.form.setText("", for: field) }
  }

  /// Everybody who is shown by name, in the form or in the list.
  var peopleInSight: [PersonID] {
    var once = personInForm
    for content in lines.compactMap(\.content) {
      guard case .person = content.subject, !once.contains(content.order.subject) else { continue }
      once.append(content.order.subject)
    }
    return once
  }

  func recheck(_ people: [PersonID]) -> [RequestScreen.Effect] {
    people.isEmpty ? [] : [.recheck(people)]
  }

  /// Keeps of people who are stopped now the number and the code.
  mutating func hide(_ codes: [PersonID: StopCode]) {
    guard !codes.isEmpty else { return }
    for index in lines.indices {
      guard let content = board?.lines[index].content, let code = codes[content.order.subject]
      else { continue }
      board?.lines[index].content?.subject = .stopped(code)
    }
    if let person = personInForm.first, let code = codes[person] {
      entry?.subject = .stopped(code)
      entry?.form.setNote(code.words, for: RequestScreen.Field.who)
      message = .refusal(code.words)
    }
    table.settle(in: rows)
  }
}
