import Domain
import TUI

extension SignInScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .form(let event): return take(event, &state)
    case .wentOn(let move): go(move, &state)
    case .tabbed(let forward): tab(forward: forward, &state)
    case .chose: chooseDemo(&state)
    case .submitted: return submit(&state)
    case .cancelled: cancel(&state)
    case .toggledTable: state.stop = state.stop == .demo ? .staff : .demo
    case .refused(let failure): refuse(failure, &state)
    case .resized(let rows): state.table.pageRows = max(1, rows - SignInLayout.formRows - 3)
    }
    return []
  }

  // MARK: The fields

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    state.keep(event.form)
    switch event {
    case .changed, .left: state.message = nil
    case .submitted:
      guard state.stop == .password else {
        state.stop = .password
        return []
      }
      return submit(&state)
    case .cancelled: cancel(&state)
    }
    return []
  }

  private static func submit(_ state: inout State) -> [Effect] {
    guard !state.isUnknownTerminal else { return [] }
    state.form.clearErrors()
    let id = SafeText.line(FullWidthFold.ascii(state.form.text(Field.staff)), columns: 40)
    guard !id.isEmpty else {
      state.form.setError(SignInText.staffMissing, for: Field.staff)
      state.stop = .staff
      return []
    }
    state.form.setText(id, for: Field.staff)
    let password = state.form.text(Field.password)
    guard !password.isEmpty else {
      state.form.setError(SignInText.passwordMissing, for: Field.password)
      state.stop = .password
      return []
    }
    state.form.setText("", for: Field.password)
    state.stop = .password
    state.hadWideCharacters = password.unicodeScalars.contains { !$0.isASCII }
    state.message = nil
    return [.signIn(StaffID(id), password: password)]
  }

  private static func refuse(_ failure: DeskFailure, _ state: inout State) {
    state.form.setText("", for: Field.password)
    state.stop = .password
    let hint = failure.code == .signInFailed && state.hadWideCharacters
    state.message = .refusal(failure.message + (hint ? SignInText.wideCharacters : ""))
  }

  private static func cancel(_ state: inout State) {
    if state.stop == .demo {
      state.stop = .staff
    } else {
      state.message = .info(SignInText.nowhereBack)
    }
  }

  // MARK: The table of demo staff

  private static func chooseDemo(_ state: inout State) {
    guard state.stop == .demo else { return }
    let chosen = state.table.selection(in: state.demoRows)
    guard let account = state.demoAccounts.first(where: { $0.id.text == chosen }) else { return }
    state.form.clearErrors()
    state.form.setText(account.id.text, for: Field.staff)
    state.form.setText(account.password, for: Field.password)
    state.stop = .password
    state.message = .info(SignInText.filled(account.name))
  }

  private static func go(_ move: TableMove, _ state: inout State) {
    guard !state.isUnknownTerminal else { return }
    switch (state.stop, move) {
    case (.staff, .down): state.stop = .password
    case (.password, .up): state.stop = .staff
    case (.password, .down), (.staff, .pageDown), (.password, .pageDown):
      if !state.demoAccounts.isEmpty { state.stop = .demo }
    case (.demo, .up) where state.table.index(in: state.demoRows) == 0: state.stop = .password
    case (.demo, _): state.table.move(move, in: state.demoRows)
    default: break
    }
  }

  private static func tab(forward: Bool, _ state: inout State) {
    let all: [Stop] =
      state.demoAccounts.isEmpty ? [.staff, .password] : [.staff, .password, .demo]
    let here = all.firstIndex(of: state.stop) ?? 0
    state.stop = all[(here + (forward ? 1 : all.count - 1)) % all.count]
  }
}

extension SignInScreen.State {
  /// Puts the field that was edited back among the others, with what is wrong with it.
  fileprivate mutating func keep(_ edited: Form) {
    guard let field = edited.fields.first,
      let index = form.fields.firstIndex(where: { $0.id == field.id })
    else { return }
    form.fields[index] = field
    form.setError(edited.errors[field.id], for: field.id)
  }
}
