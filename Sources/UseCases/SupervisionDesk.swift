public import Domain
import Secrets
import Storage

/// Every queue of an office, and what only a supervisor may do.
public struct SupervisionDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  public func open() throws -> LiveView<SupervisionSnapshot> {
    let office = desk.place.office
    return try desk.open(.queueSupervise, of: .office(office), purpose: .supervision) { access in
      try SupervisionQueries.snapshot(office: try OfficeRecords.load(office, access), access)
    }
  }

  /// Every ticket of the office that is still open.
  public func openTickets() throws -> LiveView<[Ticket]> {
    let office = desk.place.office
    return try desk.open(.queueSupervise, of: .office(office), purpose: .supervision) {
      try DeskQueries.open(office: office, $0)
    }
  }

  public func offices() throws -> OfficeDirectory {
    try desk.open(.officeView, of: .system, purpose: .supervision) {
      try OfficeRecords.directory($0)
    }.first
  }

  /// Moves a counter to other queues (窓口を移す). A 係長 moves the counters of the own 係 within it;
  /// from one 係 to another takes the right in both.
  public func assign(
    _ number: CounterNumber, section: SectionID, queues: [QueueID]
  ) throws {
    let office = desk.place.office
    let act = Act.counterAssign
    let old = try look { try CounterRecords.section(of: number, office, $0) }
    // The section that refuses is the one the log names.
    let refused = try look { access in
      [old, section].first { place in
        Policy.refusal(of: act, by: access.actor, at: Place(office: office, section: place)) != nil
      } ?? section
    }
    try desk.write(act, section: refused, purpose: .supervision) { access in
      let now = try CounterRecords.section(of: number, office, access.reading)
      for place in [now, section] {
        let place = Place(office: office, section: place)
        if let refusal = Policy.refusal(of: act, by: access.actor, at: place) { throw refusal }
      }
      try CounterRecords.assign(number, office, section: section, queues: queues, access)
      return Audited(
        (), on: .counter(number),
        detail: "queues=" + queues.map(\.text).joined(separator: ","))
    }
  }

  /// Ends a service whose clerk cannot: the ticket is done or left, the counter free. A 係長 ends
  /// those of the own 係.
  public func endStuck(
    _ id: TicketID, reason: String, asLeft: Bool, version: Int? = nil
  ) throws -> Ticket {
    try FreeText.check(reason)
    guard !reason.isEmpty else {
      throw DeskFailure(.reasonMissing, "終了する理由を入れてください。何も変更していません。")
    }
    let office = desk.place.office
    let section = try look { try TicketRecords.section(of: id, $0) }
    return try desk.write(.ticketEndStuck, section: section, purpose: .supervision) { access in
      try TicketRecords.check(id, isOf: office, access)
      // It may have been handed to another 係 since.
      let place = Place(
        office: office, section: try TicketRecords.section(of: id, access.reading))
      if let refusal = Policy.refusal(of: .ticketEndStuck, by: access.actor, at: place) {
        throw refusal
      }
      let ticket = try TicketRecords.endStuck(id, reason: reason, asLeft: asLeft, version, access)
      return Audited(ticket, on: .ticket(id), detail: "state=\(ticket.state.rawValue)")
    }
  }

  /// Which section something belongs to is no secret; the act itself is checked and audited.
  private func look<Value>(_ read: (borrowing ReadAccess) throws -> Value) throws -> Value {
    try desk.store.refresh(
      desk.store.grant(.officeView, by: desk.credential, at: desk.place), read)
  }

  public func decide(
    _ id: RequestID, approve: Bool, reason: String = ""
  ) throws -> ApprovalRequest {
    try FreeText.check(reason)
    return try desk.write(.requestDecide, purpose: .supervision) { access in
      let request = try RequestRecords.decide(
        id, approve: approve, reason: reason, office: desk.place.office, access)
      return Audited(request, on: .request(id), detail: "state=\(request.state.rawValue)")
    }
  }

  public func acknowledge(_ notice: Int) throws {
    try desk.write(.noticeAcknowledge, purpose: .supervision) { access in
      try NoticeRecords.acknowledge(notice, access)
      // Which visitor it was about is not for readers of the log.
      return Audited((), on: AuditSubject("notice", notice < 0 ? "protection" : String(notice)))
    }
  }

  public func notices() throws -> [Notice] {
    try desk.store.refresh(
      desk.store.grant(.noticeAcknowledge, by: desk.credential, at: desk.place)
    ) { try NoticeRecords.unseen($0) }
  }

  public func openClosing() throws -> LiveView<DayClosing> {
    let office = desk.place.office
    return try desk.open(.dayClose, of: .office(office), purpose: .supervision) {
      try DayClosingRecords.prepare(office: office, $0)
    }
  }

  /// Closes the day; the audit log's length and head go to the witness log. What was not printed is
  /// withdrawn, and no paper stays in the spool.
  ///
  /// - Parameter discard: takes a paper's file away, by the paper's id.
  public func closeDay(
    _ decisions: [TicketID: DayClosing.Decision], discard: (String) throws -> Void
  ) throws -> DayClosed {
    let office = desk.place.office
    let closed = try desk.write(.dayClose, purpose: .supervision) { access in
      let closed = try DayClosingRecords.close(office: office, decisions: decisions, access)
      return Audited(
        closed, on: .office(office),
        detail: "carried=\(closed.carried) unserved=\(closed.unserved)")
    }
    var left: DeskFailure?
    do {
      _ = try PaperDesk.clear(desk, discard: discard)
    } catch let failure as DeskFailure {
      left = DeskFailure(
        failure.code, "一日の締めは保存しました。印刷待ちの片付けだけが残っています: \(failure.message)")
    }
    // Last, so that the witness has the clearing too.
    try desk.store.appendWitness("closing", after: "一日の締めは保存しました。")
    if let left { throw left }
    return closed
  }

  /// Asks a second person to allow something (二人確認).
  public func request(
    _ act: Act, on subject: AuditSubject, summary: String, reason: String, minutes: Int = 30
  ) throws -> ApprovalRequest {
    for text in [reason, summary] { try FreeText.check(text) }
    guard !reason.isEmpty else {
      throw DeskFailure(.reasonMissing, "依頼の理由を入れてください。依頼は出していません。")
    }
    let id = RequestID(SecretBytes.hex(8))
    return try desk.write(.requestMake, purpose: .supervision) { access in
      let request = ApprovalRequest(
        id: id, act: act, subject: subject, office: desk.place.office, summary: summary,
        requestedBy: access.actor.staff, requestedByName: access.actor.name, reason: reason,
        requestedAt: access.now, expiresAt: access.now.adding(seconds: minutes * 60))
      try RequestRecords.make(request, access)
      return Audited(request, on: .request(id), detail: "act=\(act.rawValue)")
    }
  }
}
