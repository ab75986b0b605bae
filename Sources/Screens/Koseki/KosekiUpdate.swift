import Domain
import TUI

extension KosekiScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load]
    case .resized(let rows):
      state.people.pageRows = max(3, rows / 2 - 3)
      state.registers.pageRows = max(3, rows / 2 - 3)
    case .loaded(let sheet):
      if state.isOutOfDate { state.message = .info(Text.upToDate) }
      state.isOutOfDate = false
      state.take(sheet)
    case .done(let sheet, let deed):
      state.entry = nil
      state.sheet = sheet
      state.settle()
      state.message = .done(Text.said(deed))
    case .failed(let failure): state.fail(failure)
    case .form(let event): return state.take(event)
    default: return press(&state, action)
    }
    return []
  }

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    switch action {
    case .moved(let move):
      if state.side == .people {
        state.people.move(move, in: state.personRows())
      } else {
        state.registers.move(move, in: state.registerRows)
      }
    case .sideTaken(let side): state.side = side
    case .sideTurned: state.side = state.side == .people ? .registers : .people
    case .opened(let kind):
      guard state.refusal(kind) == nil else { return [] }
      state.showsPlan = false
      state.entry = state.makeEntry(kind)
    case .chainAsked: return state.askChain()
    case .householdAsked:
      guard state.householdRefusal == nil, let work = state.work else { return [] }
      return [.takeHousehold(version: work.version)]
    case .removed: return state.remove()
    case .wiped: return state.wipeRefusal == nil ? [.wipe] : []
    case .planOpened: state.showsPlan.toggle()
    case .back:
      guard state.showsPlan else { return [.leave] }
      state.showsPlan = false
    default: break
    }
    return []
  }
}

extension KosekiScreen.State {
  /// Somebody who is stopped meanwhile stands in no open form either: it names people of the tree.
  fileprivate mutating func take(_ new: KosekiSheet) {
    let stopped = Set((new.work?.stops ?? [:]).keys).subtracting((work?.stops ?? [:]).keys)
    sheet = new
    settle()
    guard entry != nil, !stopped.isEmpty else { return }
    entry = nil
    message = .refusal(KosekiScreen.Text.stoppedMeanwhile)
  }

  fileprivate mutating func fail(_ failure: DeskFailure) {
    message = .refusal(failure.message)
    if entry != nil {
      entry?.isSent = false
    } else if failure.code.kind == .database {
      isOutOfDate = true
    }
  }

  fileprivate func askChain() -> [KosekiScreen.Effect] {
    guard chainRefusal == nil, let work, let person = selectedPerson else { return [] }
    let isOn = work.tree.subject == person.id
    return [.apply(.ask(chainOf: isOn ? nil : person.id), version: work.version)]
  }

  fileprivate func remove() -> [KosekiScreen.Effect] {
    guard removeRefusal == nil, let work else { return [] }
    if side == .people {
      return selectedPerson.map { [.apply(.removePerson($0.id), version: work.version)] } ?? []
    }
    return selectedRegister.map { [.apply(.removeRegister($0.id), version: work.version)] } ?? []
  }

  // MARK: Typing

  fileprivate mutating func take(_ event: FormEvent) -> [KosekiScreen.Effect] {
    guard var open = entry else { return [] }
    open.form = event.form
    message = nil
    switch event {
    case .changed: break
    case .left(_, let field): leave(field, &open)
    case .cancelled:
      entry = nil
      return []
    case .submitted:
      let effects = submit(&open)
      entry = open
      return effects
    }
    entry = open
    return []
  }

  /// A 個人番号 does not stay in a field that is left (domain.md G.6); a day is written out whole.
  private mutating func leave(_ field: String, _ open: inout KosekiScreen.Entry) {
    if let refusal = MyNumberGuard.refusal(of: open.form.text(field)) {
      open.form.setText("", for: field)
      open.form.setError(refusal.message, for: field)
      open.form.focus(on: field)
      message = .refusal(refusal.message)
    } else if Self.dateFields.contains(field) {
      DateEntry.settle(field, in: &open.form, today: today)
    }
  }

  private mutating func submit(_ open: inout KosekiScreen.Entry) -> [KosekiScreen.Effect] {
    guard !open.isSent else { return [] }
    let faults = faults(open)
    open.form.show(errors: faults)
    guard faults.isEmpty else {
      for id in open.form.textFieldIDs where MyNumberGuard.finds(in: open.form.text(id)) {
        open.form.setText("", for: id)
      }
      message = .refusal(KosekiScreen.Text.faulty)
      return []
    }
    do {
      guard let effect = try effect(open) else {
        message = .refusal(KosekiScreen.Text.faulty)
        return []
      }
      open.isSent = true
      return [effect]
    } catch {
      message = .refusal(error.message)
      return []
    }
  }
}
