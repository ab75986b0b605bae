import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  /// The cover of a terminal left alone; nil while nobody is signed in. It covers at once even
  /// when the store cannot note it.
  func lock(_ reason: LockReason) -> Mounted? {
    guard let post else { return nil }
    do {
      try entry.lock(post.desk)
    } catch {
      settings.log("lock: \(DeskFailure.code(of: error))")
    }
    return Mounted(
      LockScreen.self,
      state: LockScreen.State(
        staff: post.session.actor.staff, officeName: post.session.officeName, since: now,
        isIdle: reason == .idle, isTraining: entry.isTraining)
    ) { [self] effect in
      perform(LockScreen.Action.refused) {
        switch effect {
        case .readClock: return [.action(.tick(now))]
        case .unlock(let password):
          try entry.unlock(post.desk, password: password)
          return [.uncover]
        case .signOut: return [.reset(try signOut())]
        }
      }
    }
  }
}
