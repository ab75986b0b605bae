public import Domain
import Secrets
public import Storage

/// Acts that take people's data out or change what protects it: asked by one person, allowed by
/// another, both named in the log.
public struct TwoPersons {
  let first: Desk
  let second: Credential

  public init(_ first: Desk, second: Credential) {
    self.first = first
    self.second = second
  }

  /// Asks, has it allowed, and carries it out, the approval used up in the same transaction.
  func carryOut<Value>(
    _ act: Act, on subject: AuditSubject, summary: String, reason: String,
    _ body: (borrowing WriteAccess) throws -> (value: Value, detail: String)
  ) throws -> Value {
    let request = try SupervisionDesk(first).request(
      act, on: subject, summary: summary, reason: reason)
    let other = Desk(store: first.store, credential: second, place: first.place)
    _ = try SupervisionDesk(other).decide(request.id, approve: true)
    return try first.write(act, purpose: .administration) { access in
      try RequestRecords.use(request.id, for: act, on: subject, access)
      let (value, detail) = try body(access)
      return Audited(value, on: subject, detail: detail + " request=\(request.id)")
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
}
