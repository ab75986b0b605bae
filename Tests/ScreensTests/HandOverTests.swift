import Domain
import TUI
import TestKit
import Testing

@testable import Screens

@Suite struct HandOverTests {
  private typealias State = HandOverScreen.State

  private static let people = [
    ("1002", "高橋 一郎", "タカハシ イチロウ", "審査・照合"),
    ("1003", "渡辺 美咲", "ワタナベ ミサキ", "受付"),
    ("2001", "鈴木 誠", "スズキ マコト", "係長"),
  ].map {
    HandOverScreen.Colleague(id: StaffID($0.0), name: $0.1, kana: $0.2, roleNames: $0.3)
  }

  private final class Desk {
    var asked: [HandOverScreen.Effect] = []
    var colleagues = HandOverTests.people
    var failure: DeskFailure?
    var refusal: DeskFailure?
  }

  private func pilot(_ state: State, _ desk: Desk) -> Pilot {
    Pilot(
      root: Mounted(HandOverScreen.self, state: state) { effect in
        desk.asked.append(effect)
        switch effect {
        case .load:
          return [.action(desk.failure.map { .failed($0) } ?? .loaded(desk.colleagues))]
        case .handOver: return desk.refusal.map { [.action(.refused($0))] } ?? []
        }
      })
  }

  private func given(_ desk: Desk) -> [HandOverScreen.Effect] { desk.asked.filter { $0 != .load } }

  private func state(counter: CounterNumber? = 3) -> State {
    State(
      counter: counter, openNumber: TicketNumber(prefix: "A", sequence: 23))
  }

  @Test func theChosenColleagueIsNamedBeforeAnythingHappens() {
    let desk = Desk()
    let pilot = pilot(state(), desk)
    pilot.press(.down, .enter).expectText("渡辺 美咲さん（1003）").expectText("A023")
    #expect(given(desk).isEmpty)
    pilot.press(.enter)
    #expect(given(desk) == [.handOver(StaffID("1003"))])
  }

  @Test func whoWentOffTheListWhileTheQuestionStoodGetsNothing() {
    var state = state()
    _ = HandOverScreen.update(&state, .loaded(Self.people))
    let asked = HandOverScreen.Action.confirmed(state.selected?.id)
    _ = HandOverScreen.update(&state, .loaded(Array(Self.people.dropFirst())))
    #expect(HandOverScreen.update(&state, asked).isEmpty)
    #expect(state.message == .refusal(HandOverText.gone))
  }

  @Test func theSelectionStaysWithThePersonWhenOthersCome() {
    var state = state()
    _ = HandOverScreen.update(&state, .loaded(Array(Self.people.dropFirst())))
    let before = state.selected
    _ = HandOverScreen.update(&state, .loaded(Self.people))
    #expect(state.selected == before)
  }

  @Test func kanaFindsAColleague() {
    let desk = Desk()
    let pilot = pilot(state(), desk)
    pilot.press(.control("f")).type("すずき").expectText("鈴木 誠").expectNoText("高橋 一郎")
      .press(.enter).expectText("絞り込み「すずき」").press(.function(2), .enter)
    #expect(given(desk) == [.handOver(StaffID("2001"))])
  }

  @Test func aTerminalWithoutACounterHasNothingToGive() {
    let desk = Desk()
    pilot(state(counter: nil), desk).press(.function(2))
      .expectMessage(contains: "この端末には窓口がない")
    #expect(given(desk).isEmpty)
  }

  @Test func aFailedReadingIsSaidUntilTheNextGoodOne() {
    let desk = Desk()
    desk.failure = DeskFailure(.databaseBusy, "読み込めませんでした。")
    let pilot = pilot(state(), desk)
    pilot.expectMessage(contains: "読み込めませんでした。").press(.enter)
      .expectMessage(contains: "まだ読み込めていません")
    desk.failure = nil
    pilot.send(.idle).press(.down).expectNoRefusal().expectText("渡辺 美咲")
  }

  @Test func aRefusedHandOverKeepsTheSession() {
    let desk = Desk()
    desk.refusal = DeskFailure(.notPermitted, "引き継げませんでした。何も変更していません。")
    pilot(state(), desk).press(.enter, .enter).expectMessage(contains: "引き継げませんでした。")
      .send(.idle).expectMessage(contains: "引き継げませんでした。").expectScreen("引継ぎ")
  }

  @Test func pictures() {
    var ready = state()
    FramePictures.expect(HandOverScreen.self, ready, named: "HandOver-reading")
    _ = HandOverScreen.update(&ready, .loaded(Self.people))
    FramePictures.expect(HandOverScreen.self, ready, named: "HandOver-list")
    var filtered = ready
    _ = HandOverScreen.update(&filtered, .filterOpened)
    _ = HandOverScreen.update(&filtered, .filtered(.changed(.filter("ミサキ"), fieldID: "filter")))
    FramePictures.expect(HandOverScreen.self, filtered, named: "HandOver-filter")
    var empty = state()
    _ = HandOverScreen.update(&empty, .loaded([]))
    FramePictures.expect(HandOverScreen.self, empty, named: "HandOver-nobody")
    _ = HandOverScreen.update(
      &ready, .failed(DeskFailure(.databaseBusy, "職員を読み込めませんでした。表示は少し前のものです。")))
    FramePictures.expect(HandOverScreen.self, ready, named: "HandOver-stale")
  }
}
