import Domain
import TUI

extension DayListScreen {
  public static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .refreshed: return [.load(state.day)]
    case .resized(let rows): state.table.pageRows = max(3, rows - DayListLayout.headRows)
    case .loaded(let list):
      // An answer for a day that was left meanwhile.
      if let day = state.day, day != list.day { return [] }
      state.list = list
      state.table.settle(in: state.rows)
    case .failed(let failure): state.message = .refusal(failure.message)
    case .moved(let move):
      state.message = nil
      state.table.move(move, in: state.rows)
    case .dayMoved(let step):
      state.message = nil
      guard let day = state.shownDay, step < 0 || state.laterReason == nil else { return [] }
      state.day = day.adding(days: step)
      return [.load(state.day)]
    case .todayAsked:
      state.message = nil
      state.day = nil
      return [.load(nil)]
    case .tillAsked: return state.shownDay.map { [.openTill($0)] } ?? []
    case .volumesAsked: return state.shownDay.map { [.openVolumes($0)] } ?? []
    case .paperAsked: return [.openPaper]
    case .papersAsked: return [.openPapers]
    case .back: return [.leave]
    }
    return []
  }
}
