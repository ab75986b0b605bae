import Domain
import Secrets

/// A password that was right a moment ago, outside the write lock; it still has to be the one in
/// force inside it.
struct PasswordProof {
  let staff: StaffID
  let hash: String
  /// The count of wrong passwords with this attempt in it: it is counted before it is compared,
  /// so that guesses made together are counted together.
  let reserved: Int

  /// - Throws: `DeskFailure` when the password was changed, or guesses at other terminals locked
  ///   the account, since it was compared.
  func confirm(at now: OfficeTime, _ sql: any SQLSession) throws {
    let row = try sql.row(
      "SELECT password_hash, failed_attempts, last_failed_at FROM staff WHERE id = ?",
      [.text(staff.text)])
    guard let row, row.text(0).utf8.elementsEqual(hash.utf8) else {
      throw DeskFailure(
        .signInFailed, "パスワードは、たった今ほかで変えられました。新しいパスワードを入れてください。")
    }
    guard row.int(1) > reserved else { return }
    // Others failed meanwhile; their count decides, this attempt taken out of it.
    if let refusal = SignInRules.refusal(
      failures: row.int(1) - 1, lastFailure: TicketRows.time(row, 2), at: now)
    {
      throw refusal
    }
  }

  static func clearFailures(of staff: StaffID, _ sql: any SQLSession) throws {
    try sql.execute(
      "UPDATE staff SET failed_attempts = 0, last_failed_at = NULL WHERE id = ?",
      [.text(staff.text)])
  }
}

extension Store {
  /// Compares outside the write lock (yescrypt takes its 20 ms), counts a failure inside it. Every
  /// refusal leaves a row in the log, although nobody is signed in.
  func checkPassword(
    of staff: StaffID, _ password: String, terminal: TerminalID?, office: OfficeID
  ) throws -> PasswordProof {
    let now = clock()
    let (row, refusal) = try reserve(staff, at: now)
    let attempt = SignInAttempt(
      staff: row == nil ? nil : staff, terminal: terminal, office: office, at: now)
    if let refusal {
      try note(attempt, "locked-out")
      throw refusal
    }
    let hash = row.map { PasswordHash(stored: $0.text(0)) } ?? .unmatchable
    let matches = hash.matches(password)
    guard let row, matches else {
      try note(attempt, "wrong-password")
      throw DeskFailure(
        .signInFailed, "職員番号かパスワードが違います。大文字・小文字と全角・半角を確かめて、もう一度入れてください。")
    }
    guard row.optionalText(3) == nil else {
      try note(attempt, "disabled")
      throw DeskFailure(.staffDisabled, "この職員番号は停止されています。管理者に確かめてください。")
    }
    return PasswordProof(staff: staff, hash: hash.text, reserved: row.int(1) + 1)
  }

  /// Counts an attempt as failed before it is compared, unless the account is locked: a database
  /// that cannot count gives no answer either. An unknown name takes the same way.
  private func reserve(
    _ staff: StaffID, at now: OfficeTime
  ) throws -> (row: SQLRow?, refusal: DeskFailure?) {
    try transaction(ringing: false) { sql in
      let row = try sql.row(
        """
        SELECT password_hash, failed_attempts, last_failed_at, disabled_at FROM staff WHERE id = ?
        """, [.text(staff.text)])
      if let row,
        let refusal = SignInRules.refusal(
          failures: row.int(1), lastFailure: TicketRows.time(row, 2), at: now)
      {
        return (row, refusal)
      }
      try sql.execute(
        """
        UPDATE staff SET failed_attempts = failed_attempts + 1, last_failed_at = ? WHERE id = ?
        """, [.text(now.isoSeconds), .text(staff.text)])
      return (row, nil)
    }
  }

  private struct SignInAttempt {
    /// Nil when there is no such account: what was typed may be a password and is not logged.
    let staff: StaffID?
    let terminal: TerminalID?
    let office: OfficeID
    let at: OfficeTime

    func row(allowed: Bool, _ detail: String) -> AuditChain.Row {
      AuditChain.Row(
        at: at, staff: staff ?? StaffID("unknown"), terminal: terminal, office: office,
        act: Act.signIn.rawValue, subject: staff.map { .staff($0) } ?? .system, purpose: nil,
        allowed: allowed, detail: detail)
    }
  }

  private func note(_ attempt: SignInAttempt, _ detail: String) throws {
    try transaction { sql in
      try chain.append(attempt.row(allowed: false, detail), in: sql)
    }
  }

  /// A command's right password ends the count of wrong ones like a sign-in does.
  func forgetFailures(_ proof: PasswordProof, _ office: OfficeID) throws {
    let attempt = SignInAttempt(staff: proof.staff, terminal: nil, office: office, at: clock())
    try transaction { sql in
      try proof.confirm(at: attempt.at, sql)
      try PasswordProof.clearFailures(of: proof.staff, sql)
      // Only what ends a row of failures is worth a row of the log.
      guard proof.reserved > 1 else { return }
      try chain.append(attempt.row(allowed: true, "password-checked"), in: sql)
    }
  }
}
