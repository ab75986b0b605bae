import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func papers() throws -> Mounted {
    guard let post else { return signIn() }
    let own = try officeDesk()
    let desk = try settings.papers(own)
    let waiting = try desk.open()
    // After midnight another day is looked at, and audited.
    var day = now.date
    var today = try desk.open(day: day)
    return Mounted(
      PapersScreen.self,
      state: PapersScreen.State(
        actor: post.session.actor, place: own.place, waiting: waiting.first, today: today.first)
    ) { [self] effect in
      perform(PapersScreen.Action.failed) {
        switch effect {
        case .load:
          if now.date != day {
            day = now.date
            today = try desk.open(day: day)
          }
          return [
            .action(.loaded(waiting: try waiting.refresh(), today: try today.refresh()))
          ]
        case .printOut(let id, let looked):
          let printed = try desk.printOut(id, looked: looked)
          let words = Self.words(printed)
          return [.action(printed.handwritten.isEmpty ? .done(words) : .byHand(words))]
        case .reprint(let id, let reason):
          let record = try desk.reprint(id, reason: reason)
          return [.action(.done("\(record.kind.name)をもう一度印刷待ちに入れました。F2 で印刷します。"))]
        case .withdraw(let id, let reason):
          return [.action(.done("\(try desk.withdraw(id, reason: reason).kind.name)を取り下げました。"))]
        case .leave: return [.close]
        }
      }
    }
  }

  /// What a clerk is told of a paper that came out.
  static func words(_ printed: PaperDesk.Printed) -> String {
    let what = "\(printed.record.kind.name)を印刷しました。"
    guard !printed.handwritten.isEmpty else { return what }
    return what + "書体にない字があります。「\(printed.handwritten.joined(separator: "」「"))」の欄を手書きで補ってから渡してください。"
  }
}
