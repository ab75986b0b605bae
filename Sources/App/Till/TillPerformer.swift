import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func till(_ day: CivilDate) throws -> Mounted {
    guard let post else { return signIn() }
    let desk = TillDesk(try officeDesk())
    let counter = post.session.counter ?? 0
    // Each scope is opened, and audited, once.
    var shown: CounterNumber? = counter
    var view = try desk.open(day, counter: counter)
    return Mounted(
      TillScreen.self, state: TillScreen.State(day: day, ownCounter: counter, till: view.first)
    ) { [self] effect in
      perform(TillScreen.Action.failed) {
        switch effect {
        case .load(let day, let counter):
          if counter == shown { return [.action(.loaded(try view.refresh()))] }
          view = try desk.open(day, counter: counter)
          shown = counter
          return [.action(.loaded(view.first))]
        case .close(let day, let counter, let count, let reasons):
          let outcome = try desk.closeOrAsk(day, counter: counter, count, reasons: reasons)
          if let till = outcome.till { return [.action(.closed(till))] }
          let until = outcome.request.map { "（\($0.expiresAt.clock)まで）" } ?? ""
          return [
            .action(.asked("上席に承認を依頼しています\(until)。まだ締めていません。承認されたら、もう一度 F5 を押してください。"))
          ]
        case .printSheet(let day, let counter):
          let papers = try settings.papers(try officeDesk())
          let record = try papers.make(closing: day, counter: counter)
          return [.action(.printed(Self.words(try papers.printOut(record.id))))]
        case .leave: return [.close]
        }
      }
    }
  }
}
