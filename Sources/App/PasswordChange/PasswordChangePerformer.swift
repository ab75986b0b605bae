import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func passwordChange(mustChange: Bool) throws -> Mounted {
    let own = try desk()
    let staff = post?.session.actor.staff ?? StaffID("")
    return Mounted(
      PasswordChangeScreen.self,
      state: PasswordChangeScreen.State(staff: staff, mustChange: mustChange)
    ) { [self] effect in
      perform(PasswordChangeScreen.Action.refused) {
        switch effect {
        case .change(let current, let new):
          try entry.changePassword(own, staff: staff, current: current, new: new)
          return [.action(.changed)]
        case .finish: return mustChange ? [.reset(try home())] : [.close]
        case .close: return [.close]
        case .signOut: return [.reset(try signOut())]
        }
      }
    }
  }

  /// Ends the session and shows the sign-in screen.
  func signOut() throws -> Mounted {
    try entry.signOut(try desk())
    leave()
    return signIn(saying: Message(.done, "サインアウトしました。書きかけの内容は残っています。"))
  }
}
