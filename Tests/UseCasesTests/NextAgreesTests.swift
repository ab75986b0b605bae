import Domain
import Storage
import TestKit
import Testing
import UseCases

/// What SQL finds and what the domain states are one rule, whatever stands in the queue.
@Suite struct NextAgreesTests {
  @Test(arguments: Array(1...6) as [UInt64])
  func theStatementAndTheRuleTakeTheSame(seed: UInt64) throws {
    let office = try StorageOffice(.training)
    let clerk = try office.command(.clerk)
    let desk = TicketDesk(clerk)
    let lanes = IntakeDesk(try office.command(.manager))
    // A quick counter counts while somebody sits there, or for itself.
    let isManned = seed % 2 == 1
    if isManned { _ = try office.signIn(.colleague, at: .two) }
    var random = SeededNumbers(seed: seed)
    for step in 0..<60 {
      office.clock.pass(minutes: random.number(0...6))
      try arrive(desk, AppointmentDesk(clerk), office, &random)
      if step % 12 == 5 { try lanes.setLane(random.number(1...3), quick: random.chance(60)) }
      let counter = isManned ? random.number(0...1) * 2 + 1 : random.number(1...3)
      try compare(desk, counter, isManned ? 2 : nil, "seed \(seed) step \(step)")
      guard random.chance(45), let next = try desk.openOffice(counter: counter).first.nextUp
      else { continue }
      _ = try desk.call(next, at: counter)
      let end: TicketStep = random.chance(25) ? .noShow : random.chance(20) ? .giveWay : .finish
      _ = try desk.move(end, next, counter: counter)
    }
  }

  private func arrive(
    _ desk: TicketDesk, _ appointments: AppointmentDesk, _ office: StorageOffice,
    _ random: inout SeededNumbers
  ) throws {
    let queue = random.chance(60) ? StorageOffice.certificates : StorageOffice.moves
    if random.chance(20) {
      let at = office.clock.now.adding(seconds: random.number(0...3_600))
      if at.date == office.clock.now.date {
        _ = try appointments.checkIn(appointments.book(queue: queue, at: at).id)
      }
      return
    }
    let quick = random.chance(40) && queue == StorageOffice.certificates
    _ = try desk.issue(
      queue: queue, services: quick ? [ServiceID("inkan")] : [],
      priority: Priority.allCases[random.number(0...2)])
  }

  private func compare(
    _ desk: TicketDesk, _ counter: CounterNumber, _ manned: CounterNumber?, _ place: String
  ) throws {
    let snapshot = try desk.openOffice(counter: counter).first
    let counters = snapshot.office.counters
    let own = try #require(counters.first { $0.number == counter })
    let section = try #require(snapshot.office.sections.first { $0.id == own.section })
    let waiting = snapshot.waiting.filter { ticket in
      section.queues.contains { $0.id == ticket.queue }
    }
    let stated = CallRules.next(
      of: waiting, at: own,
      lanes: counters.contains {
        $0.quick && $0.section == own.section && ($0.number == counter || $0.number == manned)
      },
      now: snapshot.at)
    #expect(stated?.id == snapshot.nextUp, "\(place)")
  }
}

extension SeededNumbers {
  fileprivate mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  fileprivate mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
}
