public import TUI

extension TillScreen {
  public static let keys: [KeyRow<State, Action>] =
    [
      KeyRow(
        [.function(2)], .countAsked, label: "数える", reading: "カゾエル", help: TillText.helpCount,
        disabledReason: \.countReason),
      KeyRow(
        [.function(3)], .reasonsAsked, label: "理由", reading: "リユウ",
        help: TillText.helpReasons, disabledReason: \.reasonsReason),
      KeyRow(
        [.function(4)], .scopeAsked, label: "役所/窓口", reading: "ヤクショマドグチ",
        help: TillText.helpScope),
      KeyRow(
        [.function(5)], .closeAsked, label: "締める", reading: "シメル",
        help: TillText.helpClose, disabledReason: \.closeReason,
        confirmation: { $0.closeQuestion() }),
      KeyRow(
        [.function(6)], .sheetAsked, label: "日計表", reading: "ニッケイヒョウ インサツ",
        help: TillText.helpSheet, disabledReason: \.sheetReason),
      KeyRow(
        [.escape], .back, label: "戻る", reading: "モドル", help: TillText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow.moving { .moved($0) }
}
