import Domain
import Screens
import TUI
import Testing

@Suite struct StaffAdminTests {
  typealias Sample = SupervisorSample
  typealias Hand = SupervisorHand<StaffAdminScreen>

  static func hand(_ role: Role = .administrator, _ records: [StaffRecord] = records) -> Hand {
    var hand = Hand(
      StaffAdminScreen.self,
      StaffAdminScreen.State(
        actor: Sample.actor(role), office: Sample.office, offices: Sample.offices))
    hand.send(.loaded(records, offices: Sample.offices, at: Sample.now))
    return hand
  }

  static let records = [
    record("1001", "佐藤 花子", "サトウ ハナコ", [.reception, .examiner], section: "kumin"),
    record("1002", "髙橋 実", "タカハシ ミノル", [.examiner], state: .locked(until: Sample.time(10, 30))),
    record("1003", "神山 葛\u{E0100}子", "カミヤマ カツコ", [.verifier], state: .disabled),
    record("2001", "鈴木 一郎", "スズキ イチロウ", [.supervisor, .manager]),
    record("9001", "管理 太郎", "カンリ タロウ", [.administrator]),
  ]

  static func record(
    _ id: String, _ name: String, _ kana: String, _ roles: [Role], section: String? = nil,
    state: StaffRecord.State = .active
  ) -> StaffRecord {
    StaffRecord(
      id: StaffID(id), name: name, kana: kana,
      grants: roles.map {
        RoleGrant($0, office: Sample.office, section: section.map { SectionID($0) })
      }, state: state, failedAttempts: state == .active ? 0 : 4,
      lastSignIn: state == .disabled ? nil : Sample.time(8, 25))
  }

  // MARK: The list

  @Test func refreshLoads() {
    var hand = Self.hand()
    hand.send(.refreshed)
    #expect(hand.effects == [.load])
  }

  @Test func selectionStaysOnItsPerson() {
    var hand = Self.hand()
    hand.press(.down)
    let newcomer = Self.record("0999", "新井 新", "アライ シン", [.reception])
    hand.send(.loaded([newcomer] + Self.records, offices: Sample.offices, at: Sample.now))
    hand.press(.function(6))
    #expect(hand.effects == [.unlock(StaffID("1002"))])
  }

  @Test(arguments: ["たかはし", "ﾀｶﾊｼ", "髙橋", "1002"])
  func filterFindsNamesAndReadings(_ text: String) {
    var hand = Self.hand()
    hand.press(.control("f"))
    hand.type(text)
    let body = FramePictures.body(StaffAdminScreen.self, hand.state)
    #expect(body.contains("1002"))
    #expect(!body.contains("2001"))
    hand.press(.escape)
    #expect(FramePictures.body(StaffAdminScreen.self, hand.state).contains("2001"))
  }

  @Test func escapeTakesTheFilterOffBeforeItLeaves() {
    var hand = Self.hand()
    hand.press(.control("f"))
    hand.type("1002")
    hand.press(.enter, .escape)
    #expect(hand.effects.isEmpty)
    hand.press(.enter, .escape)
    #expect(hand.effects.isEmpty)
    hand.press(.escape)
    #expect(hand.effects == [.leave])
  }

  // MARK: Adding

  static func filledIn() -> Hand {
    var hand = hand()
    hand.press(.function(2))
    hand.type("１００４")
    hand.press(.tab)
    hand.type("渡邉 桜")
    hand.press(.tab)
    hand.type("わたなべ ｻｸﾗ")
    hand.press(.tab)
    return hand
  }

  @Test func addingFoldsTheReadingAndAsksForANewPassword() {
    var hand = Self.filledIn()
    #expect(StaffAdminScreen.form(in: hand.state)?.text("kana") == "ワタナベ サクラ")
    hand.type(" ")
    // The office, then the second of its sections.
    hand.press(.tab, .tab, .right, .right, .enter)
    let grant = RoleGrant(.reception, office: Sample.office, section: SectionID("hoken"))
    #expect(
      hand.effects == [
        .add(
          StaffRecord(
            id: StaffID("1004"), name: "渡邉 桜", kana: "ワタナベ サクラ", grants: [grant],
            state: .mustChangePassword))
      ])
  }

  @Test func sectionsFollowTheOffice() {
    var hand = Self.filledIn()
    hand.press(.tab, .right)
    hand.type(" ")
    hand.press(.tab)
    let body = FramePictures.body(StaffAdminScreen.self, hand.state)
    #expect(body.contains("(*) 幸区役所"))
    #expect(!body.contains("保険年金課"))
  }

  @Test func emptyFormSaysWhatIsMissing() {
    var hand = Self.hand()
    hand.press(.function(2), .tab, .tab, .tab, .tab, .tab, .enter)
    let errors = StaffAdminScreen.form(in: hand.state)?.errors ?? [:]
    #expect(Set(errors.keys) == ["id", "name", "kana", "roles"])
    #expect(StaffAdminScreen.form(in: hand.state)?.focusedID == "id")
    #expect(hand.effects.isEmpty)
  }

  @Test(arguments: [
    ("1001", "もう使われています"), ("10 04", "英数字"), ("123456789018", "個人番号"),
  ])
  func numbersAreCheckedWhenTheFieldIsLeft(_ text: String, _ said: String) {
    var hand = Self.hand()
    hand.press(.function(2))
    hand.type(text)
    hand.press(.tab)
    let error = StaffAdminScreen.form(in: hand.state)?.errors["id"]
    #expect(error?.contains(said) == true, "\(error ?? "nothing")")
  }

  @Test func refusedAddingKeepsWhatWasTyped() {
    var hand = Self.filledIn()
    hand.type(" ")
    hand.press(.tab, .tab, .enter)
    hand.send(.failed(DeskFailure(.databaseReadOnly, "保存できません。入力はこの画面に残っています。")))
    #expect(StaffAdminScreen.form(in: hand.state)?.text("name") == "渡邉 桜")
    #expect(hand.message?.kind == .refusal)
  }

  // MARK: The password that works once

  @Test(arguments: [Key.enter, .escape, .function(2), .function(8), .down, .function(6)])
  func passwordIsShownUntilTheNextKey(_ key: Key) {
    var hand = Self.hand()
    hand.press(.down, .function(5))
    #expect(hand.question?.question.contains("髙橋 実さん（職員番号 1002）") == true)
    #expect(hand.effects == [.resetPassword(StaffID("1002"))])
    hand.send(.passwordIssued(StaffID("1002"), "kiri-suzume-482"))
    hand.send(.refreshed)
    #expect(FramePictures.body(StaffAdminScreen.self, hand.state).contains("kiri-suzume-482"))
    hand.press(key)
    #expect(hand.refused == nil)
    #expect(hand.question == nil)
    #expect(hand.effects.isEmpty)
    #expect(!hand.state.showsPassword)
    #expect(!String(describing: hand.state).contains("kiri-suzume-482"))
    #expect(StaffAdminScreen.form(in: hand.state) == nil)
  }

  // MARK: Transfer

  @Test func transferTakesADateAndNewGrants() {
    var hand = Self.hand()
    hand.press(.function(4))
    hand.type("R9.4.1")
    hand.press(.tab)
    #expect(StaffAdminScreen.form(in: hand.state)?.text("date") == "令和9年4月1日")
    hand.type(" ")
    hand.press(.tab, .right)
    hand.type(" ")
    hand.press(.tab, .enter)
    let effective = CivilDate(year: 2027, month: 4, day: 1) ?? Sample.day
    #expect(
      hand.effects == [
        .transfer(
          StaffID("1001"), effective: effective,
          grants: [
            RoleGrant(.examiner, office: OfficeID("saiwai"), section: SectionID("kumin"))
          ])
      ])
  }

  @Test(arguments: [("R8.11.23", "以降"), ("8.11.30", "年号"), ("", "発令日を入れて")])
  func transferNeedsADayToCome(_ text: String, _ said: String) {
    var hand = Self.hand()
    hand.press(.function(4))
    if !text.isEmpty { hand.type(text) }
    hand.press(.tab, .tab, .tab, .enter)
    #expect(hand.effects.isEmpty)
    let error = StaffAdminScreen.form(in: hand.state)?.errors["date"]
    #expect(error?.contains(said) == true, "\(error ?? "nothing")")
  }

  @Test func theLastAdministratorKeepsTheRole() {
    var hand = Self.hand()
    hand.press(.end, .function(4))
    hand.type("2027-04-01")
    hand.press(.tab)
    hand.type(" ")
    hand.press(.end)
    hand.type(" ")
    hand.press(.tab, .tab, .enter)
    #expect(hand.effects.isEmpty)
    let error = StaffAdminScreen.form(in: hand.state)?.errors["roles"]
    #expect(error?.contains("最後の管理者") == true)
  }

  // MARK: Refusals

  @Test func theLastAdministratorCannotBeDisabled() {
    var hand = Self.hand()
    hand.press(.end, .function(8))
    #expect(hand.refused?.contains("最後の管理者") == true)
    // Even past the key table.
    hand.send(.disableAsked)
    #expect(hand.effects.isEmpty)
    #expect(hand.message?.kind == .refusal)

    let second = Self.record("9002", "管理 次郎", "カンリ ジロウ", [.administrator])
    hand.send(.loaded(Self.records + [second], offices: Sample.offices, at: Sample.now))
    hand.press(.function(8))
    #expect(hand.question?.isDestructive == true)
    #expect(hand.effects == [.disable(StaffID("9001"))])
  }

  @Test func disabledAccountsStayDisabled() {
    var hand = Self.hand()
    hand.press(.down, .down)
    for key in [Key.function(4), .function(5), .function(8)] {
      hand.press(key)
      #expect(hand.refused?.contains("停止されてい") == true, "\(key.name)")
    }
  }

  @Test func aSupervisorUnlocksAndNothingElse() {
    var hand = Self.hand(.supervisor)
    hand.press(.function(6))
    #expect(hand.refused?.contains("止まっていません") == true)
    hand.press(.down, .function(6))
    #expect(hand.effects == [.unlock(StaffID("1002"))])
    for key in [Key.function(2), .function(4), .function(5), .function(8)] {
      hand.press(key)
      #expect(hand.refused?.contains("管理者の権限") == true, "\(key.name)")
    }
  }

  @Test func doneIsSaidAndTheListReadAgain() {
    var hand = Self.hand()
    hand.send(.done("髙橋 実さんのロックを解除しました。"))
    #expect(hand.effects == [.load])
    #expect(hand.message == .done("髙橋 実さんのロックを解除しました。"))
  }

  @Test func keyTableKeepsTheRules() {
    let keys = ScreenKeys(StaffAdminScreen.self, samples: [Self.hand().state])
    #expect(KeyTableCheck.faults(in: keys).isEmpty)
    #expect(keys.rows.filter(\.isDestructive).map(\.label) == ["再設定", "停止"])
  }
}
