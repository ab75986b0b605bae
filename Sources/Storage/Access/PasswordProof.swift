import Domain
import Secrets

/// A password that was right a moment ago, outside the write lock; it still has to be the one in
/// force inside it.
struct PasswordProof {
  let staff: StaffID
  let hash: String
  /// How many wrong passwords came before it.
  let failures: Int

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
    // Whoever failed meanwhile at another terminal counts, whatever was right here.
    guard row.int(1) > failures else { return }
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
    // One comparison at a time on this host: guesses made together are counted one by one, and
    // commands of one person that run side by side do not count against each other.
    do {
      return try passwordTurn.around { try compare(staff, password, terminal, office) }
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
  }

  private func compare(
    _ staff: StaffID, _ password: String, _ terminal: TerminalID?, _ office: OfficeID
  ) throws -> PasswordProof {
    let now = clock()
    let row = try peek {
      try $0.row(
        """
        SELECT password_hash, failed_attempts, last_failed_at, disabled_at FROM staff WHERE id = ?
        """, [.text(staff.text)])
    }
    let refusal = row.flatMap {
      SignInRules.refusal(failures: $0.int(1), lastFailure: TicketRows.time($0, 2), at: now)
    }
    let attempt = SignInAttempt(
      staff: row == nil ? nil : staff, terminal: terminal, office: office, at: now)
    if let refusal {
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
    return PasswordProof(staff: staff, hash: hash.text, failures: row.int(1))
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
      if counts {
        try sql.execute(
          """
          UPDATE staff SET failed_attempts = failed_attempts + 1, last_failed_at = ? WHERE id = ?
          """, [.text(attempt.at.isoSeconds), .text(attempt.staff?.text)])
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
      // Only what ends a row of failures is worth a row of the log.
      guard proof.failures > 0 else { return }
      try chain.append(attempt.row(allowed: true, "password-checked"), in: sql)
    }
  }
}
