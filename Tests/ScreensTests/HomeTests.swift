import Domain
import TUI
import TestKit
import Testing

@testable import Screens

@Suite struct HomeTests {
  private typealias State = HomeScreen.State
  private typealias Destination = HomeScreen.Destination

  private final class Desk {
    var asked: [HomeScreen.Effect] = []
    var summary = HomeScreen.Summary(waiting: 12, longestWait: 23)
    var failure: DeskFailure?
  }

  private func pilot(_ state: State, _ desk: Desk, rows: Int = 24, columns: Int = 80) -> Pilot {
    Pilot(
      root: Mounted(HomeScreen.self, state: state) { effect in
        desk.asked.append(effect)
        guard effect == .load else { return [] }
        return [.action(desk.failure.map { .failed($0) } ?? .loaded(desk.summary))]
      }, rows: rows, columns: columns)
  }

  private func acts(_ desk: Desk) -> [HomeScreen.Effect] { desk.asked.filter { $0 != .load } }

  private func draft(_ kind: String, minute: Int = 3) throws -> Draft {
    Draft(
      kind: kind, subject: "-", payload: DraftPayload(["remark": "車いす"]),
      updatedAt: try FramePictures.time(10, minute))
  }

  private func notice() throws -> Notice {
    Notice(
      id: 7, at: try FramePictures.time(9, 58), kind: .breakGlass,
      text: "9:58 に、このホストの root が非常時の権限で職員のパスワードを再設定しました。")
  }

  /// What each role may open, read off the policy table by hand once.
  private static let menus: [(Role, Set<HomeScreen.Destination>)] = [
    (
      .reception,
      [
        .queue, .reception, .requests, .dayList, .residents, .catalogue, .calendar, .passwordChange,
        .handOver, .offices,
        .appointments,
      ]
    ),
    (
      .examiner,
      [
        .queue, .reception, .requests, .dayList, .residents, .catalogue, .calendar, .passwordChange,
        .handOver, .offices,
        .appointments,
      ]
    ),
    (
      .supervisor,
      [
        .queue, .reception, .requests, .dayList, .supervisor, .audit, .staff, .residents,
        .catalogue, .calendar,
        .passwordChange,
        .handOver, .offices, .appointments, .protection,
      ]
    ),
    (
      .auditor,
      [
        .queue, .supervisor, .audit, .staff, .catalogue, .calendar, .passwordChange, .offices,
        .appointments,
      ]
    ),
    (.administrator, [.queue, .audit, .staff, .catalogue, .calendar, .passwordChange, .offices]),
    (.callCentre, [.residents, .catalogue, .calendar, .passwordChange, .offices, .appointments]),
  ]

  @Test(arguments: menus)
  func aRoleOpensWhatThePolicyTableAllowsAndNothingElse(
    _ role: Role, _ allowed: Set<HomeScreen.Destination>
  ) throws {
    let state = State(session: try FramePictures.session(role))
    for (index, destination) in Destination.allCases.enumerated() {
      let desk = Desk()
      let pilot = pilot(state, desk)
      if let key = destination.key {
        pilot.press(key)
      } else {
        for _ in 0..<index { pilot.press(.down) }
        pilot.press(.enter)
      }
      if allowed.contains(destination) {
        #expect(acts(desk) == [.open(destination)], "\(role) \(destination)")
      } else {
        #expect(acts(desk).isEmpty, "\(role) \(destination)")
        #expect(pilot.messageText.contains("権限です。"), "\(role) \(destination)")
      }
    }
  }

  @Test func enterOpensTheSelectedRowAndRefusesAsTheKeyDoes() throws {
    let desk = Desk()
    let pilot = pilot(State(session: try FramePictures.session(.reception)), desk)
    pilot.press(.down, .enter)
    #expect(acts(desk) == [.open(.reception)])
    pilot.press(.down, .down, .down, .enter).expectMessage(contains: "係長")
    #expect(acts(desk) == [.open(.reception)])
  }

  @Test func handOverNeedsACounter() throws {
    let desk = Desk()
    pilot(State(session: try FramePictures.session(.reception, counter: nil)), desk)
      .press(.function(8)).expectMessage(contains: "この端末には窓口がない")
    #expect(acts(desk).isEmpty)
  }

  @Test func signingOutAsksAndSaysWhatStays() throws {
    let desk = Desk()
    desk.summary.drafts = [try draft("queue.finish")]
    let pilot = pilot(State(session: try FramePictures.session(.reception)), desk)
    pilot.press(.function(10)).expectText("書きかけ 1件").press(.escape)
    #expect(acts(desk).isEmpty)
    pilot.press(.function(10), .enter)
    #expect(acts(desk) == [.signOut])
  }

  @Test func signingOutFromTheListAsksToo() throws {
    let desk = Desk()
    let pilot = pilot(State(session: try FramePictures.session(.reception)), desk)
    for _ in Destination.allCases { pilot.press(.down) }
    pilot.press(.enter).expectText("サインアウトしますか。")
    #expect(acts(desk).isEmpty)
    pilot.press(.enter)
    #expect(acts(desk) == [.signOut])
  }

  @Test func aDraftIsResumedFromTheList() throws {
    let desk = Desk()
    desk.summary.drafts = [try draft("reception.issue"), try draft("queue.finish", minute: 5)]
    pilot(State(session: try FramePictures.session(.reception)), desk).press(.home, .down)
      .expectNoText("車いす").press(.enter)
    #expect(acts(desk) == [.resumeDraft(try draft("queue.finish", minute: 5))])
  }

  @Test func theSelectionStaysOnItsDraftWhenAnotherGoes() throws {
    var state = State(session: try FramePictures.session(.reception))
    let (first, second) = (try draft("reception.issue"), try draft("queue.finish"))
    _ = HomeScreen.update(&state, .loaded(.init(drafts: [first, second])))
    _ = HomeScreen.update(&state, .moved(.first))
    _ = HomeScreen.update(&state, .moved(.down))
    _ = HomeScreen.update(&state, .loaded(.init(drafts: [second])))
    #expect(HomeScreen.update(&state, .chose) == [.resumeDraft(second)])
  }

  @Test func aFailedReadingKeepsTheFiguresAndSaysSo() throws {
    let desk = Desk()
    let pilot = pilot(State(session: try FramePictures.session(.reception)), desk)
    pilot.expectText("待ち 12")
    desk.failure = DeskFailure(.databaseBusy, "件数を読み込めませんでした。")
    pilot.send(.idle).expectText("待ち 12").expectText("件数は古いままです")
      .press(.down).expectMessage(contains: "件数を読み込めませんでした。")
    desk.failure = nil
    pilot.send(.idle).expectNoRefusal().expectNoText("古いまま")
  }

  @Test func escapeSaysThatThisIsTheFirstScreen() throws {
    pilot(State(session: try FramePictures.session(.reception)), Desk()).press(.escape)
      .expectScreen("はじめ").expectMessage(contains: "ここが最初の画面です。")
  }

  @Test(arguments: [(Role.reception, "F2 で窓口、F3 で受付"), (.administrator, "F2 で窓口、F5 で監査記録")])
  func theFirstDayShowsTwoKeysThatWork(_ role: Role, _ sentence: String) throws {
    let desk = Desk()
    desk.summary.isFirstUse = true
    pilot(State(session: try FramePictures.session(role)), desk).expectText(sentence)
  }

  @Test func everyActOfTheMenuStandsInThePolicyTable() {
    for destination in Destination.allCases {
      #expect(Policy.row(destination.act) != nil, "\(destination)")
    }
  }

  @Test func pictures() throws {
    for (name, role) in [
      ("clerk", Role.reception), ("supervisor", .supervisor), ("auditor", .auditor),
      ("administrator", .administrator),
    ] {
      var state = State(session: try FramePictures.session(role))
      _ = HomeScreen.update(&state, .loaded(.init(waiting: 12, longestWait: 23)))
      FramePictures.expect(
        HomeScreen.self, state, named: "Home-\(name)", styles: role == .reception)
    }
    var state = State(session: try FramePictures.session(.supervisor))
    FramePictures.expect(HomeScreen.self, state, named: "Home-reading")
    let busy = HomeScreen.Summary(
      waiting: 31, longestWait: 72, approvals: 2, notices: [try notice()],
      drafts: [try draft("reception.issue"), try draft("queue.finish", minute: 5)],
      isFirstUse: true)
    _ = HomeScreen.update(&state, .loaded(busy))
    FramePictures.expect(HomeScreen.self, state, named: "Home-busy")
    _ = HomeScreen.update(
      &state, .failed(DeskFailure(.databaseBusy, "件数を読み込めませんでした。表示は少し前のものです。")))
    FramePictures.expect(HomeScreen.self, state, named: "Home-stale")
  }

  @Test func whoWasLeftAtTheCounterIsSaidFirst() throws {
    let desk = Desk()
    desk.summary.atCounter = TicketNumber(prefix: "A", sequence: 94)
    desk.summary.isFirstUse = true
    let pilot = pilot(
      State(session: try FramePictures.session(.reception, .examiner, counter: 4)), desk)
    pilot.expectText("4番窓口に A094 が残っています").expectNoText("はじめに:")
    desk.summary.atCounter = nil
    pilot.send(.doorbell).expectNoText("残っています").expectText("はじめに:")
  }
}
