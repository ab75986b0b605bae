import Domain
import Screens
import TUI
import TestKit
import Testing

/// A visit in the program itself, with a stand-in for the outside world.
@Suite struct QueueDeskVisitTests {
  private typealias Day = QueueDeskDay

  /// Answers as the database would while all goes well.
  private final class World {
    var now = Day.busy
    var asked: [QueueDesk.Effect] = []

    func perform(_ effect: QueueDesk.Effect) -> [Outcome<QueueDesk.Action>] {
      asked.append(effect)
      switch effect {
      case .load: return [.action(.loaded(now))]
      case .callNext:
        now = Day.serving(.called)
        return done(.call)
      case .move(let move) where move.step == .start:
        now = Day.serving()
        return done(.start)
      case .move(let move):
        let own = now.current
        now = Day.busy
        now.waiting.removeAll { $0.id == move.ticket }
        guard var ticket = own else { return [] }
        ticket.state = .done
        return [.action(.done(ticket, move.step))]
      case .checkDraft: return [.action(.draftFound(nil))]
      default: return []
      }
    }

    private func done(_ step: TicketStep) -> [Outcome<QueueDesk.Action>] {
      now.current.map { [.action(.done($0, step))] } ?? []
    }
  }

  @Test func fromTheCallToTheEnd() {
    let world = World()
    let pilot = Pilot(
      root: Mounted(QueueDesk.self, state: Day.desk(nil), perform: world.perform))
    pilot.expectText("F2 で次の方 A023").press(.function(2))
    #expect(pilot.messageText.hasPrefix("済 A023 を呼び出しました。"))
    pilot.press(.function(5)).expectText("A023  応対中")
    pilot.press(.function(10)).expectText("A023 を完了にします。")
    pilot.press(.enter, .enter, .enter).type("手渡し").press(.enter)
    #expect(pilot.messageText == "済 A023 を完了しました。住民票の写し 1件、印鑑登録証明書 1件。F2 で次の方を呼べます。")
    pilot.expectText("3番窓口は空いています。")
    #expect(world.asked.contains { if case .callNext(3) = $0 { true } else { false } })
    #expect(
      world.asked.contains(.discardDraft(kind: "queue.finish", subject: "A023")),
      "the draft of a finished form is forgotten")
  }

  @Test func withdrawingAsksFirstAndNamesTheNumber() {
    let world = World()
    world.now = Day.serving()
    let pilot = Pilot(
      root: Mounted(QueueDesk.self, state: Day.desk(nil), perform: world.perform))
    pilot.press(.function(8)).expectText("A023 を取り下げますか。")
    #expect(!world.asked.contains { if case .move = $0 { true } else { false } })
    pilot.press(.escape)
    #expect(!pilot.screenText.contains("取り下げます。この番号"))
  }

  @Test func nothingIsCalledByRefreshingOrLooking() {
    let world = World()
    let pilot = Pilot(
      root: Mounted(QueueDesk.self, state: Day.desk(nil), perform: world.perform))
    pilot.press(.down, .down, .enter, .escape, .tab, .tab, .backTab, .home, .end)
    pilot.resize(rows: 40, columns: 120).resize(rows: 24, columns: 80)
    #expect(world.asked.allSatisfy { $0 == .load })
  }
}
