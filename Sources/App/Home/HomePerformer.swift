import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func home() throws -> Mounted {
    guard let post else { return signIn() }
    return Mounted(HomeScreen.self, state: HomeScreen.State(session: post.session)) {
      [self] effect in
      switch effect {
      case .load:
        perform(HomeScreen.Action.failed) {
          let own = try desk()
          let summary = try HomeDesk(own).summary()
          return [
            .action(
              .loaded(
                HomeScreen.Summary(
                  waiting: summary.waiting, longestWait: summary.longestMinutes,
                  approvals: summary.approvals, notices: summary.notices,
                  drafts: try DraftDesk(own).own(), atCounter: summary.atCounter,
                  isFirstUse: summary.isFirstUse)))
          ]
        }
      case .open(let destination):
        perform(HomeScreen.Action.refused) { [.open(try open(destination))] }
      case .resumeDraft(let draft):
        perform(HomeScreen.Action.refused) {
          // A draft opens in the screen whose form it is; the form finds it there.
          let kind = draft.kind.utf8
          if let opening = RequestScreen.Opening(draft) { return [.open(try requests(opening))] }
          let isReception = kind.starts(with: "reception.".utf8)
          return [.open(try isReception ? reception() : queueDesk())]
        }
      case .signOut:
        perform(HomeScreen.Action.refused) { [.reset(try signOut())] }
      }
    }
  }
}
