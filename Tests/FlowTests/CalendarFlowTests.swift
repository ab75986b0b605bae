import TUI
import TestKit
import Testing

/// The calendar over a date field of another screen, on the whole program.
@Suite struct CalendarFlowTests {
  @Test func aDateFieldTakesTheDayOfTheCalendar() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(4)
    pilot.signIn(.auditor).press(.function(5)).expectScreen("監査記録")
    pilot.press(.enter, .function(2)).expectText("いつから")
    pilot.press(.tab, .tab).type("R8.4.1").expectText("Ctrl-T 暦")
    pilot.press(.control("t")).expectScreen("暦").expectText("令和8年4月1日(水)")
    pilot.press(.control("t")).expectMessage(contains: "いま暦を開いています")
    pilot.press(.function(4), .enter).expectScreen("監査記録").expectText("令和8年4月2日")
    // Esc leaves the field as it was.
    pilot.press(.control("t"), .function(4), .escape).expectScreen("監査記録")
    pilot.expectText("令和8年4月2日").expectNoRefusal()
  }

  @Test func aSlipOfTheEraIsPutRightByOneKey() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(4)
    pilot.signIn(.auditor).press(.function(5), .enter, .function(2), .tab, .tab)
    pilot.type("平成31年5月1日").press(.tab).expectText("という日はありません。")
    pilot.expectText("Ctrl-E 令和元年5月1日に直す")
    pilot.press(.control("e")).expectNoText("ではありませんか").expectText("令和元年5月1日")
  }

  /// The 区民課 is partly open on the 2nd and 4th Saturday.
  @Test func theHoursAreThoseOfTheOwnSection() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(3)
    pilot.signIn(.clerk).press(.control("t")).type("2026-11-28").expectText("開庁 8:30〜12:30")
    pilot.press(.control("u")).type("2026-11-21").expectText("閉庁")
  }

  @Test func itOpensFromTheListAndFromThePalette() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(3)
    pilot.press(.control("t")).expectMessage(contains: "サインインしてから")
    pilot.signIn(.clerk).press(.control("t")).expectScreen("暦")
    pilot.press(.escape, .function(2)).expectScreen("窓口")
    pilot.press(.function(9)).type("こよみ").press(.enter).expectScreen("暦").expectNoRefusal()
    pilot.press(.escape).expectScreen("窓口")
  }
}
