public import TUI

extension OfficeGuide {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .addressAsked, label: "住所", reading: "ジュウショ",
        help: OfficeGuideText.helpAddress),
      KeyRow(
        [.function(3)], .peopleAsked, label: "住民", reading: "ジュウミン",
        help: OfficeGuideText.helpPeople,
        disabledReason: { $0.chosen == nil ? OfficeGuideText.noAddress : nil }),
      KeyRow(
        [.control("f"), .character("/")], .filterAsked, label: "絞り込み", reading: "シボリコミ",
        help: OfficeGuideText.helpFilter),
      KeyRow(
        [.enter, .right], .detailOpened, label: "詳細", reading: "ショウサイ",
        help: OfficeGuideText.helpDetail, disabledReason: { $0.detailReason }),
      KeyRow(
        [.escape, .left], .back, label: "戻る", reading: "モドル", help: OfficeGuideText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving(Action.moved)
  }
}
