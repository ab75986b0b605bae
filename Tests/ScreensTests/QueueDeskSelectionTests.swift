import Domain
import Screens
import TUI
import Testing

/// The selection holds on to a ticket, whatever other terminals do.
@Suite struct QueueDeskSelectionTests {
  private typealias Day = QueueDeskDay

  @Test func aRefreshKeepsTheTicketAndNotTheRow() {
    var state = Day.desk(Day.busy)
    state.select(TicketID("A025"))
    var later = Day.busy
    later.waiting.removeFirst(2)
    later.waiting.append(Day.ticket("A029", "10:08"))
    _ = QueueDesk.update(&state, .loaded(later))
    #expect(state.selected?.id == TicketID("A025"))
    later.waiting.reverse()
    _ = QueueDesk.update(&state, .loaded(later))
    #expect(state.selected?.id == TicketID("A025"))
  }

  @Test func whereAnotherCounterTookItIsSaid() throws {
    var state = Day.desk(Day.busy)
    _ = QueueDesk.update(&state, .moved(.first))
    let gone = try #require(state.selected)
    var later = Day.busy
    later.waiting.removeFirst()
    var called = gone
    called.state = .called
    called.counter = 5
    later.open.append(
      OpenCall(ticket: called, staffName: "高橋 一郎", counter: 5, since: Day.now))
    _ = QueueDesk.update(&state, .loaded(later))
    let next = try #require(state.selected)
    #expect(next.id == later.waiting.first?.id)
    #expect(
      state.message == .info("\(gone.number) は5番窓口で呼出中です。選択は \(next.number) に移りました。"))
  }

  /// Whoever still waits at midnight is in another list; nobody put them there.
  @Test func midnightIsSaid() throws {
    var state = Day.desk(Day.busy)
    _ = QueueDesk.update(&state, .moved(.first))
    let gone = try #require(state.selected)
    var later = Day.busy
    later.at = Day.time("0:01", day: 1)
    later.leftovers += later.waiting
    later.waiting = []
    _ = QueueDesk.update(&state, .loaded(later))
    #expect(state.message == .info("\(gone.number) は日が変わったので「前日残り」に移りました。"))
  }

  @Test func myOwnDeedIsNotReportedTwice() throws {
    var state = Day.desk(Day.busy)
    let own = try #require(Day.serving(.called).current)
    state.select(own.id)
    _ = QueueDesk.update(&state, .done(own, .call))
    _ = QueueDesk.update(&state, .loaded(Day.serving(.called)))
    #expect(state.message?.kind == .done)
  }

  @Test func everyListRemembersItsTicket() {
    var state = Day.desk(Day.busy)
    _ = QueueDesk.update(&state, .turned(by: 2))
    _ = QueueDesk.update(&state, .moved(.down))
    #expect(state.selected?.id == TicketID("A021"))
    _ = QueueDesk.update(&state, .turned(by: 1))
    _ = QueueDesk.update(&state, .turned(by: -1))
    #expect(state.selected?.id == TicketID("A021"))
  }

  @Test func upLeadsToTheNumberAtTheCounterAndDownAway() {
    var state = Day.desk(Day.serving())
    #expect(state.ownIsSelected)
    QueueDeskTyping.press(.down, &state)
    #expect(!state.ownIsSelected)
    QueueDeskTyping.press(.up, &state)
    #expect(state.ownIsSelected)
  }

  @Test func aFilterNarrowsAsOneTypes() {
    var state = Day.desk(Day.busy)
    _ = QueueDesk.update(&state, .filterOpened)
    QueueDeskTyping.type("くるまいす", &state)
    #expect(state.selected == nil)
    QueueDeskTyping.press(.control("u"), &state)
    QueueDeskTyping.type("車いす", &state)
    #expect(state.selected?.id == TicketID("A028"))
    QueueDeskTyping.press(.escape, &state)
    #expect(state.filterText.isEmpty)
    #expect(state.selected != nil)
  }

  @Test func aFailedReadingKeepsTheLastPicture() {
    var state = Day.desk(Day.busy)
    #expect(QueueDesk.update(&state, .refresh) == [.load])
    #expect(QueueDesk.update(&state, .failed(DeskFailure(.databaseBusy, "混み合っています。"))) == [])
    #expect(state.isOutOfDate)
    #expect(state.snapshot == Day.busy)
    #expect(FramePictures.body(QueueDesk.self, state).contains("10:07 の一覧"))
    _ = QueueDesk.update(&state, .refresh)
    _ = QueueDesk.update(&state, .loaded(Day.busy))
    #expect(!state.isOutOfDate)
    #expect(state.message == .info("一覧をまた読み込めました。"))
  }

  @Test func aDeedStaysSaidThoughTheListCannotBeReadAgain() throws {
    var state = Day.desk(Day.busy)
    let own = try #require(Day.serving(.called).current)
    _ = QueueDesk.update(&state, .done(own, .call))
    _ = QueueDesk.update(&state, .failed(DeskFailure(.databaseBusy, "混み合っています。")))
    #expect(state.message?.kind == .done)
    #expect(state.isOutOfDate)
  }
}
