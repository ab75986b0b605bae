import Domain
import TUI

/// Papers about a request, and 書損 of what it was printed on.
extension RequestScreen.State {
  private typealias Field = RequestScreen.Field
  private typealias Text = RequestScreen.Text

  /// The one that is wanted most at its stage stands first.
  private func documents(_ line: RequestLine) -> [DocumentKind] {
    var kinds: [DocumentKind] = []
    if !line.stage.isEnded { kinds.append(.returnSlip) }
    if line.receipt != nil { kinds += [.receipt, .exemptionSheet] }
    if line.content != nil { kinds.append(.requestForm) }
    guard !line.stage.isAside, line.receipt == nil || line.stage == .review else { return kinds }
    return kinds.filter { $0 == .requestForm } + kinds.filter { $0 != .requestForm }
  }

  func paperForm(_ line: RequestLine, in form: Form? = nil) -> Form {
    let kinds = documents(line)
    let first = form?.choice(Field.document) ?? kinds.first?.rawValue
    var fields: [FormField] = [
      .choice(
        Field.document, label: "帳票", options: kinds.map { ChoiceOption($0.rawValue, $0.name) },
        selected: first)
    ]
    if first.flatMap(DocumentKind.init) == .returnSlip {
      fields += [
        .note(Field.who, label: "わけ", text: Text.occasion(occasion(line))),
        .text(
          Field.bring, label: "持ち物", value: Text.bring(occasion(line), line), limit: 100,
          hint: Text.hintBring),
        .date(Field.by, label: "いつまで", hint: Text.hintBy),
        .text(Field.to, label: "次の窓口", value: slipPlace(line), limit: 40),
      ]
    }
    return Form(title: Text.paperTitle(line), fields: fields, verb: "印刷する")
  }

  /// Of a stop where one person is all there is nothing is said but where to go.
  private func occasion(_ line: RequestLine) -> SlipOccasion {
    switch line.stage {
    case .ready: .ready
    case .absent: .absent
    case .held where line.duty != nil: .elsewhere
    default: .missing
    }
  }

  private func slipPlace(_ line: RequestLine) -> String {
    if occasion(line) == .elsewhere, let duty = line.duty {
      return catalogue.book.offices.name(duty.office)
    }
    return counter.map { "\($0)番窓口" } ?? ""
  }

  /// The fields that the chosen paper wants, with what was typed.
  func papering(_ open: RequestScreen.Entry) -> Form {
    guard let line = lines.first(where: { $0.id == open.request }) else { return open.form }
    return open.form.carried(into: paperForm(line, in: open.form))
  }

  func slipHasNothing(_ form: Form) -> Bool {
    form.choice(Field.document).flatMap(DocumentKind.init) == .returnSlip
      && SafeText.isBlank(form.text(Field.bring))
  }

  func wish(_ open: RequestScreen.Entry) -> PaperWish? {
    guard let id = open.request, let line = lines.first(where: { $0.id == id }),
      let kind = open.form.choice(Field.document).flatMap(DocumentKind.init)
    else { return nil }
    guard kind == .returnSlip else { return PaperWish(kind, id) }
    return PaperWish(
      kind, id, occasion: occasion(line),
      bring: open.form.text(Field.bring).unicodeScalars.split(separator: "、").map { String($0) },
      place: open.form.text(Field.to),
      by: RequestFacts.day(open.form.text(Field.by), today: today))
  }

  // MARK: 書損

  func voidForm(_ line: RequestLine) -> Form {
    Form(
      title: Text.voidTitle(line),
      fields: [
        .note(Field.sheets, label: "用紙番号", text: Text.sheets(line.paper)),
        .choice(
          Field.reason, label: "理由",
          options: [SpoilReason.misprint, .entryError, .cancelled, .jam].map {
            ChoiceOption($0.rawValue, $0.name)
          }, isDeliberate: true),
        .checklist(
          Field.again, label: "再発行", options: [ChoiceOption("again", "次の用紙で発行し直す（手数料は変わりません）")]),
        .note(Field.who, label: "署名", text: Text.twoSignatures),
      ], verb: "書損にする")
  }

  func void(_ open: RequestScreen.Entry) -> RequestScreen.Effect? {
    guard let id = open.request,
      let reason = open.form.choice(Field.reason).flatMap(SpoilReason.init)
    else { return nil }
    return .void(id, reason, reissue: !open.form.checked(Field.again).isEmpty)
  }

  // MARK: Why a key does not work now

  var paperReason: String? {
    if isFilling { return Text.formIsOpen }
    guard let line = selected else { return Text.nothing }
    if documents(line).isEmpty { return Text.noPaper(line) }
    return Policy.refusal(of: .documentMake, by: actor, at: place)?.message
  }

  var voidReason: String? {
    if isFilling { return Text.formIsOpen }
    guard let line = selected else { return Text.nothing }
    if line.paper.isEmpty { return Text.noSheetsUsed(line) }
    return Policy.refusal(of: .certificateVoid, by: actor, at: place)?.message
  }

  var papersReason: String? {
    if isFilling { return Text.formIsOpen }
    return Policy.refusal(of: .documentView, by: actor, at: place)?.message
  }
}
