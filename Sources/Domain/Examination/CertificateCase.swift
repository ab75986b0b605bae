/// One inquiry with the row that holds for it, on the assumption that the record is here or not.
struct CertificateCase {
  let inquiry: CertificateInquiry
  /// The row whose terms hold: a variant may be issued as another type.
  let type: CertificateType
  let terms: CertificateTerms
  let variant: CertificateVariant?
  let book: Rulebook
  /// Whether the record is taken to be kept by this city.
  let isHere: Bool
  let office: Office?

  init(
    _ inquiry: CertificateInquiry, _ type: CertificateType, _ terms: CertificateTerms,
    _ book: Rulebook, isHere: Bool
  ) {
    self.inquiry = inquiry
    self.book = book
    self.isHere = isHere
    let variant = inquiry.variant.flatMap { terms.variant($0) }
    let other = variant?.issuedAs.flatMap { book.type($0, on: inquiry.at.date) }
    self.variant = variant
    self.type = other ?? type
    self.terms = other?.terms ?? terms
    office = book.offices.office(inquiry.office)
  }

  var day: CivilDate { inquiry.at.date }
  var law: String { type.lawText }
  var name: String { type.name }

  /// The article by which that kind of requester asks: 住民基本台帳法12条 itself is of 本人 and their
  /// household (domain.md A.8).
  func law(of role: CertificateRequester?) -> String {
    guard type.provenance.law.contains("住民基本台帳法12") else { return law }
    return switch role {
    case .thirdParty: "住民基本台帳法12の3"
    case .professional: "住民基本台帳法12の3第2項"
    case .official: "住民基本台帳法12の2"
    default: law
    }
  }

  /// What the person can do themselves, by the ways this certificate is had.
  var inPerson: String {
    terms.channels.contains(.mail) ? "本人が窓口に来るか、本人が郵送で請求する" : "本人が窓口に来る"
  }

  var takesAgents: Bool { terms.needs(of: .agent) != nil }

  /// At the municipality that keeps the 戸籍.
  var atDomicile: String {
    terms.channels.contains(.mail)
      ? "本籍地の市区町村へ郵送で請求してください。" : "本籍地の市区町村の窓口で請求してください。"
  }

  /// The law by which people are known here.
  var identityLaw: String {
    terms.has(.recordElsewhere) ? "本人確認（住民基本台帳法12の4）" : IdentityExamination.law
  }
  var role: CertificateRequester? { inquiry.requester.role }
  /// 広域交付: a register of another municipality, asked for here.
  var isWide: Bool { terms.has(.wideArea) && !isHere }
  var isDead: Bool { inquiry.target.alive == false || inquiry.target.stops.contains(.deceased) }
  var minute: Int { inquiry.at.secondOfDay / 60 }

  var standing: Standing { Standing(self) }

  var identityRule: IdentityRule { isWide ? .photo : terms.identity }

  var ruling: CertificateRuling { ruling(adding: []) }

  func ruling(adding extra: [ExaminationFinding]) -> CertificateRuling {
    let standing = standing
    let identity = IdentityExamination(inquiry, identityRule, book, law: identityLaw)
    let charge = Charge(self, standing)
    var findings = extra + standing.findings + identity.findings + charge.findings
    for rule in CertificateRule.all { findings += rule.findings(self, standing) }
    // By weight, and in the order of the rules within one: the sort keeps it.
    let sorted = findings.enumerated().sorted {
      ($1.element.weight.rawValue, $0.offset) < ($0.element.weight.rawValue, $1.offset)
    }.map(\.element)
    let decision = Self.decision(sorted.first?.weight ?? .note, identity.verdict.enough)
    let reasons = Self.reasons(sorted, decision)
    return CertificateRuling(
      decision: decision, reasons: reasons, alternatives: Self.alternatives(reasons),
      fee: decision == .refused ? nil : charge.amount, identity: identity.verdict,
      delivery: delivery(standing), secondPerson: takesSecondPerson(standing),
      nextTime: decision == .allowed ? NextTime(self, charge).words : nil,
      stamp: charge.exemption?.stamp)
  }

  /// That somebody may ask is no reason of a refusal, and what would still have to be asked matters
  /// no more.
  private static func reasons(
    _ sorted: [ExaminationFinding], _ decision: CertificateRuling.Decision
  ) -> [ExaminationFinding] {
    switch decision {
    case .allowed: sorted
    case .refused: sorted.filter { $0.weight != .ask && $0.code != Standing.entitled }
    case .needsMore, .needsSupervisor: sorted.filter { $0.code != Standing.entitled }
    }
  }

  private static func decision(
    _ heaviest: ExaminationFinding.Weight, _ isKnown: Bool
  ) -> CertificateRuling.Decision {
    switch heaviest {
    case .silence, .supervisor: .needsSupervisor
    case .refusal: .refused
    case .ask: .needsMore
    case .note: isKnown ? .allowed : .needsMore
    }
  }

  /// What the findings name, each sentence once.
  private static func alternatives(_ findings: [ExaminationFinding]) -> [String] {
    var seen: [String] = []
    for text in findings.flatMap(\.alternatives)
    where !seen.contains(where: { $0.unicodeScalars.elementsEqual(text.unicodeScalars) }) {
      seen.append(text)
    }
    return seen
  }

  /// 個人番号 and 住民票コード never leave with somebody who was merely sent (domain.md A.8); what
  /// is asked for by post or network goes to the registered address.
  private func delivery(_ standing: Standing) -> CertificateRuling.Delivery {
    if inquiry.channel == .mail || inquiry.channel == .online { return .mailToSubject }
    let showsNumber = inquiry.options.contains { $0.isNumber }
    return showsNumber && standing.acting?.isSent == true ? .mailToSubject : .counter
  }

  /// domain.md C.5, invariant 1: 戸籍, 印鑑証明, 個人番号入り, 公用, 職務上.
  private func takesSecondPerson(_ standing: Standing) -> Bool {
    if type.secondPerson == .always || inquiry.options.contains(.myNumber) { return true }
    return standing.acting == .official || standing.acting == .professional
  }
}
