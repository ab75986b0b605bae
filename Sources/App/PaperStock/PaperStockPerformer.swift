import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func paperStock() throws -> Mounted {
    guard post != nil else { return signIn() }
    let desk = SecurityPaperDesk(try officeDesk())
    let view = try desk.open()
    return Mounted(PaperStockScreen.self, state: PaperStockScreen.State(ledger: view.first)) {
      [self] effect in
      perform(PaperStockScreen.Action.failed) {
        switch effect {
        case .load: return [.action(.loaded(try view.refresh()))]
        case .receive(let range):
          try desk.receive(range)
          return [.action(.done("\(range) の \(range.count)枚を保管庫に受け入れました。"))]
        case .move(let range, let from, let to):
          try desk.move(range, from: from, to: to)
          return [.action(.done("\(range) の \(range.count)枚を移しました。"))]
        case .spoil(let range, let reason, let terminal):
          try desk.spoil(range, reason, at: terminal)
          return [.action(.done("\(range) を書損（\(reason.name)）にしました。廃棄まで保管してください。"))]
        case .printLedger:
          let papers = try settings.papers(try officeDesk())
          let record = try papers.make(paperLedgerFrom: now.date, to: now.date)
          return [.action(.done(Self.words(try papers.printOut(record.id))))]
        case .leave: return [.close]
        }
      }
    }
  }
}
