extension CertificateRule {
  /// 市税の証明 (domain.md C.1 T01): by the address on 1 January; the newest year changes in June, old
  /// years are at the tax office alone.
  static let fiscalYear = CertificateRule("fiscal-year") { subject, _ in
    guard subject.terms.has(.fiscalYear) else { return [] }
    return year(subject) + january(subject)
  }

  private static func year(_ subject: CertificateCase) -> [ExaminationFinding] {
    guard let year = subject.inquiry.fiscalYear else {
      return [
        .ask("fiscal-year-unknown", "何年度の証明が要るかを確かめてください。", law: subject.law)
      ]
    }
    let newest = subject.newestFiscalYear
    if year > newest {
      return [
        .refusal(
          "fiscal-year-not-yet", "\(year)年度の証明は、まだ出せません。新しい年度は6月からです。", law: subject.law,
          instead: "いま出せるのは\(newest)年度までです。提出先に、その年度で足りるかを確かめてください。")
      ]
    }
    if subject.inquiry.channel == .convenience, year != newest {
      return [
        .refusal(
          "fiscal-year-convenience", "コンビニ交付は最新の年度（\(newest)年度）だけです。", law: subject.law,
          instead: "前の年度は窓口で請求してください。")
      ]
    }
    let kept = subject.book.setting("tax.years", on: subject.day).flatMap { Int($0) } ?? 5
    guard year <= newest - kept else { return [] }
    return [
      .refusal(
        "fiscal-year-old", "\(year)年度の証明は、区役所では出せません（最新から\(kept)年度分まで）。", law: subject.law,
        instead: "市税事務所へ案内してください。")
    ]
  }

  private static func january(_ subject: CertificateCase) -> [ExaminationFinding] {
    let year = subject.inquiry.fiscalYear.map { "\($0)年" } ?? "その年の"
    switch subject.inquiry.livedHereOnJanuary1 {
    case true: return []
    case nil:
      return [
        .ask(
          "january-unknown", "\(year)1月1日の住所が川崎市かを確かめてください。", law: subject.law,
          instead: "市外なら、その日に住んでいた市区町村に請求します。")
      ]
    default:
      return [
        .refusal(
          "january-elsewhere", "\(year)1月1日の住所が市外なので、川崎市では課税していません。", law: subject.law,
          instead: "\(year)1月1日に住んでいた市区町村に請求してください。")
      ]
    }
  }
}

extension CertificateRule {
  /// 印鑑登録証 (domain.md A.7): without the card not even the person; a convenience store needs none.
  static let sealCard = CertificateRule("seal-card") { subject, _ in
    guard subject.terms.identity == .sealCard, subject.inquiry.channel != .convenience else {
      return []
    }
    switch subject.inquiry.target.sealCardShown {
    case true: return []
    case nil:
      return [
        .ask(
          "seal-card-unknown", "印鑑登録証（カード）を見せてもらってください。委任状は要りません。", law: subject.law,
          instead: "登録証がなければ窓口では交付できません。本人はマイナンバーカードでコンビニ交付を使えます。")
      ]
    default:
      return [
        .refusal(
          "seal-card-missing", "印鑑登録証がないので、本人でも交付できません。", law: subject.law,
          instead: "登録証を持ってきてもらってください。", "本人はマイナンバーカードでコンビニ交付を使えます。",
          "登録証をなくしたときは、亡失の届と新しい登録を案内してください。")
      ]
    }
  }
}

extension Rulebook {
  /// The year whose certificate is the newest on the day: it changes on `tax.newYear` (06-01).
  public func newestFiscalYear(on day: CivilDate) -> Int {
    let parts = (setting("tax.newYear", on: day) ?? "").split(separator: "-")
      .compactMap { Int($0) }
    let change = parts.count == 2 ? (parts[0], parts[1]) : (6, 1)
    return (day.month, day.day) >= change ? day.year : day.year - 1
  }
}

extension CertificateCase {
  var newestFiscalYear: Int { book.newestFiscalYear(on: day) }
}
