/// What each need finds. Nothing found: it is met. What is known to be wanting refuses; what is not
/// known is asked for.
extension RequesterNeed {
  func findings(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> [ExaminationFinding] {
    switch self {
    case .sameHousehold: together(subject, subject.inquiry.requester.sameHousehold, role)
    case .livesTogether: together(subject, subject.inquiry.requester.livesAtSameAddress, role)
    case .registerRelation: relation(subject, role)
    case .powerOfAttorney: PowerOfAttorneyCheck(subject, role).findings
    case .authority: AuthorityCheck(subject).findings
    case .reason: reason(subject, role)
    case .proof: proof(subject, role)
    case .specialReason: specialReason(subject)
    case .notifier: notifier(subject, role)
    case .qualification: QualificationCheck(subject).findings
    case .officialLetter: officialLetter(subject, role)
    case .lease: paper(subject, ["契約"], "lease", "借地・借家の契約書")
    case .vehicleCertificate: paper(subject, ["車検証", "検査証"], "vehicle-certificate", "車検証")
    case .form: paper(subject, ["現況届", "用紙"], "form", "現況届などの用紙")
    }
  }

  /// 同一世帯, or 同居: a member of the household is both unless it is known otherwise.
  private func together(
    _ subject: CertificateCase, _ fact: Bool?, _ role: CertificateRequester
  ) -> [ExaminationFinding] {
    let what = self == .sameHousehold ? "同一世帯" : "同居"
    switch fact ?? (role == .household ? true : nil) {
    case true: return []
    case nil:
      return [
        .ask(
          "\(rawValue)-unknown", "\(role.name)が本人と\(what)かを確かめてください。", law: subject.law,
          instead: subject.takesAgents
            ? "\(what)でなければ、本人の委任状が要ります。" : "\(what)でなければ、\(subject.inPerson)よう伝えてください。")
      ]
    default:
      return [
        .refusal(
          "\(rawValue)-not",
          subject.takesAgents
            ? "\(role.name)でも、\(what)でなければ委任状なしでは請求できません（同じ住所の別世帯も同じです）。"
            : "\(role.name)でも、\(what)でなければ請求できません（同じ住所の別世帯も同じです）。",
          law: subject.law,
          instead: subject.takesAgents
            ? "本人の委任状を持って、代理人として請求してください。" : "\(subject.inPerson)よう伝えてください。")
      ]
    }
  }

  private func relation(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> [ExaminationFinding] {
    let relation = subject.inquiry.requester.relationToAnyoneInRegister
    if relation?.isDirect == true { return [] }
    if relation == nil, role == .household {
      return [
        .ask(
          "relation-unknown", "戸籍に載っている人（除かれた人も含む）のだれかの、本人・配偶者・直系かを確かめてください。",
          law: subject.law,
          instead: subject.takesAgents
            ? "どれでもなければ、委任状か正当な理由が要ります。" : "どれでもなければ、\(subject.inPerson)よう伝えてください。")
      ]
    }
    return [
      .refusal(
        "relation-not-direct", "\(role.name)は、その戸籍の本人・配偶者・直系ではないので、そのままでは請求できません。",
        law: subject.law,
        ways: (subject.takesAgents ? ["戸籍に載っている人（配偶者・直系を含む）の委任状を持って請求してください。"] : [])
          + (subject.terms.needs(of: .thirdParty) == nil ? [] : ["正当な理由と疎明資料があれば、第三者として請求できます。"])
          + ["父母の戸籍に載っている兄弟姉妹は、父母の直系卑属として請求できます。"])
    ]
  }

  private func reason(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> [ExaminationFinding] {
    guard subject.inquiry.requester.reason?.isEmpty != false else { return [] }
    return [
      .ask(
        "reason-missing", "請求の正当な理由（権利の行使・義務の履行・提出先など）を具体的に聞いてください。",
        law: subject.law(of: role), instead: "理由がなければ、本人の委任状を持って請求してください。")
    ]
  }

  private func proof(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> [ExaminationFinding] {
    guard subject.inquiry.requester.proof.allSatisfy(\.isEmpty) else { return [] }
    return [
      .ask(
        "proof-missing", "理由を示す疎明資料（契約書、債務名義、訴訟の書類など）を見せてもらってください。",
        law: subject.law(of: role), instead: "資料がなければ、本人の委任状を持って請求してください。")
    ]
  }

  /// 戸籍法48条2項: an insurance contract or a debt is none.
  private func specialReason(_ subject: CertificateCase) -> [ExaminationFinding] {
    guard let reason = subject.inquiry.requester.specialReason else {
      return [
        .ask(
          "special-reason-missing", "特別の事由（遺族年金の請求など、届書の記載そのものが要る事情）と提出先を確かめてください。",
          law: subject.law, instead: "戸籍の証明（F01・F03）や受理証明書（F06）で足りるかを提出先に確かめてください。")
      ]
    }
    let setting = subject.book.setting("special.notReasons", on: subject.day) ?? ""
    let words = setting.split(separator: "、").map(String.init)
    let excepted = subject.book.setting("special.exceptions", on: subject.day) ?? ""
    let isExcepted = excepted.split(separator: "、").contains { reason.contains($0) }
    guard reason.isEmpty || (!isExcepted && words.contains { reason.contains($0) }) else {
      return []
    }
    return [
      .refusal(
        "special-reason-not", "その事情は特別の事由に当たりません（民間の保険金の請求や債権者の都合では交付できません）。",
        law: subject.law, instead: "戸籍の証明（F01・F03）か受理証明書（F06）を案内してください。")
    ]
  }

  private func notifier(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> [ExaminationFinding] {
    if let notice = subject.inquiry.requester.notifierOf, !notice.isEmpty { return [] }
    let who = role.isSent ? "委任した人" : role.name
    if subject.inquiry.requester.notifierOf == nil {
      return [
        .ask(
          "notifier-unknown", "\(who)がその届の届出人かを確かめてください。どの届かも聞いてください。",
          law: subject.law, instead: "届出人でなければ、届出人が請求するか、戸籍の証明（F01）を案内してください。")
      ]
    }
    return [
      .refusal(
        "notifier-not", "\(subject.name)は、その届の届出人だけが請求できます。", law: subject.law,
        instead: "届出人が請求するか、戸籍の証明（F01）を案内してください。")
    ]
  }

  private func officialLetter(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> [ExaminationFinding] {
    guard subject.inquiry.requester.proof.allSatisfy(\.isEmpty) else { return [] }
    return [
      .ask(
        "official-letter-missing", "官公署の公文書（根拠の法令と使う目的の記載があるもの）を見せてもらってください。",
        law: subject.law(of: role), instead: "公文書がなければ、本人の委任状を持って請求してください。")
    ]
  }

  private func paper(
    _ subject: CertificateCase, _ words: [String], _ code: String, _ name: String
  ) -> [ExaminationFinding] {
    let shown = subject.inquiry.requester.proof
    if shown.contains(where: { paper in words.contains { paper.contains($0) } }) { return [] }
    return [
      .ask(
        "\(code)-missing", "\(name)を見せてもらってください。", law: subject.law,
        instead: "\(name)がなければ、本人が請求するか、本人の委任状を持って請求してください。")
    ]
  }
}
