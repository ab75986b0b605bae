import Domain
import Testing

/// What a stop does to the answer (domain.md A.9, C.4, C.5), and what it may not say.
@Suite struct StopTableTests {
  /// The answer for a protected person is the same whatever is asked, by whomever.
  @Test(arguments: RequesterTableTests.table.map(\.0))
  func aProtectedPersonGivesOneAnswer(_ type: String) throws {
    for role in CertificateRequester.allCases {
      for channel in RequestChannel.allCases {
        let ruling = try ExaminationSample.ruling(type) {
          ExaminationSample.papers(role, type, &$0)
          $0.channel = channel
          $0.target.stops = [.support, .movingOut]
          $0.options = [.myNumber]
        }
        #expect(ruling.decision == .needsSupervisor)
        #expect(ruling.reasons.map(\.text) == ["上席呼出(コードP)"])
        #expect(ruling.reasons.allSatisfy { $0.law.isEmpty } && ruling.alternatives.isEmpty)
        #expect(ruling.fee == nil && ruling.nextTime == nil && ruling.stamp == nil)
        #expect(ruling.delivery == .counter && ruling.secondPerson)
      }
    }
  }

  /// Their own request takes one document with a photograph each time (domain.md A.7).
  @Test func theirOwnRequestTakesAPhotograph() throws {
    let ruling = try ExaminationSample.ruling("J01") {
      $0.target.stops = [.support]
      $0.documents = ExaminationSample.two
    }
    #expect(!ruling.identity.enough && ruling.decision == .needsSupervisor)
  }

  static let named: [Decided] = [
    .init("転出予定", .needsSupervisor, "stop-moving-out") { $0.target.stops = [.movingOut] },
    .init("改製中", .needsSupervisor, "stop-rewriting") { $0.target.stops = [.rewriting] },
    .init("外字", .needsSupervisor, "stop-unusual-glyph") { $0.target.stops = [.unusualGlyph] },
    .init("転出の届があるかわからない", "M01", .needsMore, "leaving-unknown") {
      $0.target.stops = []
    },
    .init("転出の届がない", "M01", .refused, "not-leaving") {
      $0.target.stops = []
      $0.target.isRegisterRead = true
    },
    .init("転出予定", "M01", .allowed, fee: 0) { $0.target.stops = [.movingOut] },
    .init("死亡", .refused, "record-closed") { $0.target.stops = [.deceased] },
    .init("死亡した人", .refused, "record-closed") {
      $0.requester.role = .household
      $0.target.alive = false
    },
    .init("転出した人", .refused, "record-closed") {
      $0.target.deletedOn = ExaminationSample.day("2026-11-24")
    },
    .init("転出はあす", .allowed) { $0.target.deletedOn = ExaminationSample.day("2026-11-25") },
    .init("死亡した夫の戸籍", "F01", .allowed, fee: 450) {
      $0.requester.role = .spouse
      $0.target.stops = [.deceased]
    },
    .init("死亡した人の委任", "F01", .refused, "mandate-ended") {
      ExaminationSample.papers(.agent, "F01", &$0)
      $0.target.alive = false
    },
    .init("死亡した人の後見人", "J03", .refused, "mandate-ended") {
      ExaminationSample.papers(.legalRepresentative, "J03", &$0)
      $0.target.alive = false
    },
    .init("死亡した人が本人", "F01", .refused, "subject-deceased") { $0.target.alive = false },
    .init("相続のための除票", "J03", .allowed, fee: 300) {
      $0.requester.role = .descendant
      $0.requester.reason = "相続"
      $0.target.alive = false
      $0.target.deletedOn = ExaminationSample.day("2026-05-01")
    },
    .init("理由のない除票", "J03", .needsMore, "reason-missing") {
      $0.requester.role = .descendant
      $0.target.alive = false
    },
    .init("5年で廃棄した除票", "J03", .refused, "removed-discarded") {
      $0.target.deletedOn = ExaminationSample.day("2014-06-19")
    },
    .init("残っている除票", "J03", .allowed) {
      $0.target.deletedOn = ExaminationSample.day("2014-06-20")
    },
    .init("消除の日がわからない", "J03", .needsMore, "removed-unknown"),
    .init("まだ消除されていない", "J03", .refused, "removed-not-yet") {
      $0.target.deletedOn = ExaminationSample.day("2026-12-01")
    },
  ]

  @Test(arguments: named) func namedStops(_ row: Decided) throws { try row.check() }

  /// コンビニ交付: whom it does not serve (domain.md C.4).
  static let stores: [Decided] = [
    store("本人", .allowed, nil, fee: 200) { _ in },
    store("外国籍の本人", .allowed, nil, fee: 200) { $0.target.foreign = true },
    store("代理人", .refused, "convenience-requester") {
      ExaminationSample.papers(.agent, "J01", &$0)
    },
    store("転出予定", .refused, "convenience-stopped") { $0.target.stops = [.movingOut] },
    store("外字", .refused, "convenience-stopped") { $0.target.stops = [.unusualGlyph] },
    store("14歳", .refused, "convenience-age") {
      $0.target.birth = ExaminationSample.day("2011-11-25")
    },
    store("15歳", .allowed, nil) { $0.target.birth = ExaminationSample.day("2011-11-24") },
    store("住民票コード", .refused, "convenience-form") { $0.options = [.residentCode] },
    store("朝の6時半", .allowed, nil) { $0.at = ExaminationSample.moment("2026-11-22T06:30") },
    store("夜の11時", .refused, "convenience-hours") {
      $0.at = ExaminationSample.moment("2026-11-22T23:00")
    },
    .init("個人票", "J02", .refused, "channel-not") { $0.channel = .convenience },
    .init("最新の年度", "T01", .allowed, fee: 200) {
      $0.channel = .convenience
      $0.fiscalYear = 2026
      $0.livedHereOnJanuary1 = true
    },
    .init("前の年度", "T01", .refused, "fiscal-year-convenience") {
      $0.channel = .convenience
      $0.fiscalYear = 2025
      $0.livedHereOnJanuary1 = true
    },
  ]

  private static func store(
    _ what: String, _ decision: CertificateRuling.Decision, _ code: String?, fee: Int? = nil,
    _ change: @escaping @Sendable (inout CertificateInquiry) -> Void
  ) -> Decided {
    Decided("コンビニ " + what, "J01", decision, code, fee: fee) {
      $0.channel = .convenience
      change(&$0)
    }
  }

  @Test(arguments: stores) func convenienceStores(_ row: Decided) throws { try row.check() }

  /// The next visit: the difference in fee, and never to whom a store does not serve.
  static let hints: [(String, Bool, @Sendable (inout CertificateInquiry) -> Void)] = [
    ("本人", true, { _ in }), ("外国籍", true, { $0.target.foreign = true }),
    ("同一世帯", true, { $0.requester.role = .household }),
    ("代理人", false, { ExaminationSample.papers(.agent, "J01", &$0) }),
    ("14歳", false, { $0.target.birth = ExaminationSample.day("2012-01-01") }),
    ("住民票コード", false, { $0.options = [.residentCode] }),
    ("転出予定", false, { $0.target.stops = [.movingOut] }),
    ("書類が足りない", false, { $0.documents = [] }),
    ("免除", false, { $0.exemption = .init(code: "E16", proof: ["受給証明書"]) }),
    ("郵送", false, { $0.channel = .mail }), ("個人票", false, { $0.variant = "個人票" }),
  ]

  @Test(arguments: hints.indices) func nextTime(_ index: Int) throws {
    let (what, isSaid, change) = Self.hints[index]
    let words = try ExaminationSample.ruling("J01", change).nextTime
    #expect((words?.contains("コンビニ") == true) == isSaid, "\(what)")
    if isSaid { #expect(words?.contains("100円安い") == true) }
  }

  @Test func aRegisterElsewhereIsNotInTheStoresHere() throws {
    let ruling = try ExaminationSample.ruling("F01") { WideAreaTableTests.elsewhere(&$0) }
    #expect(ruling.decision == .allowed && ruling.nextTime == nil)
  }
}
