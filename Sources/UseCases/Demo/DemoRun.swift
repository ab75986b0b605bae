import Domain
import Storage

/// Replays a planned day through the desks that clerks use, one event after the other.
struct DemoRun {
  let clock: DemoClock
  let office: Office
  let reception: Desk
  let clerks: [DemoCrew.Clerk]
  var visits: [DemoVisit]
  /// Nil without a register: then nobody asks for a certificate.
  var papers: DemoPapers?
  private let witness: DemoBuilder.Witness?
  private var agenda = DemoAgenda()
  private var random: DemoRandom
  /// Who stands at a counter, by its number.
  var atCounter: [CounterNumber: Int] = [:]
  private(set) var resting: Set<CounterNumber> = []
  /// Minutes.
  private var wantsRest: [CounterNumber: Int] = [:]
  private var ready: [CounterNumber: [Int]] = [:]

  init(
    clock: DemoClock, office: Office, reception: Desk, clerks: [DemoCrew.Clerk],
    visits: [DemoVisit], counted: [(queue: QueueID, at: OfficeTime)] = [],
    papers: DemoPapers? = nil, seed: UInt64,
    witness: DemoBuilder.Witness? = nil
  ) {
    self.clock = clock
    self.office = office
    self.reception = reception
    self.clerks = clerks
    self.visits = visits
    self.papers = papers
    self.witness = witness
    random = DemoRandom(seed: ~seed)
    for (index, visit) in visits.enumerated() { agenda.add(.arrives(index), at: visit.at) }
    for visit in counted { agenda.add(.counts(visit.queue), at: visit.at) }
    let sections = clerks.map(\.section)
    for (index, clerk) in clerks.enumerated() {
      // A section's only counter is relieved, not left.
      guard sections.count(where: { $0 == clerk.section }) > 1 else { continue }
      // One after the other, so that never half the office is away.
      rest(clerk.counter, at: 11 * 60 + 15 + index * 18, minutes: 45)
      rest(clerk.counter, at: 15 * 60 + index * 12, minutes: 8)
    }
  }

  private mutating func rest(_ counter: CounterNumber, at minute: Int, minutes: Int) {
    agenda.add(
      .rests(counter, minutes: minutes),
      at: clock.now.adding(seconds: minute * 60 - clock.now.secondOfDay))
  }

  mutating func run(until end: OfficeTime) throws {
    while let (at, event) = agenda.next(until: end) {
      clock.reach(at)
      try happen(event)
    }
    clock.reach(end)
  }

  private mutating func happen(_ event: DemoAgenda.Event) throws {
    switch event {
    case .arrives(let visit): try arrive(visit)
    case .leaves(let visit): try leave(visit)
    case .counts(let queue): _ = try IntakeDesk(reception).count(queue)
    case .begins(let visit, let counter): try begin(visit, counter)
    case .absent(let visit, let counter): try absent(visit, counter)
    case .givesWay(let visit, let counter): try giveWay(visit, counter)
    case .ends(let visit, let counter): try end(visit, counter)
    case .paper(let visit, let counter): try advancePaper(visit, counter)
    case .ready(let visit, let counter):
      ready[counter, default: []].append(visit)
      try callEverywhere()
    case .rests(let counter, let minutes):
      wantsRest[counter] = minutes
      if atCounter[counter] == nil { try rest(counter) }
    case .returns(let counter):
      resting.remove(counter)
      try clerk(counter).map { try TicketDesk($0.desk).setCounter(counter, .open) }
      try callEverywhere()
    case .free(let counter):
      atCounter[counter] = nil
      try rest(counter)
      try callEverywhere()
    case .look: try callEverywhere()
    }
  }

  // MARK: Arriving and leaving

  mutating func arrive(_ visit: DemoVisit) throws {
    visits.append(visit)
    try arrive(visits.count - 1)
  }

  private mutating func arrive(_ index: Int) throws {
    let visit = visits[index]
    if visit.fate == .nobody { return }
    let ticket =
      if let appointment = visit.appointment {
        try AppointmentDesk(reception).checkIn(appointment)
      } else {
        try TicketDesk(reception).issue(
          queue: visit.queue, services: visit.services, priority: visit.priority,
          remark: visit.remark)
      }
    try witness?(ticket, reception)
    visits[index].ticket = ticket.id
    after(8, .look)
    if visit.fate == .leaves { after(random.number(9...22) * 60, .leaves(index)) }
  }

  private mutating func leave(_ index: Int) throws {
    guard visits[index].state == .waiting else { return }
    try move(.withdraw, index, by: reception, reason: visits[index].words.withdraw)
  }

  // MARK: At a counter

  private mutating func rest(_ counter: CounterNumber) throws {
    guard let minutes = wantsRest.removeValue(forKey: counter) else { return }
    resting.insert(counter)
    try clerk(counter).map { try TicketDesk($0.desk).setCounter(counter, .paused) }
    after((minutes + random.number(0...4)) * 60, .returns(counter))
  }

  private mutating func callEverywhere() throws {
    for clerk in clerks where isFree(clerk.counter) {
      if let index = ready[clerk.counter]?.first {
        ready[clerk.counter]?.removeFirst()
        if try callForPaper(index, clerk) { continue }
        try move(.resume, index, by: clerk.desk, at: clerk.counter)
        atCounter[clerk.counter] = index
        after(visits[index].serviceSeconds / 3 + 60, .ends(index, at: clerk.counter))
      } else if hasCandidate(clerk) {
        try callNext(clerk)
      }
    }
  }

  /// The citizen has gone; the counter may call.
  mutating func leaveCounter(_ counter: CounterNumber) { atCounter[counter] = nil }

  func isFree(_ counter: CounterNumber) -> Bool {
    atCounter[counter] == nil && !resting.contains(counter)
  }

  /// Whether 'next' would find anybody here.
  func hasCandidate(_ clerk: DemoCrew.Clerk) -> Bool {
    visits.contains { visit in
      visit.ticket != nil && visit.state == .waiting
        && office.section(of: visit.queue)?.id == clerk.section
        && (visit.calledAt.map { clock.now.seconds(since: $0) >= CallRules.recentCallSeconds }
          ?? true)
    }
  }

  @discardableResult
  mutating func callNext(_ clerk: DemoCrew.Clerk) throws -> Int? {
    let ticket = try TicketDesk(clerk.desk).callNext(at: clerk.counter)
    guard let index = visits.firstIndex(where: { $0.ticket == ticket.id }) else { return nil }
    visits[index].state = ticket.state
    atCounter[clerk.counter] = index
    switch visits[index].fate {
    case .absent: after(random.number(60...110), .absent(index, at: clerk.counter))
    case .givesWay: after(random.number(15...40), .givesWay(index, at: clerk.counter))
    default: after(random.number(12...55), .begins(index, at: clerk.counter))
    }
    return index
  }

  private mutating func begin(_ index: Int, _ counter: CounterNumber) throws {
    if try takePaper(index, counter) { return }
    try move(.start, index, at: counter)
    let seconds = visits[index].serviceSeconds
    switch visits[index].fate {
    case .handedOver, .parked: after(seconds / 2 + 30, .ends(index, at: counter))
    default: after(seconds, .ends(index, at: counter))
    }
  }

  private mutating func absent(_ index: Int, _ counter: CounterNumber) throws {
    try move(.noShow, index, at: counter)
    visits[index].calledAt = clock.now
    after(CallRules.recentCallSeconds + 1, .look)
    release(counter)
  }

  private mutating func giveWay(_ index: Int, _ counter: CounterNumber) throws {
    visits[index].fate = .served
    try move(.giveWay, index, at: counter)
    release(counter)
  }

  private mutating func end(_ index: Int, _ counter: CounterNumber) throws {
    // It may have been finished early, for somebody else to be called.
    guard visits[index].state == .serving else { return }
    let words = visits[index].words
    let fate = visits[index].fate
    visits[index].fate = .served
    switch fate {
    case .handedOver(let queue):
      try move(.transfer, index, at: counter, queue: queue, reason: words.transfer)
      visits[index].queue = queue
      after(20, .look)
    case .parked:
      try move(
        .hold, index, at: counter, stage: random.chance(50) ? .handover : .review,
        reason: words.park)
      after(random.number(14...70) * 60, .ready(index, at: counter))
    default: try finish(index, counter)
    }
    release(counter)
  }

  mutating func finish(_ index: Int, _ counter: CounterNumber) throws {
    let visit = visits[index]
    try move(
      .finish, index, at: counter,
      finish: FinishRecord(
        items: visit.services.map { FinishRecord.Item(service: $0) }, note: visit.words.finish))
  }

  mutating func release(_ counter: CounterNumber) {
    after(random.number(20...100), .free(counter))
  }

  // MARK: Steps

  mutating func after(_ seconds: Int, _ event: DemoAgenda.Event) {
    agenda.add(event, at: clock.now.adding(seconds: seconds))
  }

  func clerk(_ counter: CounterNumber) -> DemoCrew.Clerk? {
    clerks.first { $0.counter == counter }
  }

  /// One step with a citizen's ticket, by whoever stands at the counter.
  mutating func move(
    _ step: TicketStep, _ index: Int, by desk: Desk? = nil, at counter: CounterNumber? = nil,
    queue: QueueID? = nil, stage: TicketStage? = nil, reason: String = "",
    finish: FinishRecord? = nil
  ) throws {
    guard let id = visits[index].ticket,
      let desk = desk ?? counter.flatMap({ clerk($0)?.desk })
    else { return }
    let ticket = try TicketDesk(desk).move(
      step, id, counter: counter, queue: queue, stage: stage, reason: reason, finish: finish)
    visits[index].state = ticket.state
  }
}
