import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Random people do random things; whatever is refused is refused for a reason of ours, and the
/// database agrees with itself all the way.
@Suite struct RandomActsTests {
  /// What may come out of an act, besides success.
  private static let expected: Set<String> = [
    "not-permitted", "already-called", "wrong-state", "nobody-waiting", "counter-busy",
    "counter-taken", "counter-closed", "counter-unknown", "queue-unknown", "stale", "day-closed",
    "day-still-open",
    "day-undecided", "sign-in-required", "reason-missing", "staff-unknown",
  ]

  private struct Person {
    let who: StoragePerson
    var seat: StorageSeat?
    var desk: Desk
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func thousandActs(seed: UInt64) throws {
    let office = try StorageOffice()
    var random = SeededNumbers(seed: seed)
    var people = try Self.crew(office)
    var known: [Ticket] = []
    var refusals: [String: Int] = [:]
    for step in 1...1_000 {
      office.clock.pass(seconds: Int.random(in: 0...40, using: &random))
      let index = Int.random(in: 0..<people.count, using: &random)
      do {
        try Self.act(&people[index], &known, office, &random)
      } catch let failure as DeskFailure {
        #expect(
          Self.expected.contains(failure.code.text),
          "seed \(seed) step \(step): \(failure.code.text) \(failure.message)")
        refusals[failure.code.text, default: 0] += 1
      }
      if step % 250 == 0 { #expect(try office.faults == [], "seed \(seed) step \(step)") }
    }
    #expect(known.count > 50)
    #expect(refusals.count > 5)
    #expect(try office.store.verifyAudit().isWhole)
  }

  private static func crew(_ office: StorageOffice) throws -> [Person] {
    let seats: [(StoragePerson, StorageSeat)] = [
      (.clerk, .one), (.colleague, .two), (.cashier, .three), (.chief, .reception),
      (.manager, .tax), (.southClerk, .south),
    ]
    return try seats.map { Person(who: $0, seat: $1, desk: try office.signIn($0, at: $1)) }
      + [Person(who: .taxChief, seat: nil, desk: try office.command(.taxChief))]
  }

  private static func act(
    _ person: inout Person, _ known: inout [Ticket], _ office: StorageOffice,
    _ random: inout SeededNumbers
  ) throws {
    let desk = TicketDesk(person.desk)
    let own = person.seat?.record.counter
    let counter =
      Int.random(in: 0..<8, using: &random) == 0
      ? Int.random(in: 1...5, using: &random) : own ?? Int.random(in: 1...4, using: &random)
    let queues = [StorageOffice.certificates, StorageOffice.moves, StorageOffice.taxes]
    let queue = queues.randomElement(using: &random) ?? StorageOffice.certificates
    let ticket = known.suffix(12).randomElement(using: &random)
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<20:
      let priority = Priority.allCases.randomElement(using: &random) ?? .normal
      known.append(try desk.issue(queue: queue, priority: priority, remark: "備考"))
    case 20..<45: _ = try desk.callNext(at: counter)
    case 45..<50:
      if let ticket { _ = try desk.call(ticket.id, at: counter) }
    case 50..<88:
      guard let ticket else { return }
      let step = TicketStep.allCases.randomElement(using: &random) ?? .finish
      let atCounter = Int.random(in: 0..<4, using: &random) == 0 ? nil : counter
      let version = Int.random(in: 0..<6, using: &random) == 0 ? ticket.version : nil
      _ = try desk.move(
        step, ticket.id, counter: atCounter, queue: queue, reason: "理由", version: version)
    case 88..<90:
      if let ticket { _ = try desk.prioritise(ticket.id, .priority, version: nil) }
    case 90..<93:
      let state = CounterState.allCases.randomElement(using: &random) ?? .open
      try desk.setCounter(min(counter, 4), Bool.random(using: &random) ? .open : state)
    case 93..<96:
      guard let ticket else { return }
      _ = try SupervisionDesk(person.desk).endStuck(
        ticket.id, reason: "早退", asLeft: Bool.random(using: &random))
    case 96..<97:
      let home = queue == StorageOffice.taxes ? StorageOffice.tax : StorageOffice.resident
      try SupervisionDesk(person.desk).assign(min(counter, 4), section: home, queues: [queue])
    case 97..<98: _ = try SupervisionDesk(person.desk).closeDay([:], discard: { _ in })
    case 98..<99:
      let entry = SignInDesk(office.store)
      try entry.lock(person.desk)
      _ = try desk.callNext(at: counter)
    default:
      guard let seat = person.seat else { return }
      person.desk = try office.signIn(person.who, at: seat)
    }
  }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
