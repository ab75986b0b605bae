import Domain
import TUI

extension RequestScreen.State {
  private typealias Field = RequestScreen.Field
  private typealias Text = RequestScreen.Text

  /// The form of a step, empty where the answer must come from the paper or the citizen.
  func makeEntry(
    _ kind: RequestScreen.Entry.Kind, for person: PersonID? = nil
  ) -> RequestScreen.Entry? {
    if kind == .receive {
      return RequestScreen.Entry(kind, nil, receiveForm(person), for: person)
    }
    if kind == .filter { return RequestScreen.Entry(kind, nil, .filter(table.filter)) }
    guard let line = selected else { return nil }
    switch kind {
    case .receive, .filter: return nil
    case .pass: return RequestScreen.Entry(kind, line, passForm(line))
    case .verify: return RequestScreen.Entry(kind, line, verifyForm(line))
    case .pay:
      guard let content = line.content, let amount = content.amount else { return nil }
      var entry = RequestScreen.Entry(kind, line, payForm(line, content, amount))
      entry.amount = amount
      return entry
    case .handOver: return RequestScreen.Entry(kind, line, handOverForm(line))
    case .hold, .withdraw, .refuse, .unpay, .release:
      return RequestScreen.Entry(kind, line, reasonForm(kind, line))
    }
  }

  private func receiveForm(_ person: PersonID?) -> Form {
    let own = board?.tickets.first { $0.id == board?.current }
    return Form(
      title: Text.receiveTitle,
      fields: [
        .code(
          Field.number, label: "番号", value: own.map { "\($0.number)" } ?? "", limit: 5,
          hint: Text.hintNumber),
        .code(
          Field.subject, label: "宛名番号", value: person?.text ?? "", limit: 20,
          hint: Text.hintSubject),
        .note(Field.who, label: "対象", text: "-"),
        .choice(
          Field.requester, label: "請求者",
          options: RequesterRole.allCases.map { ChoiceOption($0.rawValue, $0.name) },
          selected: RequesterRole.own.rawValue),
        .number(Field.copies, label: "通数", value: "1", limit: 2),
        .checklist(
          Field.options, label: "載せる", options: Self.optionChoices, hint: Text.hintOptions),
      ], verb: "受け付ける")
  }

  private static var optionChoices: [ChoiceOption] {
    RequestOption.allCases.map { ChoiceOption($0.rawValue, $0.name) }
  }

  private func passForm(_ line: RequestLine) -> Form {
    var fields: [FormField] = [
      .choice(
        Field.proof, label: "本人確認",
        options: IdentityProof.allCases.map { ChoiceOption($0.rawValue, $0.name) },
        isDeliberate: true, hint: Text.hintProof)
    ]
    if let paper = line.content?.order.requester.neededPaper {
      fields.append(
        .checklist(Field.paper, label: paper, options: [ChoiceOption("seen", "確かめた")]))
    }
    return Form(title: Text.passTitle(line), fields: fields, verb: "審査済にする")
  }

  private func verifyForm(_ line: RequestLine) -> Form {
    Form(
      title: Text.verifyTitle(line),
      fields: [
        .text(Field.name, label: "氏名", limit: 60, hint: Text.hintVerify),
        .choice(
          Field.type, label: "種別",
          options: Text.kinds.map { ChoiceOption($0.code.text, $0.name) }, isDeliberate: true),
        .number(Field.copies, label: "通数", limit: 2),
        .checklist(Field.options, label: "記載", options: Self.optionChoices),
      ], verb: "照合する")
  }

  private func payForm(
    _ line: RequestLine, _ content: RequestLine.Content, _ amount: Int
  ) -> Form {
    Form(
      title: Text.payTitle(line),
      fields: [
        .note(Field.amount, label: "手数料", text: Text.fee(content)),
        .choice(
          Field.method, label: "支払方法",
          options: PaymentMethod.atTheTill.map { ChoiceOption($0.rawValue, $0.name) }),
        .number(Field.tendered, label: "お預かり", limit: 6, hint: Text.hintTendered),
        .note(Field.change, label: "お釣り", text: "-"),
      ], verb: "\(Words.money(amount))を会計する")
  }

  private func handOverForm(_ line: RequestLine) -> Form {
    Form(
      title: Text.handOverTitle(line),
      fields: [
        .checklist(
          Field.checks, label: "確かめる",
          options: HandoverCheck.allCases.map { ChoiceOption($0.rawValue, $0.name) },
          hint: Text.hintChecks)
      ], verb: "交付する")
  }

  private func reasonForm(_ kind: RequestScreen.Entry.Kind, _ line: RequestLine) -> Form {
    Form(
      title: Text.reasonTitle(kind, line),
      fields: [.text(Field.reason, label: "理由", limit: 60, hint: Text.hintReason(kind))],
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
    case .receive:
      if ticket(in: form) == nil { faults[Field.number] = Text.numberUnknown }
      if SafeText.isBlank(form.text(Field.subject)) { faults[Field.subject] = Text.subjectMissing }
      if let refusal = order(in: form)?.refusal {
        faults[refusal.code == .copiesWrong ? Field.copies : Field.options] = refusal.message
      }
    case .pass:
      if form.choice(Field.proof) == nil { faults[Field.proof] = Text.proofMissing }
      let wanted = form.fields.contains { $0.id == Field.paper }
      if wanted, form.checked(Field.paper).isEmpty { faults[Field.paper] = Text.paperMissing }
    case .verify:
      if SafeText.isBlank(form.text(Field.name)) { faults[Field.name] = Text.nameMissing }
      if form.choice(Field.type) == nil { faults[Field.type] = Text.typeMissing }
      if Int(form.text(Field.copies)) == nil { faults[Field.copies] = Text.copiesMissing }
    case .pay:
      if form.choice(Field.method) == nil { faults[Field.method] = Text.methodMissing }
      if let refusal = payment(in: entry)?.refusal(amount: entry.amount) {
        faults[Field.tendered] = refusal.message
      }
    case .handOver:
      if form.checked(Field.checks).count < HandoverCheck.allCases.count {
        faults[Field.checks] = Text.checksMissing
      }
    case .hold, .withdraw, .refuse, .unpay, .release:
      if SafeText.isBlank(form.text(Field.reason)) { faults[Field.reason] = Text.reasonMissing }
    case .filter: break
    }
    return faults
  }

  func ticket(in form: Form) -> RequestBoard.Choice? {
    let text = FullWidthFold.ascii(form.text(Field.number)).uppercased()
    return board?.tickets.first { SafeText.isSame("\($0.number)", text) }
  }

  func order(in form: Form) -> RequestOrder? {
    guard let requester = form.choice(Field.requester).flatMap(RequesterRole.init) else {
      return nil
    }
    return RequestOrder(
      subject: PersonID(form.text(Field.subject)), requester: requester,
      copies: Int(form.text(Field.copies)) ?? 0,
      options: Set(form.checked(Field.options).compactMap { RequestOption(rawValue: $0) }))
  }

  func payment(in entry: RequestScreen.Entry) -> PaymentEntry? {
    guard let method = entry.form.choice(Field.method).flatMap(PaymentMethod.init) else {
      return nil
    }
    return PaymentEntry(
      method: method, expected: entry.amount,
      tendered: method == .cash ? Int(entry.form.text(Field.tendered)) : nil)
  }

  func move(_ entry: RequestScreen.Entry) -> RequestMove? {
    guard let step = entry.kind.step, let id = entry.request else { return nil }
    let form = entry.form
    var move = RequestMove(
      step, id, counter: counter, reason: form.text(Field.reason), version: entry.version)
    move.proof = form.choice(Field.proof).flatMap { IdentityProof(rawValue: $0) }
    move.sawPaper = !form.checked(Field.paper).isEmpty
    move.payment = entry.kind == .pay ? payment(in: entry) : nil
    move.checks = Set(form.checked(Field.checks).compactMap { HandoverCheck(rawValue: $0) })
    if entry.kind == .verify {
      move.verification = VerificationEntry(
        name: ExactText(form.text(Field.name)),
        type: CertificateCode(form.choice(Field.type) ?? ""),
        copies: Int(form.text(Field.copies)) ?? 0,
        options: Set(form.checked(Field.options).compactMap { RequestOption(rawValue: $0) }))
    }
    return move
  }
}
