/// As what somebody may ask: the kind of requester that carries them furthest, and what is still in
/// the way. A relative may come with a 委任状, or with a reason of their own, instead.
struct Standing {
  /// The code of the finding that somebody may ask.
  static let entitled = "entitled"

  /// Nil while it is not known who asks.
  let acting: CertificateRequester?
  let findings: [ExaminationFinding]

  init(_ subject: CertificateCase) {
    guard let role = subject.role else {
      acting = nil
      findings = [
        .ask(
          "requester-unknown", "だれの請求か（本人・同一世帯・代理人・第三者など）を確かめてください。",
          law: subject.law)
      ]
      return
    }
    if subject.isWide {
      acting = role
      findings = WideAreaStanding(subject, role).findings
      return
    }
    var best: (role: CertificateRequester, findings: [ExaminationFinding])?
    for path in Self.paths(role, subject.inquiry.requester) {
      guard let needs = subject.terms.needs(of: path) else { continue }
      let found = needs.flatMap { $0.findings(subject, path) }
      if best == nil || Self.weight(found) < Self.weight(best?.findings ?? []) {
        best = (path, found)
      }
    }
    guard let best else {
      acting = role
      findings = [Self.notEntitled(subject, role)]
      return
    }
    acting = best.role
    findings = best.findings.isEmpty ? [Self.entitled(subject, best.role)] : best.findings
  }

  private static func paths(
    _ role: CertificateRequester, _ requester: CertificateInquiry.Requester
  ) -> [CertificateRequester] {
    guard role.isRelative else { return [role] }
    var found = [role]
    if requester.powerOfAttorney != nil { found.append(.agent) }
    if requester.reason?.isEmpty == false { found.append(.thirdParty) }
    return found
  }

  private static func weight(_ findings: [ExaminationFinding]) -> Int {
    findings.map(\.weight.rawValue).max() ?? -1
  }

  private static func entitled(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> ExaminationFinding {
    .note(entitled, "\(role.name)として請求できます。", law: subject.law(of: role))
  }

  private static func notEntitled(
    _ subject: CertificateCase, _ role: CertificateRequester
  ) -> ExaminationFinding {
    let names = subject.terms.entitled
    let agent =
      subject.takesAgents ? "本人の委任状があれば、代理人として請求できます。" : "\(subject.inPerson)よう伝えてください。"
    return .refusal(
      "requester-not-entitled", "\(subject.name)は、\(role.name)には交付できません。請求できるのは\(names)です。",
      law: subject.law, instead: agent)
  }
}
