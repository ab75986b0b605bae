import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Requests for certificates on the demonstration day.
@Suite struct DemoPapersTests {
  @Test(
    "Requests stand in every stage, whatever the dice say",
    arguments: [(UInt64(1), "2026-11-24", "15:40"), (5, "2026-11-30", "16:30")])
  func everyStage(seed: UInt64, iso: String, clock: String) throws {
    let office = try DemoOffice(
      seed: seed, date: try #require(CivilDate(iso: iso)), clock: clock, residents: 400)
    let board = try RequestDesk(office.desk()).open(counter: nil).first
    for stage in RequestStage.allCases where !stage.isAside || stage == .held {
      #expect(board.lines.contains { $0.stage == stage }, "nothing is \(stage)")
    }
    let end = try DemoOffice.moment(try #require(CivilDate(iso: iso)), clock)
    #expect(board.lines.flatMap(\.events).allSatisfy { $0.at <= end })
    let checks = try SystemDesk.doctor(office.desk())
    #expect(checks.filter { !$0.ok }.map(\.name) == [])
  }

  @Test func theEarlyMorningHasTheWayOfARequestToo() throws {
    let office = try DemoOffice(
      seed: 2, date: DemoOffice.day, clock: "09:30", residents: 60)
    let board = try RequestDesk(office.desk()).open(counter: nil).first
    for stage in [RequestStage.received, .making, .checking, .payment, .handover, .held] {
      #expect(board.lines.contains { $0.stage == stage }, "nothing is \(stage)")
    }
  }

  @Test func somebodyWaitsForTheSupervisorWithoutAWordWhy() throws {
    let office = try DemoOffice(
      seed: 1, date: DemoOffice.day, clock: "15:40", residents: 400)
    let board = try RequestDesk(office.desk()).open(counter: nil).first
    let stopped = board.lines.filter { $0.reason == StopCode.p.words }
    let line = try #require(stopped.first)
    #expect(stopped.count == 1)
    #expect(line.stage == .held)
    #expect(line.content?.subject == .stopped(.p))
    #expect(line.events.allSatisfy { !$0.reason.contains("支援") })
  }

  /// What the citizen asked for at reception is what the form says.
  @Test(arguments: [(UInt64(1), "15:40"), (2, "09:30"), (7, "11:10")])
  func theNumbersOfRequestsAreForThatCertificate(seed: UInt64, clock: String) throws {
    let office = try DemoOffice(
      seed: seed, date: DemoOffice.day, clock: clock, residents: 400)
    let board = try RequestDesk(office.desk()).open(counter: nil).first
    let tickets = try office.everything()
    let shown = tickets.filter { ticket in board.lines.contains { $0.ticket == ticket.id } }
    #expect(!shown.isEmpty)
    for ticket in shown {
      let line = try #require(board.lines.first { $0.ticket == ticket.id })
      // What is being made or checked does not say what it is.
      guard line.content != nil else { continue }
      let service = Self.services.first { line.typeName.hasPrefix($0.name) }?.service
      #expect(ticket.services.map(\.text) == service.map { [$0] }, "\(ticket.number)")
    }
    if clock == "15:40" { #expect(Set(board.lines.map(\.typeName)).count >= 4) }
  }

  private static let services = [
    (name: "住民票の写し", service: "residence-record"),
    (name: "住民票記載事項証明", service: "residence-items"),
    (name: "印鑑登録証明書", service: "seal-certificate"),
    (name: "市民税", service: "tax-certificate"),
  ]

  @Test func whoOnlyAsksTheWayIsCounted() throws {
    let office = try DemoOffice(
      seed: 1, date: DemoOffice.day, clock: "10:00", residents: 60)
    // Of 14 until ten the last comes when the day is being arranged already.
    let days = try IntakeDesk(office.desk()).openQueues().first.days
    #expect((days[QueueID("guidance")]?.counted ?? 0) == 13)
  }

  @Test func theMoneyOfTheDayIsThatOfItsRequests() throws {
    let office = try DemoOffice(
      seed: 1, date: DemoOffice.day, clock: "15:40", residents: 400)
    let day = try RequestDesk(office.desk()).openDayList(nil).first
    #expect(day.sum.cash > 0 && day.sum.cashless > 0)
    #expect(day.payments.contains { $0.reverses != nil })
    #expect(day.byStaff.count > 1)
    let board = try RequestDesk(office.desk()).open(counter: nil).first
    let paid = board.lines.filter { $0.receipt != nil }
    #expect(day.sum.cases == paid.count)
    #expect(day.sum.copies == paid.reduce(0) { $0 + ($1.content?.order.copies ?? 0) })
  }

  @Test func nobodyCheckedTheirOwnPaper() throws {
    let office = try DemoOffice(
      seed: 1, date: DemoOffice.day, clock: "15:40", residents: 400)
    let board = try RequestDesk(office.desk()).open(counter: nil).first
    for line in board.lines {
      let makers = line.events.filter { $0.step == .make }.map(\.staffName)
      let checkers = line.events.filter { $0.step == .verify }.map(\.staffName)
      #expect(zip(makers, checkers).allSatisfy { $0.0 != $0.1 }, "\(line.number)")
    }
  }

  @Test func theSameArgumentsGiveTheSameRequests() throws {
    func board() throws -> RequestBoard {
      let office = try DemoOffice(
        seed: 9, date: DemoOffice.day, clock: "10:00", residents: 80)
      return try RequestDesk(office.desk()).open(counter: nil).first
    }
    #expect(try board() == board())
  }
}
