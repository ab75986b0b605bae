import Domain

/// How a request moves the citizen's number: a counter is held only while somebody stands at it.
extension CertificateRecords {
  /// Whether the ticket is called to, or served at, the counter.
  static func isPresent(
    _ ticket: Ticket, at counter: CounterNumber?, _ access: borrowing WriteAccess
  ) throws -> Bool {
    guard ticket.state.isOpenCall, let counter,
      let call = try TicketRecords.openCall(of: ticket.id, access.sql)
    else { return false }
    return call.counter == counter
  }

  static func checkPresent(
    _ request: CertificateRequest, _ move: RequestMove, _ access: borrowing WriteAccess
  ) throws {
    let ticket = try TicketRows.load(request.ticket, access.sql)
    // A number that was ended too early no longer can be called: its papers are not lost for that.
    if ticket.state.isEnded { return }
    if try isPresent(ticket, at: move.counter, access) { return }
    throw DeskFailure(
      .citizenAbsent,
      "\(request.number) はこの窓口に呼ばれていません。何も変更していません。先に呼び出してから「\(move.step.name)」をしてください。")
  }

  /// Moves the number after the request has moved.
  static func moveTicket(
    _ request: CertificateRequest, from before: RequestStage, _ move: RequestMove,
    _ access: borrowing WriteAccess
  ) throws {
    let ticket = try TicketRows.load(request.ticket, access.sql)
    if move.step == .call {
      guard let counter = move.counter else {
        throw DeskFailure(
          .counterUnknown, "この端末には窓口がないので、呼び出せません。窓口の端末で操作してください。")
      }
      _ = try TicketRecords.call(ticket.id, at: counter, access)
      return
    }
    guard !ticket.state.isEnded else { return }
    let others = try openStages(of: request, access)
    switch move.step {
    case .examine, .pay:
      guard ticket.state == .called else { return }
      try step(.start, ticket, move, access)
    case .handOver where request.stage == .done:
      if others.isEmpty { try finish(ticket, request, move, access) }
    case .withdraw:
      if others.isEmpty { try step(.withdraw, ticket, move, access, reason: move.reason) }
    case .pass, .hold, .handOver, .verify, .make:
      // Freed unless something else of this visit goes on at the counter.
      guard try isPresent(ticket, at: move.counter, access), !others.contains(where: \.keepsCounter)
      else { return }
      guard request.stage == .held || move.step == .pass else { return }
      try step(
        .hold, ticket, move, access, stage: request.effectiveStage.ticketStage,
        reason: request.stage == .held ? request.reason : "証明書を作成中")
    case .receive, .call, .unpay, .resume, .release, .refuse: return
    }
  }

  /// Stages of the other open requests of the same visit.
  private static func openStages(
    of request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> [RequestStage] {
    try access.sql.rows(
      """
      SELECT stage FROM certificate_request WHERE ticket = ? AND id <> ? AND ended_at IS NULL
      """, [.text(request.ticket.text), .text(request.id.text)]
    ).compactMap { RequestStage(rawValue: $0.text(0)) }
  }

  private static func step(
    _ step: TicketStep, _ ticket: Ticket, _ move: RequestMove, _ access: borrowing WriteAccess,
    stage: TicketStage? = nil, reason: String = ""
  ) throws {
    _ = try TicketRecords.apply(
      TicketMove(step, ticket.id, counter: move.counter, stage: stage, reason: reason), access)
  }

  /// The visit ends with its last paper. What was done is counted when there was one thing to do.
  private static func finish(
    _ ticket: Ticket, _ request: CertificateRequest, _ move: RequestMove,
    _ access: borrowing WriteAccess
  ) throws {
    let items =
      ticket.services.count == 1
      ? ticket.services.map { FinishRecord.Item(service: $0, count: request.order.copies) } : []
    _ = try TicketRecords.apply(
      TicketMove(
        .finish, ticket.id, counter: move.counter, finish: FinishRecord(items: items)), access)
  }

  /// Refuses to end a visit as served while something of it is open.
  static func checkNoneOpen(_ ticket: Ticket, _ sql: any SQLSession) throws {
    let row = try sql.row(
      """
      SELECT count(*), min(stage) FROM certificate_request
      WHERE ticket = ? AND ended_at IS NULL
      """, [.text(ticket.id.text)])
    guard let row, row.int(0) > 0 else { return }
    let stage = RequestStage(rawValue: row.text(1))?.name ?? ""
    throw DeskFailure(
      .openRequests,
      "\(ticket.number) には終わっていない証明書の請求が\(row.int(0))件あります（\(stage)）。完了にしていません。"
        + "証明書の画面で、交付・取下げ・却下のどれかにしてから完了してください。")
  }
}
