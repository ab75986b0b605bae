public import TUI

extension PersonSearchScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        keys: [.function(2), .enter], label: "開く", reading: "ヒラク",
        help: PersonSearchText.helpOpen, action: { _ in .detailAsked },
        disabledReason: { $0.detailReason },
        current: {
          $0.isChoosing ? (PersonSearchText.choose, PersonSearchText.helpChoose) : nil
        }),
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
        [.function(6)], .requestAsked, label: "証明書", reading: "ショウメイショ セイキュウ",
        help: PersonSearchText.helpRequest, disabledReason: { $0.requestReason }),
      KeyRow(
        [.function(7)], .addressAsked, label: "住所", reading: "ジュウショ ユウビンバンゴウ",
        help: PersonSearchText.helpAddress, disabledReason: { $0.addressReason }),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: PersonSearchText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving(Action.moved)
  }
}
