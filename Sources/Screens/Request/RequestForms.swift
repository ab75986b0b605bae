import Domain
import TUI

extension RequestScreen.State {
  private typealias Field = RequestScreen.Field
  private typealias Text = RequestScreen.Text

  /// The form of a step, empty where the answer must come from the paper or the citizen.
  func makeEntry(
    _ kind: RequestScreen.Entry.Kind, for person: PersonID? = nil
  ) -> RequestScreen.Entry? {
    if kind == .receive || kind == .post {
      return followed(RequestScreen.Entry(kind, nil, receiveForm(kind, person), for: person))
    }
    if kind == .answer || kind == .look { return supervisorEntry(kind) }
    if kind == .filter { return RequestScreen.Entry(kind, nil, .filter(table.filter)) }
    guard let line = selected else { return nil }
    switch kind {
    case .receive, .post, .filter, .answer, .look: return nil
    case .paper: return RequestScreen.Entry(kind, line, paperForm(line))
    case .void: return RequestScreen.Entry(kind, line, voidForm(line))
    case .pass: return followed(RequestScreen.Entry(kind, line, passForm(line)))
    case .verify: return RequestScreen.Entry(kind, line, verifyForm(line))
    case .pay:
      guard let content = line.content, let amount = content.amount else { return nil }
      var entry = RequestScreen.Entry(kind, line, payForm(line, content, amount))
      entry.amount = amount
      return entry
    case .make: return RequestScreen.Entry(kind, line, makeForm(line))
    case .handOver: return RequestScreen.Entry(kind, line, handOverForm(line))
    case .transfer: return RequestScreen.Entry(kind, line, transferForm(line))
    case .shelve: return RequestScreen.Entry(kind, line, shelveForm(line))
    case .hold, .withdraw, .refuse, .unpay, .release, .giveBack:
      return RequestScreen.Entry(kind, line, reasonForm(kind, line))
    }
  }

  /// What was taken down at 受付 stands in it already.
  private func passForm(_ line: RequestLine) -> Form {
    let fields = line.content.flatMap { content in
      asked(content.order).map {
        $0.fields(content.facts) + visitorFields(content) + $0.purpose(content)
      }
    }
    return Form(
      title: Text.passTitle(line), fields: fields ?? [.note(Field.paper, text: Text.noRules)],
      verb: "審査する")
  }

  private func verifyForm(_ line: RequestLine) -> Form {
    Form(
      title: Text.verifyTitle(line),
      fields: [
        .text(Field.name, label: "氏名", limit: 60, hint: Text.hintVerify),
        .text(Field.type, label: "種別", limit: 20, hint: Text.hintPaperType),
        .note(Field.typeName, text: Text.hintType),
        .number(Field.copies, label: "通数", limit: 2),
        .checklist(
          Field.options, label: "記載",
          options: CertificateOption.allCases.map { ChoiceOption($0.rawValue, $0.name) }),
      ], verb: "照合する")
  }

  private func transferForm(_ line: RequestLine) -> Form {
    Form(
      title: Text.reasonTitle(.transfer, line),
      fields: [
        .text(Field.party, label: "引継ぎ先", limit: 30, hint: Text.hintParty),
        .text(Field.reason, label: "理由", limit: 60, hint: Text.hintReason(.transfer)),
      ], verb: Text.verb(.transfer))
  }

  private func shelveForm(_ line: RequestLine) -> Form {
    Form(
      title: Text.reasonTitle(.shelve, line),
      fields: [
        .text(
          Field.party, label: "受け取る人", value: line.collector, limit: 30,
          hint: Text.hintCollector),
        .text(Field.reason, label: "いつ・備考", limit: 60, hint: Text.hintReason(.shelve)),
      ], verb: Text.verb(.shelve))
  }

  /// What the rules said stands in the form of a refusal already.
  private func reasonForm(_ kind: RequestScreen.Entry.Kind, _ line: RequestLine) -> Form {
    let said = kind == .refuse && line.decision == .refused ? line.reason : ""
    return Form(
      title: Text.reasonTitle(kind, line),
      fields: [
        .text(
          Field.reason, label: "理由", value: said, limit: kind == .refuse ? 200 : 60,
          hint: Text.hintReason(kind))
      ],
      verb: Text.verb(kind))
  }

  // MARK: What a filled form asks for

  /// What is wrong with a form, by field; empty when nothing is.
  func faults(_ entry: RequestScreen.Entry) -> [String: String] {
    var faults: [String: String] = [:]
    let form = entry.form
    for id in form.textFieldIDs {
      faults[id] = MyNumberGuard.refusal(of: form.text(id))?.message
    }
    switch entry.kind {
    case .receive, .post: faults.merge(self.faults(receiving: entry)) { own, _ in own }
    case .pass: faults.merge(visitorFaults(entry)) { own, _ in own }
    case .verify:
      if SafeText.isBlank(form.text(Field.name)) { faults[Field.name] = Text.nameMissing }
      if type(in: form) == nil { faults[Field.type] = Text.typeMissing }
      if Int(form.text(Field.copies)) == nil { faults[Field.copies] = Text.copiesMissing }
    case .make: faults[Field.sheets] = sheetsFault(form)
    case .pay: faults.merge(payFaults(entry)) { own, _ in own }
    case .handOver:
      if form.checked(Field.checks).count < 2 {
        faults[Field.checks] = Text.checksMissing
      }
      faults.merge(visitorFaults(entry)) { own, _ in own }
    case .transfer:
      if SafeText.isBlank(form.text(Field.party)) { faults[Field.party] = Text.partyMissing }
      if SafeText.isBlank(form.text(Field.reason)) { faults[Field.reason] = Text.reasonMissing }
    case .shelve: break
    case .hold, .withdraw, .refuse, .unpay, .release, .giveBack:
      if SafeText.isBlank(form.text(Field.reason)) { faults[Field.reason] = Text.reasonMissing }
    case .answer:
      if SafeText.isBlank(form.text(Field.reason)) { faults[Field.reason] = Text.answerMissing }
    case .look:
      if form.choice(Field.outcome) == nil { faults[Field.outcome] = Text.outcomeMissing }
    case .paper:
      if slipHasNothing(form) { faults[Field.bring] = Text.bringMissing }
    case .void:
      if form.choice(Field.reason) == nil { faults[Field.reason] = Text.voidReasonMissing }
    case .filter: break
    }
    return faults
  }

  private func faults(receiving entry: RequestScreen.Entry) -> [String: String] {
    var faults = RequestVisitor.faults(entry.form, mustBeNamed: false, today: today)
    let form = entry.form
    if entry.kind == .receive, ticket(in: form) == nil { faults[Field.number] = Text.numberUnknown }
    guard let order = order(in: form) else {
      faults[Field.type] = Text.typeUnknown
      return faults
    }
    if order.isOutside, order.named.text.isEmpty { faults[Field.subject] = Text.subjectMissing }
    guard let refusal = order.refusal else { return faults }
    switch refusal.code {
    case .copiesWrong: faults[Field.copies] = refusal.message
    case .optionRefused: faults[Field.options] = refusal.message
    default: faults[Field.subject] = faults[Field.subject] ?? refusal.message
    }
    return faults
  }

  /// Who stands there has been seen with a document by now.
  private func visitorFaults(_ entry: RequestScreen.Entry) -> [String: String] {
    RequestVisitor.faults(entry.form, mustBeNamed: entry.isAtCounter, today: today)
  }

  func ticket(in form: Form) -> RequestBoard.Choice? {
    let text = FullWidthFold.ascii(form.text(Field.number)).uppercased()
    return board?.tickets.first { SafeText.isSame("\($0.number)", text) }
  }

  func move(_ entry: RequestScreen.Entry) -> RequestMove? {
    guard let step = entry.kind.step, let id = entry.request else { return nil }
    let form = entry.form
    var move = RequestMove(
      step, id, counter: counter, reason: form.text(Field.reason), version: entry.version)
    move.party = form.text(Field.party)
    if entry.kind == .pass { move.facts = facts(entry) }
    if entry.kind == .make { move.paper = PaperRange.list(form.text(Field.sheets)) }
    move.visitor = RequestVisitor.read(form, today: today)
    move.payment = entry.kind == .pay ? payment(in: entry) : nil
    move.checks = Set(form.checked(Field.checks).compactMap { HandoverCheck(rawValue: $0) })
    if entry.kind == .verify {
      move.verification = VerificationEntry(
        name: ExactText(form.text(Field.name)),
        type: type(in: form)?.code ?? CertificateCode(""),
        copies: Int(form.text(Field.copies)) ?? 0,
        options: Set(form.checked(Field.options).compactMap { CertificateOption(rawValue: $0) }))
    }
    return move
  }

  /// What was told and shown.
  func facts(_ entry: RequestScreen.Entry) -> CertificateInquiry? {
    guard let content = lines.first(where: { $0.id == entry.request })?.content,
      let asked = asked(content.order), let board
    else { return nil }
    let base =
      content.facts
      ?? CertificateInquiry(type: content.order.type, office: place.office, at: board.at)
    return asked.facts(in: entry.form, base, copies: content.order.copies)
  }
}
