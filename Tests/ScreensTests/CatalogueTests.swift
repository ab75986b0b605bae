import Domain
import Screens
import TUI
import Testing

@Suite struct CatalogueTests {
  typealias Sample = SupervisorSample
  typealias Hand = SupervisorHand<CatalogueScreen>

  // MARK: A catalogue of two versions

  static func provenance(
    _ from: String, _ to: String? = nil, confirmed: Bool = false
  ) -> Provenance {
    let first = CivilDate(iso: from) ?? Sample.day
    return Provenance(
      source: ["K2", "BK"], law: ["川崎市手数料条例"],
      valid: ValidPeriod(from: first, to: to.flatMap { CivilDate(iso: $0) })
        ?? ValidPeriod(from: first),
      confirmation: confirmed
        ? Provenance.Confirmation(by: "戸籍住民サービス課", on: Sample.day) : nil)
  }

  static func type(_ code: String, _ name: String, _ reading: String) -> CertificateType {
    CertificateType(
      code: CertificateCode(code), name: name, reading: reading, unit: "通",
      who: "本人・同一世帯。ほかの人は委任状、第三者は正当な理由と疎明資料", convenience: "可（本人・同一世帯）",
      secondPerson: .options, notes: "続柄、本籍・筆頭者は、求めがなければ載せない。",
      provenance: provenance("2022-01-04"))
  }

  static func fee(
    _ code: String, _ amount: Int, _ provenance: Provenance, variant: String? = nil,
    channel: FeeChannel = .counter
  ) -> FeeRow {
    FeeRow(
      code: CertificateCode(code), variant: variant, channel: channel, amount: amount,
      provenance: provenance)
  }

  static let old = CatalogueContent(
    certificates: [
      type("J01", "住民票の写し（世帯票）", "ジュウミンヒョウノウツシ セタイヒョウ"),
      type("S01", "印鑑登録証明書", "インカントウロクショウメイショ"),
      type("F06", "受理証明書", "ジュリショウメイショ"),
    ],
    fees: [
      fee("J01", 300, provenance("2022-01-04")),
      fee("J01", 200, provenance("2025-03-01"), channel: .convenience),
      fee("S01", 300, provenance("2022-01-04")),
      fee("F06", 350, provenance("2022-01-04", confirmed: true)),
      fee("F06", 1_400, provenance("2022-01-04", confirmed: true), variant: "上質紙"),
    ],
    settings: [
      CatalogueSetting(
        id: "okuyami.lead", value: "4", question: "予約は何日前までか。開庁日で数えるか暦日で数えるか。",
        provenance: provenance("2022-01-04")),
      CatalogueSetting(
        id: "room.rules", value: nil, question: "各施設の規則、使用料、時間区分、設備。",
        provenance: provenance("2022-01-04")),
    ])

  /// 350 yen from 1 April 2027.
  static let new: CatalogueContent = {
    var content = old
    content.fees[0] = fee("J01", 300, provenance("2022-01-04", "2027-03-31"))
    content.fees.append(fee("J01", 350, provenance("2027-04-01", confirmed: true)))
    return content
  }()

  static func record(
    _ number: Int, _ state: CatalogueVersionRecord.State
  ) -> CatalogueVersionRecord {
    CatalogueVersionRecord(
      version: CatalogueVersion(number), state: state,
      digest: "bd97bd721c8ed25c000fedbbf8540e92c461fb21e5fc7c9cc609f0d3a1ca9898",
      importedAt: Sample.time(8, 10 + number), importedBy: StaffID("9001"),
      activatedAt: state == .imported ? nil : Sample.time(8, 40),
      activatedBy: state == .imported || number == 1 ? nil : StaffID("9001"),
      approvedBy: state == .imported || number == 1 ? nil : StaffID("2001"), certificates: 3,
      fees: 4 + number, settings: 2, unconfirmed: 8)
  }

  static func request(_ state: ApprovalRequest.State) -> ApprovalRequest {
    ApprovalRequest(
      id: RequestID("r1"), act: .catalogueActivate, subject: .catalogue(CatalogueVersion(2)),
      office: Sample.office, summary: "目録の第2版を有効にします。", requestedBy: StaffID("2001"),
      requestedByName: "鈴木 一郎", reason: "料金改定", requestedAt: Sample.time(10, 0),
      expiresAt: Sample.time(10, 30), state: state)
  }

  static func overview(_ requests: [ApprovalRequest] = []) -> CatalogueOverview {
    CatalogueOverview(
      at: Sample.now, versions: [record(2, .imported), record(1, .active)], requests: requests)
  }

  static func hand(
    _ role: Role = .administrator, _ requests: [ApprovalRequest] = []
  ) -> Hand {
    var hand = Hand(
      CatalogueScreen.self,
      CatalogueScreen.State(actor: Sample.actor(role), office: Sample.office))
    hand.send(.loaded(overview(requests)))
    hand.send(
      .content(CatalogueVersion(1), old), .content(CatalogueVersion(2), new))
    return hand
  }

  private func body(_ hand: Hand) -> String {
    FramePictures.body(CatalogueScreen.self, hand.state)
  }

  // MARK: Looking

  @Test func itOpensOnTheVersionInForce() {
    let hand = Self.hand()
    #expect(hand.state.shown?.version == CatalogueVersion(1))
  }

  @Test func aVersionIsReadOnceWhenItsRowsAreLookedAt() {
    var hand = Hand(
      CatalogueScreen.self,
      CatalogueScreen.State(actor: Sample.actor(.administrator), office: Sample.office))
    hand.send(.loaded(Self.overview()))
    #expect(hand.effects.isEmpty)
    hand.press(.function(4))
    #expect(hand.effects == [.loadContent(CatalogueVersion(1))])
    hand.send(.refreshed)
    #expect(hand.effects == [.load])
    hand.send(.loaded(Self.overview()))
    #expect(hand.effects.isEmpty)
    hand.send(.content(CatalogueVersion(1), Self.old))
    hand.press(.function(3))
    #expect(hand.effects.isEmpty)
  }

  @Test func theDayDecidesWhichFeesAreShown() {
    var hand = Self.hand()
    hand.press(.home, .function(4))
    hand.press(.right)
    #expect(body(hand).contains("金額        300円"))
    hand.press(.escape)
    hand.press(.function(8))
    hand.type("R9.4.1")
    hand.press(.enter)
    #expect(body(hand).contains("令和9年4月1日現在"))
    hand.press(.right)
    #expect(body(hand).contains("金額        350円"))
    #expect(body(hand).contains("ほかの期間  2022-01-04〜2027-03-31  300円"))
  }

  @Test func aDayThatDoesNotExistIsRefused() {
    var hand = Self.hand()
    hand.press(.function(4), .function(8))
    hand.type("2027-02-29")
    hand.press(.enter)
    #expect(CatalogueScreen.form(in: hand.state)?.errors["day"] != nil)
  }

  @Test(arguments: ["じゅり", "受理", "F06"])
  func filterFindsNamesReadingsAndCodes(_ text: String) {
    var hand = Self.hand()
    hand.press(.function(3), .control("f"))
    hand.type(text)
    #expect(body(hand).contains("F06"))
    #expect(!body(hand).contains("S01"))
    hand.press(.enter, .escape)
    #expect(body(hand).contains("S01"))
  }

  @Test func whatAVersionWouldChangeIsShown() {
    var hand = Self.hand()
    hand.press(.home, .function(7))
    let text = body(hand)
    #expect(text.contains("J01 窓口 2027-04-01"))
    #expect(text.contains("終わり (なし) → 2027-03-31"))
    hand.press(.escape, .end, .function(7))
    #expect(body(hand).contains("これが有効な版です"))
  }

  @Test func escapeGoesBackStepByStep() {
    var hand = Self.hand()
    hand.press(.function(4), .right, .escape)
    #expect(hand.effects.isEmpty)
    hand.press(.escape)
    #expect(hand.state.page == .versions)
    hand.press(.escape)
    #expect(hand.effects == [.leave])
  }

  // MARK: Two persons

  @Test func activationIsAskedWithAReason() {
    var hand = Self.hand()
    hand.press(.home, .function(2), .enter)
    #expect(CatalogueScreen.form(in: hand.state)?.errors["reason"] != nil)
    #expect(hand.effects.isEmpty)
    hand.type("料金改定")
    hand.press(.enter)
    #expect(hand.effects == [.ask(CatalogueVersion(2), reason: "料金改定")])
    // A refused request keeps what was typed.
    hand.send(.failed(DeskFailure(.databaseReadOnly, "保存できません。")))
    #expect(CatalogueScreen.form(in: hand.state)?.text("reason") == "料金改定")
  }

  @Test func anUnansweredRequestSaysSo() {
    var hand = Self.hand(.administrator, [Self.request(.pending)])
    hand.press(.home, .function(2))
    #expect(hand.refused?.contains("10:30まで") == true)
  }

  @Test func anApprovedOneIsCarriedOutAfterAQuestion() {
    var hand = Self.hand(.administrator, [Self.request(.approved)])
    hand.press(.home, .function(2))
    #expect(hand.question?.question.contains("第2版") == true)
    #expect(hand.effects == [.activate(CatalogueVersion(2), RequestID("r1"))])
  }

  @Test func theVersionInForceIsNotAskedFor() {
    var hand = Self.hand()
    hand.press(.function(2))
    #expect(hand.refused?.contains("すでに有効") == true)
  }

  @Test func othersOnlyLook() {
    var hand = Self.hand(.examiner)
    hand.press(.home, .function(2))
    #expect(hand.refused?.contains("管理者の権限") == true)
    hand.press(.function(4))
    #expect(body(hand).contains("要確認"))
  }

  @Test func keyTableKeepsTheRules() {
    let keys = ScreenKeys(CatalogueScreen.self, samples: [Self.hand().state])
    #expect(KeyTableCheck.faults(in: keys).isEmpty)
  }
}
