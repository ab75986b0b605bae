import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func handOver() throws -> Mounted {
    let own = try desk()
    let counter = post?.session.counter
    let open = try TicketDesk(own).openQueue(counter: counter).first.current
    return Mounted(
      HandOverScreen.self,
      state: HandOverScreen.State(counter: counter, openNumber: open?.number)
    ) { [self] effect in
      switch effect {
      case .load:
        perform(HandOverScreen.Action.failed) {
          [
            .action(
              .loaded(
                try entry.colleagues(own).filter { mayServe($0, at: own.place) }.map { record in
                  HandOverScreen.Colleague(
                    id: record.id, name: record.name, kana: record.kana,
                    roleNames: Words.roles(record.grants))
                }))
          ]
        }
      case .handOver(let colleague):
        perform(HandOverScreen.Action.refused) {
          try entry.handOver(own, to: colleague)
          leave()
          return [
            .reset(
              signIn(
                saying: Message(
                  .done, "窓口を引き継ぎました。\(colleague) がサインインすると、応対中の番号と書きかけを続けられます。")))
          ]
        }
      }
    }
  }

  /// A counter is only given to somebody who could go on with what stands there.
  private func mayServe(_ record: StaffRecord, at place: Place) -> Bool {
    let actor = Actor(staff: record.id, name: record.name, grants: record.grants)
    return Policy.refusal(of: .ticketFinish, by: actor, at: place) == nil
  }
}
