import Catalogue
import Domain
import Storage

/// Requests for certificates brought on their way, by the people at the counters.
extension DemoRun {
  /// Gives some of the visits a request to bring. In the hour before the end two ask for somebody
  /// whom the register stops.
  mutating func planPapers(until end: OfficeTime) {
    var stopped = DemoPapers.stopped
    for index in visits.indices {
      let seconds = end.seconds(since: visits[index].at)
      if (35 * 60...80 * 60).contains(seconds), visits[index].asksPlainly(papers),
        let flags = stopped.first, let paper = papers?.paper(flags: flags)
      {
        stopped.removeFirst()
        hand(paper, to: index)
      } else if let paper = papers?.paper(for: visits[index]) {
        hand(paper, to: index)
      }
    }
  }

  mutating func hand(_ paper: DemoPaper, to index: Int) {
    visits[index].paper = paper
    visits[index].fate = .served
    visits[index].services = [paper.kind.service]
  }

  /// The citizen stands at the counter and hands the form over.
  ///
  /// - Returns: false when there is no form, or nobody here to examine it.
  mutating func takePaper(_ index: Int, _ counter: CounterNumber) throws -> Bool {
    guard let paper = visits[index].paper, paper.request == nil, let id = visits[index].ticket,
      let clerk = clerk(counter), clerk.examines
    else { return false }
    visits[index].paper?.request = try RequestDesk(clerk.desk).receive(
      paper.order, for: id, at: counter
    ).request
    try take(.examine, index, by: clerk, state: .serving)
    schedule(index, counter)
    return true
  }

  /// The citizen is called a second time, to pay.
  ///
  /// - Returns: false when this visit has no request.
  mutating func callForPaper(_ index: Int, _ clerk: DemoCrew.Clerk) throws -> Bool {
    guard visits[index].hasOpenPaper else { return false }
    try take(.call, index, by: clerk, state: .called)
    atCounter[clerk.counter] = index
    schedule(index, clerk.counter)
    return true
  }

  /// The next step of a request, by whoever can take it.
  mutating func advancePaper(_ index: Int, _ counter: CounterNumber) throws {
    guard let paper = visits[index].paper, let request = paper.request, !paper.rests,
      let own = clerk(counter)
    else { return }
    switch request.stage {
    case .review where paper.course == .refused: try refuse(index, own)
    case .review:
      try take(.pass, index, by: own, state: .parked)
      release(counter)
    case .making where paper.course == .withdrawn:
      try take(.withdraw, index, by: own, state: .left)
    case .making:
      try take(.make, index, by: own)
      // Nobody has to check it: the citizen can be called.
      if visits[index].paper?.request?.stage == .payment {
        return after(0, .ready(index, at: counter))
      }
    case .checking:
      try check(index, except: counter)
      if visits[index].paper?.request?.stage == .payment {
        return after(0, .ready(index, at: counter))
      }
    case .payment: try pay(index, own)
    case .handover where visits[index].paper?.course == .repaid:
      try take(.unpay, index, by: own)
      visits[index].paper?.course = .straight
    case .handover:
      try take(.handOver, index, by: own, state: .done)
      release(counter)
    case .received, .called, .held, .absent, .ready, .transferred, .done, .withdrawn, .refused:
      return
    }
    if visits[index].hasOpenPaper { schedule(index, counter) }
  }

  private mutating func refuse(_ index: Int, _ own: DemoCrew.Clerk) throws {
    try take(.refuse, index, by: own)
    try finish(index, own.counter)
    release(own.counter)
  }

  /// By a colleague, from sight; the first time may find a difference.
  mutating func check(_ index: Int, except maker: CounterNumber) throws {
    let others = clerks.filter { $0.counter != maker && $0.checks }
    let awake = others.filter { !resting.contains($0.counter) }
    // Somebody whose work it is, before anybody who may.
    guard let colleague = awake.first(where: { $0.roles.contains(.verifier) }) ?? others.first
    else { return }
    try take(.verify, index, by: colleague)
    if visits[index].paper?.course == .misread { visits[index].paper?.course = .straight }
  }

  mutating func pay(_ index: Int, _ own: DemoCrew.Clerk) throws {
    if visits[index].paper?.course == .straight, papers?.takesBack(own) == true {
      visits[index].paper?.course = .repaid
    }
    try take(.pay, index, by: own, state: .serving)
  }

  private mutating func schedule(_ index: Int, _ counter: CounterNumber) {
    guard let stage = visits[index].paper?.request?.stage, let seconds = papers?.seconds(at: stage)
    else { return }
    after(seconds, .paper(index, at: counter))
  }

  /// One step with everything it wants.
  ///
  /// - Parameter state: of the citizen's number afterwards; nil: as before.
  mutating func take(
    _ step: RequestStep, _ index: Int, by clerk: DemoCrew.Clerk, state: TicketState? = nil
  ) throws {
    guard let paper = visits[index].paper, let request = paper.request, let papers else { return }
    var move = RequestMove(
      step, request.id, counter: step == .verify ? nil : clerk.counter,
      version: request.version)
    switch step {
    case .pass: move.facts = paper.facts
    case .verify: move.verification = paper.entry
    case .pay: move.payment = paper.payment
    case .handOver: move.checks = Set(HandoverCheck.wanted(for: request.delivery))
    case .withdraw: move.reason = papers.plan.withdrawReason
    case .refuse: move.reason = papers.plan.refuseReason
    case .unpay: move.reason = papers.plan.unpayReason
    case .receive, .call, .examine, .make, .hold, .resume, .miss, .shelve, .transfer, .accept,
      .giveBack, .release:
      break
    }
    visits[index].paper?.request = try RequestDesk(clerk.desk).move(move).request
    if let state { visits[index].state = state }
  }
}

extension DemoVisit {
  /// Somebody of the queue with nothing else about them.
  fileprivate func asksPlainly(_ papers: DemoPapers?) -> Bool {
    queue == papers?.plan.queue && appointment == nil && fate == .served
  }
}
