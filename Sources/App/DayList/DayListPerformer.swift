import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func dayList() throws -> Mounted {
    guard post != nil else { return signIn() }
    let requests = RequestDesk(try officeDesk())
    // Each day is opened, and audited, once; looking again at the same day is not.
    var day: CivilDate?
    var view = try requests.openDayList(nil)
    return Mounted(DayListScreen.self, state: DayListScreen.State(list: view.first)) {
      [self] effect in
      perform(DayListScreen.Action.failed) {
        switch effect {
        case .load(let wanted):
          if wanted == day { return [.action(.loaded(try view.refresh()))] }
          view = try requests.openDayList(wanted)
          day = wanted
          return [.action(.loaded(view.first))]
        case .openTill(let day): return [.open(try till(day))]
        case .openVolumes(let day): return [.open(try volumes(day))]
        case .openPaper: return [.open(try paperStock())]
        case .openPapers: return [.open(try papers())]
        case .leave: return [.close]
        }
      }
    }
  }
}
