import Domain
import TUI

extension PasswordChangeScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .form(let event): return take(event, &state)
    case .submitted: return submit(&state)
    case .cancelled: return cancel(&state)
    case .signOutAsked:
      state.clear()
      return [.signOut]
    case .changed:
      state.clear()
      return [.finish]
    case .refused(let failure):
      refuse(failure, &state)
      return []
    }
  }

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    state.form = event.form
    switch event {
    case .changed: state.message = nil
    case .left(_, let id): check(id, &state)
    case .submitted: return submit(&state)
    case .cancelled: return cancel(&state)
    }
    return []
  }

  private static func cancel(_ state: inout State) -> [Effect] {
    guard !state.mustChange else {
      state.message = .info(PasswordChangeText.mustStay)
      return []
    }
    state.clear()
    return [.close]
  }

  /// Says at once what is wrong with a field that was filled in and left.
  private static func check(_ id: String, _ state: inout State) {
    guard !state.form.text(id).isEmpty else { return }
    state.form.setError(refusal(id, state), for: id)
  }

  private static func submit(_ state: inout State) -> [Effect] {
    var errors: [String: String] = [:]
    for field in state.form.fields {
      if let sentence = refusal(field.id, state) { errors[field.id] = sentence }
    }
    guard errors.isEmpty else {
      state.form.show(errors: errors)
      state.message = .refusal(PasswordChangeText.notChanged)
      return []
    }
    state.message = nil
    let current = state.mustChange ? nil : state.form.text(Field.current)
    return [.change(current: current, new: state.form.text(Field.new))]
  }

  private static func refusal(_ id: String, _ state: State) -> String? {
    let text = state.form.text(id)
    switch id {
    case Field.current: return text.isEmpty ? PasswordChangeText.currentMissing : nil
    case Field.new:
      if text.isEmpty { return PasswordChangeText.newMissing }
      if let failure = SignInRules.refusal(password: text, of: state.staff) {
        return failure.message
      }
      let isSame = !state.mustChange && SafeText.isSame(text, state.form.text(Field.current))
      return isSame ? PasswordChangeText.newIsOld : nil
    case Field.again:
      if text.isEmpty { return PasswordChangeText.againMissing }
      return SafeText.isSame(text, state.form.text(Field.new))
        ? nil : PasswordChangeText.againDiffers
    default: return nil
    }
  }

  /// A wrong current password is typed again; a weak new one too. Whatever else went wrong, the
  /// fields stay as they are, so that Enter tries once more.
  private static func refuse(_ failure: DeskFailure, _ state: inout State) {
    state.message = .refusal(failure.message)
    switch failure.code {
    case .signInFailed where !state.mustChange:
      state.form.setText("", for: Field.current)
      state.form.focus(on: Field.current)
    case .passwordWeak:
      state.form.setText("", for: Field.new)
      state.form.setText("", for: Field.again)
      state.form.focus(on: Field.new)
    default: break
    }
  }
}

extension PasswordChangeScreen.State {
  /// No password stays in the state longer than it is needed.
  fileprivate mutating func clear() {
    form = PasswordChangeText.form(mustChange: mustChange)
    message = nil
  }
}
