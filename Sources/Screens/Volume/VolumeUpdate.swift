import Domain
import TUI

extension VolumeScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .resized(let rows): state.table.pageRows = max(3, rows - 4)
    case .loaded(let report):
      guard report.from == state.from, report.to == state.to, report.grouping == state.grouping
      else { return [] }
      state.report = report
      state.table.settle(in: state.rows)
    case .failed(let failure): state.message = .refusal(failure.message)
    case .moved(let move):
      state.message = nil
      state.table.move(move, in: state.rows)
    case .groupingAsked:
      let all = VolumeReport.Grouping.allCases
      let next = (all.firstIndex(of: state.grouping) ?? 0) + 1
      state.grouping = all[next % all.count]
      return ask(&state)
    case .yearMoved(let step):
      let year = (state.from.month >= 4 ? state.from.year : state.from.year - 1) + step
      (state.from, state.to) = State.fiscalYear(year, state.from)
      return ask(&state)
    case .periodAsked:
      state.message = nil
      state.form = state.periodForm()
    case .form(let event): return take(event, &state)
    case .back: return [.leave]
    }
    return []
  }

  private static func ask(_ state: inout State) -> [Effect] {
    state.message = nil
    state.report = nil
    return [state.load]
  }

  private static func take(_ event: FormEvent, _ state: inout State) -> [Effect] {
    state.form = event.form
    switch event {
    case .changed, .left: return []
    case .cancelled: state.form = nil
    case .submitted:
      var form = event.form
      var days: [String: CivilDate] = [:]
      var errors: [String: String] = [:]
      for field in [Field.from, Field.to] {
        do {
          days[field] = try DateSpelling.date(form.text(field))
        } catch {
          errors[field] = VolumeText.dateWrong
        }
      }
      if let from = days[Field.from], let to = days[Field.to] {
        if from > to { errors[Field.to] = VolumeText.periodWrong }
        if errors.isEmpty {
          (state.from, state.to) = (from, to)
          state.form = nil
          return ask(&state)
        }
      }
      form.show(errors: errors)
      state.form = form
    }
    return []
  }
}
