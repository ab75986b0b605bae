public import Domain
import Secrets

/// Bringing a version of the catalogue in, and putting one in force.
public enum CatalogueRecords {
  /// The digest two equal contents share, 64 hexadecimal digits.
  public static func digest(of content: CatalogueContent) -> String {
    Digest.sha256(Array(content.canonical.utf8))
  }

  /// Stores a content under the next number, in force only once it is activated.
  ///
  /// - Throws: `DeskFailure` when the very same content is stored already.
  public static func add(
    _ content: CatalogueContent, _ access: borrowing WriteAccess
  ) throws -> CatalogueVersion {
    let sql = access.sql
    let version = CatalogueVersion(
      try sql.count("SELECT coalesce(max(number), 0) FROM catalogue_version") + 1)
    try sql.execute(
      """
      INSERT INTO catalogue_version (number, digest, state, imported_at, imported_by)
      VALUES (?, ?, 'imported', ?, ?)
      """,
      [
        .integer(version.number), .text(digest(of: content)), .text(access.now.isoSeconds),
        .text(access.actor.staff.text),
      ])
    try CatalogueRows.insert(content, version, sql)
    try CatalogueRows.insert(content.rules, version, sql)
    try CertificateTermRows.insert(content, version, sql)
    try IntakeRows.insert(content.intake, version, sql)
    return version
  }

  /// The version a new database begins with, in force at once.
  public static func seed(
    _ content: CatalogueContent, _ access: borrowing WriteAccess
  ) throws {
    let now = SQLValue.text(access.now.isoSeconds)
    try access.sql.execute(
      """
      INSERT INTO catalogue_version
        (number, digest, state, seed, imported_at, imported_by, activated_at)
      VALUES (1, ?, 'active', 1, ?, ?, ?)
      """,
      [.text(digest(of: content)), now, .text(access.actor.staff.text), now])
    try CatalogueRows.insert(content, CatalogueVersion(1), access.sql)
    try CatalogueRows.insert(content.rules, CatalogueVersion(1), access.sql)
    try CertificateTermRows.insert(content, CatalogueVersion(1), access.sql)
    try IntakeRows.insert(content.intake, CatalogueVersion(1), access.sql)
  }

  /// Puts a version in force; the one before it stays as it was, for what was decided by it.
  ///
  /// - Parameter second: who allowed it; the schema refuses one person twice.
  /// - Throws: `DeskFailure`: there is no such version, or it is in force already.
  public static func activate(
    _ version: CatalogueVersion, approvedBy second: StaffID, _ access: borrowing WriteAccess
  ) throws {
    let record = try CatalogueQueries.record(version, access.reading)
    if let refusal = record.activationRefusal { throw refusal }
    try access.sql.execute(
      "UPDATE catalogue_version SET state = 'retired' WHERE state = 'active'")
    try access.sql.execute(
      """
      UPDATE catalogue_version SET state = 'active', activated_at = ?, activated_by = ?,
        approved_by = ? WHERE number = ?
      """,
      [
        .text(access.now.isoSeconds), .text(access.actor.staff.text), .text(second.text),
        .integer(version.number),
      ])
  }
}
