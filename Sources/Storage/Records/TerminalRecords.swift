public import Domain

/// Configured seats.
public enum TerminalRecords {
  public static func add(_ terminal: TerminalRecord, _ access: borrowing WriteAccess) throws {
    do {
      try access.sql.execute(
        """
        INSERT INTO terminal (id, office, section, counter, os_account, address)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET office = excluded.office, section = excluded.section,
          counter = excluded.counter, os_account = excluded.os_account,
          address = excluded.address, removed_at = NULL
        """,
        [
          .text(terminal.id.text), .text(terminal.office.text), .text(terminal.section?.text),
          .integer(terminal.counter), .text(terminal.osAccount), .text(terminal.address),
        ])
    } catch SQLFailure.constraint(let text) {
      throw refusal(text, terminal)
    }
  }

  private static func refusal(_ constraint: String, _ terminal: TerminalRecord) -> DeskFailure {
    if constraint.contains("os_account") || constraint.contains("address") {
      return DeskFailure(
        "terminal-taken", "そのアカウントかアドレスは別の端末に登録されています。何も変更していません。terminal list で確かめてください。")
    }
    return DeskFailure(
      "terminal-place",
      "端末 \(terminal.id) の役所・係・窓口の組合せがありません。何も変更していません。office list で確かめてください。")
  }

  public static func remove(_ id: TerminalID, _ access: borrowing WriteAccess) throws {
    try access.sql.execute(
      "UPDATE terminal SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
      [.text(access.now.isoSeconds), .text(id.text)])
    guard access.sql.changedRows == 1 else {
      throw DeskFailure(.terminalUnknown, "端末 \(id) は登録されていません。何も変更していません。")
    }
  }

  public static func list(_ access: borrowing ReadAccess) throws -> [TerminalRecord] {
    try access.sql.rows(
      "SELECT \(columns) FROM terminal WHERE removed_at IS NULL ORDER BY id"
    ).map(terminal)
  }

  fileprivate static let columns = "id, office, section, counter, os_account, address"

  fileprivate static func terminal(_ row: SQLRow) -> TerminalRecord {
    TerminalRecord(
      id: TerminalID(row.text(0)), office: OfficeID(row.text(1)),
      section: SectionID(row.text(2)), counter: row.optionalInt(3),
      osAccount: row.optionalText(4), address: row.optionalText(5))
  }
}

extension Store {
  /// The terminal that this account or address is configured as; an account counts before an
  /// address. On a 研修 database a terminal may also be named, or the first free one is taken.
  public func entrance(
    osUser: String, address: String?, named: TerminalID?
  ) throws -> Entrance? {
    try peek { sql in
      let found = try sql.row(
        """
        SELECT \(TerminalRecords.columns) FROM terminal WHERE removed_at IS NULL AND
          (os_account = ? OR (address = ? AND os_account IS NULL))
        ORDER BY (os_account IS NULL) LIMIT 1
        """, [.text(osUser), .text(address)])
      guard let row = try found ?? trainingTerminal(named, sql) else { return nil }
      let terminal = TerminalRecords.terminal(row)
      let names = try sql.row(
        """
        SELECT o.name, s.name FROM office o JOIN section s ON s.office = o.id AND s.id = ?
        WHERE o.id = ?
        """, [.text(terminal.section?.text), .text(terminal.office.text)])
      return Entrance(
        terminal: terminal, officeName: names?.text(0) ?? "", sectionName: names?.text(1) ?? "")
    }
  }

  private func trainingTerminal(
    _ named: TerminalID?, _ sql: any SQLSession
  ) throws -> SQLRow? {
    guard isTraining else { return nil }
    if let named {
      return try sql.row(
        "SELECT \(TerminalRecords.columns) FROM terminal WHERE removed_at IS NULL AND id = ?",
        [.text(named.text)])
    }
    let busy = try sql.rows(
      "SELECT terminal, pid, pid_started FROM desk_session WHERE ended_at IS NULL"
    ).filter { ProcessIdentity.isAlive(pid: $0.int(1), started: $0.int(2)) }.map { $0.text(0) }
    return try sql.rows(
      """
      SELECT \(TerminalRecords.columns) FROM terminal t WHERE removed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM ticket_call c
          WHERE c.office = t.office AND c.counter = t.counter AND c.ended_at IS NULL)
      ORDER BY id
      """
    ).first { !busy.contains($0.text(0)) }
  }

  /// Shown at sign-in on 研修 databases only; empty on a real one.
  public func demoAccounts(office: OfficeID) throws -> [DemoAccount] {
    guard isTraining else { return [] }
    let today = clock().date
    return try peek { sql in
      try sql.rows(
        "SELECT id, name, demo_password FROM staff WHERE demo_password IS NOT NULL ORDER BY id"
      ).map { row in
        let id = StaffID(row.text(0))
        let grants = try Resolution.grants(of: id, on: today, sql)
        return DemoAccount(
          id: id, name: row.text(1),
          roles: Role.allCases.filter { role in grants.contains { $0.role == role } },
          password: row.text(2))
      }
    }
  }
}
