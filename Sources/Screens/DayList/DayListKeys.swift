public import TUI

extension DayListScreen {
  public static let keys: [KeyRow<State, Action>] =
    [
      KeyRow(
        [.function(2)], .todayAsked, label: "きょう", reading: "キョウ",
        help: DayListText.helpToday),
      KeyRow(
        [.function(3), .left], .dayMoved(-1), label: "前の日", reading: "マエノヒ",
        help: DayListText.helpEarlier),
      KeyRow(
        [.function(4), .right], .dayMoved(1), label: "次の日", reading: "ツギノヒ",
        help: DayListText.helpLater, disabledReason: \.laterReason),
      KeyRow(
        [.function(5)], .tillAsked, label: "締め", reading: "シメ", help: DayListText.helpTill,
        disabledReason: \.openReason),
      KeyRow(
        [.function(6)], .volumesAsked, label: "統計", reading: "トウケイ",
        help: DayListText.helpVolumes, disabledReason: \.openReason),
      KeyRow(
        [.function(7)], .paperAsked, label: "用紙", reading: "ヨウシ",
        help: DayListText.helpPaper),
      KeyRow(
        [.function(8)], .papersAsked, label: "帳票", reading: "チョウヒョウ インサツマチ",
        help: DayListText.helpPapers),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: DayListText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving { .moved($0) }
}
