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
  ///   counter taken by a colleague, terminal removed.
  public func signIn(
    _ staff: StaffID, password: String, at seat: Seat
  ) throws -> (credential: Credential, mustChangePassword: Bool) {
    let proof = try checkPassword(
      of: staff, password, terminal: seat.terminal, office: seat.office)
    let session = SessionID(SecretBytes.hex(12))
    let mustChange: Bool = try write(
      .signIn, by: Credential(kind: .staff(staff)), at: Place(office: seat.office)
    ) { access in
      try proof.confirm(at: access.now, access.sql)
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
    let proof = try checkPassword(of: staff, password, terminal: nil, office: office)
    try forgetFailures(proof, office)
    return Credential(kind: .staff(staff))
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
    let proof = try checkPassword(
      of: StaffID(row.text(0)), password, terminal: nil, office: office)
    try write(.unlock, by: credential, at: Place(office: office)) { access in
      try proof.confirm(at: access.now, access.sql)
      try PasswordProof.clearFailures(of: proof.staff, access.sql)
      try SessionRecords.unlock(id, access)
      return Audited((), on: .session(id))
    }
  }
}
