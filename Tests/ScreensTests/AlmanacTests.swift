import Cells
import Domain
import Screens
import TUI
import TestKit
import Testing

/// The calendar: what is typed, what is shown, what goes back into the field.
@Suite struct AlmanacTests {
  typealias State = AlmanacScreen.State

  static let today = day("2026-11-24")

  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

  static func rules() -> [CountingRule] {
    let deadlines: [(String, String, String, Bool)] = [
      ("転入・転居・世帯の届", "異動した日", "D14x", true), ("出生届", "生まれた日", "D14i", true),
      ("死亡届", "知った日", "D7i", true), ("児童手当（15日特例）", "異動した日", "D15x", false),
      ("離婚の際に称していた氏", "離婚の日", "M3x", true), ("相続放棄（家裁）", "知った日", "M3x", true),
      ("相続税の申告（税務署）", "知った日", "M10x", true), ("相続登記（法務局）", "知った日", "Y3x", true),
    ]
    let ages: [(String, Int, CountingRule.AgeDay, Bool)] = [
      ("小学校入学（4月）", 6, .schoolYearEnd, true), ("印鑑登録・電子申請", 15, .birthday, false),
      ("国民年金に入る", 20, .attained, true), ("後期高齢者医療", 75, .birthday, true),
    ]
    return deadlines.enumerated().compactMap { index, row in
      DeadlineRule(row.2).map {
        CountingRule(
          id: "d\(index)", label: row.0, kind: .deadline($0, base: row.1), law: "住民基本台帳法22条",
          confirmed: row.3)
      }
    }
      + ages.enumerated().map { index, row in
        CountingRule(
          id: "a\(index)", label: row.0, kind: .age(row.1, row.2), law: "国民年金法8条",
          confirmed: row.3)
      }
  }

  static func opening() throws -> OpeningRule {
    var rule = OpeningRule.weekdays(try #require(OpeningHours("8:30-17:00")))
    rule.extras = [
      OpeningRule.Extra(
        weekday: .saturday, weeks: [2, 4], hours: try #require(OpeningHours("8:30-12:30")))
    ]
    return rule
  }

  static func state(_ field: String? = nil, rules: [CountingRule] = rules()) throws -> State {
    State(
      today: today, calendar: .computed, opening: try opening(), officeName: "中原区役所",
      rules: rules, field: field)
  }

  /// A program with this screen over nothing; what it asks for is kept.
  private final class Desk {
    var asked: [AlmanacScreen.Effect] = []
  }

  private func pilot(_ state: State, _ desk: Desk, rows: Int = 24, columns: Int = 80) -> Pilot {
    Pilot(
      root: Mounted(AlmanacScreen.self, state: state) { effect in
        desk.asked.append(effect)
        return []
      }, rows: rows, columns: columns)
  }

  // MARK: Pictures

  private func expect(_ name: String, _ field: String?, page: Int = 0) throws {
    let state = try Self.state(field)
    for size in FramePictures.sizes {
      let desk = Desk()
      let pilot = pilot(state, desk, rows: size.rows, columns: size.columns)
      for _ in 0..<page { pilot.press(.tab) }
      assertScreen(
        pilot.frame, named: "Almanac-\(name)-\(size.columns)x\(size.rows)", cursor: pilot.cursor)
    }
  }

  @Test func today() throws { try expect("today", nil) }
  @Test func aHoliday() throws { try expect("holiday", "令和8年5月4日") }
  @Test func ages() throws { try expect("ages", "S45.3.1", page: 2) }
  @Test func partial() throws { try expect("partial", "昭和20年3月(日不詳)") }
  @Test func wrongEra() throws { try expect("wrong-era", "昭和64年1月8日") }
  @Test func yearEnd() throws { try expect("year-end", "2026-12-18") }

  @Test func withoutItsTable() throws {
    FramePictures.expect(
      AlmanacScreen.self, try Self.state(rules: []), named: "Almanac-no-rules")
  }

  // MARK: What it does

  @Test(arguments: ["あしたね", "R8.2.30", "昭和45年頃", "昭和64年1月8日", "R8.3", "昭和20年3月", "不詳"])
  func nothingIsCountedFromAnotherDay(text: String) throws {
    let desk = Desk()
    let pilot = pilot(try Self.state("R8.4.1"), desk)
    pilot.expectText("令和8年4月1日から数えた期限").press(.control("u")).type(text)
    for _ in 0..<3 {
      let shows = pilot.screenText.contains("数えた期限") || pilot.screenText.contains("以内")
      #expect(!shows, "\(text)")
      pilot.expectText("ここに期限と年齢が出ます。").press(.tab)
    }
    pilot.press(.control("u")).type("れいわ8.3.28").expectText("令和8年3月28日から数えた期限")
  }

  @Test func aRefusedNumberStaysSaidUntilSomethingElseIsTyped() throws {
    let desk = Desk()
    let pilot = pilot(try Self.state(), desk)
    pilot.type(Self.someNumber()).expectText("個人番号は入力しないでください")
    pilot.press(.enter).expectText("個人番号は入力しないでください")
    pilot.press(.tab).press(.enter).expectText("個人番号は入力しないでください")
    pilot.type("R8.4.1").expectNoText("個人番号").expectText("2026-04-01")
  }

  /// Twelve digits with the check digit of domain.md G.6, made at run time.
  private static func someNumber() -> String {
    let digits = (0..<11).map { _ in Int.random(in: 0...9) }
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      sum + place.element * (place.offset < 6 ? place.offset + 2 : place.offset - 4)
    }
    let check = sum % 11 <= 1 ? 0 : 11 - sum % 11
    return digits.map { "\($0)" }.joined() + "\(check)"
  }

  @Test(arguments: [("きょう", "2026-11-24"), ("あした", "2026-11-25"), ("11/30", "2026-11-30")])
  func aDaySaidFromTodayIsShownWhole(text: String, iso: String) throws {
    let desk = Desk()
    pilot(try Self.state(), desk).type(text).expectText(iso)
  }

  @Test func aWrongWeekdayIsRefusedWithBoth() throws {
    let desk = Desk()
    pilot(try Self.state(), desk).type("2026年11月24日(月)")
      .expectText("火曜日で、月曜日ではありません").expectText("ここに期限と年齢が出ます。")
  }

  @Test func aDayToComeIsNobodysBirthday() throws {
    let desk = Desk()
    let pilot = pilot(try Self.state("2026-11-25"), desk)
    pilot.expectText("まだ来ていない日です")
    pilot.press(.control("u")).type("2026-11-24").expectText("この日生まれなら満0歳")
  }

  @Test func everySpellingLooksAtItsDay() throws {
    let desk = Desk()
    let pilot = pilot(try Self.state(), desk)
    pilot.type("S20.3.5").expectText("昭和20年3月5日(月)").expectText("1945-03-05")
    pilot.press(.control("u")).type("2026-11-28").expectText("開庁 8:30〜12:30")
    pilot.press(.control("u")).type("2026-11-23").expectText("勤労感謝の日")
    pilot.press(.control("u")).type("不詳").expectText("いつかわかりません")
  }

  @Test func theChosenDayGoesBack() throws {
    let desk = Desk()
    let pilot = pilot(try Self.state("R8.4.1"), desk)
    pilot.press(.enter)
    pilot.press(.down, .function(4), .function(2))
    #expect(desk.asked == [.answer("令和8年4月1日"), .answer("令和8年4月9日")])
    pilot.press(.escape)
    #expect(desk.asked.last == .leave)
  }

  @Test func whatIsNoDayDoesNotGoBack() throws {
    for text in ["昭和20年3月", "2026-02-29", "昭和64年1月8日"] {
      let desk = Desk()
      let pilot = pilot(try Self.state(text), desk)
      pilot.press(.function(2), .enter)
      #expect(desk.asked.isEmpty, "\(text)")
      #expect(pilot.program.message?.kind == .refusal, "\(text)")
    }
    let desk = Desk()
    let looking = pilot(try Self.state(), desk)
    looking.press(.function(2)).expectMessage(contains: "Ctrl-T")
    #expect(desk.asked.isEmpty)
  }

  @Test func oneKeyPutsTheEraRight() throws {
    let desk = Desk()
    let pilot = pilot(try Self.state("平成31年5月1日"), desk)
    pilot.expectText("Ctrl-E で 令和元年5月1日 に直します。")
    pilot.press(.control("e")).expectText("令和元年5月1日(水)").press(.enter)
    #expect(desk.asked == [.answer("令和元年5月1日")])
    pilot.press(.control("e")).expectMessage(contains: "直せる日付がありません")
  }

  @Test func keysMoveTheDay() throws {
    let desk = Desk()
    let pilot = pilot(try Self.state("2026-01-31"), desk)
    pilot.press(.pageDown).expectText("2026-02-28")
    pilot.press(.pageUp).expectText("2026-01-28")
    pilot.press(.up).expectText("2026-01-21")
    pilot.press(.function(3)).expectText("2026-01-20")
    pilot.press(.function(5)).expectText("2026-11-24")
    pilot.press(.control("u")).type("1873-01-01").press(.function(3)).expectText("1873-01-01")
  }

  @Test func aMyNumberIsNotKept() throws {
    // Eleven digits and the check digit of domain.md G.6, made here.
    let digits = [1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6]
    let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    let remainder = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    let text = (digits + [remainder <= 1 ? 0 : 11 - remainder]).map { String($0) }.joined()
    let desk = Desk()
    let pilot = pilot(try Self.state(), desk)
    pilot.type(text).expectMessage(contains: "個人番号は入力しないでください")
    let shows = pilot.screenText.contains(text)
    #expect(!shows)
  }

  @Test(arguments: Array(1...6) as [UInt64])
  func whateverIsPressedItKeepsDrawing(seed: UInt64) throws {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let keys: [Key] =
      [
        .enter, .escape, .tab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
        .backspace, .delete, .control("e"), .control("t"), .control("u"),
      ] + (1...11).map { Key.function($0) }
    let texts = ["R8.11.24", "昭和64年1月8日", "不詳", "9999-12-31", "0001-01-01", "か\u{3099}", "5"]
    let desk = Desk()
    let pilot = pilot(try Self.state("R8.4.1"), desk)
    for step in 0..<300 {
      switch next(10) {
      case 0, 1: pilot.type(texts[next(texts.count)])
      case 2 where step % 7 == 0: pilot.resize(rows: 24 + next(20), columns: 80 + next(60))
      default: pilot.press(keys[next(keys.count)])
      }
      #expect(!ScreenTextRules.holdsControls(pilot.frame.text), "seed \(seed), step \(step)")
    }
  }
}
