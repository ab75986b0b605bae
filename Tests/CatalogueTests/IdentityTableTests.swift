import Domain
import Testing

/// By what people are known (domain.md A.7).
@Suite struct IdentityTableTests {

  struct Shown: Sendable, CustomTestStringConvertible {
    let what: String
    let documents: [ExaminationSample.Document]
    /// Enough for 住民票, 戸籍 here, and 広域交付, in this order.
    let enough: (Bool, Bool, Bool)

    init(_ what: String, _ documents: [ExaminationSample.Document], _ enough: (Bool, Bool, Bool)) {
      self.what = what
      self.documents = documents
      self.enough = enough
    }

    var testDescription: String { what }
  }

  private static func a(_ kind: String, _ expires: String? = nil, photo: Bool? = true)
    -> ExaminationSample.Document
  {
    ExaminationSample.Document(
      kind: kind, photo: photo, expires: expires.flatMap { CivilDate(iso: $0) })
  }

  private static func b(_ kind: String) -> ExaminationSample.Document {
    ExaminationSample.Document(kind: kind, photo: false)
  }

  static let table: [Shown] = [
    .init("A", [a("マイナンバーカード", "2030-01-01")], (true, true, true)),
    .init("A by another name", [a("パスポート", "2030-01-01")], (true, true, true)),
    .init("マイナ免許証 is the card", [a("マイナ免許証", "2030-01-01")], (true, true, true)),
    .init("手帳 with a photograph", [a("身体障害者手帳")], (true, true, true)),
    .init("手帳 without one is B", [b("身体障害者手帳")], (false, false, false)),
    .init("手帳 not looked at", [a("療育手帳", photo: nil)], (false, false, false)),
    .init("手帳 without one and B", [b("身体障害者手帳"), b("年金手帳")], (true, true, false)),
    .init("B+B", [b("資格確認書"), b("介護保険証")], (true, true, false)),
    .init("B+C", [b("資格確認書"), a("学生証")], (true, true, false)),
    .init("B+C without a photograph", [b("資格確認書"), b("学生証")], (false, false, false)),
    .init("C+C", [a("学生証"), a("社員証")], (false, false, false)),
    .init("B", [b("年金手帳")], (false, false, false)),
    .init("one kind twice", [b("年金手帳"), b("年金手帳")], (false, false, false)),
    .init("two names of one kind", [b("年金手帳"), b("基礎年金番号通知書")], (false, false, false)),
    .init("nothing", [], (false, false, false)),
    .init("expired yesterday", [a("マイナンバーカード", "2026-11-23")], (false, false, false)),
    .init("expires today", [a("マイナンバーカード", "2026-11-24")], (true, true, true)),
    // 2026-11-21 is a Saturday, 11-23 a holiday: 道路交通法92条の2第4項.
    .init("a licence over a long weekend", [a("運転免許証", "2026-11-21")], (true, true, true)),
    .init("a licence of Friday", [a("運転免許証", "2026-11-20")], (false, false, false)),
    .init("a passport gets no weekend", [a("旅券", "2026-11-21")], (false, false, false)),
    .init("a paper health card now", [b("健康保険証"), b("年金手帳")], (false, false, false)),
    .init("資格情報のお知らせ", [b("資格情報のお知らせ"), b("年金手帳")], (false, false, false)),
    .init("通知カード", [b("通知カード"), b("年金手帳")], (false, false, false)),
    .init("bank book", [b("通帳"), b("年金手帳")], (false, false, false)),
    .init("unknown paper", [a("会員カード")], (false, false, false)),
    .init(
      "運転経歴証明書 of before 2012",
      [
        ExaminationSample.Document(
          kind: "運転経歴証明書", photo: true, issued: ExaminationSample.day("2012-03-31"))
      ],
      (false, false, false)),
    .init(
      "運転経歴証明書 of since",
      [
        ExaminationSample.Document(
          kind: "運転経歴証明書", photo: true, issued: ExaminationSample.day("2012-04-01"))
      ],
      (true, true, true)),
    .init(
      "運転経歴証明書, day not seen", [a("運転経歴証明書")], (false, false, false)),
    .init(
      "在留カード with a renewal pending",
      [
        ExaminationSample.Document(
          kind: "在留カード", photo: true, expires: ExaminationSample.day("2026-09-24"),
          renewalPending: true)
      ], (true, true, true)),
    .init(
      "after two months",
      [
        ExaminationSample.Document(
          kind: "在留カード", photo: true, expires: ExaminationSample.day("2026-09-23"),
          renewalPending: true)
      ], (false, false, false)),
    .init(
      "renewal not known", [a("在留カード", "2026-11-01")], (false, false, false)),
  ]

  @Test(arguments: table)
  func documents(_ row: Shown) throws {
    let records = try ExaminationSample.ruling("J01") { $0.documents = row.documents }
    let register = try ExaminationSample.ruling("F01") { $0.documents = row.documents }
    let wide = try ExaminationSample.ruling("F01") {
      $0.documents = row.documents
      WideAreaTableTests.elsewhere(&$0)
    }
    for (ruling, enough) in zip(
      [records, register, wide], [row.enough.0, row.enough.1, row.enough.2])
    {
      #expect(ruling.identity.enough == enough)
      #expect(ruling.decision == (enough ? .allowed : .needsMore))
      #expect(ruling.identity.ask.isEmpty == enough)
    }
  }

  /// 健康保険証: class B until 2025-12-01, then nothing (domain.md L.1).
  @Test(arguments: [("2025-12-01T10:00", true), ("2025-12-02T10:00", false)])
  func theHealthCardEnds(_ at: String, _ enough: Bool) throws {
    let ruling = try ExaminationSample.ruling("J01") {
      $0.at = ExaminationSample.moment(at)
      $0.documents = [Self.b("健康保険証"), Self.b("年金手帳")]
    }
    #expect(ruling.identity.enough == enough)
    #expect(ruling.reasons.contains { $0.text.contains("資格確認書") } == !enough)
  }

  @Test func questionsHelpForTheRegisterHereAlone() throws {
    let here = try ExaminationSample.ruling("F01") {
      $0.documents = []
      $0.answersToQuestions = true
    }
    #expect(here.identity.enough && here.reasons.contains { $0.code == "identity-questions" })
    let records = try ExaminationSample.ruling("J01") {
      $0.documents = []
      $0.answersToQuestions = true
    }
    #expect(!records.identity.enough)
    let wide = try ExaminationSample.ruling("F01") {
      $0.documents = []
      $0.answersToQuestions = true
      WideAreaTableTests.elsewhere(&$0)
    }
    #expect(!wide.identity.enough)
  }

  /// 印鑑登録証 in the place of every document; without it not even the person.
  static let seal: [Decided] = [
    .init("the card and nothing else", "S01", .allowed, fee: 300) {
      $0.documents = []
      $0.target.sealCardShown = true
    },
    .init("an agent with the card, no 委任状", "S01", .allowed) {
      $0.requester.role = .agent
      $0.target.sealCardShown = true
    },
    .init("the person without the card", "S01", .refused, "seal-card-missing") {
      $0.target.sealCardShown = false
    },
    .init("card not asked for yet", "S01", .needsMore, "seal-card-unknown"),
    .init("a convenience store needs no card", "S01", .allowed, fee: 200) {
      $0.channel = .convenience
    },
    .init("at a convenience store only the person", "S01", .refused, "convenience-requester") {
      $0.channel = .convenience
      $0.requester.role = .household
    },
  ]

  @Test(arguments: seal) func sealCard(_ row: Decided) throws { try row.check() }
}
