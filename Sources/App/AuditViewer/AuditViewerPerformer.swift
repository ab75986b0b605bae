import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func auditViewer() throws -> Mounted {
    guard let post else { return signIn() }
    let office = post.desk.place.office
    let audit = AuditDesk(try officeDesk())
    return Mounted(
      AuditViewerScreen.self,
      state: AuditViewerScreen.State(
        actor: post.session.actor, office: office,
        offices: try SystemDesk.offices(try officeDesk()))
    ) { [self] effect in
      perform(AuditViewerScreen.Action.failed) {
        switch effect {
        case .open(let purpose, let query), .search(let query, let purpose):
          return [.action(.loaded(try audit.search(query, purpose: purpose)))]
        case .verify:
          let verdict = try audit.verify()
          return [
            .action(
              .verified(
                verdict.isWhole
                  ? .intact(rows: verdict.rows)
                  : .broken(firstBad: verdict.firstBad ?? 0, reason: verdict.reason)))
          ]
        case .leave: return [.close]
        }
      }
    }
  }
}
