public import TUI

extension PapersScreen {
  public static let keys: [KeyRow<State, Action>] =
    [
      KeyRow(
        [.function(2)], .printAsked, label: "印刷", reading: "インサツ",
        help: PapersText.helpPrint, disabledReason: \.printReason),
      KeyRow(
        [.function(3)], .lookedAsked, label: "紙なし", reading: "カミナシ タシカメタ",
        help: PapersText.helpLooked, disabledReason: \.lookedReason),
      KeyRow(
        [.function(4)], .scopeAsked, label: "未印刷/全部", reading: "ミインサツ ゼンブ",
        help: PapersText.helpScope),
      KeyRow(
        [.function(5)], .asked(.reprint), label: "再印刷", reading: "サイインサツ",
        help: PapersText.helpReprint, disabledReason: { $0.reason(.reprint) }),
      KeyRow(
        [.function(8)], .asked(.withdraw), label: "取下", reading: "トリサゲ",
        help: PapersText.helpWithdraw, disabledReason: { $0.reason(.withdraw) }),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: PapersText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving { .moved($0) }
}
