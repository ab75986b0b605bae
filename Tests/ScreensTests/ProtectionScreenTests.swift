import Domain
import TUI
import Testing

@testable import Screens

/// The screen 上席確認（P） in pictures and in what it asks for.
@Suite struct ProtectionScreenTests {
  private static let office = OfficeID("nakahara")
  private static let now = OfficeTime(iso: "2026-11-24T10:07:00") ?? OfficeTime(unixSeconds: 0)
  private static let day = now.date

  private static func protection(
    _ id: String, _ person: String, _ state: ProtectionState = .decided, end: String? = nil
  ) -> Protection {
    Protection(
      id: ProtectionID(id), subject: PersonID(person), scopes: Set(RecordType.blockable),
      stored: state, consultedOn: day.adding(days: -200),
      start: end == nil ? nil : day.adding(days: -190), end: end.flatMap { CivilDate(iso: $0) },
      reviewers: end == nil ? [] : [StaffID("2001"), StaffID("2002")],
      registeredBy: StaffID("2001"), registeredAt: now)
  }

  static let board = ProtectionBoard(
    at: now,
    protections: [
      protection("aaaa1111", "1000000001", end: "2026-11-20"),
      protection("bbbb2222", "1000000002", end: "2026-11-30"),
      protection("cccc3333", "1000000003", .extended, end: "2027-06-30"),
      protection("dddd4444", "1000000004", .provisional),
    ],
    proposals: [
      ProtectionProposal(
        id: 3, protection: ProtectionID("dddd4444"), subject: PersonID("1000000004"), step: .decide,
        reason: "意見書を受け取りました", askedBy: StaffID("2001"), askedByName: "高木 恵",
        askedAt: now.adding(seconds: -300), version: 1)
    ],
    works: [
      ProtectionWork(
        id: 5, protection: ProtectionID("dddd4444"), subject: PersonID("1000000004"), kind: .set,
        openedAt: now.adding(seconds: -900),
        ticks: [
          ProtectionWork.Tick(system: "住基", first: StaffID("2001"), second: StaffID("2002")),
          ProtectionWork.Tick(system: "附票", first: StaffID("2001"), firstName: "高木 恵"),
          ProtectionWork.Tick(system: "戸籍"),
        ])
    ],
    inbound: [
      InboundNotice(id: 7, text: "横浜市から転入の通知", receivedAt: now.adding(seconds: -2_400))
    ],
    sightings: [
      Sighting(
        id: 9, at: now.adding(seconds: -60), office: office, counter: 3,
        protections: [ProtectionID("cccc3333")])
    ],
    releases: [
      ProtectionRelease(
        id: ReleaseID("r1"), request: CertificateRequestID("t-12-1"),
        person: PersonID("1000000003"), record: .residence, copies: 2, office: office,
        reason: "本人の請求、面談済み", askedBy: StaffID("1001"), askedByName: "佐藤 花子",
        askedAt: now.adding(seconds: -120))
    ])

  static func hand(
    _ role: Role = .protectionOfficer, _ board: ProtectionBoard? = board
  ) -> SupervisorHand<ProtectionScreen> {
    SupervisorHand(
      ProtectionScreen.self,
      ProtectionScreen.State(
        actor: Actor(
          staff: StaffID("3001"), name: "加藤 誠", grants: [RoleGrant(role, office: office)]),
        place: Place(office: office), board: board))
  }

  private func expect(_ hand: SupervisorHand<ProtectionScreen>, _ name: String) {
    FramePictures.expect(ProtectionScreen.self, hand.state, named: "Protection-\(name)")
  }

  /// The first protection stands after the sighting, the release, the notice, the proposal and two
  /// open systems.
  private static func atProtection(
    _ role: Role = .protectionOfficer, _ index: Int = 0
  ) -> SupervisorHand<ProtectionScreen> {
    var hand = hand(role)
    for _ in 0..<6 + index { hand.press(.down) }
    return hand
  }

  // MARK: Pictures

  @Test func list() { expect(Self.hand(), "list") }

  @Test func empty() { expect(Self.hand(.supervisor, ProtectionBoard(at: Self.now)), "empty") }

  @Test func add() {
    var hand = Self.hand()
    hand.press(.function(2))
    expect(hand, "add")
  }

  @Test func allow() {
    var hand = Self.hand(.supervisor)
    hand.press(.down, .function(3))
    expect(hand, "allow")
  }

  @Test func detailWithCounterparts() {
    var hand = Self.atProtection(.protectionOfficer, 2)
    hand.press(.function(6))
    hand.send(
      .read(
        ProtectionID("cccc3333"),
        ProtectionSecret(
          origin: "横浜市西区",
          counterparts: [
            Counterpart(
              name: "相手 方男", kana: "アイテ カタオ", birth: CivilDate(iso: "1970-01-02"),
              address: "川崎市幸区見本町1-2-3", aliases: ["別名 太郎"])
          ])))
    expect(hand, "counterparts")
  }

  // MARK: What is asked for

  @Test func aBlankFormIsRefusedFieldByField() {
    var hand = Self.hand()
    hand.press(.function(2))
    // Straight to the verb: as many fields as there are, then submit.
    for _ in 0..<10 { hand.press(.enter) }
    #expect(hand.effects.isEmpty)
    #expect(ProtectionScreen.form(in: hand.state) != nil)
  }

  @Test func aPersonIsRegistered() throws {
    var hand = Self.hand()
    hand.press(.function(2))
    hand.type("1000000009")
    // Whose number it is stands there before anything is saved.
    hand.press(.function(2))
    #expect(hand.effects == [.lookUp(PersonID("1000000009"))])
    hand.send(.found(PersonID("1000000009"), ProtectionSigningTests.somebody, kana: "ヤマダ ハナコ"))
    let shown = FramePictures.body(ProtectionScreen.self, hand.state)
    #expect(shown.contains("山田 花子") && shown.contains("ヤマダ ハナコ"))
    hand.press(.function(2))
    guard case .add(let person, let day, let secret, "") = try #require(hand.effects.first) else {
      Issue.record("nothing was registered")
      return
    }
    #expect(person == PersonID("1000000009"))
    #expect(day == Self.day)
    #expect(secret.counterparts.isEmpty)
  }

  @Test func theNextStepOfEachRow() {
    var hand = Self.hand()
    hand.press(.function(3))
    #expect(hand.effects == [.acknowledge(9)])
    hand.press(.down, .down, .function(3))
    #expect(hand.effects == [.take(7)])
    hand.press(.down, .function(3))
    #expect(hand.effects == [.decide(3, confirm: true)])
    hand.press(.function(4))
    #expect(hand.effects == [.decide(3, confirm: false)])
    hand.press(.down, .function(3))
    #expect(hand.effects == [.tick(5, "附票")])
  }

  @Test func theOfficerDoesNotAllowReleases() {
    var hand = Self.hand()
    hand.press(.down, .function(3))
    #expect(hand.refused?.contains("権限です") == true)
    #expect(ProtectionScreen.form(in: hand.state) == nil)
  }

  @Test func aReleaseWantsReasonAndPassword() {
    var hand = Self.hand(.supervisor)
    hand.press(.down, .function(3), .function(2))
    #expect(hand.effects.isEmpty)
    hand.type("面談で確認")
    hand.press(.tab)
    hand.type("secret words")
    hand.press(.function(2))
    #expect(
      hand.effects == [.allow(ReleaseID("r1"), reason: "面談で確認", password: "secret words")])
    // A password is typed anew after a refusal.
    #expect(!"\(hand.state)".contains("secret words"))
  }

  @Test func onlyTheOfficerSeesCounterparts() {
    var chief = Self.atProtection(.supervisor)
    chief.press(.function(6))
    #expect(chief.refused?.contains("権限です") == true)
    #expect(chief.effects.isEmpty)
    var officer = Self.atProtection()
    officer.press(.function(11))
    #expect(officer.refused != nil)
    officer.press(.function(6))
    #expect(officer.effects == [.read(ProtectionID("aaaa1111"))])
    // Gone with the next row.
    officer.send(
      .read(ProtectionID("aaaa1111"), ProtectionSecret(counterparts: [Counterpart(name: "相手")])))
    officer.press(.down)
    #expect(!"\(officer.state)".contains("相手"))
  }

  @Test func anExtensionIsTooEarly() {
    var hand = Self.atProtection(.protectionOfficer, 2)
    hand.press(.function(5))
    #expect(hand.refused?.contains("一か月前") == true)
    hand = Self.atProtection(.protectionOfficer, 1)
    hand.press(.function(5))
    hand.type("継続の申出")
    hand.press(.function(2))
    #expect(
      hand.effects == [.propose(.extend, ProtectionID("bbbb2222"), reason: "継続の申出")])
  }

  /// No word a visitor must not read stands on it, in its help or on its keys.
  @Test func itsWordsAreNeutral() {
    let texts =
      [FramePictures.body(ProtectionScreen.self, Self.hand().state), ProtectionScreen.name]
      + ProtectionScreen.guide + ProtectionScreen.keys.flatMap { [$0.label, $0.help] }
    for text in texts {
      for word in ["DV", "ＤＶ", "支援措置", "虐待"] {
        #expect(!text.utf8.contains(word.utf8), "\(text)")
      }
    }
  }
}
