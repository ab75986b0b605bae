public import TUI

extension HomeScreen {
  public static var keys: [KeyRow<State, Action>] {
    let rare: [Destination] = [.handOver, .passwordChange]
    return Destination.allCases.filter { !rare.contains($0) }.compactMap(opening) + [
      KeyRow(
        [.function(10)], .signOutConfirmed, label: "サインアウト", reading: "サインアウト",
        help: HomeText.helpSignOut, confirmation: { HomeText.signOutQuestion($0.drafts.count) }),
      KeyRow(
        keys: [.enter], label: "開く", reading: "ヒラク", help: HomeText.helpChoose,
        action: { _ in .chose },
        disabledReason: { state in state.selectedItem.flatMap { state.refusal(of: $0) } },
        confirmation: { state in
          state.selectedItem == .signOut ? HomeText.signOutQuestion(state.drafts.count) : nil
        }, showsInFooter: false),
      KeyRow(
        [.escape], .refreshed, label: "戻る", reading: "モドル", help: HomeText.helpEscape,
        disabledReason: { _ in HomeText.nowhereBack }, showsInFooter: false,
        showsInPalette: false),
    ] + rare.compactMap(opening) + KeyRow<State, Action>.moving { .moved($0) }
  }

  private static func opening(_ destination: Destination) -> KeyRow<State, Action>? {
    destination.key.map { key in
      KeyRow(
        [key], .opened(destination), label: destination.label, reading: destination.reading,
        help: destination.help, disabledReason: { $0.refusal(of: destination) })
    }
  }
}
