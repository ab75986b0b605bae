import Catalogue
import Domain
import Storage

extension DemoRun {
  /// How long before the end the requests are arranged, in seconds.
  static let paperFinaleSeconds = 8 * 60

  /// Sees to it that requests stand in every stage on the way when the replayed day ends; the dice
  /// have mostly done so already.
  mutating func arrangePapers(_ plan: inout DemoPlan) throws {
    for stage in [RequestStage.making, .checking, .payment, .payment] where papers != nil {
      try keepOne(at: stage, &plan)
    }
    for flags in DemoPapers.stopped where !visits.contains(where: { $0.isHeld(flags) }) {
      guard let paper = papers?.paper(flags: flags) else { continue }
      // The register stops it as soon as somebody examines it.
      try begin(paper, until: .held, &plan)
    }
  }

  /// Those who stand at a counter when the day ends, or wait with their form.
  mutating func arrangeCitizens(_ plan: inout DemoPlan) throws {
    if let clerk = try freeExaminer(),
      let index = visits.firstIndex(where: { $0.isResting(at: .payment) })
    {
      try take(.call, index, by: clerk, state: .called)
      atCounter[clerk.counter] = index
      clock.pass(seconds: 12)
      try take(.pay, index, by: clerk, state: .serving)
    }
    for stage in [RequestStage.review, .called] {
      clock.pass(seconds: 5)
      if visits.contains(where: { $0.paper?.request?.stage == stage }) { continue }
      if try !receiveAtCounter(stage), let paper = papers?.paper() {
        try begin(paper, until: stage, &plan)
      }
    }
    for _ in 0..<2 {
      guard let paper = papers?.paper(), let index = try nextWaiting(&plan),
        let id = visits[index].ticket
      else { return }
      clock.pass(seconds: 5)
      try ask(paper, index, at: reception)
      visits[index].paper?.request = try RequestDesk(reception).receive(
        paper.order, for: id, at: nil
      ).request
    }
  }

  /// One request stays in that stage: one that is there, or a new one brought to it.
  private mutating func keepOne(at stage: RequestStage, _ plan: inout DemoPlan) throws {
    let found = visits.firstIndex {
      $0.paper?.request?.stage == stage && $0.paper?.rests == false && $0.state == .parked
    }
    if let found {
      visits[found].paper?.rests = true
    } else if let paper = papers?.paper() {
      try begin(paper, until: stage, &plan)
    }
  }

  /// Calls the next with a number of the queue and brings the request so far.
  private mutating func begin(
    _ paper: DemoPaper, until stage: RequestStage, _ plan: inout DemoPlan
  ) throws {
    guard let clerk = try freeExaminer(), let index = try nextWaiting(&plan),
      let id = visits[index].ticket
    else { return }
    var paper = paper
    paper.course = .straight
    paper.rests = true
    if stage == .checking {
      // What another person checks: a 住民票 with a number, asked for by the person.
      paper.order.requester = .own
      paper.order.options = [.myNumber]
    }
    try ask(paper, index, at: clerk.desk)
    visits[index].state = try TicketDesk(clerk.desk).call(id, at: clerk.counter).state
    atCounter[clerk.counter] = index
    clock.pass(seconds: 15)
    try receive(index, clerk)
    if stage == .called { return }
    try take(.examine, index, by: clerk, state: .serving)
    if stage == .review { return }
    clock.pass(seconds: 25)
    try take(.pass, index, by: clerk, state: .parked)
    leaveCounter(clerk.counter)
    for step in [RequestStep.make, .verify] where visits[index].paper?.request?.stage != stage {
      guard step.outcome(from: visits[index].paper?.request?.stage) != nil else { return }
      clock.pass(seconds: 10)
      if step == .make {
        try take(.make, index, by: clerk)
      } else {
        try check(index, except: clerk.counter)
      }
    }
  }

  /// A citizen called or served without a form hands one over.
  ///
  /// - Returns: false when there is none.
  private mutating func receiveAtCounter(_ stage: RequestStage) throws -> Bool {
    let state: TicketState = stage == .review ? .serving : .called
    let found = atCounter.sorted { $0.key < $1.key }.first { counter, index in
      visits[index].state == state && visits[index].paper == nil
        && visits[index].queue == papers?.plan.queue && clerk(counter)?.examines == true
    }
    guard let (counter, index) = found, let clerk = clerk(counter), let paper = papers?.paper()
    else { return false }
    try ask(paper, index, at: clerk.desk)
    try receive(index, clerk)
    if stage == .review { try take(.examine, index, by: clerk) }
    return true
  }

  /// Somebody who has a number already asks for a 住民票の写し: the number says so from then on.
  private mutating func ask(_ paper: DemoPaper, _ index: Int, at desk: Desk) throws {
    let before = visits[index].services
    hand(paper, to: index)
    guard let id = visits[index].ticket, visits[index].services != before else { return }
    _ = try TicketDesk(desk).change(id, services: visits[index].services, version: nil)
  }

  private mutating func receive(_ index: Int, _ clerk: DemoCrew.Clerk) throws {
    guard let paper = visits[index].paper, let id = visits[index].ticket else { return }
    visits[index].paper?.request = try RequestDesk(clerk.desk).receive(
      paper.order, for: id, at: clerk.counter
    ).request
  }

  /// Somebody free who examines; a counter is freed where all are busy.
  private mutating func freeExaminer() throws -> DemoCrew.Clerk? {
    if let clerk = clerks.first(where: { isFree($0.counter) && $0.examines }) { return clerk }
    try finishOne()
    return clerks.first { isFree($0.counter) && $0.examines }
  }

  /// The first with a number of the queue who waits without a form, or somebody who just comes.
  private mutating func nextWaiting(_ plan: inout DemoPlan) throws -> Int? {
    guard let queue = papers?.plan.queue else { return nil }
    let found = visits.firstIndex {
      $0.ticket != nil && $0.state == .waiting && $0.queue == queue && $0.calledAt == nil
        && $0.paper?.request == nil
    }
    if let found { return found }
    guard let visit = plan.visit(at: clock.now, to: queue) else { return nil }
    try arrive(visit)
    return visits.count - 1
  }
}

extension DemoVisit {
  fileprivate func isHeld(_ flags: Set<SuppressionFlag>) -> Bool {
    paper?.flags == flags && paper?.request?.stage == .held
  }

  fileprivate func isResting(at stage: RequestStage) -> Bool {
    paper?.rests == true && paper?.request?.stage == stage && state == .parked
  }
}
