public import TUI

extension PasswordChangeScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .submitted, label: "変更", reading: "ヘンコウ",
        help: PasswordChangeText.helpSubmit),
      KeyRow(
        [.function(10)], .signOutAsked, label: "サインアウト", reading: "サインアウト",
        help: PasswordChangeText.helpSignOut,
        disabledReason: { $0.mustChange ? nil : PasswordChangeText.signOutElsewhere },
        confirmation: { _ in PasswordChangeText.signOutQuestion }),
      KeyRow(
        [.escape], .cancelled, label: "戻る", reading: "モドル",
        help: PasswordChangeText.helpEscape, showsInFooter: false, showsInPalette: false),
    ]
  }
}
