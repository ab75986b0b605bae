public import Domain
import Glibc
import Secrets

extension Store {
  private static let magic = Array("madoguchi-backup-1\n".utf8)

  /// Writes an encrypted copy of the whole database as it is at one moment (0600).
  ///
  /// - Throws: `DeskFailure`: the file exists, cannot be written, or there is no backup key.
  public func backup(to path: String) throws {
    guard access(path, F_OK) != 0 else { throw StorageSentences.exists(path) }
    let box = try Self.box(files)
    let copy = path + ".copying"
    unlink(copy)
    defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(copy + suffix) } }
    do {
      try DatabaseFiles.create(copy, [], mode: 0o600)
      try engine.copy(to: copy)
      guard let bytes = DatabaseFiles.read(copy) else { throw StorageSentences.cannotOpen(copy) }
      var sealed = Self.magic
      for (index, piece) in Self.pieces(of: bytes).enumerated() {
        let isLast = (index + 1) * SealedBox.pieceSize >= bytes.count
        let closed = try box.seal(piece, index: index, isLast: isLast)
        sealed += Self.length(closed.count) + closed
      }
      let partial = path + ".partial"
      unlink(partial)
      do {
        try DatabaseFiles.create(partial, sealed, mode: 0o600)
      } catch {
        unlink(partial)
        throw error
      }
      guard rename(partial, path) == 0 else { throw StorageSentences.cannotCreate(path) }
    } catch {
      throw StorageSentences.explain(error, path: path)
    }
  }

  /// Puts a backup in the place of the database: only with nobody else on, the old file kept, a
  /// new epoch begun, the number series moved on so that no number is given twice, audited.
  ///
  /// - Parameter staff: who restores, for the log of the restored database.
  /// - Returns: where the old database was kept; nil when there was none.
  /// - Throws: `DeskFailure`: terminals are on (they are named), the backup cannot be read.
  public static func restore(
    _ files: DatabaseFiles, from backup: String, by staff: StaffID,
    clock: @escaping () -> OfficeTime
  ) throws -> String? {
    let box = try Self.box(files)
    guard let sealed = DatabaseFiles.read(backup) else {
      throw StorageSentences.cannotOpen(backup)
    }
    let presence = try Presence(path: files.presence)
    guard presence.takeAlone() else { throw StorageSentences.inUse(signedIn(files, clock)) }
    defer { presence.leave() }
    let incoming = files.database + ".restoring"
    do {
      for suffix in ["", "-wal", "-shm"] { unlink(incoming + suffix) }
      try DatabaseFiles.create(incoming, try unseal(sealed, box, backup), mode: 0o660)
      return try settle(incoming, files, staff, clock())
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(incoming + suffix) }
      throw StorageSentences.explain(error, path: files.database)
    }
  }

  /// Prepares the incoming database completely, then swaps the names.
  private static func settle(
    _ incoming: String, _ files: DatabaseFiles, _ staff: StaffID, _ now: OfficeTime
  ) throws -> String? {
    guard let key = DatabaseFiles.read(files.auditKey), key.count >= 32 else {
      throw StorageSentences.noAuditKey(files.auditKey)
    }
    let chain = AuditChain(seal: try Seal(key: key))
    let remains = remains(of: files)
    let engine = try SQLiteEngine(path: incoming, mode: .create)
    let head = try engine.write { sql in
      guard try Schema.version(sql) == Schema.current else {
        throw StorageSentences.newer(
          found: try Schema.version(sql), known: Schema.current)
      }
      try sql.execute(
        "UPDATE meta SET epoch = max(epoch, ?) + 1", [.integer(remains.epoch)])
      try sql.execute(
        """
        UPDATE desk_session SET ended_at = ?, end_reason = 'restored' WHERE ended_at IS NULL
        """, [.text(now.isoSeconds)])
      try keepNumbers(remains.given, sql)
      try sql.execute(
        "INSERT INTO notice (at, kind, text) VALUES (?, 'restore', ?)",
        [
          .text(now.isoSeconds),
          .text("\(now.iso) にバックアップから復元しました。復元より前の控えと番号の続きを確かめてください。"),
        ])
      let epoch = try sql.count("SELECT epoch FROM meta")
      try chain.append(
        AuditChain.Row(
          at: now, staff: staff, terminal: nil, office: nil, act: Act.restore.rawValue,
          subject: .system, purpose: .administration, allowed: true, detail: "epoch=\(epoch)"),
        in: sql)
      return try sql.row("SELECT rows, last_seal FROM audit_head")
    }
    try engine.close()
    let kept = try exchange(incoming, files, now)
    // From here on the witness speaks of the restored log.
    try Witness(path: files.witness).append(
      Witness.Line(
        at: now, occasion: Witness.restore, rows: head?.int(0) ?? 0, seal: head?.text(1) ?? ""))
    return kept
  }

  /// Moves the old database aside, whole, and gives the incoming one its name.
  private static func exchange(
    _ incoming: String, _ files: DatabaseFiles, _ now: OfficeTime
  ) throws -> String? {
    var kept: String?
    if files.exists {
      let old = files.database + ".before-restore-" + TicketRecords.stampText(now)
      guard Glibc.access(old, F_OK) != 0 else { throw StorageSentences.exists(old) }
      for suffix in ["-wal", "-shm"] where Glibc.access(files.database + suffix, F_OK) == 0 {
        guard rename(files.database + suffix, old + suffix) == 0 else {
          throw StorageSentences.cannotCreate(old)
        }
      }
      guard rename(files.database, old) == 0 else { throw StorageSentences.cannotCreate(old) }
      kept = old
    }
    guard rename(incoming, files.database) == 0 else {
      throw StorageSentences.cannotCreate(files.database)
    }
    return kept
  }

  /// What the database that is replaced can still tell: a damaged one tells nothing, which is why
  /// it is replaced.
  private static func remains(of files: DatabaseFiles) -> (given: [SQLRow], epoch: Int) {
    guard files.exists else { return ([], 0) }
    do {
      let engine = try SQLiteEngine(path: files.database, mode: .readOnly)
      let given = try lastNumbers(engine)
      let epoch = try engine.read { try $0.count("SELECT epoch FROM meta") }
      try engine.close()
      return (given, epoch)
    } catch {
      return ([], 0)
    }
  }

  /// The numbers the lost database had given today must not be given again: the series go on
  /// after the larger of the two, leaving a gap.
  private static func keepNumbers(_ given: [SQLRow], _ sql: any SQLSession) throws {
    for row in given {
      try sql.execute(
        """
        INSERT INTO ticket_series (office, queue, day, last_sequence) VALUES (?, ?, ?, ?)
        ON CONFLICT (office, queue, day) DO UPDATE
          SET last_sequence = max(last_sequence, excluded.last_sequence)
        """, row.values)
    }
  }

  private static func lastNumbers(_ engine: SQLiteEngine) throws -> [SQLRow] {
    try engine.read { try $0.rows("SELECT office, queue, day, last_sequence FROM ticket_series") }
  }

  private static func signedIn(
    _ files: DatabaseFiles, _ clock: () -> OfficeTime
  ) -> [String] {
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
      // Who is on is a courtesy; that somebody is on has been decided by the lock.
      return []
    }
  }

  private static func box(_ files: DatabaseFiles) throws -> SealedBox {
    guard let key = DatabaseFiles.read(files.backupKey), key.count == 32 else {
      throw DeskFailure(
        .databaseUnusable,
        "バックアップの鍵が読めません: \(files.backupKey)。何も変更していません。鍵の場所と権限を確かめてください。")
    }
    return try SealedBox(key: key)
  }

  private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: max(bytes.count, 1), by: SealedBox.pieceSize).map {
      Array(bytes[$0..<min($0 + SealedBox.pieceSize, bytes.count)])
    }
  }

  private static func length(_ count: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }

  private static func unseal(
    _ sealed: [UInt8], _ box: SealedBox, _ path: String
  ) throws -> [UInt8] {
    let unreadable = DeskFailure(
      .databaseUnusable,
      "バックアップを読めません: \(path)。壊れているか、鍵が違います。データベースには触れていません。")
    guard sealed.starts(with: magic) else { throw unreadable }
    var bytes: [UInt8] = []
    var at = magic.count
    var index = 0
    while at + 4 <= sealed.count {
      let count = sealed[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      at += 4
      guard at + count <= sealed.count else { throw unreadable }
      let isLast = at + count == sealed.count
      do {
        bytes += try box.open(Array(sealed[at..<at + count]), index: index, isLast: isLast)
      } catch {
        throw unreadable
      }
      at += count
      index += 1
    }
    guard at == sealed.count, index > 0 else { throw unreadable }
    return bytes
  }
}

extension TicketRecords {
  /// `20261124-100705`, for names of files.
  static func stampText(_ time: OfficeTime) -> String {
    let clock = time.isoSeconds.split(separator: "T").last.map(String.init) ?? ""
    return compact(time.date) + "-"
      + String(clock.unicodeScalars.filter { $0 != ":" }.map(Character.init))
  }
}
