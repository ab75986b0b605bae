import Domain
import TUI

extension PaperStockScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load]
    case .resized(let rows): state.table.pageRows = max(3, rows - 10)
    case .loaded(let ledger):
      state.ledger = ledger
      state.table.settle(in: state.rows)
    case .done(let text):
      state.entry = nil
      state.message = .done(text)
      return [.load]
    // The form stays: what was refused is not typed again.
    case .failed(let failure): state.message = .refusal(failure.message)
    case .moved(let move):
      state.message = nil
      state.table.move(move, in: state.rows)
    case .asked(let kind):
      state.message = nil
      state.entry = Entry(kind: kind, form: state.form(kind))
    case .ledgerAsked:
      state.message = nil
      return state.reason == nil ? [.printLedger] : []
    case .form(let event): return take(event, &state)
    case .back: return [.leave]
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
      if let effect = state.effect(entry) { return [effect] }
      let isRange = PaperRange(entry.form.text(Field.range)) != nil
      entry.form.show(
        errors: isRange
          ? [Field.reason: PaperStockText.reasonMissing]
          : [Field.range: PaperStockText.rangeWrong])
      state.entry = entry
      return []
    }
  }
}
