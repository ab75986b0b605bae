public import TUI

extension PersonSearchScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2), .enter], .detailAsked, label: "開く", reading: "ヒラク",
        help: PersonSearchText.helpOpen, disabledReason: { $0.detailReason }),
      KeyRow(
        [.function(3)], .householdAsked, label: "世帯", reading: "セタイ",
        help: PersonSearchText.helpHousehold, disabledReason: { $0.householdReason }),
      KeyRow(
        [.function(4)], .cleared, label: "消す", reading: "ケス", help: PersonSearchText.helpClear,
        disabledReason: { $0.clearReason }),
      KeyRow(
        [.function(5)], .purposeAsked, label: "目的", reading: "モクテキ",
        help: PersonSearchText.helpPurpose, disabledReason: { $0.purposeReason }),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: PersonSearchText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving(Action.moved)
  }
}
