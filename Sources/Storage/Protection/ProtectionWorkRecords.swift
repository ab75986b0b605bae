public import Domain

/// What is left to do in other systems, and what other municipalities have sent.
public enum ProtectionWorkRecords {
  static func open(
    _ kind: ProtectionWork.Kind, for id: ProtectionID, _ access: borrowing WriteAccess
  ) throws {
    let setting = try CatalogueQueries.activeSetting("protect.systems", access.reading)
    try access.sql.execute(
      "INSERT INTO protection_work (protection, kind, opened_at) VALUES (?, ?, ?)",
      [.text(id.text), .text(kind.rawValue), .text(access.now.isoSeconds)])
    let work = try access.sql.count("SELECT last_insert_rowid()")
    for (position, system) in ProtectionWork.systems(in: setting).enumerated() {
      try access.sql.execute(
        "INSERT INTO protection_tick (work, position, system) VALUES (?, ?, ?)",
        [.integer(work), .integer(position), .text(system)])
    }
  }

  /// Ticks one system: the first person, then another.
  public static func tick(
    _ work: Int, _ system: String, _ access: borrowing WriteAccess
  ) throws -> ProtectionWork {
    let found = try load(work, access.reading)
    guard let tick = found.ticks.first(where: { $0.system.utf8.elementsEqual(system.utf8) }) else {
      throw DeskFailure("system-unknown", "そのシステムは一覧にありません。何も変更していません。")
    }
    guard !tick.isDone else {
      throw DeskFailure(.wrongState, "「\(system)」は、もう二人が確認しています。何も変更していません。")
    }
    let me = access.actor.staff
    if let first = tick.first {
      guard first != me else {
        throw DeskFailure(
          .requestOwn, "「\(system)」はあなたがもう確認しています。二人目はほかの方が確認してください。何も変更していません。")
      }
      try SecondPerson.check(askedBy: first, access)
    }
    let columns = tick.first == nil ? ("first_by", "first_at") : ("second_by", "second_at")
    try access.sql.execute(
      """
      UPDATE protection_tick SET \(columns.0) = ?, \(columns.1) = ?
      WHERE work = ? AND system = ?
      """,
      [.text(me.text), .text(access.now.isoSeconds), .integer(work), .text(system)])
    return try load(work, access.reading)
  }

  /// - Throws: `DeskFailure` while any system is open; the database refuses it as well.
  public static func close(_ work: Int, _ access: borrowing WriteAccess) throws -> ProtectionWork {
    let found = try load(work, access.reading)
    guard found.closedAt == nil else {
      throw DeskFailure(.wrongState, "この作業はもう完了しています。何も変更していません。")
    }
    guard found.open.isEmpty else {
      throw DeskFailure(
        .protectionOpen,
        "二人の確認が済んでいないシステムがあります（\(found.open.joined(separator: "・"))）。完了にしていません。"
          + "すべてのシステムを二人で確認してから完了してください。")
    }
    try access.sql.execute(
      "UPDATE protection_work SET closed_at = ?, closed_by = ? WHERE id = ?",
      [.text(access.now.isoSeconds), .text(access.actor.staff.text), .integer(work)])
    return try load(work, access.reading)
  }

  static func load(_ id: Int, _ access: borrowing ReadAccess) throws -> ProtectionWork {
    guard let found = try works("w.id = ?", [.integer(id)], access).first else {
      throw DeskFailure("work-unknown", "その作業はありません。一覧を確かめてください。何も変更していません。")
    }
    return found
  }

  public static func open(_ access: borrowing ReadAccess) throws -> [ProtectionWork] {
    try works("w.closed_at IS NULL", [], access)
  }

  private static func works(
    _ condition: String, _ arguments: [SQLValue], _ access: borrowing ReadAccess
  ) throws -> [ProtectionWork] {
    var works: [ProtectionWork] = []
    let rows = try access.sql.rows(
      """
      SELECT w.id, w.protection, w.kind, w.opened_at, w.closed_at, t.system, t.first_by, t.second_by,
        p.subject, coalesce(s.name, '')
      FROM protection_work w JOIN protection p ON p.id = w.protection
      JOIN protection_tick t ON t.work = w.id LEFT JOIN staff s ON s.id = t.first_by
      WHERE \(condition) ORDER BY w.id, t.position
      """, arguments)
    for row in rows {
      guard let kind = ProtectionWork.Kind(rawValue: row.text(2)),
        let opened = TicketRows.time(row, 3)
      else { throw SQLFailure.damaged }
      if works.last?.id != row.int(0) {
        works.append(
          ProtectionWork(
            id: row.int(0), protection: ProtectionID(row.text(1)), subject: PersonID(row.text(8)),
            kind: kind, openedAt: opened, closedAt: TicketRows.time(row, 4), ticks: []))
      }
      works[works.count - 1].ticks.append(
        ProtectionWork.Tick(
          system: row.text(5), first: row.optionalText(6).map { StaffID($0) },
          second: row.optionalText(7).map { StaffID($0) }, firstName: row.text(9)))
    }
    return works
  }
}
