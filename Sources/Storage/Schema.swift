import Domain

/// The numbered migrations, oldest first; a shipped one never changes.
struct Schema: Sendable {
  struct Migration: Sendable {
    let number: Int
    let sql: [UInt8]
  }

  let migrations: [Migration]

  static let shipped = Schema(migrations: [
    Migration(number: 1, sql: PackageResources._001_ground_sql),
    Migration(number: 2, sql: PackageResources._002_register_sql),
    Migration(number: 3, sql: PackageResources._003_catalogue_sql),
    Migration(number: 4, sql: PackageResources._004_queues_sql),
    Migration(number: 5, sql: PackageResources._005_calendar_sql),
    Migration(number: 6, sql: PackageResources._006_offices_sql),
    Migration(number: 7, sql: PackageResources._007_requests_sql),
    Migration(number: 8, sql: PackageResources._008_slots_sql),
    Migration(number: 9, sql: PackageResources._009_counting_rules_sql),
    Migration(number: 10, sql: PackageResources._010_slot_moves_sql),
    Migration(number: 11, sql: PackageResources._011_certificate_rules_sql),
    Migration(number: 12, sql: PackageResources._012_documents_sql),
    Migration(number: 13, sql: PackageResources._013_protection_sql),
    Migration(number: 14, sql: PackageResources._014_stages_sql),
    Migration(number: 15, sql: PackageResources._015_money_sql),
    Migration(number: 16, sql: PackageResources._016_koseki_sql),
    Migration(number: 17, sql: PackageResources._017_document_readings_sql),
    Migration(number: 18, sql: PackageResources._018_issued_days_sql),
    Migration(number: 19, sql: PackageResources._019_visitors_sql),
    Migration(number: 20, sql: PackageResources._020_exemption_roles_sql),
    Migration(number: 21, sql: PackageResources._021_protected_sql),
    Migration(number: 22, sql: PackageResources._022_intake_sql),
  ])

  var current: Int { migrations.last?.number ?? 0 }

  static func version(_ sql: any SQLSession) throws -> Int {
    try sql.count("PRAGMA user_version")
  }

  /// Brings a database at `version` to the current one, and does what must be true with it, inside
  /// one transaction.
  func migrate(
    _ engine: SQLiteEngine, from version: Int, _ also: (any SQLSession) throws -> Void = { _ in }
  ) throws {
    // A table whose CHECKs change is made anew, and a row that names it may not hold that up; all
    // are looked at before the commit.
    try engine.outsideTransaction { try $0.execute("PRAGMA foreign_keys = OFF") }
    do {
      try change(engine, from: version, also)
    } catch {
      try engine.outsideTransaction { try $0.execute("PRAGMA foreign_keys = ON") }
      throw error
    }
    try engine.outsideTransaction { try $0.execute("PRAGMA foreign_keys = ON") }
  }

  private func change(
    _ engine: SQLiteEngine, from version: Int, _ also: (any SQLSession) throws -> Void
  ) throws {
    try engine.write { sql in
      for migration in migrations where migration.number > version {
        try engine.script(String(decoding: migration.sql, as: UTF8.self), in: sql)
        try engine.script("PRAGMA user_version = \(migration.number)", in: sql)
      }
      guard try sql.rows("PRAGMA foreign_key_check").isEmpty else { throw SQLFailure.damaged }
      try also(sql)
    }
  }
}
