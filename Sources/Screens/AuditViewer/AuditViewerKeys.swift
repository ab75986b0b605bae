public import TUI

extension AuditViewerScreen {
  public static var keys: [KeyRow<State, Action>] {
    searchKeys + pageKeys + KeyRow.moving(Action.moved)
  }

  private static var searchKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2), .control("f"), .character("/")], .filterAsked, label: "絞り込み",
        reading: "シボリコミ", help: AuditViewerText.helpFilter,
        disabledReason: { $0.closedReason }),
      KeyRow(
        [.function(10)], .verifyAsked, label: "検証", reading: "ケンショウ",
        help: AuditViewerText.helpVerify, disabledReason: { $0.verifyReason }),
      KeyRow(
        [.enter, .right], .detailOpened, label: "詳細", reading: "ショウサイ",
        help: AuditViewerText.helpDetail, disabledReason: { $0.selectionReason }),
      KeyRow(
        [.function(3)], .sameSubject, label: "同じ対象", reading: "オナジタイショウ",
        help: AuditViewerText.helpSameSubject, disabledReason: { $0.selectionReason }),
      KeyRow(
        [.function(4)], .sameStaff, label: "同じ職員", reading: "オナジショクイン",
        help: AuditViewerText.helpSameStaff, disabledReason: { $0.selectionReason }),
      KeyRow(
        [.function(6)], .filterCleared, label: "全件", reading: "ゼンケン",
        help: AuditViewerText.helpClear, disabledReason: { $0.clearReason }),
      KeyRow(
        [.function(5)], .reloadAsked, label: "最新", reading: "サイシン",
        help: AuditViewerText.helpReload, disabledReason: { $0.closedReason }),
    ]
  }

  private static var pageKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(8)], .nextPage, label: "古い頁", reading: "フルイページ",
        help: AuditViewerText.helpNext, disabledReason: { $0.nextReason }),
      KeyRow(
        [.function(7)], .previousPage, label: "新しい頁", reading: "アタラシイページ",
        help: AuditViewerText.helpPrevious, disabledReason: { $0.previousReason }),
      KeyRow(
        [.escape, .left], .back, label: "戻る", reading: "モドル", help: AuditViewerText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ]
  }
}
