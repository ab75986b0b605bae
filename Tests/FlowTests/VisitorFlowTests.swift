import Cells
import Domain
import TUI
import TestKit
import Testing
import UseCases

/// An agent at a counter, on the whole program: the clerk's terminal is the same, cell for cell,
/// whether the agent is somebody a protection is against or not, and whether a row is damaged or not.
@Suite struct VisitorFlowTests {
  private struct Seen {
    var clerk: [CellBuffer]
    var chief: String
  }

  private func visit(_ counterparts: [Counterpart]) throws -> Seen {
    let office = try FlowOffice()
    try office.useRegister([TestResident("1000001", "山田 太郎")])
    let desk = try #require(office.desk)
    _ = try TicketDesk(desk).issue(
      queue: QueueID("certificate"), services: [ServiceID("residence-record")])
    _ = try ProtectionDesk(desk).add(
      PersonID("1000002"), consultedOn: office.now.date,
      ProtectionSecret(counterparts: counterparts), absent: "転入の前に相談")
    let chief = office.terminal(4)
    chief.signIn(.supervisor)
    let pilot = office.terminal(1, rows: 50, columns: 120)
    pilot.signIn(.clerk)
    var seen = [pilot.frame]
    func press(_ step: () -> Void) {
      step()
      seen.append(pilot.frame)
    }
    press { pilot.press(.function(9)).type("証明書").press(.enter) }
    press { pilot.press(.function(3)).type("A001").press(.enter, .enter).type("1000001") }
    press { pilot.press(.enter, .end, .up, .up, .up, .up).type(" ") }
    press { pilot.press(.backTab, .backTab, .backTab, .backTab, .backTab) }
    press { pilot.press(.function(2)).expectMessage(contains: "受け付けました") }
    press { pilot.press(.function(2)).expectMessage(contains: "呼び出しました") }
    press { pilot.press(.function(2)).press(.function(2)) }
    // The rules' questions first, the agent last.
    press {
      for _ in 0..<40 where !pilot.screenText.contains("窓口に来た人の氏名です") { pilot.press(.tab) }
      pilot.type("相手 方男").press(.tab).type("あいて かたお").press(.tab).type("S45.1.2").press(.tab)
    }
    press { pilot.type("川崎市幸区見本町9-9-9").press(.function(2)) }
    office.pass(seconds: 2)
    press { pilot.send(.doorbell) }
    chief.send(.doorbell)
    return Seen(clerk: seen, chief: chief.screenText)
  }

  @Test func theTerminalOfAnAgentIsTheSame() throws {
    let met = try visit([
      Counterpart(name: "相手 方男", kana: "アイテ カタオ", birth: CivilDate(iso: "1970-01-02"))
    ])
    let other = try visit([
      Counterpart(name: "無関係", kana: "ムカンケイ", birth: CivilDate(iso: "1988-08-08"))
    ])
    #expect(met.clerk == other.clerk)
    #expect(met.chief.contains("お知らせ1"))
    #expect(!other.chief.contains("お知らせ"))
  }
}
