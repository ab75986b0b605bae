/// 委任状 (domain.md A.8): what it must contain, and whether it covers what is asked for. A 使者
/// brings what the person wrote and signed, and is held to the same.
struct PowerOfAttorneyCheck {
  let findings: [ExaminationFinding]

  private static let law = "民法99、住民基本台帳法12・戸籍法10（代理の請求）"
  private static let again = "本人に委任状を書き直してもらってください（委任日、本人の住所・氏名（自署）・生年月日、代理人の住所・氏名、何を何通）。"

  init(_ subject: CertificateCase, _ role: CertificateRequester) {
    let requester = subject.inquiry.requester
    guard let power = requester.powerOfAttorney else {
      findings = Self.withoutPaper(subject, role)
      return
    }
    var found: [ExaminationFinding] = []
    found += Self.part(power.signedByPrincipal, "unsigned", "本人の署名（自署）")
    found += Self.date(power.date, subject.day)
    found += Self.birth(power.principalBirth, subject)
    found += Self.part(power.agentName, "agent-name", "代理人の氏名")
    found += Self.part(power.agentAddress, "agent-address", "代理人の住所")
    found += Self.items(power.items, subject)
    if subject.inquiry.options.contains(where: \.isNumber) {
      found += Self.number(power.includesNumber)
    }
    findings = found
  }

  /// A 使者 may bring the person's own signed request instead.
  private static func withoutPaper(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> [ExaminationFinding] {
    if role == .messenger, subject.inquiry.requester.proof.contains(where: { !$0.isEmpty }) {
      return []
    }
    let what = role == .messenger ? "本人が記入・署名した請求書と、本人の意思を示す書面" : "本人の委任状"
    return [
      .ask(
        "power-of-attorney-missing", "\(what)を見せてもらってください。", law: law,
        instead: "書面がなければ、\(subject.inPerson)よう伝えてください。")
    ]
  }

  private static func part(
    _ isThere: Bool?, _ code: String, _ what: String
  ) -> [ExaminationFinding] {
    switch isThere {
    case true: []
    case nil:
      [.ask("power-of-attorney-\(code)", "委任状に\(what)があるかを確かめてください。", law: law, instead: again)]
    default:
      [.refusal("power-of-attorney-\(code)", "委任状に\(what)がありません。", law: law, instead: again)]
    }
  }

  /// Who gave it is the person of the certificate. Of a 戸籍 anybody who may ask may send somebody.
  private static func birth(
    _ told: CivilDate?, _ subject: CertificateCase
  ) -> [ExaminationFinding] {
    guard let told else { return part(nil, "birth", "本人の生年月日") }
    guard let birth = subject.inquiry.target.birth, told != birth else { return [] }
    let differs = "委任状の生年月日（\(told.wareki)）が、\(subject.name)に載る人のものと違います。"
    if subject.terms.needs(of: .spouse) == [] {
      return [
        .note(
          "power-of-attorney-principal", "\(differs)委任した人が本人・配偶者・直系かを確かめてください。", law: law)
      ]
    }
    return [
      .ask(
        "power-of-attorney-principal", "\(differs)委任状と、だれの証明書かを確かめてください。", law: law,
        instead: "読み違いなら、生年月日を入れ直してください。",
        "ほかの人の委任状では請求できません。載る人の委任状を持ってきてもらってください。")
    ]
  }

  private static func date(_ date: CivilDate?, _ day: CivilDate) -> [ExaminationFinding] {
    guard let date, date > day else {
      return part(date.map { _ in true }, "date", "委任した日")
    }
    return [
      .refusal(
        "power-of-attorney-date", "委任した日（\(date.wareki)）がまだ来ていません。", law: law, instead: again)
    ]
  }

  private static func items(
    _ items: [CertificateInquiry.PowerOfAttorney.Item]?, _ subject: CertificateCase
  ) -> [ExaminationFinding] {
    guard let items else {
      return [
        .ask(
          "power-of-attorney-items", "委任状に、何を何通とあるかを確かめてください。", law: law, instead: again)
      ]
    }
    let asked = [subject.inquiry.type, subject.type.code]
    let named = items.filter { asked.contains($0.type) }
    guard !named.isEmpty else {
      return [
        .refusal(
          "power-of-attorney-items", "委任状の委任事項に\(subject.name)がありません。", law: law,
          instead: "委任状にある証明書だけを請求するか、" + again)
      ]
    }
    if named.contains(where: { $0.copies == nil }) {
      return [
        .ask(
          "power-of-attorney-copies", "委任状に、\(subject.name)が何通とあるかを確かめてください。", law: law,
          instead: again)
      ]
    }
    let most = named.compactMap(\.copies).reduce(0) { $0 + max(0, $1) }
    guard let copies = subject.inquiry.copies, copies > most else { return [] }
    return [
      .refusal(
        "power-of-attorney-copies", "委任状は\(most)通までで、\(copies)通は請求できません。", law: law,
        instead: "\(most)通で請求するか、" + again)
    ]
  }

  private static func number(_ included: Bool?) -> [ExaminationFinding] {
    switch included {
    case true: []
    case nil:
      [
        .ask(
          "power-of-attorney-number", "委任状に、個人番号や住民票コードを載せるとあるかを確かめてください。", law: law,
          instead: "書いてなければ、番号のない写しを請求してください。")
      ]
    default:
      [
        .refusal(
          "power-of-attorney-number", "委任状に、個人番号や住民票コードを載せるとの記載がありません。", law: law,
          instead: "番号のない写しを請求するか、載せる旨を書いた委任状を持ってきてもらってください。")
      ]
    }
  }
}
