public import Domain
import Secrets
public import Storage

/// Acts that take people's data out or change what protects it: asked by one person, allowed by
/// another, both named in the log.
public struct TwoPersons {
  /// How the second person allows it.
  public enum Consent: Equatable, Sendable {
    /// Present, with their password checked.
    case second(Credential)
    /// At their own terminal, a moment ago.
    case approved(RequestID)
    /// Nobody yet: the request is made and waits for somebody.
    case asked
  }

  let first: Desk
  let consent: Consent

  public init(_ first: Desk, consent: Consent) {
    self.first = first
    self.consent = consent
  }

  public init(_ first: Desk, second: Credential) { self.init(first, consent: .second(second)) }

  /// The approval that is used up in the transaction of the act.
  private func approval(
    _ act: Act, _ subject: AuditSubject, _ summary: String, _ reason: String
  ) throws -> RequestID {
    switch consent {
    case .approved(let id): return id
    case .second(let second):
      let other = first.at(first.place, as: second)
      // Before the request is made: one that nobody may answer would only lie there.
      try other.check(.requestDecide)
      let request = try SupervisionDesk(first).request(
        act, on: subject, summary: summary, reason: reason)
      return try SupervisionDesk(other).decide(request.id, approve: true).id
    case .asked:
      let request = try SupervisionDesk(first).request(
        act, on: subject, summary: summary, reason: reason)
      throw DeskFailure(
        .requestPending,
        "承認を依頼しました（\(request.expiresAt.clock)まで）。まだ実行していません。"
          + "承認されたら、--request \(request.id) を付けてもう一度実行してください。")
    }
  }

  /// Carries out what was allowed.
  func carryOut<Value>(
    _ act: Act, on subject: AuditSubject, summary: String, reason: String,
    _ body: (borrowing WriteAccess) throws -> (value: Value, detail: String)
  ) throws -> Value {
    try carryOut(act, on: subject, summary: summary, reason: reason) { access, _ in
      try body(access)
    }
  }

  /// Carries out what was allowed, with the request that says who allowed it.
  func carryOut<Value>(
    _ act: Act, on subject: AuditSubject, summary: String, reason: String,
    _ body: (borrowing WriteAccess, ApprovalRequest) throws -> (value: Value, detail: String)
  ) throws -> Value {
    let id = try approval(act, subject, summary, reason)
    return try first.write(act, purpose: .administration) { access in
      let request = try RequestRecords.use(id, for: act, on: subject, access)
      let (value, detail) = try body(access, request)
      return Audited(value, on: subject, detail: detail + " request=\(id)")
    }
  }

  /// An encrypted copy of the whole database (持出し).
  public func backup(to path: String, reason: String) throws {
    try carryOut(
      .backup, on: .system, summary: "データベース全体のバックアップを取ります。", reason: reason
    ) { _ in ((), "") }
    try first.store.backup(to: path)
    try first.store.appendWitness("backup", after: "バックアップは \(path) に保存しました。")
  }

  /// Leave to put a backup in the place of this database.
  ///
  /// - Returns: who will do it.
  public func allowRestore(reason: String) throws -> StaffID {
    try carryOut(
      .restore, on: .system, summary: "データベースをバックアップの時点に戻します。", reason: reason
    ) { access in (access.actor.staff, "") }
  }

  /// The tickets of an office for an export file, with how many there are in the log.
  public func ticketsForExport(reason: String) throws -> [Ticket] {
    let office = first.place.office
    return try carryOut(
      .ticketExport, on: .office(office), summary: "番号の一覧をファイルに書き出します。", reason: reason
    ) { access in
      let tickets = try DeskQueries.everything(office: office, access.reading)
      return (tickets, "count=\(tickets.count)")
    }
  }

  /// Everybody of the register, for an export file. Only invented people may leave this way.
  public func residentsForExport(reason: String) throws -> [ResidentView] {
    guard first.store.isTraining else {
      throw DeskFailure(
        "training-only", "住民の台帳の書き出しは、研修データベースでしかできません。何も書き出していません。")
    }
    return try carryOut(
      .registerExport, on: .register, summary: "住民の台帳をファイルに書き出します。", reason: reason
    ) { access in
      let people = try ResidentQueries.everybody(access.reading)
      return (people, "count=\(people.count)")
    }
  }
}
