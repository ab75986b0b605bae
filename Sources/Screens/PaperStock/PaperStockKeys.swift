public import TUI

extension PaperStockScreen {
  public static let keys: [KeyRow<State, Action>] =
    [
      KeyRow(
        [.function(2)], .asked(.receive), label: "受入", reading: "ウケイレ",
        help: PaperStockText.helpReceive, disabledReason: \.reason),
      KeyRow(
        [.function(3)], .asked(.move), label: "移動", reading: "イドウ",
        help: PaperStockText.helpMove, disabledReason: \.reason),
      KeyRow(
        [.function(5)], .asked(.spoil), label: "書損", reading: "カキソンジ",
        help: PaperStockText.helpSpoil, disabledReason: \.reason),
      KeyRow(
        [.function(6)], .ledgerAsked, label: "受払簿", reading: "ウケハライボ インサツ",
        help: PaperStockText.helpLedger, disabledReason: \.reason),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: PaperStockText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving { .moved($0) }
}
