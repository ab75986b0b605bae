public import Domain

/// Everything that happens to a request for a certificate, each as one step inside one audited
/// transaction. What may follow what is said by `RequestStep`.
public enum CertificateRecords {
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
    let isAlone = try SingleOffices.has(request.office, access.reading)
    if let refusal = move.step.refusal(number: request.number, stage: request.stage)
      ?? request.refusal(of: move.step, by: access.actor.staff, isAlone: isAlone)
    {
      throw refusal
    }
    try checkReason(move)
    if isAlone { try SingleOffices.check(move, request, access) }
    try checkMark(move, request, access)
    if request.needsCitizen(for: move.step) { try checkPresent(request, move, access) }
    let before = request.stage
    var result = RequestResult(request)
    if move.step.rereadsStops, let stop = try stop(of: request, at: move.step, access) {
      result.stop = stop
      request.heldFrom = before
      request.stage = .held
      request.reason = stop.words
    } else if move.step == .pay, try wantsSecondPerson(request, access) {
      result.wantsCheck = true
      request.sendToCheck()
    } else {
      try take(move, &request, &result, access)
    }
    try CertificateVisitors.keep(move, &request, access)
    if request.stage.isEnded { request.endedAt = access.now }
    try save(&request, access)
    try stamp(
      request, move.step, from: before, counter: move.counter, words(move, result),
      ruling: result.ruling.map { "version=\(request.decidedWith?.number ?? 0) \($0.codes)" },
      access)
    try moveTicket(request, from: before, move, access)
    if isAlone { result.calledDuty = try SingleOffices.follow(move, request, access) }
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
    if result.wantsCheck { return CertificateRequest.checkMissing }
    if !result.mismatches.isEmpty {
      return "相違: " + result.mismatches.map(\.title).joined(separator: "・")
    }
    if let ruling = result.ruling { return ruling.record }
    switch move.step {
    case .transfer: return "\(move.party)へ" + (move.reason.isEmpty ? "" : "  \(move.reason)")
    case .shelve where !move.party.isEmpty: return "受け取る人 \(move.party)  \(move.reason)"
    default: return move.reason
    }
  }

  static func stop(
    of request: CertificateRequest, at step: RequestStep, _ access: borrowing WriteAccess
  ) throws -> IssueStop? {
    // Of somebody the city's register need not have, nothing of it stops anything.
    guard !request.order.isOutside else { return nil }
    let stop = IssueStop.of(
      try ResidentQueries.find(request.order.subject, access.reading),
      released: request.released,
      traits: try CatalogueQueries.traits(of: request.order.type, access.reading),
      examining: step == .pass)
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

  /// What lies for a code stays there, with its mark, until a supervisor or two people have opened it.
  private static func checkMark(
    _ move: RequestMove, _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    guard move.step == .resume, request.stage == .held,
      let refusal = try stop(of: request, at: move.step, access)?.refusesResuming(request.number)
    else { return }
    throw refusal
  }

  private static func checkReason(_ move: RequestMove) throws {
    switch move.step {
    case .transfer where move.party.isEmpty:
      throw DeskFailure("target-missing", "引継ぎ先を選んでください。何も変更していません。")
    case .hold, .withdraw, .refuse, .unpay, .release, .transfer, .giveBack:
      guard move.reason.isEmpty else { return }
      throw DeskFailure(
        .reasonMissing, "\(move.step.name)の理由を入れてください。何も変更していません。")
    case .receive, .call, .examine, .pass, .make, .verify, .pay, .handOver, .resume, .miss,
      .shelve, .accept:
      return
    }
  }

  static func save(
    _ request: inout CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      UPDATE certificate_request SET stage = ?, held_from = ?, reason = ?, collector = ?, proof = ?,
        decision = ?, decision_catalogue = ?, second_person = ?, delivery = ?, supervised_by = ?,
        made_by = ?, made_at = ?, verified_by = ?, self_checked = ?, away_to = ?, receipt_day = ?,
        receipt = ?, ended_at = ?, released = ?, version = version + 1 WHERE id = ? AND version = ?
      """,
      [
        .text(request.stage.rawValue), .text(request.heldFrom?.rawValue), .text(request.reason),
        .text(request.collector), .text(request.proof), .text(request.decision?.rawValue),
        .integer(request.decidedWith?.number), .integer(request.secondPerson.map { $0 ? 1 : 0 }),
        .text(request.delivery.rawValue), .text(request.supervisedBy?.text),
        .text(request.madeBy?.text), .text(request.madeAt?.isoSeconds),
        .text(request.verifiedBy?.text), .integer(request.selfChecked ? 1 : 0),
        .text(request.awayTo), .text(request.receipt?.day.iso),
        .integer(request.receipt?.sequence), .text(request.endedAt?.isoSeconds),
        .text(CertificateRows.text(request.released)), .text(request.id.text),
        .integer(request.version),
      ])
    guard access.sql.changedRows == 1 else { throw staleness(request) }
    request.version += 1
  }

  static func stamp(
    _ request: CertificateRequest, _ step: RequestStep, from: RequestStage?,
    counter: CounterNumber?, _ reason: String, ruling: String? = nil,
    _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO certificate_event (request, office, at, step, from_stage, to_stage, staff,
        terminal, counter, reason, ruling) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(request.id.text), .text(request.office.text), .text(access.now.isoSeconds),
        .text(step.rawValue), .text(from?.rawValue), .text(request.stage.rawValue),
        .text(access.actor.staff.text), .text(access.actor.terminal?.text), .integer(counter),
        .text(reason), .text(ruling ?? ""),
      ])
  }
}
