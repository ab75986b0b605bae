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
    // What came by post or network has nobody to be present.
    guard let id = request.ticket else { return }
    let ticket = try TicketRows.load(id, access.sql)
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
    if move.step == .call { return try call(request, move, access) }
    guard let id = request.ticket else { return }
    let ticket = try TicketRows.load(id, access.sql)
    guard !ticket.state.isEnded else { return }
    let others = try openStages(of: request, access)
    let isHere = try isPresent(ticket, at: move.counter, access)
    let keeps = others.contains(where: \.keepsCounter)
    switch move.step {
    case .pay where request.stage == .checking:
      if ticket.state == .called { try step(.start, ticket, move, access) }
      guard isHere, !keeps else { return }
      try step(
        .hold, try TicketRows.load(id, access.sql), move, access,
        stage: request.effectiveStage.ticketStage, reason: "証明書を照合中")
    case .examine, .pay:
      if ticket.state == .called { try step(.start, ticket, move, access) }
      // Sent to the person: whoever paid can go.
      if move.step == .pay, request.delivery == .mailToSubject, others.isEmpty {
        try finish(try TicketRows.load(id, access.sql), request, move, access)
      }
    case .handOver where request.stage == .done, .shelve:
      if others.isEmpty { try finish(ticket, request, move, access) }
    case .withdraw:
      if others.isEmpty { try step(.withdraw, ticket, move, access, reason: move.reason) }
    case .miss:
      guard isHere, !keeps else { return }
      if ticket.state == .called { return try step(.noShow, ticket, move, access) }
      try step(
        .hold, ticket, move, access, stage: request.effectiveStage.ticketStage,
        reason: move.step.name)
    case .pass, .hold, .handOver, .verify, .make, .transfer:
      // Freed unless something else of this visit goes on at the counter.
      guard isHere, !keeps else { return }
      let isMaking = move.step == .pass && request.stage == .making
      guard request.stage.isAside || isMaking else { return }
      try step(
        .hold, ticket, move, access, stage: request.effectiveStage.ticketStage,
        reason: isMaking ? "証明書を作成中" : request.reason)
    case .receive, .call, .unpay, .resume, .accept, .giveBack, .release, .refuse: return
    }
  }

  private static func call(
    _ request: CertificateRequest, _ move: RequestMove, _ access: borrowing WriteAccess
  ) throws {
    guard let ticket = request.ticket else {
      throw DeskFailure(
        .wrongState, "\(request.number) は\(request.order.channel.name)の請求なので、呼び出す人がいません。何も変更していません。"
      )
    }
    guard let counter = move.counter else {
      throw DeskFailure(
        .counterUnknown, "この端末には窓口がないので、呼び出せません。窓口の端末で操作してください。")
    }
    _ = try TicketRecords.call(ticket, at: counter, access)
  }

  /// Stages of the other open requests of the same visit.
  private static func openStages(
    of request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> [RequestStage] {
    try access.sql.rows(
      """
      SELECT stage FROM certificate_request WHERE ticket = ? AND id <> ? AND ended_at IS NULL
      """, [.text(request.ticket?.text), .text(request.id.text)]
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
    guard TicketStep.finish.outcome(from: ticket.state) != nil else {
      // The citizen left before: nobody is called to this number any more.
      return try step(.withdraw, ticket, move, access, reason: move.step.name)
    }
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
      WHERE ticket = ? AND ended_at IS NULL AND stage NOT IN ('ready', 'transferred')
        AND NOT (stage = 'handover' AND delivery = 'mail-to-subject')
      """, [.text(ticket.id.text)])
    guard let row, row.int(0) > 0 else { return }
    let stage = RequestStage(rawValue: row.text(1))?.name ?? ""
    throw DeskFailure(
      .openRequests,
      "\(ticket.number) には終わっていない証明書の請求が\(row.int(0))件あります（\(stage)）。完了にしていません。"
        + "証明書の画面で、交付・取下げ・却下のどれかにしてから完了してください。")
  }
}
