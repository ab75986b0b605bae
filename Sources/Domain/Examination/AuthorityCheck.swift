/// 法定代理人: 後見 by a certificate of registration of the last three months, 親権 by the 戸籍, which
/// need not be brought where the register is kept here (domain.md A.8).
struct AuthorityCheck {
  let findings: [ExaminationFinding]

  private static let law = "民法824・859（法定代理権）"

  init(_ subject: CertificateCase) {
    guard let kind = subject.inquiry.requester.authority?.kind, !kind.isEmpty else {
      findings = [
        .ask(
          "authority-missing", "法定代理人の資格を示す書類（後見は登記事項証明書、親権者は戸籍）を見せてもらってください。",
          law: Self.law, instead: "資格を示せなければ、本人の委任状を持って請求してください。")
      ]
      return
    }
    let issued = subject.inquiry.requester.authority?.issued
    if kind.contains("登記") || kind.contains("後見") || kind.contains("保佐") || kind.contains("補助") {
      findings = Self.registration(kind, issued, subject)
    } else if kind.contains("親権") || kind.contains("戸籍") {
      findings = Self.parent(kind, subject)
    } else {
      findings = [
        .ask(
          "authority-unclear", "その書類で法定代理の資格がわかるかを、上席に確かめてください。", law: Self.law,
          instead: "後見は登記事項証明書、親権者は戸籍を見せてもらってください。")
      ]
    }
  }

  private static func registration(
    _ kind: String, _ issued: CivilDate?, _ subject: CertificateCase
  ) -> [ExaminationFinding] {
    let fresh = "法務局で登記事項証明書を取り直してもらってください（3か月以内のもの）。"
    guard let issued else {
      return [
        .ask("authority-date", "登記事項証明書の発行日を確かめてください（3か月以内）。", law: law, instead: fresh)
      ]
    }
    let months = subject.book.setting("authority.months", on: subject.day).flatMap { Int($0) } ?? 3
    let end = DeadlineRule(.months, months)?.end(from: issued)
    guard issued <= subject.day, let end, subject.day <= end else {
      return [
        .refusal(
          "authority-stale", "登記事項証明書が3か月以内のものではありません（\(issued.wareki)発行）。", law: law,
          instead: fresh)
      ]
    }
    let isPart = kind.contains("保佐") || kind.contains("補助")
    return isPart
      ? [
        .ask(
          "authority-scope", "保佐人・補助人は、証明書の請求が代理権目録に入っているかを確かめてください。", law: law,
          instead: "入っていなければ、本人の委任状を持って請求してください。")
      ] : []
  }

  /// 「親権者」 alone names no paper: the register of this city shows it, one elsewhere must be brought.
  private static func parent(
    _ kind: String, _ subject: CertificateCase
  ) -> [ExaminationFinding] {
    if kind.contains("戸籍") || subject.inquiry.target.registeredHere == true { return [] }
    return [
      .ask(
        "authority-register", "親権者とわかる戸籍を見せてもらってください（本籍が市内なら、こちらで確かめられるので要りません）。",
        law: law, instead: "戸籍がなければ、本籍が市内かを確かめてください。")
    ]
  }
}
