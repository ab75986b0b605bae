/// Where and when: what the office issues, its hours, the channel.
extension CertificateRule {
  static let place = [officeKind, hours, channel, convenience]

  private static let practice = "川崎市の事務分掌"

  private static let officeKind = CertificateRule("office") { subject, _ in
    guard subject.inquiry.channel == .counter || subject.inquiry.channel == .mail else { return [] }
    guard let office = subject.office else {
      return [
        .refusal(
          "office-unknown", "その役所は、役所のデータにありません。", law: practice,
          instead: "madoguchi office list で役所を確かめてください。")
      ]
    }
    guard !subject.terms.offices.contains(office.type) else { return [] }
    return [
      .refusal(
        "office-not-here", "\(subject.name)は、\(office.name)では交付していません。", law: practice,
        instead: subject.book.elsewhere(subject.type, subject.terms, from: office))
    ]
  }

  private static let hours = CertificateRule("hours") { subject, _ in
    guard subject.inquiry.channel == .counter, let office = subject.office else { return [] }
    let detail = office.detail
    let rule = detail.hours(of: QueueID("certificate"))?.rule ?? .usual
    let calendar = subject.book.calendar
    guard !rule.isOpen(at: subject.inquiry.at, calendar) else { return [] }
    let today = rule.hours(on: subject.day, calendar)
    let isLater = today.map { subject.minute < $0.opens } ?? false
    let start = isLater ? subject.day : subject.day.adding(days: 1)
    let next = rule.openDays(from: start, count: 1, calendar).first
    let when = next.map { day in
      "\(day.warekiWithWeekday) \(rule.hours(on: day, calendar)?.text ?? "") に来てもらってください。"
    }
    let closed = "\(office.name)は、\(subject.day.warekiWithWeekday)は閉まっています。"
    return [
      .refusal(
        today == nil ? "office-closed" : "office-outside-hours",
        today.map { "\(office.name)の受付は \($0.text) です。" } ?? closed, law: practice,
        instead: when ?? "開いている役所を案内してください。")
    ]
  }

  private static let channel = CertificateRule("channel") { subject, _ in
    let channel = subject.inquiry.channel
    guard !subject.terms.channels.contains(channel) else { return [] }
    let names = subject.terms.channels.map(\.name).joined(separator: "・")
    return [
      .refusal(
        "channel-not", "\(subject.name)は、\(channel.name)では交付していません。", law: subject.law,
        instead: "\(names)で請求できます。")
    ]
  }

  /// コンビニ交付: whom it serves, from 15 on, and never past a stop (domain.md C.4).
  private static let convenience = CertificateRule("convenience") { subject, _ in
    guard subject.inquiry.channel == .convenience, subject.terms.channels.contains(.convenience)
    else { return [] }
    var found: [ExaminationFinding] = []
    func refuse(_ code: String, _ text: String) {
      found.append(
        .refusal(code, text, law: "川崎市のコンビニ交付の要綱", instead: "窓口で請求してください。"))
    }
    if let role = subject.role, !subject.terms.convenienceFor.contains(role) {
      refuse("convenience-requester", "コンビニ交付は、\(role.name)の請求では使えません。")
    }
    if !subject.inquiry.target.stops.isEmpty || subject.isDead {
      refuse("convenience-stopped", "転出予定・死亡・外字などの人の証明書は、コンビニでは出ません。")
    }
    if let birth = subject.inquiry.target.birth, (Age.on(subject.day, birth: birth) ?? 0) < 15 {
      refuse("convenience-age", "コンビニ交付は15歳からです。")
    }
    if subject.inquiry.target.registeredHere == false {
      refuse("convenience-elsewhere", "川崎市に記録のない証明書は、川崎市のコンビニ交付では出ません。")
    }
    if subject.inquiry.options.contains(.residentCode) || subject.variant?.atConvenience == false {
      refuse("convenience-form", "その形や記載の証明書は、コンビニでは出ません。")
    }
    let hours = subject.book.setting("convenience.hours", on: subject.day)
      .flatMap { OpeningHours($0) }
    if let hours, !hours.contains(minute: subject.minute) {
      refuse("convenience-hours", "コンビニ交付は \(hours.text) です。")
    }
    return found
  }
}

extension Rulebook {
  /// Where a certificate is had that this office does not issue.
  func elsewhere(_ type: CertificateType, _ terms: CertificateTerms, from office: Office) -> String
  {
    if !terms.elsewhere.isEmpty { return terms.elsewhere }
    let home = office.detail.home.map { offices.name($0) }
    if terms.offices.contains(.ward), let home { return "\(home)（管内の区役所）へ案内してください。" }
    let kinds = terms.offices.map(\.name).joined(separator: "・")
    return "\(kinds)へ案内してください。"
  }
}
