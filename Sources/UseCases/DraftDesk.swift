public import Domain
import Storage

/// Half-typed work of the person signed in.
public struct DraftDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// On the disk before the next key is read. Fields that still hold a long run of digits stay in
  /// memory (`DraftPayload.storable`).
  ///
  /// - Parameter left: fields the caret has left; a telephone number in one of them is kept. A
  ///   個人番号 is kept in none.
  public func save(
    kind: String, subject: String, _ payload: DraftPayload, left: Set<String> = []
  ) throws {
    let passed = left.filter { !MyNumberGuard.finds(in: payload.fields[$0] ?? "") }
    let storable = payload.storable(passed: passed)
    try desk.store.draft(by: desk.credential) { access in
      try DraftRecords.save(kind: kind, subject: subject, storable, access)
    }
  }

  public func discard(kind: String, subject: String) throws {
    try desk.store.draft(by: desk.credential) { access in
      try DraftRecords.discard(kind: kind, subject: subject, access)
    }
  }

  /// The draft of one form, audited as opened when there is one.
  public func open(kind: String, subject: String) throws -> Draft? {
    let found = try desk.store.refresh(
      desk.store.grant(.draftOpen, by: desk.credential, at: desk.place)
    ) { try DraftRecords.find(kind: kind, subject: subject, $0) }
    guard found != nil else { return nil }
    return try desk.open(.draftOpen, of: AuditSubject("draft", kind)) {
      try DraftRecords.find(kind: kind, subject: subject, $0)
    }.first
  }

  /// What is left half-typed, for the home screen.
  public func own() throws -> [Draft] {
    try desk.store.refresh(desk.store.grant(.draftOpen, by: desk.credential, at: desk.place)) {
      try DraftRecords.own($0)
    }
  }
}
