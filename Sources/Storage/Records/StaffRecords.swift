public import Domain
public import Secrets

/// Accounts and what they may do.
public enum StaffRecords {
  /// A new account, with a password somebody else has chosen for it or a one-time one.
  public static func add(
    _ record: StaffRecord, password: PasswordHash, mustChange: Bool, shownPassword: String? = nil,
    _ access: borrowing WriteAccess
  ) throws {
    guard !Resolution.reserved.contains(record.id) else {
      throw DeskFailure(
        "staff-exists", "職員番号 \(record.id) はこのプログラムが使います。登録していません。別の番号にしてください。")
    }
    do {
      try access.sql.execute(
        """
        INSERT INTO staff (id, name, kana, password_hash, must_change_password, demo_password)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .text(record.id.text), .text(record.name), .text(record.kana), .text(password.text),
          .flag(mustChange), .text(shownPassword),
        ])
    } catch SQLFailure.constraint {
      throw DeskFailure(
        "staff-exists", "職員番号 \(record.id) はすでに登録されています。登録していません。別の番号にしてください。")
    }
    try grant(record.grants, to: record.id, from: access.now.date, access)
  }

  static func grant(
    _ grants: [RoleGrant], to staff: StaffID, from day: CivilDate, _ access: borrowing WriteAccess
  ) throws {
    for grant in grants {
      try checkPlace(of: grant, access.sql)
      try access.sql.execute(
        """
        INSERT INTO staff_grant (staff, role, office, section, valid_from) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET valid_to = NULL
        """,
        [
          .text(staff.text), .text(grant.role.rawValue), .text(grant.office.text),
          .text(grant.section?.text ?? ""), .text(day.iso),
        ])
    }
  }

  /// A grant at a place that does not exist would look like a right and permit nothing.
  private static func checkPlace(of grant: RoleGrant, _ sql: any SQLSession) throws {
    let office = SQLValue.text(grant.office.text)
    guard try sql.count("SELECT count(*) FROM office WHERE id = ?", [office]) == 1 else {
      throw DeskFailure(.officeUnknown, "役所「\(grant.office)」はありません。何も変更していません。")
    }
    guard let section = grant.section else { return }
    guard
      try sql.count(
        "SELECT count(*) FROM section WHERE office = ? AND id = ?",
        [office, .text(section.text)]) == 1
    else {
      throw DeskFailure(
        "section-unknown", "役所「\(grant.office)」に係「\(section)」はありません。何も変更していません。")
    }
  }

  /// Whether somebody has yet to choose a password of their own.
  public static func mustChange(
    _ id: StaffID, _ access: borrowing ReadAccess
  ) throws -> Bool {
    try access.sql.count(
      "SELECT must_change_password FROM staff WHERE id = ?", [.text(id.text)]) == 1
  }

  public static func disable(_ id: StaffID, _ access: borrowing WriteAccess) throws {
    try checkLast(.disable, id, access)
    try update(
      id, "UPDATE staff SET disabled_at = ?, version = version + 1 WHERE id = ?",
      [.text(access.now.isoSeconds)], access)
    try access.sql.execute(
      """
      UPDATE desk_session SET ended_at = ?, end_reason = 'disabled'
      WHERE staff = ? AND ended_at IS NULL
      """, [.text(access.now.isoSeconds), .text(id.text)])
  }

  /// New grants from a date on; the old ones end the day before.
  public static func transfer(
    _ id: StaffID, effective: CivilDate, to grants: [RoleGrant], _ access: borrowing WriteAccess
  ) throws {
    guard effective >= access.now.date else {
      throw DeskFailure(
        "date-past", "異動日 \(effective.iso) は過ぎています。何も変更していません。きょう以降の日を入れてください。")
    }
    try update(id, "UPDATE staff SET version = version + 1 WHERE id = ?", [], access)
    try checkLast(.transfer(to: grants), id, access)
    let last = effective.adding(days: -1)
    // A transfer planned earlier is replaced by this one.
    try access.sql.execute(
      "DELETE FROM staff_grant WHERE staff = ? AND valid_from >= ?",
      [.text(id.text), .text(effective.iso)])
    try access.sql.execute(
      """
      UPDATE staff_grant SET valid_to = ? WHERE staff = ? AND (valid_to IS NULL OR valid_to > ?)
      """, [.text(last.iso), .text(id.text), .text(last.iso)])
    try grant(grants, to: id, from: effective, access)
  }

  public static func setPassword(
    _ id: StaffID, _ password: PasswordHash, mustChange: Bool, _ access: borrowing WriteAccess
  ) throws {
    try update(
      id,
      """
      UPDATE staff SET password_hash = ?, must_change_password = ?, demo_password = NULL,
        failed_attempts = 0, last_failed_at = NULL, version = version + 1 WHERE id = ?
      """, [.text(password.text), .flag(mustChange)], access)
    // Whoever sits there under the old password is to leave.
    guard mustChange else { return }
    try access.sql.execute(
      """
      UPDATE desk_session SET ended_at = ?, end_reason = 'password-reset'
      WHERE staff = ? AND ended_at IS NULL
      """, [.text(access.now.isoSeconds), .text(id.text)])
  }

  public static func unlock(_ id: StaffID, _ access: borrowing WriteAccess) throws {
    try update(
      id, "UPDATE staff SET failed_attempts = 0, last_failed_at = NULL WHERE id = ?", [], access)
  }

  public static func bind(
    _ id: StaffID, toOSUser user: String?, _ access: borrowing WriteAccess
  ) throws {
    do {
      try update(
        id, "UPDATE staff SET os_user = ?, version = version + 1 WHERE id = ?", [.text(user)],
        access)
    } catch SQLFailure.constraint {
      throw DeskFailure(
        "os-user-bound", "OS利用者 \(user ?? "") は別の職員に結び付いています。何も変更していません。")
    }
  }

  private static func update(
    _ id: StaffID, _ sql: String, _ arguments: [SQLValue], _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(sql, arguments + [.text(id.text)])
    guard access.sql.changedRows == 1 else {
      throw DeskFailure(
        .staffUnknown, "職員番号 \(id) は登録されていません。番号を確かめてください。何も変更していません。")
    }
  }

  private static func checkLast(
    _ change: LastAdministrator.Change, _ id: StaffID, _ access: borrowing WriteAccess
  ) throws {
    let everyone = try list(access.reading)
    if let refusal = LastAdministrator.refusal(of: change, to: id, among: everyone) {
      throw refusal
    }
  }

  /// Every account; the one behind a 研修 database's OS user is not a person and not listed.
  public static func list(_ access: borrowing ReadAccess) throws -> [StaffRecord] {
    let grants = Dictionary(
      grouping: try access.sql.rows(
        """
        SELECT staff, role, office, section, valid_from FROM staff_grant
        WHERE valid_to IS NULL OR valid_to >= ? ORDER BY role, office, section
        """, [.text(access.now.date.iso)])
    ) { $0.text(0) }
    return try access.sql.rows(
      """
      SELECT id, name, kana, must_change_password, disabled_at, failed_attempts, last_failed_at,
        last_sign_in_at, os_user FROM staff WHERE id NOT IN (?, ?) ORDER BY kana, id
      """, [.text(Resolution.trainingStaff.text), .text(Resolution.trainingSecond.text)]
    ).map { record($0, grants[$0.text(0)] ?? [], access.now) }
  }

  private static func record(
    _ row: SQLRow, _ grants: [SQLRow], _ now: OfficeTime
  ) -> StaffRecord {
    let today = now.date.iso
    let planned = grants.filter { $0.text(4) > today }
    let until = SignInRules.lockedUntil(
      failures: row.int(5), lastFailure: TicketRows.time(row, 6), at: now)
    let state: StaffRecord.State =
      if row.optionalText(4) != nil {
        .disabled
      } else if let until {
        .locked(until: until)
      } else {
        row.flag(3) ? .mustChangePassword : .active
      }
    return StaffRecord(
      id: StaffID(row.text(0)), name: row.text(1), kana: row.text(2),
      grants: grants.filter { $0.text(4) <= today }.compactMap(grant), state: state,
      transfer: planned.first.flatMap { CivilDate(iso: $0.text(4)) }.map {
        StaffRecord.Transfer(effective: $0, grants: planned.compactMap(grant))
      }, failedAttempts: row.int(5), lastSignIn: TicketRows.time(row, 7),
      osUser: row.optionalText(8))
  }

  private static func grant(_ row: SQLRow) -> RoleGrant? {
    Role(rawValue: row.text(1)).map {
      RoleGrant(
        $0, office: OfficeID(row.text(2)),
        section: row.text(3).isEmpty ? nil : SectionID(row.text(3)))
    }
  }
}
