public import TUI

extension LockScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .submitted, label: "再開", reading: "サイカイ", help: LockText.helpUnlock),
      KeyRow(
        [.function(8)], .handOverAsked, label: "引継ぎ", reading: "ヒキツギ",
        help: LockText.helpHandOver),
      KeyRow(
        [.function(10)], .signOutAsked, label: "サインアウト", reading: "サインアウト",
        help: LockText.helpSignOut, confirmation: { _ in LockText.signOutQuestion }),
      KeyRow(
        [.escape], .cancelled, label: "戻る", reading: "モドル", help: LockText.helpEscape,
        showsInFooter: false, showsInPalette: false),
    ]
  }
}
