public import Domain
import Storage

/// Numbers from the slip to the end, at a counter.
public struct TicketDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Opens the queue of this place; refresh it as often as wanted.
  public func openQueue(counter: CounterNumber?) throws -> LiveView<DeskSnapshot> {
    let place = desk.place
    return try desk.open(.ticketView, of: .office(place.office)) { access in
      try DeskQueries.snapshot(
        office: try OfficeRecords.load(place.office, access), section: place.section,
        counter: counter, estimating: false, access)
    }
  }

  /// The same with the state of the counter itself.
  public func openCounter(
    _ counter: CounterNumber?
  ) throws -> LiveView<(snapshot: DeskSnapshot, state: CounterState?)> {
    let place = desk.place
    return try desk.open(.ticketView, of: .office(place.office)) { access in
      (
        try DeskQueries.snapshot(
          office: try OfficeRecords.load(place.office, access), section: place.section,
          counter: counter, estimating: false, access),
        try counter.flatMap { try CounterRecords.state($0, place.office, access) }
      )
    }
  }

  /// Opens the whole office's lists, whatever the section, with what waits are estimated from.
  public func openOffice(counter: CounterNumber?) throws -> LiveView<DeskSnapshot> {
    let office = desk.place.office
    return try desk.open(.ticketView, of: .office(office)) { access in
      try DeskQueries.snapshot(
        office: try OfficeRecords.load(office, access), section: nil, counter: counter,
        estimating: true, access)
    }
  }

  /// Today's tickets (and open ones of earlier days), filtered.
  ///
  /// - Returns: the tickets and the moment they were read at.
  public func list(
    queue: QueueID?, state: TicketState?
  ) throws -> (tickets: [Ticket], at: OfficeTime) {
    let office = desk.place.office
    return try desk.open(.ticketView, of: .office(office)) { access in
      let known = try OfficeRecords.load(office, access)
      if let queue, known.queue(queue) == nil {
        throw DeskFailure(.queueUnknown, "この役所に「\(queue)」という列はありません。")
      }
      return (
        try DeskQueries.list(
          office: office, queue: queue, state: state, day: access.now.date, access), access.now
      )
    }.first
  }

  /// Gives a number.
  ///
  /// - Throws: `DeskFailure`: 個人番号 in the remark, unknown queue, intake closed, quota full, a queue
  ///   that only counts, the 1000th number.
  public func issue(
    queue: QueueID, services: [ServiceID] = [], priority: Priority = .normal,
    remark: String = "", quantities: [ServiceID: Int] = [:]
  ) throws -> Ticket {
    try FreeText.check(remark)
    return try desk.write(.ticketIssue) { access in
      let ticket = try TicketRecords.issue(
        TicketOrder(
          office: desk.place.office, queue: queue, services: services, priority: priority,
          remark: remark, quantities: quantities), access)
      return Audited(ticket, on: .ticket(ticket.id), detail: "priority=\(priority.rawValue)")
    }
  }

  /// How long a ticket will still wait; nil when that is unknown. It belongs to what the office shows
  /// anyhow, so that it is read without a row of its own.
  public func estimate(of ticket: Ticket) throws -> WaitEstimate? {
    let office = desk.place.office
    return try desk.store.refresh(
      desk.store.grant(.ticketView, by: desk.credential, at: desk.place)
    ) { access in
      let snapshot = try DeskQueries.snapshot(
        office: try OfficeRecords.load(office, access), section: nil, counter: nil,
        estimating: true, access)
      return snapshot.forecast()?.estimate(of: ticket.id)
    }
  }

  public func callNext(at counter: CounterNumber) throws -> Ticket {
    try desk.write(.ticketCall) { access in
      let ticket = try TicketRecords.callNext(
        at: counter, office: desk.place.office, access)
      return Audited(ticket, on: .ticket(ticket.id), detail: "counter=\(counter) next")
    }
  }

  public func call(_ id: TicketID, at counter: CounterNumber) throws -> Ticket {
    try desk.write(.ticketCall) { access in
      try checkOffice(id, access)
      let ticket = try TicketRecords.call(id, at: counter, access)
      return Audited(ticket, on: .ticket(id), detail: "counter=\(counter)")
    }
  }

  /// Any step but a call.
  ///
  /// - Throws: `DeskFailure`: not possible from that state, stale, another counter's.
  public func move(_ move: TicketMove) throws -> Ticket {
    try FreeText.check(move.reason)
    try FreeText.check(move.finish?.note ?? "")
    return try desk.write(move.step.act) { access in
      try checkOffice(move.ticket, access)
      let ticket = try TicketRecords.apply(move, access)
      return Audited(
        ticket, on: .ticket(ticket.id),
        detail: "state=\(ticket.state.rawValue)"
          + (move.queue.map { " queue=\($0)" } ?? ""))
    }
  }

  /// The same, said part by part.
  public func move(
    _ step: TicketStep, _ ticket: TicketID, counter: CounterNumber? = nil, queue: QueueID? = nil,
    stage: TicketStage? = nil, reason: String = "", finish: FinishRecord? = nil,
    version: Int? = nil
  ) throws -> Ticket {
    try move(
      TicketMove(
        step, ticket, counter: counter, queue: queue, stage: stage, reason: reason,
        finish: finish, version: version))
  }

  public func prioritise(
    _ id: TicketID, _ priority: Priority, version: Int?
  ) throws -> Ticket {
    try desk.write(.ticketPrioritise) { access in
      try checkOffice(id, access)
      return Audited(
        try TicketRecords.prioritise(id, priority, version: version, access), on: .ticket(id),
        detail: "priority=\(priority.rawValue)")
    }
  }

  /// Changes what a ticket is for; it keeps its number and its place.
  public func change(
    _ id: TicketID, services: [ServiceID], quantities: [ServiceID: Int] = [:], version: Int?
  ) throws -> Ticket {
    try desk.write(.ticketServices) { access in
      try checkOffice(id, access)
      let ticket = try TicketRecords.change(
        id, services: services, quantities: quantities, version: version, access)
      return Audited(
        ticket, on: .ticket(id), detail: "services=" + services.map(\.text).joined(separator: ","))
    }
  }

  public func remark(_ id: TicketID, _ text: String, version: Int?) throws -> Ticket {
    try FreeText.check(text)
    return try desk.write(.ticketRemark) { access in
      try checkOffice(id, access)
      return Audited(
        try TicketRecords.remark(id, text, version: version, access), on: .ticket(id))
    }
  }

  /// Opens, pauses or closes a counter for 'next'; whoever is being served stays.
  public func setCounter(
    _ number: CounterNumber, _ state: CounterState
  ) throws {
    try desk.write(state == .open ? .counterOpen : .counterClose) { access in
      try CounterRecords.checkOwn(number, desk.place.office, access)
      try CounterRecords.set(state, number, desk.place.office, access)
      return Audited((), on: .counter(number), detail: "state=\(state.rawValue)")
    }
  }

  /// The permission was checked for this desk's office: the ticket must be of that office.
  private func checkOffice(_ id: TicketID, _ access: borrowing WriteAccess) throws {
    try TicketRecords.check(id, isOf: desk.place.office, access)
  }
}
