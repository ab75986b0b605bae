public import Domain

/// Proof that somebody is who they say; made by the store alone, after it checked.
public struct Credential: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// Signed in at a terminal; the row may be locked or ended meanwhile, so it is read each time.
    case session(SessionID)
    /// A command by a person whose password was checked, or whose OS account is bound.
    case staff(StaffID)
    /// The OS user on a 研修 database: administrator and second person of every office.
    case training
    case trainingSecond
    /// The program itself while it makes a database, or root by break-glass.
    case system(String)
  }

  let kind: Kind

  /// The session behind it, when it is one.
  public var session: SessionID? {
    if case .session(let id) = kind { return id }
    return nil
  }
}

/// What a transaction that only reads may see. It exists only inside the transaction.
public struct ReadAccess: ~Copyable {
  let sql: any SQLSession
  public let actor: Actor
  public let now: OfficeTime
  let vault: Vault
}

/// What a transaction that changes something carries: made in one place, which has checked the
/// permission and will write the audit row before it commits.
public struct WriteAccess: ~Copyable {
  let sql: any SQLSession
  public let actor: Actor
  public let now: OfficeTime
  /// The same transaction for reading.
  public let reading: ReadAccess
}

/// Half-typed forms only: stored as typed, audited when opened and when they become something.
public struct DraftAccess: ~Copyable {
  let sql: any SQLSession
  let owner: StaffID
  let now: OfficeTime
}

/// What a write leaves behind: its value, and what the audit row says of it.
public struct Audited<Value> {
  let value: Value
  let subject: AuditSubject
  let detail: String

  /// - Parameter detail: short facts, ids and counts only; never a name, an address or a remark.
  public init(_ value: Value, on subject: AuditSubject, detail: String = "") {
    self.value = value
    self.subject = subject
    self.detail = detail
  }
}

/// The right to look again at what was opened, without a row in the log for every refresh.
public struct ViewGrant: Equatable, Sendable {
  let credential: Credential
  let act: Act
  let place: Place
}
