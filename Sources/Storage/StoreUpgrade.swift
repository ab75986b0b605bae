import Domain
import Glibc

/// What happens to a database of another version when it is opened: an older one is copied and
/// migrated, a newer one refused.
struct StoreUpgrade {
  let engine: SQLiteEngine
  let files: DatabaseFiles
  let presence: Presence
  let schema: Schema
  let chain: AuditChain
  let clock: () -> OfficeTime

  func bringUpToDate() throws {
    if try isCurrent() { return }
    // Alone for the change, then present like everybody else; a process that dies in between lets
    // go of both.
    presence.leave()
    guard presence.takeAlone() else { throw StorageSentences.upgradeInUse() }
    // Another terminal may have done it while this one waited for its turn.
    if try !isCurrent() { try upgrade() }
    try presence.enter()
  }

  private func isCurrent() throws -> Bool {
    let version = try engine.read { try Schema.version($0) }
    if version > schema.current {
      throw StorageSentences.newer(found: version, known: schema.current)
    }
    // Version 0 is a file that was never ours.
    if version == 0 { throw SQLFailure.damaged }
    return version == schema.current
  }

  private func upgrade() throws {
    let now = clock()
    let version = try engine.read { try Schema.version($0) }
    let kept = "\(files.database).before-\(schema.current)-\(TicketRecords.stampText(now))"
    try DatabaseFiles.create(kept, [], mode: 0o660)
    do {
      try engine.copy(to: kept)
      try DatabaseFiles.syncFolder(of: kept)
    } catch {
      unlink(kept)
      throw error
    }
    try schema.migrate(engine, from: version) { sql in
      try chain.append(
        AuditChain.Row(
          at: now, staff: StaffID("upgrade"), terminal: nil, office: nil, act: "system.upgrade",
          subject: .system, purpose: .administration, allowed: true,
          detail: "from=\(version) to=\(schema.current)"), in: sql)
    }
  }
}
