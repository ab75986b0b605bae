extension CertificateRule {
  private static let wideLaw = "戸籍法120の2"

  /// 戸籍の広域交付 (domain.md C.2): in person at a 区役所 on a weekday, a computerised register whose
  /// 本籍 and 筆頭者 are known exactly. Who may ask is `WideAreaStanding`, by what document `IdentityRule`.
  static let wideArea = CertificateRule("wide-area") { subject, _ in
    guard subject.isWide else { return [] }
    let target = subject.inquiry.target
    let there = subject.atDomicile
    return place(subject) + day(subject)
      + fact(
        target.computerised, "computerised", "その戸籍がコンピュータ化されているか",
        "紙のままの戸籍は広域交付の対象ではありません。", there)
      + fact(
        target.knowsDomicile, "domicile", "本籍を正確に言えるか",
        "本籍を正確に言えないと、広域交付は請求できません。", there)
      + fact(
        target.knowsHead, "head", "筆頭者を正確に言えるか", "筆頭者を正確に言えないと、広域交付は請求できません。", there)
  }

  private static func place(_ subject: CertificateCase) -> [ExaminationFinding] {
    if subject.inquiry.channel != .counter {
      return [
        .refusal(
          "koiki-channel", "広域交付は、窓口に来た人だけが請求できます。", law: wideLaw,
          instead: subject.atDomicile, "本人・配偶者・直系の人が区役所の窓口に来れば請求できます。")
      ]
    }
    guard let office = subject.office, office.type != .ward else { return [] }
    let home = office.detail.home.map { subject.book.offices.name($0) } ?? "区役所"
    return [
      .refusal(
        "koiki-office", "広域交付は区役所の区民課だけです。\(office.name)では受け付けていません。", law: wideLaw,
        instead: "\(home)の区民課へ案内してください（平日だけ）。")
    ]
  }

  private static func day(_ subject: CertificateCase) -> [ExaminationFinding] {
    guard subject.inquiry.channel == .counter else { return [] }
    let calendar = subject.book.calendar
    guard !calendar.isCityHoliday(subject.day) else {
      return [
        .refusal(
          "koiki-weekday", "広域交付は平日だけです（土曜の開庁日にはできません）。", law: wideLaw,
          instead: "\(calendar.roll(subject.day).warekiWithWeekday)以降の平日に来てもらってください。")
      ]
    }
    guard subject.isAfterCutOff else { return [] }
    return [
      .note(
        "koiki-next-day",
        "受付が\(subject.cutOffText)を過ぎたので、交付は\(subject.deliveryDay.warekiWithWeekday)になります。",
        law: wideLaw, instead: "再来庁票を渡してください。")
    ]
  }

  private static func fact(
    _ value: Bool?, _ code: String, _ question: String, _ refusal: String,
    _ there: String
  ) -> [ExaminationFinding] {
    switch value {
    case true: []
    case nil:
      [
        .ask(
          "koiki-\(code)-unknown", "\(question)を確かめてください。", law: wideLaw,
          instead: "わからなければ、本籍の記載のある住民票の写しで確かめてから来てもらってください。")
      ]
    default:
      [
        .refusal(
          "koiki-\(code)", refusal, law: wideLaw, instead: there,
          "本籍・筆頭者は、本籍の記載のある住民票の写しで確かめられます。")
      ]
    }
  }
}

extension CertificateCase {
  private var cutOff: Int {
    let text = book.setting("koiki.cutoff", on: day) ?? ""
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : 16 * 60
  }

  var cutOffText: String {
    let minutes = cutOff % 60
    return "\(cutOff / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// What is taken in later is handed over on the next weekday.
  var isAfterCutOff: Bool { isWide && inquiry.channel == .counter && minute > cutOff }

  /// The day the fee is taken (domain.md C.6: by 交付日).
  var deliveryDay: CivilDate {
    isAfterCutOff ? book.calendar.roll(day.adding(days: 1)) : day
  }
}
