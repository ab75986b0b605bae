public import TUI

extension VolumeScreen {
  public static let keys: [KeyRow<State, Action>] =
    [
      KeyRow(
        [.function(2)], .groupingAsked, label: "分け方", reading: "ワケカタ",
        help: VolumeText.helpGrouping),
      KeyRow(
        [.function(3), .left], .yearMoved(-1), label: "前の年度", reading: "マエノネンド",
        help: VolumeText.helpEarlier),
      KeyRow(
        [.function(4), .right], .yearMoved(1), label: "次の年度", reading: "ツギノネンド",
        help: VolumeText.helpLater),
      KeyRow(
        [.function(5)], .periodAsked, label: "期間", reading: "キカン",
        help: VolumeText.helpPeriod),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: VolumeText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving { .moved($0) }
}
