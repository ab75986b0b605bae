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
        counter: counter, access)
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
          counter: counter, access),
        try counter.flatMap { try CounterRecords.state($0, place.office, access) }
      )
    }
  }

  /// Opens the whole office's lists, whatever the section.
  public func openOffice(counter: CounterNumber?) throws -> LiveView<DeskSnapshot> {
    let office = desk.place.office
    return try desk.open(.ticketView, of: .office(office)) { access in
      try DeskQueries.snapshot(
        office: try OfficeRecords.load(office, access), section: nil, counter: counter, access)
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
  /// - Throws: `DeskFailure`: 個人番号 in the remark, unknown queue, the 1000th number.
  public func issue(
    queue: QueueID, services: [ServiceID] = [], priority: Priority = .normal,
    remark: String = ""
  ) throws -> Ticket {
    try FreeText.check(remark)
    return try desk.write(.ticketIssue) { access in
      let ticket = try TicketRecords.issue(
        TicketOrder(
          office: desk.place.office, queue: queue, services: services, priority: priority,
          remark: remark), access)
      return Audited(ticket, on: .ticket(ticket.id), detail: "priority=\(priority.rawValue)")
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

/// What clerks may write freely: never a 個人番号 (domain.md G.6), never longer than it can be read.
public enum FreeText {
  public static let limit = 400

  public static func check(_ text: String) throws {
    // Length first: nothing after it reads more than a person could have typed.
    guard text.unicodeScalars.count <= limit else {
      throw DeskFailure("too-long", "備考は\(limit)文字までです。保存していません。短くしてください。")
    }
    guard !text.unicodeScalars.contains(where: isHidden) else {
      throw DeskFailure(
        "control-character",
        "改行や、目に見えない制御文字・書字方向の記号は入力できません。保存していません。消して、もう一度入力してください。")
    }
    if let refusal = MyNumberGuard.refusal(of: text) { throw refusal }
  }

  /// Controls, marks of direction and line separators: they change how the text around them reads.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
