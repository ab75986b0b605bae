public import Domain

/// Everything that happens to a request for a certificate, each as one step inside one audited
/// transaction. What may follow what is said by `RequestStep`.
public enum CertificateRecords {
  /// Takes a form for a number.
  ///
  /// - Parameter counter: where the citizen stands; the request begins as called there.
  /// - Throws: `DeskFailure`: nobody of that id, an option that is not given here, the same asked
  ///   for twice, a number that has ended.
  public static func receive(
    _ order: RequestOrder, for id: TicketID, at counter: CounterNumber?,
    _ access: borrowing WriteAccess
  ) throws -> RequestResult {
    if let refusal = order.refusal { throw refusal }
    let ticket = try TicketRows.load(id, access.sql)
    guard !ticket.state.isEnded else {
      throw DeskFailure(
        .wrongState, "\(ticket.number) は「\(ticket.state.name)」なので、請求を受け付けられません。新しい番号を出してください。")
    }
    guard let subject = try ResidentQueries.find(order.subject, access.reading) else {
      throw DeskFailure(
        .personUnknown, "宛名番号 \(order.subject) の人は台帳にいません。受け付けていません。番号を確かめてください。")
    }
    let catalogue = try CatalogueQueries.active(access.reading)
    guard
      try CatalogueQueries.certificate(
        order.type, on: access.now.date, in: catalogue, access.reading) != nil
    else {
      throw DeskFailure(
        .certificateUnknown, "証明書 \(order.type) は今日の目録にありません。受け付けていません。管理者に確かめてください。")
    }
    let isHere = try isPresent(ticket, at: counter, access)
    let count = try access.sql.count(
      "SELECT count(*) FROM certificate_request WHERE ticket = ?", [.text(id.text)])
    let request = CertificateRequest(
      id: CertificateRows.id(count + 1, of: id), office: ticket.office, ticket: id,
      number: RequestNumber(ticket.number, ordinal: count > 0 ? count + 1 : nil), order: order,
      catalogue: catalogue,
      stage: isHere ? .called : .received, receivedAt: access.now,
      receivedBy: access.actor.staff)
    try insert(request, access)
    try stamp(request, .receive, from: nil, counter: isHere ? counter : nil, "", access)
    return RequestResult(request, foreseen: IssueStop.of(subject))
  }

  private static func insert(
    _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    let order = request.order
    do {
      try access.sql.execute(
        """
        INSERT INTO certificate_request (id, office, ticket, type, subject, requester, copies,
          options, catalogue, stage, received_at, received_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(request.id.text), .text(request.office.text), .text(request.ticket.text),
          .text(order.type.text), .text(order.subject.text), .text(order.requester.rawValue),
          .integer(order.copies), .text(CertificateRows.text(order.options)),
          .integer(request.catalogue.number), .text(request.stage.rawValue),
          .text(request.receivedAt.isoSeconds), .text(request.receivedBy.text),
        ])
    } catch SQLFailure.constraint(let text) where text.contains("certificate_request.ticket") {
      throw DeskFailure(
        .requestTwice,
        "\(request.number) には、同じ人の同じ証明書の請求がもうあります。受け付けていません。一覧の請求を続けてください。")
    }
  }

  /// Takes one step.
  ///
  /// - Returns: what came of it; a stop of the register or a paper that differs is an outcome, not a
  ///   failure, because it is recorded.
  /// - Throws: `DeskFailure`: not possible from that stage, stale, the maker's own paper, the citizen
  ///   not here, something missing.
  public static func apply(
    _ move: RequestMove, _ access: borrowing WriteAccess
  ) throws -> RequestResult {
    var request = try CertificateRows.load(move.request, access.sql)
    guard move.version == nil || move.version == request.version else {
      throw staleness(request)
    }
    if let refusal = move.step.refusal(number: request.number, stage: request.stage)
      ?? request.refusal(of: move.step, by: access.actor.staff)
    {
      throw refusal
    }
    try checkReason(move)
    if move.step.needsCitizen { try checkPresent(request, move, access) }
    let before = request.stage
    var result = RequestResult(request)
    if move.step.rereadsStops, let stop = try stop(of: request, access) {
      result.stop = stop
      request.heldFrom = before
      request.stage = .held
      request.reason = stop.words
    } else {
      try take(move, &request, &result, access)
    }
    if request.stage.isEnded { request.endedAt = access.now }
    try save(&request, access)
    try stamp(
      request, move.step, from: before, counter: move.counter, words(move, result), access)
    try moveTicket(request, from: before, move, access)
    result.request = request
    return result
  }

  /// Refuses a request of another office than the one the permission was checked for.
  public static func check(
    _ id: CertificateRequestID, isOf office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    let request = try CertificateRows.load(id, access.sql)
    guard request.office == office else {
      throw DeskFailure(
        .notPermitted, "\(request.number) の請求は別の役所のものです。何も変更していません。")
    }
  }

  /// What the step's record says.
  private static func words(_ move: RequestMove, _ result: RequestResult) -> String {
    if let stop = result.stop { return stop.words }
    if !result.mismatches.isEmpty {
      return "相違: " + result.mismatches.map(\.title).joined(separator: "・")
    }
    return move.reason
  }

  static func stop(
    of request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> IssueStop? {
    let stop = IssueStop.of(
      try ResidentQueries.find(request.order.subject, access.reading),
      released: request.released)
    guard case .code(let code) = stop else { return stop }
    let record = try record(of: request, access.reading)
    if try ProtectionQueries.needsRelease(request.order.subject, record, access.reading) {
      return try ReleaseRecords.isOpen(request, record, access.reading) ? nil : .code(code)
    }
    return request.released.contains(.support) ? nil : .decision(code)
  }

  /// Which record a request's certificate is of.
  static func record(
    of request: CertificateRequest, _ access: borrowing ReadAccess
  ) throws -> RecordType {
    RecordType.of(
      request.order.type, in: try CatalogueQueries.activeSetting("protect.records", access))
  }

  static func staleness(_ request: CertificateRequest) -> DeskFailure {
    DeskFailure(
      .stale,
      "\(request.number) の請求はほかの端末で変わりました（いま「\(request.stage.name)」）。何も変更していません。新しい内容を確かめて、もう一度操作してください。"
    )
  }

  private static func checkReason(_ move: RequestMove) throws {
    switch move.step {
    case .hold, .withdraw, .refuse, .unpay, .release:
      guard move.reason.isEmpty else { return }
      throw DeskFailure(
        .reasonMissing, "\(move.step.name)の理由を入れてください。何も変更していません。")
    case .receive, .call, .examine, .pass, .make, .verify, .pay, .handOver, .resume: return
    }
  }

  static func save(
    _ request: inout CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      UPDATE certificate_request SET stage = ?, held_from = ?, reason = ?, proof = ?, made_by = ?,
        verified_by = ?, receipt_day = ?, receipt = ?, ended_at = ?, released = ?,
        version = version + 1 WHERE id = ? AND version = ?
      """,
      [
        .text(request.stage.rawValue), .text(request.heldFrom?.rawValue), .text(request.reason),
        .text(request.proof?.rawValue), .text(request.madeBy?.text),
        .text(request.verifiedBy?.text), .text(request.receipt?.day.iso),
        .integer(request.receipt?.sequence), .text(request.endedAt?.isoSeconds),
        .text(CertificateRows.text(request.released)), .text(request.id.text),
        .integer(request.version),
      ])
    guard access.sql.changedRows == 1 else { throw staleness(request) }
    request.version += 1
  }

  private static func stamp(
    _ request: CertificateRequest, _ step: RequestStep, from: RequestStage?,
    counter: CounterNumber?, _ reason: String, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO certificate_event (request, office, at, step, from_stage, to_stage, staff,
        terminal, counter, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(request.id.text), .text(request.office.text), .text(access.now.isoSeconds),
        .text(step.rawValue), .text(from?.rawValue), .text(request.stage.rawValue),
        .text(access.actor.staff.text), .text(access.actor.terminal?.text), .integer(counter),
        .text(reason),
      ])
  }
}
