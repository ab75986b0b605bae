import Domain
public import TUI

extension HandOverScreen {
  public static var keys: [KeyRow<State, Action>] {
    [
      KeyRow(
        keys: [.function(2), .enter], label: "引継ぎ", reading: "ヒキツギ",
        help: HandOverText.helpHandOver, action: { .confirmed($0.selected?.id) },
        disabledReason: refusal, confirmation: question),
      KeyRow(
        [.control("f"), .character("/")], .filterOpened, label: "絞り込み", reading: "シボリコミ",
        help: HandOverText.helpFilter,
        disabledReason: { ($0.colleagues ?? []).isEmpty ? HandOverText.nobody : nil }),
    ] + KeyRow<State, Action>.moving { .moved($0) }
  }

  private static func refusal(_ state: State) -> String? {
    guard state.counter != nil else { return HandOverText.noCounter }
    guard let colleagues = state.colleagues else { return HandOverText.notRead }
    guard !colleagues.isEmpty else { return HandOverText.nobody }
    return state.selected == nil ? HandOverText.nobodyMatches : nil
  }

  private static func question(_ state: State) -> Confirmation? {
    guard let counter = state.counter, let person = state.selected else { return nil }
    return HandOverText.question(counter, state.openNumber, to: person)
  }
}
