public import Domain

/// What clerks see of requests and of the day's money.
public enum CertificateQueries {
  /// Everything the list and its detail show, at one moment: open requests in the order of their
  /// slips, then what ended today.
  public static func board(
    office: OfficeID, counter: CounterNumber?, _ access: borrowing ReadAccess
  ) throws -> RequestBoard {
    let today = access.now.date
    let events = try events(office, today, access)
    var types: [String: TypeOnDay] = [:]
    let rows = try access.sql.rows(
      """
      SELECT \(CertificateRows.columns), t.state, c.counter,
        coalesce(t.issued_at, r.received_at), coalesce(t.priority, 'normal'), m.name, i.facts
      FROM certificate_request r LEFT JOIN ticket t ON t.id = r.ticket
      LEFT JOIN ticket_call c ON c.ticket = t.id AND c.ended_at IS NULL
      LEFT JOIN staff m ON m.id = r.made_by
      LEFT JOIN certificate_inquiry i ON i.request = r.id
      WHERE r.office = ? AND (r.ended_at IS NULL OR r.ended_at >= ?)
      ORDER BY (r.ended_at IS NOT NULL), coalesce(t.issued_at, r.received_at),
        \(CertificateRows.numberColumns), r.id
      """, [.text(office.text), .text(today.iso)])
    let duties = try DutyRecords.latest(from: office, access)
    let isAlone = try SingleOffices.has(office, access)
    let paper = try PaperQueries.used(office: office, since: today, access)
    var lines: [RequestLine] = []
    for row in rows {
      let request = try CertificateRows.request(row)
      let key =
        request.order.type.text + "|" + (request.order.variant ?? "")
        + "|" + (request.order.requester.isFreeOfCharge ? "free" : "")
      let type = try types[key] ?? typeOnDay(request, today, access)
      types[key] = type
      var line = try line(row, request, type, events[request.id.text] ?? [], access)
      line.duty = duties[request.id]
      line.isAlone = isAlone
      if line.content != nil { line.paper = paper[request.id] ?? [] }
      lines.append(line)
    }
    var board = RequestBoard(
      at: access.now, lines: lines, tickets: try tickets(office, counter, today, access),
      current: try counter.flatMap { try current(office, $0, access) },
      duties: try DutyRecords.open(office: office, access),
      samples: try SampleRecords.open(office: office, access))
    board.sheets = try PaperQueries.proposed(office: office, access.actor.terminal, access)
    board.unprinted = try DocumentQueries.unprinted(office: office, access)
    return board
  }

  private struct TypeOnDay {
    var name: String
    var fee: Fee?
  }

  private static func typeOnDay(
    _ request: CertificateRequest, _ day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> TypeOnDay {
    let code = request.order.type
    let version = try CatalogueQueries.active(access)
    let type = try CatalogueQueries.certificate(code, on: day, in: version, access)
    let form = request.order.variant.map { "（\($0)）" } ?? ""
    do {
      return TypeOnDay(
        name: (type?.name ?? code.text) + form,
        fee: try PaymentRecords.fee(of: request, on: day, access).fee)
    } catch is DeskFailure {
      // A list is shown without the amount; at the till the missing fee is refused.
      return TypeOnDay(name: (type?.name ?? code.text) + form, fee: nil)
    }
  }

  private static func line(
    _ row: SQLRow, _ request: CertificateRequest, _ type: TypeOnDay, _ events: [RequestEvent],
    _ access: borrowing ReadAccess
  ) throws -> RequestLine {
    let at = CertificateRows.width
    guard let issuedAt = TicketRows.time(row, at + 2),
      let priority = Priority(rawValue: row.text(at + 3))
    else { throw SQLFailure.damaged }
    let knowing = RequestLine.knowing(events)
    // What was asked for stays away from whoever may key the paper from sight later.
    let isHidden = RequestLine.hides(
      request.effectiveStage, from: access.actor.staff, knowing: knowing.map(\.staff))
    let content =
      isHidden
      ? nil
      : RequestLine.Content(
        order: request.order,
        subject: try subject(of: request.order, access), proof: request.proof, fee: type.fee,
        facts: try row.optionalText(at + 5).map {
          try CertificateInquiry(facts: $0, office: request.office, at: access.now)
        }, visitor: try VisitorRecords.find(request.id, access))
    return RequestLine(
      id: request.id, number: request.number, ticket: request.ticket,
      ticketState: row.optionalText(at).flatMap { TicketState(rawValue: $0) },
      counter: row.optionalInt(at + 1), issuedAt: issuedAt, priority: priority,
      typeName: isHidden ? "" : type.name, stage: request.stage, heldFrom: request.heldFrom,
      reason: request.reason, content: content, madeBy: request.madeBy,
      madeByName: row.text(at + 4), receipt: request.receipt, events: events,
      version: request.version, decision: request.decision,
      secondPerson: request.secondPerson, delivery: request.delivery,
      collector: request.collector, awayTo: request.awayTo, dueOn: request.dueOn)
  }

  private static func subject(
    of order: RequestOrder, _ access: borrowing ReadAccess
  ) throws -> RequestLine.Subject {
    order.isOutside
      ? .outside(order.named)
      : RequestLine.Subject(try ResidentQueries.find(order.subject, access))
  }

  private static func events(
    _ office: OfficeID, _ today: CivilDate, _ access: borrowing ReadAccess
  ) throws -> [String: [RequestEvent]] {
    try access.sql.rows(
      """
      SELECT e.request, e.at, e.step, e.to_stage, coalesce(s.name, e.staff), e.counter, e.reason,
        e.staff
      FROM certificate_request r JOIN certificate_event e ON e.request = r.id
      LEFT JOIN staff s ON s.id = e.staff
      WHERE r.office = ? AND (r.ended_at IS NULL OR r.ended_at >= ?) ORDER BY e.id
      """, [.text(office.text), .text(today.iso)]
    ).reduce(into: [:]) { found, row in
      guard let at = TicketRows.time(row, 1), let step = RequestStep(rawValue: row.text(2)),
        let stage = RequestStage(rawValue: row.text(3))
      else { throw SQLFailure.damaged }
      found[row.text(0), default: []].append(
        RequestEvent(
          at: at, step: step, to: stage, staff: StaffID(row.text(7)), staffName: row.text(4),
          counter: row.optionalInt(5), reason: row.text(6)))
    }
  }

  private static func tickets(
    _ office: OfficeID, _ counter: CounterNumber?, _ today: CivilDate,
    _ access: borrowing ReadAccess
  ) throws -> [RequestBoard.Choice] {
    try access.sql.rows(
      """
      SELECT t.id, t.prefix, t.sequence FROM ticket t
      LEFT JOIN ticket_call c ON c.ticket = t.id AND c.ended_at IS NULL AND c.counter = ?
      WHERE t.office = ? AND t.day = ? AND t.ended_at IS NULL
      ORDER BY (c.id IS NULL), t.issued_at, t.prefix, t.sequence
      """, [.integer(counter), .text(office.text), .text(today.iso)]
    ).compactMap { row in
      TicketNumber(prefix: row.text(1), sequence: row.int(2)).map {
        RequestBoard.Choice(id: TicketID(row.text(0)), number: $0)
      }
    }
  }

  private static func current(
    _ office: OfficeID, _ counter: CounterNumber, _ access: borrowing ReadAccess
  ) throws -> TicketID? {
    try access.sql.row(
      "SELECT ticket FROM ticket_call WHERE office = ? AND counter = ? AND ended_at IS NULL",
      [.text(office.text), .integer(counter)]
    ).map { TicketID($0.text(0)) }
  }

  /// Every payment of a day, and what they were for.
  public static func dayList(
    office: OfficeID, day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> DayList {
    let payments = try access.sql.rows(
      "SELECT \(PaymentRecords.columns) WHERE p.office = ? AND p.day = ? ORDER BY p.sequence",
      [.text(office.text), .text(day.iso)]
    ).map(PaymentRecords.payment)
    var names: [CertificateCode: String] = [:]
    for payment in payments where names[payment.type] == nil {
      names[payment.type] =
        try CatalogueQueries.certificate(
          payment.type, on: day, in: payment.catalogue, access)?.name ?? payment.type.text
    }
    return DayList(day: day, at: access.now, payments: payments, typeNames: names)
  }
}
