import Domain
import TUI

/// What the certificate is printed on, and its leaving the counter.
extension RequestScreen.State {
  private typealias Field = RequestScreen.Field
  private typealias Text = RequestScreen.Text

  /// Whether the sheets of a paper just made have to be told.
  var keepsSheets: Bool { board?.sheets != nil }

  func makeForm(_ line: RequestLine) -> Form {
    let copies = line.content?.order.copies
    let next = copies.flatMap { PaperRange.first($0, of: board?.sheets ?? []) } ?? []
    var fields: [FormField] = []
    if let copies { fields.append(.note(Field.copies, label: "通数", text: "\(copies)通")) }
    fields += [
      .note(Field.stock, label: "端末の用紙", text: sheetsNote),
      .code(
        Field.sheets, label: "用紙番号", value: Text.sheets(next, separator: ","), limit: 60,
        hint: Text.hintSheets),
    ]
    return Form(title: Text.makeTitle(line), fields: fields, verb: "作成済にする")
  }

  /// What lies at this terminal now.
  var sheetsNote: String {
    let sheets = board?.sheets ?? []
    guard let first = sheets.first else { return Text.noSheets }
    return "次は \(first.firstName)  残り\(Words.grouped(sheets.reduce(0) { $0 + $1.count }))枚"
  }

  /// Left empty the next ones of the terminal are meant.
  func sheetsFault(_ form: Form) -> String? {
    let text = form.text(Field.sheets)
    return SafeText.isBlank(text) || PaperRange.list(text) != nil ? nil : Text.sheetsWrong
  }

  func handOverForm(_ line: RequestLine) -> Form {
    var fields: [FormField] = []
    if let content = line.content {
      fields.append(.note(Field.copies, label: "通数", text: "\(content.order.copies)通"))
    }
    if !line.paper.isEmpty {
      fields.append(.note(Field.sheets, label: "用紙番号", text: Text.sheets(line.paper)))
    }
    fields.append(
      .checklist(
        Field.checks, label: "確かめる",
        options: HandoverCheck.wanted(for: line.delivery).map {
          ChoiceOption($0.rawValue, $0.name)
        }, hint: Text.hintChecks))
    fields += collectorFields(line)
    if let next = nextTime(line) {
      fields.append(.note(Field.nextTime, label: "次の来庁", text: next))
    }
    return Form(
      title: Text.handOverTitle(line), fields: fields,
      verb: line.delivery == .counter ? "交付する" : "発送する")
  }

  /// How it can be had next time without coming (policy 6-5-(2)): never for somebody whom コンビニ交付
  /// does not serve.
  func nextTime(_ line: RequestLine) -> String? {
    guard line.delivery == .counter, let content = line.content,
      case .person(_, _, _, isFormer: false) = content.subject,
      let inquiry = inquiry(content.order, content.facts, content.subject)
    else { return nil }
    return catalogue.book.nextTime(on: inquiry)
  }
}

extension RequestFacts {
  /// Where a certificate with a number on it goes is asked, because the law names who may have one
  /// (domain.md C.1); where a reason is wanted anyway, that is asked already.
  func purpose(_ content: RequestLine.Content) -> [FormField] {
    guard content.order.options.contains(where: \.isNumber), !needs.contains(.reason) else {
      return []
    }
    return [
      .text(
        Field.why, label: "提出先", value: content.facts?.requester.reason ?? "", limit: 60,
        hint: RequestScreen.Text.hintPurpose)
    ]
  }
}
