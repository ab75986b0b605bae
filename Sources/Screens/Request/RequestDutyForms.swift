import Domain
import TUI

/// What the parent office does for the offices where one person is all there is.
extension RequestScreen.State {
  private typealias Field = RequestScreen.Field
  private typealias Text = RequestScreen.Text

  func supervisorEntry(_ kind: RequestScreen.Entry.Kind) -> RequestScreen.Entry? {
    if kind == .answer {
      return board?.duties.first.map { call in
        RequestScreen.Entry(kind, nil, answerForm(call), for: nil)
      }
    }
    return board?.samples.first.map { RequestScreen.Entry(kind, nil, lookForm($0), for: nil) }
  }

  private func answerForm(_ call: DutyCall) -> Form {
    let from = catalogue.book.offices.name(call.from)
    return Form(
      title: Text.answerTitle,
      fields: [
        .note(Field.who, label: "窓口", text: "\(from)  \(call.number)  \(call.askedAt.clock)"),
        .text(Field.reason, label: "答え", limit: 100, hint: Text.hintAnswer),
      ], verb: "答える")
  }

  private func lookForm(_ sample: CheckSample) -> Form {
    let from = catalogue.book.offices.name(sample.from)
    return Form(
      title: Text.lookTitle,
      fields: [
        .note(Field.who, label: "証明書", text: "\(from)  \(sample.number)  \(sample.typeName)"),
        .note(Field.number, label: "作成", text: SafeText.line(sample.madeByName)),
        .choice(
          Field.outcome, label: "結果",
          options: CheckSample.Outcome.allCases.map { ChoiceOption($0.rawValue, $0.name) },
          isDeliberate: true),
        .text(Field.reason, label: "違うところ", limit: 100),
      ], verb: "記録する")
  }

  func supervision(_ open: RequestScreen.Entry) -> RequestScreen.Effect? {
    let text = open.form.text(Field.reason)
    if open.kind == .answer { return board?.duties.first.map { .answer($0.id, text) } }
    guard let outcome = open.form.choice(Field.outcome).flatMap(CheckSample.Outcome.init) else {
      return nil
    }
    return board?.samples.first.map { .look($0.request, outcome, note: text) }
  }

  func supervisionReason(_ kind: RequestScreen.Entry.Kind) -> String? {
    if isFilling { return Text.formIsOpen }
    let isEmpty = kind == .answer ? board?.duties.isEmpty : board?.samples.isEmpty
    if isEmpty ?? true { return kind == .answer ? Text.noDuty : Text.noSample }
    return Policy.refusal(
      of: kind == .answer ? .certificateAnswer : .certificateSample, by: actor, at: place)?.message
  }
}
