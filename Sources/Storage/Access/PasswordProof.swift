import Domain
import Secrets

/// A password that was right a moment ago, outside the write lock; it still has to be the one in
/// force inside it.
struct PasswordProof {
  let staff: StaffID
  let hash: String
  /// Wrong passwords came before it.
  let followsFailures: Bool

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
    if let refusal = SignInRules.refusal(
      failures: row.int(1), lastFailure: TicketRows.time(row, 2), at: now)
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
    let row = try peek {
      try $0.row(
        """
        SELECT password_hash, failed_attempts, last_failed_at, disabled_at FROM staff WHERE id = ?
        """, [.text(staff.text)])
    }
    let now = clock()
    let attempt = SignInAttempt(
      staff: row == nil ? nil : staff, terminal: terminal, office: office, at: now)
    if let row,
      let refusal = SignInRules.refusal(
        failures: row.int(1), lastFailure: TicketRows.time(row, 2), at: now)
    {
      try note(attempt, "locked-out", counts: false)
      throw refusal
    }
    let hash = row.map { PasswordHash(stored: $0.text(0)) } ?? .unmatchable
    let matches = hash.matches(password)
    guard let row, matches else {
      try note(attempt, "wrong-password", counts: true)
      throw DeskFailure(
        .signInFailed, "職員番号かパスワードが違います。大文字・小文字と全角・半角を確かめて、もう一度入れてください。")
    }
    guard row.optionalText(3) == nil else {
      try note(attempt, "disabled", counts: false)
      throw DeskFailure(.staffDisabled, "この職員番号は停止されています。管理者に確かめてください。")
    }
    return PasswordProof(staff: staff, hash: hash.text, followsFailures: row.int(1) > 0)
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

  private func note(_ attempt: SignInAttempt, _ detail: String, counts: Bool) throws {
    try transaction { sql in
      if counts, let staff = attempt.staff {
        try sql.execute(
          """
          UPDATE staff SET failed_attempts = failed_attempts + 1, last_failed_at = ? WHERE id = ?
          """, [.text(attempt.at.isoSeconds), .text(staff.text)])
      }
      try chain.append(attempt.row(allowed: false, detail), in: sql)
    }
  }

  /// A command's right password ends the count of wrong ones like a sign-in does.
  func forgetFailures(_ proof: PasswordProof, _ office: OfficeID) throws {
    let attempt = SignInAttempt(staff: proof.staff, terminal: nil, office: office, at: clock())
    try transaction { sql in
      try proof.confirm(at: attempt.at, sql)
      try PasswordProof.clearFailures(of: proof.staff, sql)
      try chain.append(attempt.row(allowed: true, "password-checked"), in: sql)
    }
  }
}
