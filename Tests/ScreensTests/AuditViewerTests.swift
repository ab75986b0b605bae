import Domain
import Screens
import TUI
import Testing

@Suite struct AuditViewerTests {
  typealias Sample = SupervisorSample
  typealias Hand = SupervisorHand<AuditViewerScreen>

  static func closed(_ role: Role = .auditor) -> Hand {
    Hand(
      AuditViewerScreen.self,
      AuditViewerScreen.State(
        actor: Sample.actor(role), office: Sample.office, offices: Sample.offices))
  }

  /// Opened for 監査, with the newest page of the log.
  static func open(_ role: Role = .auditor, page: AuditPage = newest) -> Hand {
    var hand = closed(role)
    hand.press(.home, .down, .down, .enter)
    hand.send(.loaded(page))
    return hand
  }

  static let newest = AuditPage(entries: entries(from: 120, count: 50), total: 120, page: 0)

  static func entries(from first: Int, count: Int) -> [AuditEntry] {
    (0..<count).map { offset in entry(first - offset) }
  }

  static func entry(_ id: Int) -> AuditEntry {
    let acts = ["ticket.call", "session.sign-in", "staff.disable", "ticket.export", "robot.dance"]
    let subjects: [AuditSubject] = [
      .ticket(TicketID("t\(id)")), .session(SessionID("s9")), .staff(StaffID("1003")),
      .office(Sample.office), .system,
    ]
    return AuditEntry(
      id: id, at: Sample.time(10, 7).adding(seconds: (id - 120) * 47), staff: StaffID("1001"),
      terminal: id % 3 == 0 ? nil : TerminalID("naka-3"), office: Sample.office,
      act: acts[id % 5], subject: subjects[id % 5],
      purpose: id % 2 == 0 ? .service : nil, allowed: id % 5 != 2, detail: "version=4 counter=3")
  }

  // MARK: Purpose

  @Test func nothingIsReadBeforeAPurpose() {
    var hand = Self.closed()
    #expect(AuditViewerScreen.refresh == nil)
    #expect(FramePictures.body(AuditViewerScreen.self, hand.state).contains("監査記録を開きます"))
    hand.press(.enter)
    #expect(hand.effects == [.open(.audit, AuditQuery())])
    #expect(hand.state.purpose == nil)
    hand.send(.loaded(Self.newest))
    #expect(hand.state.purpose == .audit)
    #expect(AuditViewerScreen.form(in: hand.state) == nil)
  }

  @Test func refusedOpeningStaysAtThePurpose() {
    var hand = Self.closed()
    hand.press(.enter)
    hand.send(.failed(DeskFailure(.notPermitted, "監査記録の閲覧は監査・管理者の権限です。")))
    #expect(hand.state.page == nil)
    #expect(AuditViewerScreen.form(in: hand.state) != nil)
    #expect(hand.message?.kind == .refusal)
    hand.press(.escape)
    #expect(hand.effects == [.leave])
  }

  @Test func aSupervisorReadsTheOwnOfficeOnly() {
    var hand = Self.closed(.supervisor)
    hand.press(.enter)
    #expect(hand.effects == [.open(.supervision, AuditQuery(office: Sample.office))])
    hand.send(.loaded(Self.newest))
    hand.press(.function(10))
    #expect(hand.refused?.contains("権限") == true)
    hand.press(.function(2))
    hand.press(.tab, .tab, .tab, .tab, .tab, .enter)
    #expect(hand.effects == [.search(AuditQuery(office: Sample.office), .supervision)])
  }

  /// The purpose under the cursor is the one this person mostly has.
  @Test(arguments: [
    (Role.auditor, Purpose.audit), (.supervisor, .supervision), (.manager, .supervision),
    (.administrator, .administration),
  ])
  func theUsualPurposeIsChosenAlready(_ role: Role, _ purpose: Purpose) {
    let form = AuditViewerScreen.form(in: Self.closed(role).state)
    #expect(form?.choice("purpose") == purpose.rawValue)
  }

  @Test func aTicketIsListedByItsNumberAndDay() {
    var entry = Self.entry(1)
    entry.subject = .ticket(TicketID("nakahara-20261124-A023"))
    let text = FramePictures.body(
      AuditViewerScreen.self,
      Self.open(page: AuditPage(entries: [entry], total: 1, page: 0)).state)
    #expect(text.contains("番号 A023 11/24"))
  }

  // MARK: Paging

  @Test func movingOnAtTheEndOpensTheNextPage() {
    var hand = Self.open()
    hand.press(.end)
    #expect(hand.effects.isEmpty)
    hand.press(.pageDown)
    #expect(hand.effects == [.search(AuditQuery(page: 1), .audit)])
    let older = AuditPage(entries: Self.entries(from: 70, count: 50), total: 120, page: 1)
    hand.send(.loaded(older))
    #expect(hand.state.query.page == 1)
    // The first row of the older page, then back up: the last of the newer one.
    hand.press(.up)
    #expect(hand.effects == [.search(AuditQuery(page: 0), .audit)])
    hand.send(.loaded(Self.newest))
    hand.press(.enter)
    #expect(FramePictures.body(AuditViewerScreen.self, hand.state).contains("71行目"))
  }

  @Test func pagesEndWhereTheLogEnds() {
    var hand = Self.open()
    hand.press(.function(7))
    #expect(hand.refused?.contains("新しい記録はありません") == true)
    hand.send(.loaded(AuditPage(entries: Self.entries(from: 20, count: 20), total: 120, page: 2)))
    hand.press(.function(8))
    #expect(hand.refused?.contains("古い記録はありません") == true)
    hand.press(.end)
    hand.press(.down)
    #expect(hand.effects.isEmpty)
  }

  @Test func selectionStaysOnItsEntryWhenNewerOnesArrive() {
    var hand = Self.open()
    hand.press(.down, .down)
    hand.press(.function(5))
    #expect(hand.effects == [.search(AuditQuery(), .audit)])
    hand.send(.loaded(AuditPage(entries: Self.entries(from: 123, count: 50), total: 123, page: 0)))
    hand.press(.enter)
    #expect(FramePictures.body(AuditViewerScreen.self, hand.state).contains("118行目"))
  }

  // MARK: Filters

  @Test func filtersTakeAnySpellingOfADay() {
    var hand = Self.open()
    hand.press(.function(2))
    hand.type("１００１")
    hand.press(.tab)
    hand.type("職員　1003")
    hand.press(.tab)
    hand.type("R8.11.1")
    hand.press(.tab)
    #expect(AuditViewerScreen.form(in: hand.state)?.text("from") == "令和8年11月1日")
    hand.type("2026/11/24")
    hand.press(.enter, .enter, .home, .down, .enter)
    #expect(
      hand.effects == [
        .search(
          AuditQuery(
            staff: StaffID("1001"), actPrefix: "ticket.", subject: .staff(StaffID("1003")),
            from: CivilDate(year: 2026, month: 11, day: 1),
            to: CivilDate(year: 2026, month: 11, day: 24)), .audit)
      ])
  }

  @Test(arguments: [
    ("from", "R8.13.1", "日はありません"), ("from", "きのう", "読めません"),
    ("subject", "山田", "種類と番号"), ("subject", "番号 123456789018", "個人番号"),
  ])
  func faultsAreSaidWhenTheFieldIsLeft(_ field: String, _ text: String, _ said: String) {
    var hand = Self.open()
    hand.press(.function(2), .tab)
    if field == "from" { hand.press(.tab) }
    hand.type(text)
    hand.press(.tab)
    let error = AuditViewerScreen.form(in: hand.state)?.errors[field]
    #expect(error?.contains(said) == true, "\(error ?? "nothing")")
  }

  @Test func aPeriodEndsAfterItBegins() {
    var hand = Self.open()
    hand.press(.function(2), .tab, .tab)
    hand.type("2026-11-24")
    hand.press(.tab)
    hand.type("2026-11-23")
    hand.press(.enter, .enter, .enter)
    #expect(hand.effects.isEmpty)
    #expect(AuditViewerScreen.form(in: hand.state)?.errors["to"]?.contains("前の日") == true)
  }

  @Test func failedSearchKeepsTheFilterAndTheList() {
    var hand = Self.open()
    hand.press(.function(2))
    hand.type("1001")
    hand.press(.tab, .tab, .tab, .tab, .tab, .enter)
    hand.send(.failed(DeskFailure(.databaseBusy, "混み合っています。もう一度操作してください。")))
    #expect(AuditViewerScreen.form(in: hand.state)?.text("staff") == "1001")
    #expect(hand.state.query == AuditQuery())
    #expect(hand.state.page == Self.newest)
  }

  @Test func sameSubjectAndSameStaffAreOneKey() {
    var hand = Self.open()
    hand.press(.down, .down)
    hand.press(.function(3))
    #expect(
      hand.effects == [.search(AuditQuery(subject: .office(Sample.office)), .audit)])
    hand.press(.function(4))
    #expect(hand.effects == [.search(AuditQuery(staff: StaffID("1001")), .audit)])
    hand.press(.function(6))
    #expect(hand.refused?.contains("絞り込んでいません") == true)
  }

  // MARK: Words

  @Test func unknownActsAreShownAsStored() {
    let text = FramePictures.body(AuditViewerScreen.self, Self.open().state)
    #expect(text.contains("robot.dance"))
    #expect(text.contains("番号の呼出"))
    #expect(text.contains("職員の停止"))
  }

  @Test func textOfAnEntryCannotMoveTheCursor() {
    var entry = Self.entry(1)
    entry.detail = "a\u{1B}[2J\nb"
    entry.act = "x\ty"
    let hand = Self.open(page: AuditPage(entries: [entry], total: 1, page: 0))
    let text = FramePictures.body(AuditViewerScreen.self, hand.state)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("x y"))
  }

  // MARK: Verification

  @Test func verificationSaysWhatItFound() {
    var hand = Self.open()
    hand.press(.function(10))
    #expect(hand.effects == [.verify])
    hand.send(.verified(.intact(rows: 3_412)))
    #expect(hand.message?.kind == .done)
    #expect(hand.message?.text.contains("3,412行") == true)
    hand.send(.verified(.broken(firstBad: 88, reason: "前の行とのつながりが合いません")))
    hand.press(.down)
    let text = FramePictures.body(AuditViewerScreen.self, hand.state)
    #expect(text.contains("最初の異常は 88行目"))
    #expect(text.contains("次にすること"))
    hand.send(.verified(.intact(rows: 3_412)))
    #expect(!FramePictures.body(AuditViewerScreen.self, hand.state).contains("異常"))
  }

  @Test func keyTableKeepsTheRules() {
    let keys = ScreenKeys(AuditViewerScreen.self, samples: [Self.open().state])
    #expect(KeyTableCheck.faults(in: keys).isEmpty)
  }

  /// The list names things as people call them.
  @Test(arguments: [
    ("ticket", "nakahara-20261124-A096", "番号 A096 11/24"),
    ("certificate", "nakahara-20261124-A096-1", "証明書 A096 11/24"),
    ("certificate", "nakahara-20261124-A096-2", "証明書 A096-2 11/24"),
    ("appointment", "nakahara-20261124-Y8", "予約 Y8 11/24"),
    ("session", "30745b894cdebcda588130c1", "サインイン 30745b89"),
    ("office", "nakahara", "役所 中原区役所"), ("office", "elsewhere", "役所 elsewhere"),
    ("register", "-", "住民の台帳"), ("staff", "n-20261124", "職員 n-20261124"),
  ])
  func thingsAreNamedInTheList(kind: String, id: String, shown: String) {
    var entry = Self.entry(1)
    entry.subject = AuditSubject(kind, id)
    let hand = Self.open(page: AuditPage(entries: [entry], total: 1, page: 0))
    #expect(FramePictures.body(AuditViewerScreen.self, hand.state).contains(shown + " "))
  }
}
