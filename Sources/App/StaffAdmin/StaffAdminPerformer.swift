import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func staffAdmin() throws -> Mounted {
    guard let post else { return signIn() }
    let staff = StaffDesk(try officeDesk())
    let view = try staff.open()
    let offices = try SystemDesk.offices(try officeDesk())
    return Mounted(
      StaffAdminScreen.self,
      state: StaffAdminScreen.State(
        actor: post.session.actor, office: post.desk.place.office, offices: offices)
    ) { [self] effect in
      perform(StaffAdminScreen.Action.failed) {
        switch effect {
        case .load:
          return [.action(.loaded(try view.refresh(), offices: offices, at: now))]
        case .add(let record):
          return [.action(.passwordIssued(record.id, try staff.add(record)))]
        case .disable(let id):
          try staff.disable(id)
          return [.action(.done("\(id) を停止しました。サインイン中の端末も終わりました。"))]
        case .transfer(let id, let effective, let grants):
          try staff.transfer(id, effective: effective, to: grants)
          return [.action(.done("\(id) の異動を登録しました。\(effective.wareki)から新しい権限になります。"))]
        case .resetPassword(let id):
          return [.action(.passwordIssued(id, try staff.resetPassword(id)))]
        case .unlock(let id):
          try staff.unlock(id)
          return [.action(.done("\(id) のロックを解除しました。"))]
        case .leave: return [.close]
        }
      }
    }
  }
}
