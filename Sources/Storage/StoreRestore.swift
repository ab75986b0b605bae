public import Domain
import Glibc

extension Store {
  /// Puts a backup in the place of the database: only with nobody else on, the old file kept, a
  /// new epoch begun, the number series moved on so that no number is given twice, audited.
  ///
  /// - Parameter staff: who restores, for the log of the restored database.
  /// - Returns: where the old database was kept; nil when there was none.
  /// - Throws: `DeskFailure`: terminals are on (they are named), the backup cannot be read, is
  ///   damaged, of a newer version, or of the other kind.
  public static func restore(
    _ files: DatabaseFiles, from backup: String, by staff: StaffID,
    clock: @escaping () -> OfficeTime
  ) throws -> String? {
    try StoreRestore(files: files, staff: staff, now: clock(), schema: .shipped).run(backup)
  }
}

/// One restore, step by step: everything that can fail is done under another name; then the names
/// are exchanged.
struct StoreRestore {
  let files: DatabaseFiles
  let staff: StaffID
  let now: OfficeTime
  let schema: Schema

  private var incoming: String { files.database + ".restoring" }

  func run(_ backup: String) throws -> String? {
    let box = try BackupFile(keyAt: files.backupKey)
    let chain = try AuditChain(keyAt: files.auditKey)
    let presence = try Presence(path: files.presence)
    guard presence.takeAlone() else { throw StorageSentences.inUse(OldDatabase.signedIn(files)) }
    defer { presence.leave() }
    DatabaseFiles.removeDatabase(at: incoming)
    defer { DatabaseFiles.removeDatabase(at: incoming) }
    let kept: String?
    let line: Witness.Line
    do {
      try box.open(backup, into: incoming)
      try Store.checkWhole(incoming)
      let old = try OldDatabase.look(at: files)
      line = try prepare(old, chain)
      kept = try exchange(old)
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
    do {
      // From here on the witness speaks of the restored log.
      try Witness(path: files.witness).append(line)
    } catch {
      throw StorageSentences.noWitness(
        files.witness,
        kept: "復元は終わりました。" + (kept.map { "元のデータベースは \($0) にあります。" } ?? ""))
    }
    return kept
  }

  /// Makes the incoming database ready to be opened, in one transaction.
  private func prepare(_ old: OldDatabase, _ chain: AuditChain) throws -> Witness.Line {
    let engine = try SQLiteEngine(path: incoming, mode: .create)
    let version = try engine.read { try Schema.version($0) }
    guard version > 0 else { throw SQLFailure.damaged }
    guard version <= schema.current else {
      throw StorageSentences.newer(found: version, known: schema.current)
    }
    try schema.migrate(engine, from: version)
    let line = try engine.write { sql in
      try checkKind(old, sql)
      try sql.execute("UPDATE meta SET epoch = max(epoch, ?) + 1", [.integer(old.epoch)])
      try sql.execute(
        """
        UPDATE desk_session SET ended_at = ?, end_reason = 'restored' WHERE ended_at IS NULL
        """, [.text(now.isoSeconds)])
      try moveSeriesOn(old, sql)
      try sql.execute(
        "INSERT INTO notice (at, kind, text) VALUES (?, 'restore', ?)",
        [.text(now.isoSeconds), .text(notice(old))])
      let epoch = try sql.count("SELECT epoch FROM meta")
      try chain.append(
        AuditChain.Row(
          at: now, staff: staff, terminal: nil, office: nil, act: Act.restore.rawValue,
          subject: .system, purpose: .administration, allowed: true, detail: "epoch=\(epoch)"),
        in: sql)
      guard let head = try sql.row("SELECT rows, last_seal FROM audit_head") else {
        throw SQLFailure.damaged
      }
      return Witness.Line(
        at: now, occasion: Witness.restore, rows: head.int(0), seal: head.text(1))
    }
    try engine.close()
    return line
  }

  private func checkKind(_ old: OldDatabase, _ sql: any SQLSession) throws {
    guard case .readable(let remains) = old else { return }
    guard let kind = try sql.row("SELECT kind FROM meta")?.text(0), kind == remains.kind else {
      throw DeskFailure(
        "restore-kind",
        "研修用のデータベースと本番のデータベースは入れ替えられません。何も変更していません。バックアップと --database を確かめてください。")
    }
  }

  /// Numbers the lost database had given must not be given again: its series go on where they
  /// were. When it can no longer be read, today's leave a gap instead.
  private func moveSeriesOn(_ old: OldDatabase, _ sql: any SQLSession) throws {
    switch old {
    case .missing, .unreadable:
      try sql.execute(
        """
        INSERT INTO ticket_series (office, queue, day, last_sequence)
        SELECT office, id, ?, ? FROM queue WHERE true
        ON CONFLICT (office, queue, day) DO UPDATE
          SET last_sequence = min(999, last_sequence + excluded.last_sequence)
        """, [.text(now.date.iso), .integer(Self.gap)])
    case .readable(let remains):
      for row in remains.lastNumbers {
        try sql.execute(
          """
          INSERT INTO ticket_series (office, queue, day, last_sequence)
          SELECT office, id, ?, ? FROM queue WHERE office = ? AND id = ?
          ON CONFLICT (office, queue, day) DO UPDATE
            SET last_sequence = max(last_sequence, excluded.last_sequence)
          """, [row.values[2], row.values[3], row.values[0], row.values[1]])
      }
    }
  }

  /// How many numbers are skipped when nobody can say how many were given since the backup.
  static let gap = 100

  private func notice(_ old: OldDatabase) -> String {
    let series =
      switch old {
      case .readable: "番号は、復元前に出した続きから出します。"
      case .missing, .unreadable:
        "復元前のデータベースが読めなかったため、きょうの番号は\(Self.gap)番ずつ飛ばしました。お手元の札と重ならないか確かめてください。"
      }
    return "\(now.date.iso) \(now.clock) にバックアップから復元しました。\(series)復元より前の控えを確かめてください。"
  }

  /// Keeps the old database under another name and gives its own to the incoming one. The old one
  /// keeps its name until the last step, so that a kill in between leaves one or the other.
  private func exchange(_ old: OldDatabase) throws -> String? {
    guard files.exists else {
      try take()
      return nil
    }
    let kept = files.database + ".before-restore-" + TicketRecords.stampText(now)
    guard Glibc.access(kept, F_OK) != 0 else { throw StorageSentences.exists(kept) }
    // A whole one takes its log in first, so that it is one file; a damaged one keeps what it has.
    if case .readable = old { try OldDatabase.settle(files) }
    guard link(files.database, kept) == 0 else { throw StorageSentences.cannotCreate(kept) }
    for suffix in ["-wal", "-shm"] where Glibc.access(files.database + suffix, F_OK) == 0 {
      guard rename(files.database + suffix, kept + suffix) == 0 else {
        throw StorageSentences.cannotCreate(kept + suffix)
      }
    }
    try take()
    return kept
  }

  private func take() throws {
    guard rename(incoming, files.database) == 0 else {
      throw StorageSentences.cannotCreate(files.database)
    }
    try DatabaseFiles.syncFolder(of: files.database)
  }
}

/// What the database that is replaced can still tell.
enum OldDatabase {
  struct Remains {
    let lastNumbers: [SQLRow]
    let epoch: Int
    let kind: String
  }

  case missing
  case readable(Remains)
  /// Damaged: that is why it is replaced.
  case unreadable

  var epoch: Int {
    if case .readable(let remains) = self { return remains.epoch }
    return 0
  }

  /// - Throws: `SQLFailure.busy` when another tool holds it; damage is an answer, not a failure.
  static func look(at files: DatabaseFiles) throws -> OldDatabase {
    guard files.exists else { return .missing }
    do {
      let engine = try SQLiteEngine(path: files.database, mode: .readOnly)
      let remains = try engine.read { sql -> Remains? in
        guard try sql.rows("PRAGMA quick_check").map({ $0.text(0) }) == ["ok"],
          let meta = try sql.row("SELECT epoch, kind FROM meta")
        else { return nil }
        return Remains(
          lastNumbers: try sql.rows("SELECT office, queue, day, last_sequence FROM ticket_series"),
          epoch: meta.int(0), kind: meta.text(1))
      }
      try engine.close()
      return remains.map { .readable($0) } ?? .unreadable
    } catch SQLFailure.busy {
      throw SQLFailure.busy
    } catch is SQLFailure {
      return .unreadable
    }
  }

  /// Brings what stands in the log into the file, and leaves no sidecars.
  static func settle(_ files: DatabaseFiles) throws {
    let engine = try SQLiteEngine(path: files.database, mode: .readWrite)
    try engine.outsideTransaction { _ = try $0.rows("PRAGMA wal_checkpoint(TRUNCATE)") }
    try engine.close()
  }

  /// Who is on, by terminal and name; a courtesy, for that somebody is has been decided.
  static func signedIn(_ files: DatabaseFiles) -> [String] {
    do {
      let engine = try SQLiteEngine(path: files.database, mode: .readOnly)
      return try engine.read { sql in
        try sql.rows(
          """
          SELECT d.terminal, p.name, d.pid, d.pid_started FROM desk_session d
          JOIN staff p ON p.id = d.staff WHERE d.ended_at IS NULL ORDER BY d.terminal
          """
        ).filter { ProcessIdentity.isAlive(pid: $0.int(2), started: $0.int(3)) }
          .map { "\($0.text(0))（\($0.text(1))）" }
      }
    } catch {
      return []
    }
  }
}
