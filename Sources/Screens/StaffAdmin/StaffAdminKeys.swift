public import TUI

extension StaffAdminScreen {
  public static var keys: [KeyRow<State, Action>] {
    accountKeys + listKeys + KeyRow.moving(Action.moved)
  }

  private static var accountKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .addAsked, label: "登録", reading: "トウロク",
        help: StaffAdminText.helpAdd, disabledReason: { $0.addReason }),
      KeyRow(
        [.function(6)], .unlockAsked, label: "解除", reading: "ロックカイジョ",
        help: StaffAdminText.helpUnlock, disabledReason: { $0.unlockReason }),
      KeyRow(
        [.function(5)], .resetAsked, label: "再設定", reading: "パスワードサイセッテイ",
        help: StaffAdminText.helpReset, disabledReason: { $0.resetReason },
        confirmation: { $0.question(StaffAdminText.resetQuestion) }),
      KeyRow(
        [.function(4)], .transferAsked, label: "異動", reading: "イドウ",
        help: StaffAdminText.helpTransfer, disabledReason: { $0.transferReason }),
      KeyRow(
        [.function(8)], .disableAsked, label: "停止", reading: "テイシ",
        help: StaffAdminText.helpDisable, disabledReason: { $0.disableReason },
        confirmation: { $0.question(StaffAdminText.disableQuestion) }),
    ]
  }

  private static var listKeys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.control("f"), .character("/")], .filterAsked, label: "絞り込み", reading: "シボリコミ",
        help: StaffAdminText.helpFilter),
      KeyRow(
        [.enter, .right], .detailOpened, label: "詳細", reading: "ショウサイ",
        help: StaffAdminText.helpDetail,
        disabledReason: { $0.detailReason }),
      KeyRow(
        [.escape, .left], .back, label: "戻る", reading: "モドル", help: StaffAdminText.helpBack,
        showsInFooter: false, showsInPalette: false),
    ]
  }
}
