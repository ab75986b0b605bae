import Domain

/// A ticket as commands print it.
enum TicketReport {
  static func json(_ ticket: Ticket, at now: OfficeTime, estimate: WaitEstimate?) -> JSON {
    guard case .object(let fields) = json(ticket, at: now) else { return .null }
    return .object(fields + [("estimate", QueueReport.json(estimate))])
  }

  /// Services with how many of each are wanted.
  static func items(_ services: [ServiceID], _ quantity: (ServiceID) -> Int) -> JSON {
    .list(
      services.map {
        .object([("service", .text($0.text)), ("quantity", .number(quantity($0)))])
      })
  }

  static func json(_ ticket: Ticket, at now: OfficeTime) -> JSON {
    .object([
      ("id", .text(ticket.id.text)), ("number", .text(ticket.number.description)),
      ("state", .text(ticket.state.rawValue)), ("queue", .text(ticket.queue.text)),
      ("issuedAt", .text(ticket.issuedAt.iso)), ("calledAt", .text(ticket.calledAt?.iso)),
      ("counter", .number(ticket.counter)),
      ("waitMinutes", .number(ticket.waitMinutes(at: now))), ("calls", .number(ticket.calls)),
      ("priority", .text(ticket.priority.rawValue)), ("office", .text(ticket.office.text)),
      ("day", .text(ticket.day.iso)), ("stage", .text(ticket.stage.rawValue)),
      ("services", .list(ticket.services.map { .text($0.text) })),
      ("items", items(ticket.services) { ticket.quantity(of: $0) }),
      ("quick", .flag(ticket.quick)), ("bookedAt", .text(ticket.bookedAt?.iso)),
      ("servedAt", .text(ticket.servedAt?.iso)), ("endedAt", .text(ticket.endedAt?.iso)),
      ("parked", parked(ticket.parked)),
    ])
  }

  private static func parked(_ parking: Ticket.Parking?) -> JSON {
    guard let parking else { return .null }
    return .object([
      ("by", .text(parking.by.text)), ("counter", .number(parking.counter)),
      ("at", .text(parking.at.iso)),
    ])
  }

  static func line(_ ticket: Ticket) -> String {
    let place = ticket.state.isOpenCall ? ticket.counter.map { " \($0)番窓口" } ?? "" : ""
    return "\(ticket.number) \(ticket.state.name)\(place)"
  }

  static func table(
    _ tickets: [Ticket], at now: OfficeTime, _ offices: OfficeDirectory
  ) -> String {
    guard !tickets.isEmpty else { return "番号はありません。" }
    var rows = [["番号", "状態", "列", "受付", "待ち", "呼出", "窓口", "優先", "ID"]]
    for ticket in tickets {
      rows.append([
        ticket.number.description, ticket.state.name,
        offices.queue(ticket.queue, in: ticket.office)?.name ?? ticket.queue.text,
        ticket.issuedAt.clock,
        "\(ticket.waitMinutes(at: now))分", ticket.calls == 0 ? "" : "\(ticket.calls)回",
        ticket.counter.map(String.init) ?? "", ticket.priority.mark, ticket.id.text,
      ])
    }
    return Output.table(rows)
  }
}
