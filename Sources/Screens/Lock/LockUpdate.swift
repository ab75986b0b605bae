import Domain
import TUI

extension LockScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.readClock]
    case .tick(let now): state.now = now
    case .form(let event): return take(event, &state)
    case .submitted: return submit(&state)
    case .cancelled: cancel(&state)
    case .handOverAsked:
      state.explainsHandOver.toggle()
      state.message = nil
    case .signOutAsked:
      state.form = LockText.emptyForm
      return [.signOut]
    case .refused(let failure):
      state.form.setText("", for: Field.password)
      let hint = failure.code == .signInFailed && state.hadWideCharacters
      state.message = .refusal(failure.message + (hint ? LockText.wideCharacters : ""))
    }
    return []
  }

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    state.form = event.form
    switch event {
    case .changed, .left:
      state.message = nil
      state.explainsHandOver = false
    case .submitted: return submit(&state)
    case .cancelled: cancel(&state)
    }
    return []
  }

  private static func submit(_ state: inout State) -> [Effect] {
    let password = state.form.text(Field.password)
    guard !password.isEmpty else {
      state.message = .info(LockText.passwordMissing)
      return []
    }
    state.form.setText("", for: Field.password)
    state.hadWideCharacters = password.unicodeScalars.contains { !$0.isASCII }
    state.message = nil
    return [.unlock(password: password)]
  }

  /// Esc empties the field: what a passer-by typed is gone, the lock stays.
  private static func cancel(_ state: inout State) {
    state.form = LockText.emptyForm
    state.message = state.explainsHandOver ? nil : .info(LockText.staysLocked)
    state.explainsHandOver = false
  }
}
