import Domain
import TUI
import Testing

/// Works a screen by its keys as the program does, and keeps what it asked for.
struct SupervisorHand<S: Screen> {
  var state: S.State
  /// What the last key or the last group of actions asked for.
  private(set) var effects: [S.Effect] = []
  /// Why the last key did nothing.
  private(set) var refused: String?
  /// What the last key asked before it worked.
  private(set) var question: TUI.Confirmation?

  init(_ screen: S.Type, _ state: S.State) { self.state = state }

  mutating func send(_ actions: S.Action...) {
    effects = []
    for action in actions { effects += S.update(&state, action) }
  }

  /// Presses keys one after the other; a question is answered with yes.
  mutating func press(_ keys: Key...) {
    for key in keys {
      effects = []
      refused = nil
      question = nil
      if let event = S.form(in: state)?.handle(key), let action = S.formAction(event) {
        effects = S.update(&state, action)
        continue
      }
      guard let row = S.keys.first(where: { $0.keys.contains(key) }) else {
        Issue.record("\(key.name) does nothing on \(S.name)")
        return
      }
      refused = row.disabledReason(state)
      guard refused == nil else { continue }
      question = row.confirmation(state)
      effects = S.update(&state, row.action(state))
    }
  }

  mutating func type(_ text: String) {
    guard let event = S.form(in: state)?.insert(text), let action = S.formAction(event) else {
      Issue.record("no field takes 「\(text)」 on \(S.name)")
      return
    }
    effects = S.update(&state, action)
  }

  var message: Message? { S.message(in: state) }
}
