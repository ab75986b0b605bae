import Domain
import Testing

/// What is asked for, what it shows, how it is handed over and what it costs.
@Suite struct OrderTableTests {
  static let orders: [Decided] = [
    .init("none", .refused, "copies-wrong") { $0.copies = 0 },
    .init("a hundred", .refused, "copies-wrong") { $0.copies = 100 },
    .init("minus one", .refused, "copies-wrong") { $0.copies = -1 },
    .init("as many as can be counted", .refused, "copies-wrong") { $0.copies = .max },
    .init("ninety-nine", .allowed, fee: 29_700) { $0.copies = 99 },
    .init("how many", .needsMore, "copies-unknown") { $0.copies = nil },
    .init("a form it has not", .refused, "variant-not") { $0.variant = "上質紙" },
    .init("個人票 is J02", .allowed, fee: 300) {
      $0.variant = "個人票"
      $0.options = [.history]
    },
    .init("個人票 at a service corner", .refused, "office-not-here") {
      $0.variant = "個人票"
      $0.office = OfficeID("kosugi")
    },
    .init("history on a 世帯票", .refused, "option-not") { $0.options = [.history] },
    .init("history on a 個人票", "J02", .allowed) { $0.options = [.history] },
    .init("続柄 on a 戸籍", "F01", .refused, "option-not") { $0.options = [.relationship] },
    .init("本籍 on a 附票 asked for", "J06", .allowed) { $0.options = [.domicile] },
    .init("上質紙 of a marriage", "F06", .allowed, fee: 1_400) {
      $0.variant = "上質紙"
      $0.requester.notifierOf = "婚姻届"
    },
    .init("上質紙 of an adoption", "F06", .allowed, fee: 1_400) {
      $0.variant = "上質紙"
      $0.requester.notifierOf = "養子縁組"
    },
    .init("上質紙 of a birth", "F06", .refused, "variant-notice") {
      $0.variant = "上質紙"
      $0.requester.notifierOf = "出生"
    },
    .init("an ordinary one of a birth", "F06", .allowed, fee: 350) {
      $0.requester.notifierOf = "出生"
    },
    .init("a closed register's code", "F05", .allowed, fee: 700) { $0.variant = "除籍" },
    .init("a closed register's entry", "F08", .allowed, fee: 450) { $0.variant = "除籍" },
    .init("a service corner has no 個人票", "J02", .refused, "office-not-here") {
      $0.office = OfficeID("kosugi")
    },
    .init("an office nobody knows", .refused, "office-unknown") { $0.office = OfficeID("x") },
    .init("Saturday at a service corner", .allowed) {
      $0.office = OfficeID("kosugi")
      $0.at = ExaminationSample.moment("2026-11-21T16:59")
    },
    .init("after hours", .refused, "office-outside-hours") {
      $0.at = ExaminationSample.moment("2026-11-24T17:00")
    },
    .init("before hours", .refused, "office-outside-hours") {
      $0.at = ExaminationSample.moment("2026-11-24T08:29")
    },
    .init("a closed Saturday", .refused, "office-closed") {
      $0.at = ExaminationSample.moment("2026-11-21T10:00")
    },
    .init("the fourth Saturday", .allowed) {
      $0.at = ExaminationSample.moment("2026-11-28T12:29")
    },
    .init("by post on a Sunday", .allowed) {
      $0.channel = .mail
      $0.at = ExaminationSample.moment("2026-11-22T10:00")
    },
    .init("before there was one", "F05", .refused, "type-not-in-force") {
      $0.at = ExaminationSample.moment("2024-02-29T10:00")
    },
    .init("the year", "T01", .needsMore, "fiscal-year-unknown") { $0.livedHereOnJanuary1 = true },
    .init("1 January", "T01", .needsMore, "january-unknown") { $0.fiscalYear = 2026 },
    tax("lived elsewhere", .refused, "january-elsewhere", 2026, false),
    tax("next year's", .refused, "fiscal-year-not-yet", 2027, true),
    tax("five years back", .allowed, nil, 2022, true),
    tax("six years back", .refused, "fiscal-year-old", 2021, true),
    .init("this year's in May", "T01", .refused, "fiscal-year-not-yet") {
      $0.at = ExaminationSample.moment("2026-05-29T10:00")
      $0.fiscalYear = 2026
      $0.livedHereOnJanuary1 = true
    },
    .init("this year's in June", "T01", .allowed) {
      $0.at = ExaminationSample.moment("2026-06-01T10:00")
      $0.fiscalYear = 2026
      $0.livedHereOnJanuary1 = true
    },
  ]

  private static func tax(
    _ what: String, _ decision: CertificateRuling.Decision, _ code: String?, _ year: Int,
    _ here: Bool
  ) -> Decided {
    Decided(what, "T01", decision, code) {
      $0.fiscalYear = year
      $0.livedHereOnJanuary1 = here
    }
  }

  @Test(arguments: orders) func order(_ row: Decided) throws { try row.check() }

  // MARK: Numbers

  /// 個人番号, 住民票コード: to whom, and how it is handed over (domain.md A.8).
  @Test(arguments: [
    (CertificateRequester.own, "○ counter"), (.household, "○ counter"),
    (.legalRepresentative, "○ counter"), (.agent, "○ mail-to-subject"),
    (.messenger, "○ mail-to-subject"), (.thirdParty, "× counter"), (.professional, "× counter"),
    (.official, "× counter"),
  ])
  func numbers(_ role: CertificateRequester, _ expected: String) throws {
    for option in [CertificateOption.myNumber, .residentCode] {
      let ruling = try ExaminationSample.ruling("J01") {
        ExaminationSample.papers(role, "J01", &$0)
        if role.isSent {
          $0.requester.powerOfAttorney = ExaminationSample.power("J01", number: true)
        }
        $0.options = [option]
      }
      let mark = ruling.decision == .allowed ? "○" : "×"
      #expect("\(mark) \(ruling.delivery.rawValue)" == expected)
      // 個人番号 takes a second person, whoever asks.
      let onDuty = role == .professional || role == .official
      #expect(ruling.secondPerson == (option == .myNumber || onDuty))
    }
  }

  @Test func aPowerOfAttorneyMustNameTheNumber() throws {
    for (number, decision) in [
      (true, CertificateRuling.Decision.allowed), (false, .refused), (nil, .needsMore),
    ] as [(Bool?, CertificateRuling.Decision)] {
      let ruling = try ExaminationSample.ruling("J01") {
        $0.requester.role = .agent
        $0.requester.powerOfAttorney = ExaminationSample.power("J01", number: number)
        $0.options = [.myNumber]
      }
      #expect(ruling.decision == decision && ruling.delivery == .mailToSubject)
    }
  }

  @Test(arguments: CertificateOption.allCases)
  func thirdPartiesGetTheBasicItemsAlone(_ option: CertificateOption) throws {
    let ruling = try ExaminationSample.ruling("J02") {
      ExaminationSample.papers(.thirdParty, "J02", &$0)
      $0.options = [option]
    }
    #expect(ruling.decision == .refused)
    #expect(ruling.reasons.first?.law == "住民基本台帳法12の3")
  }

  /// domain.md C.5, invariant 1.
  @Test func whoseCertificateASecondPersonChecks() throws {
    for (code, _) in RequesterTableTests.table {
      let ruling = try ExaminationSample.ruling(code)
      let always = code.hasPrefix("F") || code == "S01"
      #expect(ruling.secondPerson == always, "\(code)")
      let official = try ExaminationSample.ruling(code) {
        ExaminationSample.papers(.official, code, &$0)
      }
      #expect(official.secondPerson, "\(code)")
    }
  }
}
