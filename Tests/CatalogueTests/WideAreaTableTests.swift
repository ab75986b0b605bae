import Domain
import Testing

/// 戸籍の広域交付 (domain.md C.2), exactly.
@Suite struct WideAreaTableTests {
  /// A register of another municipality, everything known that must be.
  static func elsewhere(_ inquiry: inout CertificateInquiry) {
    inquiry.target.registeredHere = false
    inquiry.target.knowsDomicile = true
    inquiry.target.knowsHead = true
    inquiry.target.computerised = true
  }

  /// In the order of `CertificateRequester`.
  @Test(arguments: ["F01", "F03", "F05"])
  func whoMayAsk(_ type: String) throws {
    var found = ""
    for role in CertificateRequester.allCases {
      let ruling = try ExaminationSample.ruling(type) {
        ExaminationSample.papers(role, type, &$0)
        Self.elsewhere(&$0)
      }
      found += ruling.decision == .allowed ? "○" : ruling.decision == .refused ? "×" : "？"
    }
    #expect(found == "○？○○○××××××××")
  }

  @Test(arguments: ["F02", "F04", "J06", "F06", "F07", "F08", "F09", "F10"])
  func otherCertificatesAreNot(_ type: String) throws {
    let ruling = try ExaminationSample.ruling(type) { Self.elsewhere(&$0) }
    #expect(ruling.decision == .refused)
    #expect(ruling.reasons.contains { $0.code == "record-elsewhere" })
  }

  static let rows: [Decided] = [
    row("everything right", .allowed, nil) { _ in },
    row("an ex-wife is 本人 of the old register", .allowed, nil) {
      $0.requester.role = .otherRelative
      $0.requester.relationToAnyoneInRegister = .own
    },
    row("the register her husband was born into", .allowed, nil) {
      $0.requester.role = .otherRelative
      $0.requester.relationToAnyoneInRegister = .spouse
    },
    row("a brother in the parents' register", .allowed, nil) {
      $0.requester.role = .sibling
      $0.requester.relationToAnyoneInRegister = .descendant
    },
    row("a brother's own register", .refused, "koiki-relation") { $0.requester.role = .sibling },
    row("by post", .refused, "koiki-channel") { $0.channel = .mail },
    row("at a 行政サービスコーナー", .refused, "koiki-office") { $0.office = OfficeID("kosugi") },
    row("at a 支所", .refused, "koiki-office") { $0.office = OfficeID("daishi") },
    row("on an open Saturday", .refused, "koiki-weekday") {
      $0.at = ExaminationSample.moment("2026-11-28T10:00")
    },
    row("on a holiday", .refused, "office-closed") {
      $0.at = ExaminationSample.moment("2026-11-23T10:00")
    },
    row("not computerised", .refused, "koiki-computerised") { $0.target.computerised = false },
    row("computerised or not", .needsMore, "koiki-computerised-unknown") {
      $0.target.computerised = nil
    },
    row("does not know 本籍", .refused, "koiki-domicile") { $0.target.knowsDomicile = false },
    row("knows 本籍 or not", .needsMore, "koiki-domicile-unknown") { $0.target.knowsDomicile = nil },
    row("does not know 筆頭者", .refused, "koiki-head") { $0.target.knowsHead = false },
    row("knows 筆頭者 or not", .needsMore, "koiki-head-unknown") { $0.target.knowsHead = nil },
    row("at four o'clock", .allowed, nil) { $0.at = ExaminationSample.moment("2026-11-24T16:00") },
    row("a minute later", .allowed, "koiki-next-day") {
      $0.at = ExaminationSample.moment("2026-11-24T16:01")
    },
    .init("外国籍", "F01", .refused, "no-register") { $0.target.foreign = true },
  ]

  private static func row(
    _ what: String, _ decision: CertificateRuling.Decision, _ code: String?,
    _ change: @escaping @Sendable (inout CertificateInquiry) -> Void
  ) -> Decided {
    Decided(what, "F01", decision, code) {
      elsewhere(&$0)
      change(&$0)
    }
  }

  @Test(arguments: rows) func conditions(_ row: Decided) throws { try row.check() }

  /// Where it is not known whose register it is: asked only when it makes a difference.
  @Test func theRegistersPlaceIsAskedWhereItMatters() throws {
    let differs = try ExaminationSample.ruling("F01") { $0.target.registeredHere = nil }
    #expect(differs.decision == .needsMore)
    #expect(differs.reasons.contains { $0.code == "register-place-unknown" })
    let same = try ExaminationSample.ruling("F01") {
      Self.elsewhere(&$0)
      $0.target.registeredHere = nil
    }
    #expect(same.decision == .allowed)
  }

  /// 住民票の広域交付 (domain.md C.1 J05).
  static let records: [Decided] = [
    .init("本人", "J05", .allowed, fee: 300) { $0.target.registeredHere = false },
    .init("代理人", "J05", .refused, "requester-not-entitled") {
      ExaminationSample.papers(.agent, "J05", &$0)
      $0.target.registeredHere = false
    },
    .init("本籍・筆頭者は載らない", "J05", .refused, "option-not") {
      $0.target.registeredHere = false
      $0.options = [.domicile]
    },
    .init("写真のない2点", "J05", .needsMore, "identity-not-enough") {
      $0.target.registeredHere = false
      $0.documents = ExaminationSample.two
    },
    .init("市内の人", "J05", .refused, "record-here"),
    .init("市外の人のふつうの写し", .refused, "record-elsewhere") { $0.target.registeredHere = false },
  ]

  @Test(arguments: records) func recordsOfOthers(_ row: Decided) throws { try row.check() }
}
