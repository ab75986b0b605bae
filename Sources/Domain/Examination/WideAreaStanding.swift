/// Who may ask for a register of another municipality here (戸籍法120条の2; domain.md C.2): 本人,
/// 配偶者 and 直系 of anybody who stands or stood in it, in person.
struct WideAreaStanding {
  let findings: [ExaminationFinding]

  init(_ subject: CertificateCase, _ role: CertificateRequester) {
    findings = [Self.finding(subject, role)]
  }

  private static let law = "戸籍法120の2"
  private static let another = "本人・配偶者・直系の人が窓口に来れば、広域交付で請求できます。"

  private static func finding(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> ExaminationFinding {
    let byMail = subject.atDomicile
    let relation = subject.inquiry.requester.relationToAnyoneInRegister
    let isKin = role == .own || role.isRelative
    if isKin, role.isDirect || relation?.isDirect == true {
      return .note(
        Standing.entitled, "\((role.isDirect ? role : relation ?? role).name)として広域交付を請求できます。",
        law: law)
    }
    switch role {
    case .household where relation == nil:
      return .ask(
        "relation-unknown", "戸籍に載っている人（除かれた人も含む）のだれかの、本人・配偶者・直系かを確かめてください。", law: law,
        instead: "どれでもなければ、" + byMail)
    case .sibling:
      return .refusal(
        "koiki-relation", "広域交付は、兄弟姉妹の請求では交付できません。", law: law,
        instead: "兄弟姉妹が父母の戸籍に載っていれば、父母の直系卑属として父母の戸籍を請求できます。", byMail, another)
    case .household, .otherRelative, .own, .spouse, .ascendant, .descendant:
      return .refusal(
        "koiki-relation", "広域交付は、本人・配偶者・直系尊属・直系卑属だけが請求できます。", law: law,
        instead: byMail, another)
    case .legalRepresentative, .agent, .messenger:
      return .refusal(
        "koiki-no-agent", "広域交付は、\(role.name)では請求できません。本人・配偶者・直系の人が窓口に来る必要があります。",
        law: law, instead: another, byMail)
    case .thirdParty, .professional:
      return .refusal(
        "koiki-no-third-party", "広域交付は、\(role.name)の請求では交付できません。", law: law, instead: byMail)
    case .official:
      return .refusal(
        "koiki-no-official", "公用の請求は、窓口の広域交付の対象ではありません。", law: law,
        instead: "本籍地の市区町村への公用請求の手続で請求してください（戸籍法120の2第1項2号の扱いは所管課に確かめます）。")
    }
  }
}
