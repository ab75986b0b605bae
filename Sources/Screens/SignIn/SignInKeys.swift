public import TUI

extension SignInScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        [.function(2)], .submitted, label: "サインイン", reading: "サインイン",
        help: SignInText.helpSubmit, disabledReason: unknownTerminal),
      KeyRow(
        [.function(3)], .toggledTable, label: "見本", reading: "ミホン",
        help: SignInText.helpTable, disabledReason: noDemo),
      KeyRow(
        [.enter], .chose, label: "選ぶ", reading: "エラブ", help: SignInText.helpChoose,
        disabledReason: unknownTerminal, showsInFooter: false, showsInPalette: false),
      KeyRow(
        [.tab], .tabbed(forward: true), label: "次の欄", reading: "ツギノラン",
        help: SignInText.helpNext, disabledReason: unknownTerminal, showsInFooter: false,
        showsInPalette: false),
      KeyRow(
        [.backTab], .tabbed(forward: false), label: "前の欄", reading: "マエノラン",
        help: SignInText.helpPrevious, disabledReason: unknownTerminal, showsInFooter: false,
        showsInPalette: false),
      KeyRow(
        [.escape], .cancelled, label: "戻る", reading: "モドル", help: SignInText.helpEscape,
        showsInFooter: false, showsInPalette: false),
    ] + KeyRow<State, Action>.moving { .wentOn($0) }
  }

  private static func unknownTerminal(_ state: State) -> String? {
    state.isUnknownTerminal ? SignInText.unknownTerminalReason : nil
  }

  private static func noDemo(_ state: State) -> String? {
    if let reason = unknownTerminal(state) { return reason }
    return state.demoAccounts.isEmpty ? SignInText.noDemo : nil
  }
}
