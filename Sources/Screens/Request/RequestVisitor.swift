import Domain
import TUI

/// Who stands at the counter, writes the letter or fetches the paper, where that is not the person of
/// the certificate: asked as the identity document says it (domain.md A.8).
enum RequestVisitor {
  enum Field {
    static let who = "visitor"
    static let name = "visitor-name"
    static let kana = "visitor-kana"
    static let birth = "visitor-birth"
    static let address = "visitor-address"
    static let typed = [name, kana, birth, address]
  }

  /// What they are called beside the field of the name.
  enum Part {
    case visitor, sender, collector

    var label: String {
      switch self {
      case .visitor: "来庁者"
      case .sender: "差出人"
      case .collector: "受け取る人"
      }
    }

    var hint: String {
      switch self {
      case .visitor: "窓口に来た人の氏名です。本人確認の書類のとおりに入れます。"
      case .sender: "請求書と封筒にある氏名です。"
      case .collector: "いま受け取りに来た人の氏名です。本人確認の書類のとおりに入れます。"
      }
    }
  }

  static func fields(_ part: Part, _ known: Visitor?) -> [FormField] {
    [
      .text(
        Field.name, label: part.label, value: known?.name.text ?? "", limit: 60, hint: part.hint),
      .text(
        Field.kana, label: "カナ", value: known?.kana.text ?? "", limit: 60,
        hint: "ひらがなでもローマ字でも、片仮名になります。"),
      .date(
        Field.birth, label: "生年月日", value: known?.birth?.wareki ?? "",
        hint: "例: 昭和45年3月1日、S45.3.1、1970-03-01"),
      .text(
        Field.address, label: "住所", value: known?.address.text ?? "", limit: 100,
        hint: "その人の住所です。"),
    ]
  }

  /// Who asks for themselves stands in the register.
  static let own = FormField.note(Field.who, label: "来庁者", text: "本人（台帳のとおり）")

  /// Nil where the form does not ask.
  static func read(_ form: Form, today: CivilDate?) -> Visitor? {
    guard form.fields.contains(where: { SafeText.isSame($0.id, Field.name) }) else { return nil }
    return Visitor(
      name: ExactText(SafeText.line(form.text(Field.name))),
      kana: ExactText(KanaFold.katakana(form.text(Field.kana))),
      birth: RequestFacts.day(form.text(Field.birth), today: today),
      address: ExactText(SafeText.line(form.text(Field.address))))
  }

  /// A reading becomes katakana as its field is left.
  static func settle(_ field: String, in form: inout Form) {
    guard SafeText.isSame(field, Field.kana) else { return }
    let kana = KanaFold.katakana(form.text(field))
    form.setText(kana, for: field)
    form.setError(fault(kana: kana), for: field)
  }

  private static func fault(kana: String) -> String? {
    kana.isEmpty || KanaFold.isKatakana(kana) ? nil : "カナは、ひらがな・片仮名・ローマ字で入れてください。"
  }

  /// What is wrong with the fields of a form that is sent.
  ///
  /// - Parameter mustBeNamed: whether somebody stands there of whom a document was seen.
  static func faults(_ form: Form, mustBeNamed: Bool, today: CivilDate?) -> [String: String] {
    var faults: [String: String] = [:]
    guard let visitor = read(form, today: today) else { return faults }
    if mustBeNamed, visitor.name.text.isEmpty {
      faults[Field.name] = "窓口に来た人の氏名を、本人確認の書類のとおりに入れてください。"
    }
    if let fault = fault(kana: visitor.kana.text) { faults[Field.kana] = fault }
    switch DateEntry.day(form.text(Field.birth), today: today) {
    case nil: break
    case .failure(let fault): faults[Field.birth] = fault.message
    case .success(let day):
      if let today, day > today { faults[Field.birth] = "生年月日が今日より後です。" }
    }
    return faults
  }
}

extension RequestScreen.State {
  /// The fields of a new request's visitor: none are needed of somebody who asks for themselves at a
  /// counter and stands in the register.
  func visitorFields(
    _ form: Form, _ kind: RequestScreen.Entry.Kind, _ role: CertificateRequester
  ) -> [FormField] {
    if kind == .post { return RequestVisitor.fields(.sender, nil) }
    let isKnown = SafeText.isBlank(form.text(RequestScreen.Field.named))
    return role == .own && isKnown ? [RequestVisitor.own] : RequestVisitor.fields(.visitor, nil)
  }

  /// Those of 審査, with what 受付 took down.
  func visitorFields(_ content: RequestLine.Content) -> [FormField] {
    let order = content.order
    let part: RequestVisitor.Part = order.channel == .counter ? .visitor : .sender
    guard order.requester != .own || order.isOutside || content.visitor != nil else { return [] }
    return RequestVisitor.fields(part, content.visitor)
  }

  /// Those of 交付: whoever fetches it, where it was not said, whoever asked.
  func collectorFields(_ line: RequestLine) -> [FormField] {
    guard let content = line.content, line.delivery == .counter else { return [] }
    let asker = content.visitor
    let isAnother =
      !line.collector.isEmpty && !SafeText.isSame(line.collector, asker?.name.text ?? "")
    guard isAnother || content.order.requester != .own else { return [] }
    return RequestVisitor.fields(
      .collector, isAnother ? Visitor(name: ExactText(line.collector)) : asker)
  }
}
