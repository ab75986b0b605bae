import Cells
import Domain
import TUI
import TestKit
import Testing

@testable import Screens

@Suite struct OfficeGuideTests {
  typealias Hand = SupervisorHand<OfficeGuide>

  static func hand(
    _ hour: Int = 15, own: String = "nakahara", day: String = "2026-11-24"
  ) throws -> Hand {
    let date = try #require(CivilDate(iso: day))
    return Hand(
      OfficeGuide.self,
      OfficeGuide.State(
        directory: try OfficeData.shipped(), own: OfficeID(own), calendar: .computed,
        now: try #require(OfficeTime(date: date, secondOfDay: hour * 3_600))))
  }

  static let kosugi = ["小杉御殿町", "小杉陣屋町", "小杉町"].enumerated().compactMap { index, town in
    PostalCode(number: 2_110_061 + index).map {
      PostalArea(
        code: $0, local: 14_133, prefecture: "神奈川県", municipality: "川崎市中原区", town: town,
        townKana: ["コスギゴテンチョウ", "コスギジンヤチョウ", "コスギマチ"][index],
        note: index == 0 ? "１丁目〜２丁目" : "")
    }
  }

  static func searching(_ typed: String = "211こす") throws -> Hand {
    var hand = try hand()
    hand.press(.function(2))
    hand.type(typed)
    if let query = PostalQuery(typed), query.hasEnoughDigits {
      hand.send(.found(PostalAnswer(areas: kosugi, total: 3), for: query))
    }
    return hand
  }

  @Test func theOwnOfficeIsSelectedFirst() throws {
    #expect(try Self.hand(own: "daishi").state.selected?.name == "大師支所")
    #expect(try Self.hand().state.selected?.id == OfficeID("nakahara"))
  }

  @Test(arguments: [
    ("2026-11-24", 15, "受付中 17:00まで"), ("2026-11-24", 8, "8:30から"),
    ("2026-11-24", 18, "きょうは終わり"), ("2026-11-22", 10, "休み"), ("2026-11-23", 10, "休み"),
    ("2026-11-28", 10, "一部 受付中 12:30まで"), ("2026-12-29", 10, "休み"),
  ])
  func todayIsSaidByTheMoment(day: String, hour: Int, says: String) throws {
    let state = try Self.hand(hour, day: day).state
    let office = try #require(state.directory.office(OfficeID("nakahara")))
    #expect(
      OfficeGuideText.today(OfficeToday(office.detail, at: state.now, state.calendar)) == says)
  }

  @Test func whatABranchDoesNotDoStandsInItsDetail() throws {
    var hand = try Self.hand(own: "daishi")
    hand.press(.enter)
    let lines = hand.state.detailLines.map(\.value)
    #expect(lines.contains("転入・転居・転出などの住民異動"))
    #expect(lines.contains { $0.unicodeScalars.starts(with: "川崎区役所へ  ".unicodeScalars) })
    #expect(hand.state.showsDetail)
    hand.press(.escape)
    #expect(!hand.state.showsDetail)
    hand.press(.escape)
    #expect(hand.effects.last == .leave)
  }

  @Test func typingAsksForTheTowns() throws {
    var hand = try Self.hand()
    hand.press(.function(2))
    hand.type("21")
    #expect(hand.effects == [])
    hand.type("1こ")
    let query = try #require(PostalQuery("211こ"))
    #expect(hand.effects.last == .find(query, limit: AddressSearch.limit))
  }

  @Test func beforeAnythingIsTypedItSaysHowToBegin() throws {
    var hand = try Self.hand()
    hand.press(.function(2))
    #expect(FramePictures.body(OfficeGuide.self, hand.state).contains("3桁以上入れると"))
  }

  @Test func anAnswerToWhatIsNotAskedAnyMoreIsLeftAside() throws {
    var hand = try Self.searching()
    let old = try #require(PostalQuery("211"))
    hand.send(.found(PostalAnswer(), for: old))
    #expect(hand.state.search?.selected == Self.kosugi.first)
  }

  @Test func enterTakesTheSelectedTown() throws {
    var hand = try Self.searching()
    hand.press(.down, .down, .enter)
    #expect(hand.state.search == nil)
    #expect(hand.state.message == .done("〒211-0063 神奈川県川崎市中原区小杉町  F3 でそこに住む人を探せます。"))
    hand.press(.function(3))
    #expect(hand.effects == [.people("川崎市中原区小杉町")])
  }

  @Test func withoutAnAddressNobodyIsLookedFor() throws {
    var hand = try Self.hand()
    hand.press(.function(3))
    #expect(hand.refused?.contains("F2") == true)
  }

  @Test func enterWithoutATownSaysWhatToDo() throws {
    var hand = try Self.searching("21")
    hand.press(.enter)
    #expect(hand.state.search != nil)
    #expect(FramePictures.body(OfficeGuide.self, hand.state).contains("3桁以上"))
    hand.press(.escape)
    #expect(hand.state.search == nil)
  }

  @Test func aFailureIsSaid() throws {
    var hand = try Self.searching()
    hand.send(.failed(DeskFailure(.postal, "郵便番号のデータが壊れています。")))
    #expect(hand.state.message == .refusal("郵便番号のデータが壊れています。"))
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func anyKeysKeepItDrawing(seed: UInt64) throws {
    let keys: [Key] =
      [
        .enter, .escape, .tab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        .backspace, .control("f"),
      ] + (1...11).map { Key.function($0) }
    let texts = ["211", "こす", "２１１", "a", "\u{1B}[2J", "か\u{3099}", "99999999"]
    var chance = seed
    func next(_ bound: Int) -> Int {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((chance >> 33) % UInt64(bound))
    }
    let kosugi = Self.kosugi
    let pilot = Pilot(
      root: Mounted(OfficeGuide.self, state: try Self.hand().state) { effect in
        switch effect {
        case .find(let query, _):
          [.action(.found(PostalAnswer(areas: kosugi, total: 90), for: query))]
        case .tick, .people, .leave: []
        }
      })
    for step in 0..<150 {
      switch next(8) {
      case 0, 1: pilot.type(texts[next(texts.count)])
      case 2 where step % 7 == 0: pilot.resize(rows: 24 + next(20), columns: 80 + next(60))
      default: pilot.press(keys[next(keys.count)])
      }
      #expect(!ScreenTextRules.holdsControls(pilot.frame.text), "seed \(seed), step \(step)")
    }
  }
}

extension DeskFailure.Code {
  fileprivate static let postal: Self = "postal-unusable"
}

/// The offices and the search for an address, inside the frame of the program.
@Suite struct OfficeGuidePictureTests {
  private func expect(_ hand: SupervisorHand<OfficeGuide>, _ name: String, styles: Bool = false) {
    FramePictures.expect(
      OfficeGuide.self, hand.state, named: "OfficeGuide-\(name)", styles: styles)
  }

  @Test func list() throws { expect(try OfficeGuideTests.hand(), "list", styles: true) }

  @Test func branch() throws {
    var hand = try OfficeGuideTests.hand(own: "daishi")
    hand.press(.enter)
    expect(hand, "branch")
  }

  @Test func branchFurtherDown() throws {
    var hand = try OfficeGuideTests.hand(own: "daishi")
    hand.press(.enter, .pageDown)
    expect(hand, "branch-down")
  }

  @Test func corner() throws {
    expect(try OfficeGuideTests.hand(own: "kawasaki-station", day: "2026-11-23"), "corner")
  }

  @Test func filtering() throws {
    var hand = try OfficeGuideTests.hand()
    hand.press(.control("f"))
    hand.type("出張所")
    expect(hand, "filter")
  }

  @Test func searchBegins() throws {
    var hand = try OfficeGuideTests.hand()
    hand.press(.function(2))
    expect(hand, "address-empty")
  }

  @Test func search() throws {
    var hand = try OfficeGuideTests.searching()
    hand.press(.down)
    expect(hand, "address", styles: true)
  }
}
