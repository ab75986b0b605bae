import Cells
import Domain
import Screens
import TUI
import TestKit
import Testing

/// Searching as one types, in pictures and in what is asked of the register.
@Suite struct PersonSearchTests {
  static let day = CivilDate(dayNumber: 20_781)
  static let register = RegisterInfo(
    number: 3, asOf: day.adding(days: -1), importedAt: OfficeTime(unixSeconds: 0),
    people: 1_550_000)

  static func resident(
    _ id: String, _ name: String, _ kana: String, town: String = "小杉町3丁目",
    flags: Set<SuppressionFlag> = [], glyphs: [UnusualGlyph] = [], shown: String? = nil
  ) -> Resident {
    Resident(
      id: PersonID(id), name: ExactText(name), kana: ExactText(kana),
      birth: .day(CivilDate(dayNumber: 59)), sex: .female,
      address: ResidentAddress(
        city: "川崎市中原区", town: ExactText(town), lot: "90001-1", building: "見本荘101号"),
      household: HouseholdID("2000000001"), relationship: "世帯主", flags: flags,
      shownName: shown.map { ExactText($0) }, glyphs: glyphs)
  }

  static let people: [ResidentView] = [
    .open(resident("1000000001", "山田 花子", "ヤマダ ハナコ")),
    .open(
      resident(
        "1000000002", "山﨑 はる", "ヤマザキ ハル", flags: [.movingOut, .unusualGlyph],
        glyphs: [UnusualGlyph(exact: "﨑", fallback: "崎", mj: "MJ000001")], shown: "山崎 はる")),
    .stopped(PersonID("1000000003"), .p),
    .open(resident("1000000004", "山本 ジョージ", "ヤマモト ジョージ", town: "木月", flags: [.deceased])),
  ]

  static func state(register: RegisterInfo? = Self.register) -> PersonSearchScreen.State {
    let office = OfficeID("north")
    return PersonSearchScreen.State(
      actor: Actor(
        staff: StaffID("clerk"), name: "佐藤 花子", grants: [RoleGrant(.reception, office: office)]),
      place: Place(office: office), register: register, today: day)
  }

  static func found(_ people: [ResidentView] = Self.people, more: Bool = false)
    -> SupervisorHand<PersonSearchScreen>
  {
    var hand = SupervisorHand(PersonSearchScreen.self, state())
    hand.type("やま")
    hand.send(.found(PersonHits(register: register, people: people, hasMore: more), for: "やま"))
    return hand
  }

  private func expect(_ hand: SupervisorHand<PersonSearchScreen>, _ name: String) {
    FramePictures.expect(PersonSearchScreen.self, hand.state, named: "PersonSearch-\(name)")
  }

  @Test func beginning() { expect(SupervisorHand(PersonSearchScreen.self, Self.state()), "begin") }

  @Test func noRegister() {
    expect(SupervisorHand(PersonSearchScreen.self, Self.state(register: nil)), "no-register")
  }

  @Test func list() { expect(Self.found(more: true), "list") }

  @Test func none() { expect(Self.found([]), "none") }

  @Test func purpose() {
    var hand = Self.found()
    hand.press(.enter)
    expect(hand, "purpose")
  }

  private func opened(_ index: Int) -> SupervisorHand<PersonSearchScreen> {
    var hand = Self.found()
    hand.press(.enter, .enter)
    let household = Self.people.compactMap(\.resident)
    hand.send(
      .opened(
        PersonDetail(
          view: Self.people[index], household: index == 2 ? [] : household,
          register: Self.register)))
    return hand
  }

  @Test func detail() { expect(opened(1), "detail") }

  @Test func stopped() { expect(opened(2), "stopped") }

  @Test func everyKeyAsksOnceAndAnOlderAnswerIsDropped() {
    var hand = SupervisorHand(PersonSearchScreen.self, Self.state())
    hand.type("や")
    #expect(hand.effects == [.search("や")])
    hand.type("ま")
    #expect(hand.effects.last == .search("やま"))
    hand.send(.found(PersonHits(register: Self.register, people: Self.people), for: "や"))
    #expect(hand.state.detail == nil)
    hand.press(.enter)
    // Nothing was found yet for what stands there: there is nobody to open.
    #expect(hand.effects.isEmpty)
    #expect(PersonSearchScreen.form(in: hand.state)?.fields.first?.id == "text")
  }

  @Test func thePurposeIsAskedOnceAndKept() {
    var hand = Self.found()
    hand.press(.enter, .enter)
    #expect(hand.effects.last == .view(PersonID("1000000001"), .service))
    hand.send(.opened(PersonDetail(view: Self.people[0], register: Self.register)))
    hand.press(.escape, .down, .enter)
    #expect(hand.effects.last == .view(PersonID("1000000002"), .service))
  }

  @Test func theHouseholdOfSomebodyStoppedIsNotAsked() {
    var hand = Self.found()
    hand.press(.down, .down, .function(3))
    #expect(hand.effects.isEmpty)
    #expect(hand.refused?.contains("係長") == true)
    hand.press(.up, .function(3))
    #expect(hand.effects == [.search("2000000001")])
  }

  @Test func escapeClearsThenLeaves() {
    var hand = Self.found()
    hand.press(.escape)
    #expect(hand.effects.last != .leave)
    hand.press(.escape)
    #expect(hand.effects.last == .leave)
  }

  // MARK: What follows from finding somebody

  @Test func aRequestIsBegunForTheSelectedPerson() {
    var hand = Self.found()
    hand.press(.down, .function(6))
    #expect(hand.effects == [.request(PersonID("1000000002"))])
    hand.press(.enter, .enter)
    hand.send(.opened(PersonDetail(view: Self.people[0], register: Self.register)))
    hand.press(.function(6))
    #expect(hand.effects == [.request(PersonID("1000000001"))], "the one who is open")
    var nobody = SupervisorHand(PersonSearchScreen.self, Self.state())
    nobody.press(.function(6))
    #expect(nobody.refused?.contains("人を選んで") == true)
  }

  static func choosing() -> SupervisorHand<PersonSearchScreen> {
    let ready = state()
    return SupervisorHand(
      PersonSearchScreen.self,
      PersonSearchScreen.State(
        actor: ready.actor, place: ready.place, register: register, today: day,
        isChoosing: true, typed: "やま",
        hits: PersonHits(register: register, people: people, hasMore: false)))
  }

  @Test func somebodyIsChosenForAFormWithoutBeingOpened() {
    var hand = Self.choosing()
    hand.press(.down, .enter)
    #expect(hand.effects == [.choose(PersonID("1000000002"))])
    hand.press(.down, .function(2))
    #expect(
      hand.effects == [.choose(PersonID("1000000003"))],
      "the register stops the request afterwards, not the choice")
    hand.press(.function(6))
    #expect(hand.refused?.contains("選んで") == true)
  }

  @Test func choosing() { expect(Self.choosing(), "choosing") }

  @Test func anAddressChosenByItsCodeIsLookedFor() throws {
    var hand = Self.found()
    hand.press(.function(7))
    hand.type("211こ")
    let query = try #require(PostalQuery("211こ"))
    #expect(hand.effects == [.findAddress(query)])
    let code = try #require(PostalCode(digits: "2110063"))
    let area = PostalArea(
      code: code, local: 14_133, prefecture: "神奈川県", municipality: "川崎市中原区", town: "小杉町",
      townKana: "コスギチョウ")
    hand.send(.foundAddress(PostalAnswer(areas: [area], total: 1), for: query))
    expect(hand, "address")
    hand.press(.function(2))
    #expect(hand.refused?.contains("Esc") == true, "nobody is opened behind the towns")
    hand.press(.enter)
    #expect(hand.effects == [.search("川崎市中原区小杉町")])
    hand.press(.function(7), .escape)
    #expect(PersonSearchScreen.form(in: hand.state)?.text("text") == "川崎市中原区小杉町")
  }
}
