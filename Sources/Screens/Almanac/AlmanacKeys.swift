public import TUI

extension AlmanacScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .chosen, label: "決定", reading: "ケッテイ", help: AlmanacText.helpChoose,
        disabledReason: { $0.chooseReason }),
      KeyRow(
        [.function(3)], .moved(.dayBack), label: "前の日", reading: "マエノヒ",
        help: AlmanacText.helpDayBack),
      KeyRow(
        [.function(4)], .moved(.dayOn), label: "次の日", reading: "ツギノヒ",
        help: AlmanacText.helpDayOn),
      KeyRow(
        [.function(5)], .todayAsked, label: "今日", reading: "キョウ",
        help: AlmanacText.helpToday),
      KeyRow(
        [.function(6), .tab], .pageTurned, label: "期限・年齢", reading: "キゲン ネンレイ",
        help: AlmanacText.helpPage),
      KeyRow(
        [.up], .moved(.weekBack), label: "前の週", reading: "マエノシュウ",
        help: AlmanacText.helpWeekBack, showsInFooter: false, showsInPalette: false),
      KeyRow(
        [.down], .moved(.weekOn), label: "次の週", reading: "ツギノシュウ",
        help: AlmanacText.helpWeekOn, showsInFooter: false, showsInPalette: false),
      KeyRow(
        [.pageUp, .function(7)], .moved(.monthBack), label: "前の月", reading: "マエノツキ",
        help: AlmanacText.helpMonthBack, showsInFooter: false),
      KeyRow(
        [.pageDown, .function(8)], .moved(.monthOn), label: "次の月", reading: "ツギノツキ",
        help: AlmanacText.helpMonthOn, showsInFooter: false),
    ]
  }
}
