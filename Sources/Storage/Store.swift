public import Domain

/// One open database. Everything the product does to it passes through `write`, `view`, `refresh`
/// or `draft`, and each of them checks who asks inside the transaction.
public final class Store {
  public let files: DatabaseFiles
  public let kind: Kind
  public let clock: () -> OfficeTime
  let engine: SQLiteEngine
  let chain: AuditChain
  let vault: Vault
  private let writeLock: WriteLock
  /// Taken around comparing a password.
  let passwordTurn: WriteLock
  private let presence: Presence
  private let doorbell: Doorbell
  let schema: Schema
  private let epoch: Int
  /// The file that was opened; another one under the same name is another database.
  private let identity: FileIdentity

  /// A 研修 database can never be taken for the real one, nor the other way round.
  public enum Kind: String, Sendable {
    case real
    case training
  }

  /// Milliseconds a write waits for its turn before it says so.
  public static let defaultWait: Int32 = 5_000

  /// Opens an existing database.
  ///
  /// - Throws: `DeskFailure` with a code of kind `.database`: missing, newer, damaged, not writable,
  ///   on a network file system, or being restored.
  public static func open(
    _ files: DatabaseFiles, waitMilliseconds: Int32 = defaultWait,
    clock: @escaping () -> OfficeTime
  ) throws -> Store {
    try open(files, waitMilliseconds: waitMilliseconds, schema: .shipped, clock: clock)
  }

  static func open(
    _ files: DatabaseFiles, waitMilliseconds: Int32 = defaultWait, schema: Schema,
    clock: @escaping () -> OfficeTime
  ) throws -> Store {
    guard files.exists else { throw StorageSentences.missing(files.database) }
    try files.checkFileSystem()
    try files.checkKind()
    return try Store(files, waitMilliseconds, schema, clock)
  }

  private init(
    _ files: DatabaseFiles, _ waitMilliseconds: Int32, _ schema: Schema,
    _ clock: @escaping () -> OfficeTime
  ) throws {
    self.files = files
    self.clock = clock
    self.schema = schema
    do {
      presence = try Presence(path: files.presence)
      try presence.enter()
      chain = try AuditChain(keyAt: files.auditKey)
      vault = try Vault(chain.seal)
      writeLock = try WriteLock(path: files.writeLock, waitMilliseconds: waitMilliseconds)
      passwordTurn = try WriteLock(
        path: files.passwordTurn, waitMilliseconds: waitMilliseconds)
      doorbell = try Doorbell(path: files.doorbell)
      engine = try SQLiteEngine(
        path: files.database, mode: .readWrite, busySeconds: Double(waitMilliseconds) / 1_000)
      try StoreUpgrade(
        engine: engine, files: files, presence: presence, schema: schema, chain: chain,
        clock: clock
      ).bringUpToDate()
      (kind, epoch) = try Self.meta(engine)
      guard let identity = files.identity else { throw SQLFailure.cannotOpen }
      self.identity = identity
      files.settlePermissions()
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
  }

  private static func meta(_ engine: SQLiteEngine) throws -> (Kind, Int) {
    try engine.read { sql in
      guard let row = try sql.row("SELECT kind, epoch FROM meta"),
        let kind = Kind(rawValue: row.text(0))
      else { throw SQLFailure.damaged }
      return (kind, row.int(1))
    }
  }

  public var isTraining: Bool { kind == .training }

  /// Changes something: checks the permission, runs `body`, writes the audit row, all in one
  /// transaction or not at all. A refusal for want of permission is audited and nothing else done.
  ///
  /// - Throws: `DeskFailure`, whose message is ready for a person.
  public func write<Value>(
    _ act: Act, by credential: Credential, at place: Place, purpose: Purpose = .service,
    _ body: (borrowing WriteAccess) throws -> Audited<Value>
  ) throws -> Value {
    let outcome: Result<Value, DeskFailure> = try transaction { sql in
      let now = clock()
      let actor = try Resolution.actor(credential, for: act, at: place, now, sql)
      func row(_ subject: AuditSubject, _ allowed: Bool, _ detail: String) -> AuditChain.Row {
        AuditChain.Row(
          at: now, staff: actor.staff, terminal: actor.terminal, office: place.office,
          act: act.rawValue, subject: subject, purpose: purpose, allowed: allowed, detail: detail)
      }
      if let refusal = Resolution.refusal(of: act, by: actor, credential, at: place) {
        try chain.append(row(.office(place.office), false, ""), in: sql)
        return .failure(refusal)
      }
      let access = WriteAccess(
        sql: sql, actor: actor, now: now,
        reading: ReadAccess(sql: sql, actor: actor, now: now, vault: vault))
      let audited = try body(access)
      try chain.append(row(audited.subject, true, audited.detail), in: sql)
      return .success(audited.value)
    }
    return try outcome.get()
  }

  /// Opens a view on something: audited like a write. The grant allows to refresh it.
  public func view<Value>(
    _ act: Act, of subject: AuditSubject, by credential: Credential, at place: Place,
    purpose: Purpose = .service, _ body: (borrowing ReadAccess) throws -> Value
  ) throws -> (value: Value, grant: ViewGrant) {
    let value = try write(act, by: credential, at: place, purpose: purpose) { access in
      Audited(try body(access.reading), on: subject)
    }
    return (value, ViewGrant(credential: credential, act: act, place: place))
  }

  /// The right to read what belongs to a screen already open (one's own name, drafts, colleagues):
  /// checked like any act, not audited on its own.
  public func grant(_ act: Act, by credential: Credential, at place: Place) -> ViewGrant {
    ViewGrant(credential: credential, act: act, place: place)
  }

  /// Looks again at what was opened: the permission is checked anew, no row is written.
  public func refresh<Value>(
    _ grant: ViewGrant, _ body: (borrowing ReadAccess) throws -> Value
  ) throws -> Value {
    do {
      try checkFile()
      return try engine.read { sql in
        let now = clock()
        let actor = try Resolution.actor(
          grant.credential, for: grant.act, at: grant.place, now, sql)
        if let refusal = Resolution.refusal(
          of: grant.act, by: actor, grant.credential, at: grant.place)
        {
          throw refusal
        }
        return try body(ReadAccess(sql: sql, actor: actor, now: now, vault: vault))
      }
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
  }

  /// Stores or reads half-typed work of the person signed in, without an audit row per key.
  public func draft<Value>(
    by credential: Credential, _ body: (borrowing DraftAccess) throws -> Value
  ) throws -> Value {
    try transaction(ringing: false) { sql in
      let now = clock()
      let owner = try Resolution.owner(credential, now, sql)
      return try body(DraftAccess(sql: sql, owner: owner, now: now))
    }
  }

  /// The one way into a write transaction of the database.
  func transaction<Value>(
    ringing: Bool = true, _ body: (any SQLSession) throws -> Value
  ) throws -> Value {
    let value: Value
    do {
      value = try writeLock.around {
        try checkFile()
        return try engine.write { sql in
          guard try sql.count("SELECT epoch FROM meta") == epoch,
            try Schema.version(sql) == schema.current
          else { throw StorageSentences.replaced() }
          return try body(sql)
        }
      }
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
    if ringing { doorbell.ring() }
    return value
  }

  /// Writes the log of changes into the database and empties it: until then its old pages hold what
  /// was wiped. While another process reads they stay until it has ended, with the next of these or
  /// with the engine's own.
  public func emptyLog() throws {
    do {
      try engine.outsideTransaction { _ = try $0.rows("PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
  }

  /// What needs no permission: the sentence on the sign-in screen and the doctor's own look.
  func peek<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    do {
      try checkFile()
      return try engine.read(body)
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
  }

  /// A restore puts another file under the name: what is open here would go on unseen.
  private func checkFile() throws {
    guard let now = files.identity else { throw StorageSentences.missing(files.database) }
    guard now == identity else { throw StorageSentences.replaced() }
  }

  public func close() throws {
    do {
      try engine.close()
    } catch {
      throw StorageSentences.explain(error, path: files.database)
    }
    presence.leave()
  }
}
