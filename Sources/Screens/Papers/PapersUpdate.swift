import Domain
import TUI

extension PapersScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load]
    case .resized(let rows): state.table.pageRows = max(3, rows - 4)
    case .loaded(let waiting, let today):
      state.waiting = waiting
      state.today = today
      state.table.settle(in: state.rows)
    case .done(let text): return finish(.done(text), &state)
    case .byHand(let text): return finish(.caution(text), &state)
    // What was typed stays; the list says what became of the paper.
    case .failed(let failure):
      state.message = .refusal(failure.message)
      return state.waiting == nil ? [] : [.load]
    case .form(let event): return take(event, &state)
    default: return press(&state, action)
    }
    return []
  }

  private static func finish(_ message: Message, _ state: inout State) -> [Effect] {
    state.entry = nil
    state.message = message
    return [.load]
  }

  private static func press(_ state: inout State, _ action: Action) -> [Effect] {
    state.message = nil
    switch action {
    case .moved(let move): state.table.move(move, in: state.rows)
    case .scopeAsked:
      state.showsAll.toggle()
      state.table.settle(in: state.rows)
    case .printAsked:
      guard let paper = state.selected, state.printReason == nil else { return [] }
      return [.printOut(paper.id, looked: false)]
    case .lookedAsked:
      guard let paper = state.selected, state.lookedReason == nil else { return [] }
      return [.printOut(paper.id, looked: true)]
    case .asked(let kind):
      guard let paper = state.selected, state.reason(kind) == nil else { return [] }
      state.entry = Entry(kind: kind, paper: paper.id, form: state.form(kind, paper))
    case .back: return [.leave]
    default: break
    }
    return []
  }

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    guard var entry = state.entry else { return [] }
    entry.form = event.form
    state.message = nil
    state.entry = entry
    switch event {
    case .changed, .left: return []
    case .cancelled:
      state.entry = nil
      return []
    case .submitted:
      let text = entry.form.text(reasonField)
      let fault =
        SafeText.isBlank(text) ? PapersText.reasonMissing : MyNumberGuard.refusal(of: text)?.message
      entry.form.show(errors: fault.map { [reasonField: $0] } ?? [:])
      state.entry = entry
      guard fault == nil else { return [] }
      return [
        entry.kind == .reprint
          ? .reprint(entry.paper, reason: text) : .withdraw(entry.paper, reason: text)
      ]
    }
  }
}
