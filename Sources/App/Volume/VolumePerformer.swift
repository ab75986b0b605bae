import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func volumes(_ day: CivilDate) throws -> Mounted {
    guard post != nil else { return signIn() }
    let desk = VolumeDesk(try officeDesk())
    let begin = VolumeScreen.State(today: day)
    let first = try desk.open(from: begin.from, to: begin.to, by: begin.grouping).first
    return Mounted(VolumeScreen.self, state: VolumeScreen.State(today: day, report: first)) {
      [self] effect in
      perform(VolumeScreen.Action.failed) {
        switch effect {
        case .load(let from, let to, let grouping):
          return [.action(.loaded(try desk.open(from: from, to: to, by: grouping).first))]
        case .leave: return [.close]
        }
      }
    }
  }
}
