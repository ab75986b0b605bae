/// The rows of the interview as `catalogue diff` shows them: what a clerk would call each column.
enum ClerkWords {
  private static let names = [
    "code": "記号", "id": "記号", "name": "名前", "words": "受付での言い方", "quiet": "声に出さない",
    "type": "答えの種類", "label": "質問", "easy": "やさしい日本語", "english": "英語", "values": "選択肢",
    "groups": "選択肢のまとまり", "when": "条件", "otherwise": "聞かないときの値", "recorded": "記録だけ",
    "form": "様式", "kind": "種類", "events": "用件", "who": "だれが", "applicants": "申請できる人",
    "counters": "窓口", "deadlines": "期限", "late": "期限後の案内", "lateWith": "期限後に並べる手続",
    "bring": "持ち物", "identity": "本人確認", "online": "オンライン", "mail": "郵送", "convenience": "コンビニ",
    "prefill": "印字する項目", "triggers": "続けて見る手続", "minutes": "所要時間", "notes": "注意",
    "source": "根拠", "law": "法令", "valid.from": "はじまり", "valid.to": "おわり",
    "confirmed.by": "確認した人", "confirmed.on": "確認した日",
  ]

  static func field(_ field: CatalogueField, in content: CatalogueContent) -> CatalogueField {
    CatalogueField(
      names[field.name] ?? field.name, value(field, ConditionWords(content.intake), content))
  }

  private static func value(
    _ field: CatalogueField, _ conditions: ConditionWords, _ content: CatalogueContent
  ) -> String {
    switch field.name {
    case "when": conditions.words(field.value)
    case "quiet", "recorded": field.value == "true" ? "はい" : field.value.isEmpty ? "" : "いいえ"
    case "kind": Procedure.Kind(rawValue: field.value)?.name ?? field.value
    case "identity": IdentityRule(rawValue: field.value)?.name ?? field.value
    case "events":
      lines(field.value).map { code in
        content.intake.events.first { $0.code == code }?.name ?? code
      }.joined(separator: "、")
    case "applicants":
      lines(field.value).map { ProcedureApplicant(rawValue: $0)?.role ?? $0 }
        .joined(separator: "、")
    case "minutes": minutes(field.value)
    case "deadlines":
      RowNotation.parts(field.value).compactMap { ProcedureDeadline($0) }
        .map { deadline($0, conditions, content) }.joined(separator: "、")
    case "values", "groups", "counters", "bring", "notes":
      RowNotation.parts(field.value).map { part($0, conditions) }.joined(separator: "、")
    default: lines(field.value).joined(separator: "、")
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }
  }

  private static func minutes(_ text: String) -> String {
    let numbers = RowNotation.words(text)
    guard numbers.count == 3 else { return text }
    return "\(numbers[0])分" + (numbers[1] == "0" ? "" : "、1人ふえるごとに\(numbers[1])分")
      + (numbers[2] == "0" ? "" : "、外国籍の人は1人\(numbers[2])分")
  }

  private static func part(_ values: [String: String], _ conditions: ConditionWords) -> String {
    let name = ["item", "name", "text", "value"].compactMap { values[$0] }.first ?? ""
    let more = ["also", "values"].compactMap { values[$0] }.first
    let when = values["when"].map { "（\(conditions.words($0))）" } ?? ""
    let held = values["ifHeld"] == "true" ? "（お持ちの場合）" : ""
    return name + (more.map { "（\(RowNotation.words($0).joined(separator: "・"))）" } ?? "") + held
      + when
  }

  private static func deadline(
    _ deadline: ProcedureDeadline, _ conditions: ConditionWords, _ content: CatalogueContent
  ) -> String {
    func label(_ id: FactID) -> String {
      content.intake.questions.first { $0.id == id }?.label ?? id.text
    }
    func period(_ period: ProcedureDeadline.Period) -> String {
      "\(period.bases.map(label).joined(separator: "か"))から\(period.rule.words)"
    }
    let words =
      switch deadline.kind {
      case .period(let only): period(only)
      case .earlier(let first, let second): "\(period(first))と\(period(second))の早いほう"
      case .until(let base): "\(label(base))まで"
      case .fixed(let day): "\(day.iso)まで"
      case .guide(let words): "目安: \(words)"
      case .none(let why): why
      }
    let opening = deadline.opening.map {
      "（\(label($0.base))の\($0.before.lengthWords)前から）"
    }
    let when = deadline.when.isEmpty ? "" : "（\(conditions.words(deadline.when))）"
    return words + (opening ?? "") + when
  }
}

extension DeadlineRule {
  /// 「2か月」
  var lengthWords: String {
    switch unit {
    case .days: "\(count)日"
    case .months: "\(count)か月"
    case .years: "\(count)年"
    }
  }
}

extension LifeEvent {
  public static func clerkWords(
    for field: CatalogueField, in content: CatalogueContent
  ) -> CatalogueField { ClerkWords.field(field, in: content) }
}

extension IntakeQuestion {
  public static func clerkWords(
    for field: CatalogueField, in content: CatalogueContent
  ) -> CatalogueField { ClerkWords.field(field, in: content) }
}

extension Procedure {
  public static func clerkWords(
    for field: CatalogueField, in content: CatalogueContent
  ) -> CatalogueField { ClerkWords.field(field, in: content) }
}
