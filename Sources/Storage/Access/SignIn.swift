public import Domain
import Secrets

extension Store {
  /// Where somebody signs in: the terminal as configured, and what occupies it.
  public struct Seat: Equatable, Sendable {
    public var terminal: TerminalID
    public var office: OfficeID
    public var section: SectionID
    public var counter: CounterNumber?

    public init(
      terminal: TerminalID, office: OfficeID, section: SectionID, counter: CounterNumber?
    ) {
      self.terminal = terminal
      self.office = office
      self.section = section
      self.counter = counter
    }
  }

  /// Checks a password and signs in at a terminal: one person per counter, one place per person.
  ///
  /// - Throws: `DeskFailure`: wrong or unknown (one sentence for both), locked out, disabled,
  ///   counter taken by a colleague.
  public func signIn(
    _ staff: StaffID, password: String, at seat: Seat
  ) throws -> (credential: Credential, mustChangePassword: Bool) {
    try checkPassword(of: staff, password, terminal: seat.terminal, office: seat.office)
    let session = SessionID(SecretBytes.hex(12))
    let mustChange: Bool = try write(
      .signIn, by: Credential(kind: .staff(staff)), at: Place(office: seat.office)
    ) { access in
      try SessionRecords.begin(session, seat, access)
      return Audited(
        try SessionRecords.noteSuccess(access), on: .session(session),
        detail: "terminal=\(seat.terminal) counter=\(seat.counter.map(String.init) ?? "-")")
    }
    return (Credential(kind: .session(session)), mustChange)
  }

  /// A command by a person: their password, checked the same way.
  public func authenticate(_ staff: StaffID, password: String, office: OfficeID) throws
    -> Credential
  {
    try checkPassword(of: staff, password, terminal: nil, office: office)
    return Credential(kind: .staff(staff))
  }

  /// Refuses to set a password without the old one unless a change is demanded.
  public func checkMustChange(_ staff: StaffID) throws {
    let demanded = try peek {
      try $0.count("SELECT must_change_password FROM staff WHERE id = ?", [.text(staff.text)])
    }
    guard demanded == 1 else {
      throw DeskFailure(.signInFailed, "今のパスワードを入れてください。パスワードは変わっていません。")
    }
  }

  /// Whether `password` is the one in force.
  public func isPassword(_ password: String, of staff: StaffID) throws -> Bool {
    try peek {
      try $0.row("SELECT password_hash FROM staff WHERE id = ?", [.text(staff.text)])
    }.map { PasswordHash(stored: $0.text(0)).matches(password) } ?? false
  }

  /// A command by the account an administrator bound to this operating-system user.
  public func bound(toOSUser user: String) throws -> Credential? {
    let row = try peek {
      try $0.row(
        "SELECT id FROM staff WHERE os_user = ? AND disabled_at IS NULL", [.text(user)])
    }
    return row.map { Credential(kind: .staff(StaffID($0.text(0)))) }
  }

  /// The OS user of a 研修 database; nil on a real one.
  public var trainingCredential: Credential? {
    isTraining ? Credential(kind: .training) : nil
  }

  /// The second person of two-person acts on a 研修 database; nil on a real one.
  public var trainingSecondCredential: Credential? {
    isTraining ? Credential(kind: .trainingSecond) : nil
  }

  /// The program in the name of root on the host, for break-glass and restore only.
  public func systemCredential(_ name: String) -> Credential { Credential(kind: .system(name)) }

  /// Unlocks a screen left alone: the same person's password, counted like a sign-in.
  public func unlock(_ credential: Credential, password: String) throws {
    guard case .session(let id) = credential.kind else { return }
    let row = try peek {
      try $0.row("SELECT staff, office FROM desk_session WHERE id = ?", [.text(id.text)])
    }
    guard let row else {
      throw DeskFailure(.signInRequired, "サインインしていません。サインインしてから操作してください。")
    }
    let office = OfficeID(row.text(1))
    try checkPassword(
      of: StaffID(row.text(0)), password, terminal: nil, office: office)
    try write(.unlock, by: credential, at: Place(office: office)) { access in
      try SessionRecords.unlock(id, access)
      return Audited((), on: .session(id))
    }
  }

  /// Compares outside the write lock (yescrypt takes its 20 ms), counts a failure inside it.
  func checkPassword(
    of staff: StaffID, _ password: String, terminal: TerminalID?, office: OfficeID
  ) throws {
    let row = try peek {
      try $0.row(
        """
        SELECT password_hash, failed_attempts, last_failed_at, disabled_at FROM staff WHERE id = ?
        """, [.text(staff.text)])
    }
    let now = clock()
    if let row {
      let last = row.optionalText(2).flatMap { OfficeTime(iso: $0) }
      if let refusal = SignInRules.refusal(failures: row.int(1), lastFailure: last, at: now) {
        throw refusal
      }
    }
    let hash = row.map { PasswordHash(stored: $0.text(0)) } ?? .unmatchable
    let matches = hash.matches(password)
    guard let row, matches else {
      try noteFailure(of: row == nil ? nil : staff, terminal, office, now)
      throw DeskFailure(
        .signInFailed, "職員番号かパスワードが違います。大文字・小文字と全角・半角を確かめて、もう一度入れてください。")
    }
    guard row.optionalText(3) == nil else {
      throw DeskFailure(.staffDisabled, "この職員番号は停止されています。管理者に確かめてください。")
    }
  }

  /// A wrong password is audited although nobody is signed in: the row names the account tried,
  /// or nobody when there is no such account (what was typed may be a password).
  private func noteFailure(
    of staff: StaffID?, _ terminal: TerminalID?, _ office: OfficeID, _ now: OfficeTime
  ) throws {
    try transaction { sql in
      if let staff {
        try sql.execute(
          """
          UPDATE staff SET failed_attempts = failed_attempts + 1, last_failed_at = ? WHERE id = ?
          """, [.text(now.isoSeconds), .text(staff.text)])
      }
      try chain.append(
        AuditChain.Row(
          at: now, staff: staff ?? StaffID("unknown"), terminal: terminal, office: office,
          act: Act.signIn.rawValue, subject: staff.map { .staff($0) } ?? .system, purpose: nil,
          allowed: false, detail: "wrong-password"), in: sql)
    }
  }
}
