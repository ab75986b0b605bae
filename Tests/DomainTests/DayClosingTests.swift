import Domain
import Testing

@Suite struct DayClosingTests {
  let today = Sample.day("2026-11-24")

  @Test func anEmptyOfficeCloses() {
    #expect(DayClosing(day: today, open: []).refusal(decisions: [:]) == nil)
  }

  @Test(arguments: TicketState.allCases)
  func everyStateIsEitherBlockingOrDecidedOrOver(state: TicketState) {
    let closing = DayClosing(day: today, open: [Sample.ticket(1, state: state)])
    switch state {
    case .called, .serving:
      #expect(closing.blocking.count == 1 && closing.leftovers.isEmpty)
    case .waiting, .parked, .missed:
      #expect(closing.blocking.isEmpty && closing.leftovers.count == 1)
    case .transferred, .done, .left:
      #expect(closing.blocking.isEmpty && closing.leftovers.isEmpty)
    }
  }

  @Test func anOpenCallRefusesWhateverIsDecided() throws {
    let serving = Sample.ticket(23, state: .serving, counter: 3)
    let closing = DayClosing(day: today, open: [serving])
    let failure = try #require(closing.refusal(decisions: [serving.id: .leftUnserved]))
    #expect(failure.code == .dayStillOpen)
    #expect(failure.message.contains("A023（3番窓口）"))
  }

  @Test func everyLeftoverNeedsADecision() throws {
    let waiting = Sample.ticket(1)
    let parked = Sample.ticket(2, state: .parked)
    let closing = DayClosing(day: today, open: [parked, waiting])
    #expect(closing.leftovers.map(\.ticket.number.description) == ["A001", "A002"])
    #expect(closing.leftovers.map(\.suggestion) == [.leftUnserved, .carryOver])
    let failure = try #require(closing.refusal(decisions: [waiting.id: .leftUnserved]))
    #expect(failure.code == .dayUndecided)
    #expect(failure.message.contains("A002") && !failure.message.contains("A001"))
    let decisions: [TicketID: DayClosing.Decision] = [
      waiting.id: .leftUnserved, parked.id: .carryOver,
    ]
    #expect(closing.refusal(decisions: decisions) == nil)
  }

  @Test func earlierDaysCountAndLaterDaysDoNot() {
    let yesterday = Sample.ticket(1, at: "2026-11-20T09:00:00", state: .parked)
    let tomorrow = Sample.ticket(2, at: "2026-11-25T09:00:00")
    let closing = DayClosing(day: today, open: [tomorrow, yesterday])
    #expect(closing.leftovers.map(\.id) == [yesterday.id])
  }

  @Test func decisionsLeadToStates() {
    #expect(DayClosing.Decision.carryOver.state == .parked)
    #expect(DayClosing.Decision.leftUnserved.state == .left)
  }
}
