public import Domain
public import Storage

/// Somebody at a place: what every desk acts with. Each desk is a small value made of it.
public struct Desk {
  public let store: Store
  public let credential: Credential
  public let place: Place

  public init(store: Store, credential: Credential, place: Place) {
    self.store = store
    self.credential = credential
    self.place = place
  }

  /// The same person acting elsewhere; whether they may is decided there.
  public func at(_ place: Place) -> Desk {
    Desk(store: store, credential: credential, place: place)
  }

  func at(_ place: Place, as other: Credential) -> Desk {
    Desk(store: store, credential: other, place: place)
  }

  /// Whether the act would be permitted here now; nothing is done and nothing recorded.
  func check(_ act: Act) throws {
    try store.refresh(store.grant(act, by: credential, at: place)) { _ in () }
  }

  /// Records a look that was taken. A log that refuses every row is what the look was for: its
  /// verdict must reach whoever asked.
  func note(_ act: Act, of subject: AuditSubject) throws {
    do {
      try write(act, purpose: .audit) { _ in Audited((), on: subject) }
    } catch let failure as DeskFailure where failure.code == .auditTampered {
      return
    }
  }

  /// One audited change of something at this place.
  func write<Value>(
    _ act: Act, section: SectionID? = nil, purpose: Purpose = .service,
    _ body: (borrowing WriteAccess) throws -> Audited<Value>
  ) throws -> Value {
    try store.write(
      act, by: credential, at: Place(office: place.office, section: section), purpose: purpose,
      body)
  }

  /// One audited look, which may be repeated without a row per refresh.
  func open<Value>(
    _ act: Act, of subject: AuditSubject, purpose: Purpose = .service,
    _ read: @escaping (borrowing ReadAccess) throws -> Value
  ) throws -> LiveView<Value> {
    let (value, grant) = try store.view(
      act, of: subject, by: credential, at: place, purpose: purpose, read)
    return LiveView(first: value, store: store, grant: grant, read: read)
  }
}

/// Something that is looked at again and again: audited once, checked every time.
public struct LiveView<Value> {
  /// What was seen when it was opened.
  public let first: Value
  let store: Store
  let grant: ViewGrant
  let read: (borrowing ReadAccess) throws -> Value

  /// - Throws: `DeskFailure`: signed out, locked, stopped, or the store cannot be read.
  public func refresh() throws -> Value { try store.refresh(grant, read) }
}
