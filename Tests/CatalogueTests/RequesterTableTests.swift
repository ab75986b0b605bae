import Domain
import Testing

/// Who may ask for what (domain.md A.8, C.1), every kind of requester with every paper it can bring.
@Suite struct RequesterTableTests {
  /// One mark per kind of requester in the order of `CertificateRequester`: ○ allowed, × refused,
  /// ？ something is to be asked first.
  static let table: [(String, String)] = [
    // 本 世 配 尊 卑 兄 親 法 代 使 三 職 公
    ("J01", "○○？？？？？○○○○○○"), ("J02", "○○？？？？？○○○○○○"), ("J03", "○？？？？？？○○○○○○"),
    ("J04", "○○？？？？？○○○○○○"), ("J05", "○○？？？？？××××××"), ("J06", "○？○○○××○○○○○○"),
    ("J07", "○○○○○○○○○○○○○"), ("S01", "○○○○○○○○○○○○○"), ("F01", "○？○○○××○○○○○○"),
    ("F02", "○？○○○××○○○○○○"), ("F03", "○？○○○××○○○○○○"), ("F04", "○？○○○××○○○○○○"),
    ("F05", "○？○○○××××××××"), ("F06", "？？？？？？？？？？××○"), ("F07", "？？？？？？？？？？？？○"),
    ("F08", "○？○○○××○○○○○○"), ("F09", "○××××××○○○××○"), ("F10", "○××××××××××××"),
    ("T01", "○○？？？？？○○○××○"), ("T02", "○××××××○○○○×○"), ("T03", "○？？？？？？？？？？？○"),
    ("M01", "○○？？？？？○○○×××"), ("M02", "○○？？？？？？？？？××"), ("M03", "○○？？？？？××××××"),
    ("M04", "○？？？？？？×○○×××"), ("M05", "○×××××××○○×××"),
  ]

  @Test(arguments: table)
  func whoMayAsk(_ type: String, _ marks: String) throws {
    var found = ""
    for role in CertificateRequester.allCases {
      let ruling = try ExaminationSample.ruling(type) { inquiry in
        ExaminationSample.papers(role, type, &inquiry)
        inquiry.target.sealCardShown = true
        inquiry.fiscalYear = 2026
        inquiry.livedHereOnJanuary1 = true
        if type == "J05" { inquiry.target.registeredHere = false }
        if type == "J03" { inquiry.target.deletedOn = ExaminationSample.day("2026-05-01") }
      }
      switch ruling.decision {
      case .allowed: found += "○"
      case .refused: found += "×"
      case .needsMore: found += "？"
      case .needsSupervisor: found += "上"
      }
    }
    #expect(found == marks)
  }

  @Test func theTableNamesEveryCertificate() throws {
    let codes = try ExaminationSample.book.get().types.map(\.code.text)
    #expect(codes == Self.table.map(\.0))
    #expect(Self.table.allSatisfy { $0.1.count == CertificateRequester.allCases.count })
  }

  static let relatives: [Decided] = [
    .init("a son in the household", .allowed, "entitled", fee: 300) {
      $0.requester.role = .descendant
      $0.requester.sameHousehold = true
    },
    .init("a brother at the same address, another household", .refused, "same-household-not") {
      $0.requester.role = .sibling
      $0.requester.livesAtSameAddress = true
      $0.requester.sameHousehold = false
    },
    .init("the same with a 委任状", .allowed, fee: 300) {
      $0.requester.role = .sibling
      $0.requester.sameHousehold = false
      $0.requester.powerOfAttorney = ExaminationSample.power("J01")
    },
    .init("a brother with a reason and proof of his own", "F01", .allowed, fee: 450) {
      $0.requester.role = .sibling
      $0.requester.reason = "相続の手続"
      $0.requester.proof = ["遺言書"]
    },
    .init("a brother who stands in the parents' register", "F01", .allowed) {
      $0.requester.role = .sibling
      $0.requester.relationToAnyoneInRegister = .descendant
    },
    .init("an aunt", "F01", .refused, "relation-not-direct") { $0.requester.role = .otherRelative },
    .init("a relative who lives together", "T01", .allowed, fee: 300) {
      $0.requester.role = .sibling
      $0.requester.livesAtSameAddress = true
      $0.fiscalYear = 2026
      $0.livedHereOnJanuary1 = true
    },
    .init("a relative who does not", "T01", .refused, "lives-together-not") {
      $0.requester.role = .descendant
      $0.requester.livesAtSameAddress = false
      $0.fiscalYear = 2026
      $0.livedHereOnJanuary1 = true
    },
    .init("nobody knows who asks", .needsMore, "requester-unknown") { $0.requester.role = nil },
  ]

  @Test(arguments: relatives) func relativesOnTheirOwn(_ row: Decided) throws { try row.check() }

  /// domain.md A.8: what a 委任状 must contain. Not known: asked; known to be wanting: refused.
  static let powers: [Decided] = [
    power("none shown", .needsMore, "power-of-attorney-missing") { _ in nil },
    power("not signed", .refused, "power-of-attorney-unsigned") {
      $0.signedByPrincipal = false
      return $0
    },
    power("signature not looked at", .needsMore, "power-of-attorney-unsigned") {
      $0.signedByPrincipal = nil
      return $0
    },
    power("no date", .needsMore, "power-of-attorney-date") {
      $0.date = nil
      return $0
    },
    power("of tomorrow", .refused, "power-of-attorney-date") {
      $0.date = ExaminationSample.day("2026-11-25")
      return $0
    },
    power("of today", .allowed, nil) {
      $0.date = ExaminationSample.day("2026-11-24")
      return $0
    },
    power("no birth of the principal", .needsMore, "power-of-attorney-birth") {
      $0.principalBirth = nil
      return $0
    },
    .init("委任状 of another person", "J01", .needsMore, "power-of-attorney-principal") {
      ExaminationSample.papers(.agent, "J01", &$0)
      $0.target.birth = ExaminationSample.day("1962-02-18")
    },
    .init("委任状 of the person", "J01", .allowed, fee: 300) {
      ExaminationSample.papers(.agent, "J01", &$0)
      $0.target.birth = ExaminationSample.day("1970-03-01")
    },
    .init("委任状 of somebody of the 戸籍", "F01", .allowed, "power-of-attorney-principal") {
      ExaminationSample.papers(.agent, "F01", &$0)
      $0.target.birth = ExaminationSample.day("1962-02-18")
    },
    power("no name of the agent", .refused, "power-of-attorney-agent-name") {
      $0.agentName = false
      return $0
    },
    power("no address of the agent", .refused, "power-of-attorney-agent-address") {
      $0.agentAddress = false
      return $0
    },
    power("nothing read of what it is for", .needsMore, "power-of-attorney-items") {
      $0.items = nil
      return $0
    },
    power("for something else", .refused, "power-of-attorney-items") {
      $0.items = [.init(type: CertificateCode("F01"), copies: 1)]
      return $0
    },
    power("copies not said", .needsMore, "power-of-attorney-copies") {
      $0.items = [.init(type: CertificateCode("J01"))]
      return $0
    },
    power("fewer copies", .refused, "power-of-attorney-copies", copies: 2) { $0 },
    power("more copies", .allowed, nil, fee: 300) {
      $0.items = [.init(type: CertificateCode("J01"), copies: 3)]
      return $0
    },
  ]

  private static func power(
    _ what: String, _ decision: CertificateRuling.Decision, _ code: String?, fee: Int? = nil,
    copies: Int = 1,
    _ change:
      @escaping @Sendable (inout CertificateInquiry.PowerOfAttorney)
      -> CertificateInquiry.PowerOfAttorney?
  ) -> Decided {
    Decided("委任状 " + what, "J01", decision, code, fee: fee) {
      var power = ExaminationSample.power("J01")
      $0.requester.role = .agent
      $0.copies = copies
      $0.requester.powerOfAttorney = change(&power)
    }
  }

  @Test(arguments: powers) func powersOfAttorney(_ row: Decided) throws { try row.check() }

  static let offices: [Decided] = [
    authority("三か月目の日", "後見登記事項証明", "2026-08-24", .allowed, nil),
    authority("三か月を過ぎた日", "後見登記事項証明", "2026-08-23", .refused, "authority-stale"),
    authority("発行日がわからない", "登記事項証明書", nil, .needsMore, "authority-date"),
    authority("親権者、本籍が市内", "親権者", nil, .allowed, nil),
    authority("戸籍", "戸籍全部事項証明", nil, .allowed, nil),
    authority("保佐", "保佐登記事項証明", "2026-10-01", .needsMore, "authority-scope"),
    authority("何も示さない", nil, nil, .needsMore, "authority-missing"),
    .init("8士業でない", "F01", .refused, "profession-not") {
      ExaminationSample.papers(.professional, "F01", &$0)
      $0.requester.profession = "公認会計士"
    },
    .init("統一用紙がない", "F01", .needsMore, "professional-form-missing") {
      ExaminationSample.papers(.professional, "F01", &$0)
      $0.requester.proof = ["資格者証"]
    },
    .init("資格者証だけで本人確認が足りる", "F01", .allowed) {
      ExaminationSample.papers(.professional, "F01", &$0)
      $0.documents = [.init(kind: "資格者証", photo: true)]
    },
    .init("公文書がない", "F01", .needsMore, "official-letter-missing") {
      $0.requester.role = .official
    },
    .init("契約書のない借家人", "T02", .needsMore, "lease-missing") { $0.requester.role = .thirdParty },
    .init("車検証の提示者", "T03", .allowed, fee: 0) {
      $0.requester.role = .thirdParty
      $0.requester.proof = ["車検証"]
    },
    .init("遺族年金", "F07", .allowed, fee: 350) { $0.requester.specialReason = "遺族年金の請求" },
    .init("生命保険", "F07", .refused, "special-reason-not") {
      $0.requester.specialReason = "生命保険金の請求"
    },
    .init("届出人の代理人", "F06", .allowed, fee: 350) {
      ExaminationSample.papers(.agent, "F06", &$0)
      $0.requester.notifierOf = "婚姻"
    },
    .init("届出人でない人の使者", "F06", .refused, "notifier-not") {
      ExaminationSample.papers(.messenger, "F06", &$0)
      $0.requester.notifierOf = ""
    },
    .init("届出人でない", "F06", .refused, "notifier-not") { $0.requester.notifierOf = "" },
  ]

  private static func authority(
    _ what: String, _ kind: String?, _ issued: String?, _ decision: CertificateRuling.Decision,
    _ code: String?
  ) -> Decided {
    Decided("法定代理人 " + what, "J01", decision, code) {
      $0.requester.role = .legalRepresentative
      $0.requester.authority = .init(
        kind: kind, issued: issued.flatMap { CivilDate(iso: $0) })
    }
  }

  @Test(arguments: offices) func authoritiesAndReasons(_ row: Decided) throws { try row.check() }
}
