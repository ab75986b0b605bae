import Domain

/// Editions of the postal codes in the database.
public enum PostalRecords {
  /// The number of the edition in use; 0 while none was imported.
  public static func edition(_ access: borrowing ReadAccess) throws -> Int {
    try access.sql.count("SELECT max(number) FROM postal_edition")
  }

  /// The bytes of an edition, as `PostalIndex` reads them.
  public static func content(
    of edition: Int, _ access: borrowing ReadAccess
  ) throws -> [UInt8]? {
    try access.sql.row("SELECT content FROM postal_edition WHERE number = ?", [.integer(edition)])?
      .blob(0)
  }

  /// Puts a new edition in use. The one before stays, older ones go.
  ///
  /// - Throws: `DeskFailure`: another one was imported since `after` was looked at.
  public static func add(
    _ content: [UInt8], areas: Int, after: Int, _ access: borrowing WriteAccess
  ) throws {
    guard try edition(access.reading) == after else {
      throw DeskFailure(
        .stale, "ほかの人が郵便番号を取り込みました。何も変更していません。もう一度取り込んでください。")
    }
    try access.sql.execute(
      """
      INSERT INTO postal_edition (number, imported_at, imported_by, areas, content)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .integer(after + 1), .text(access.now.isoSeconds), .text(access.actor.staff.text),
        .integer(areas), .blob(content),
      ])
    try access.sql.execute("DELETE FROM postal_edition WHERE number < ?", [.integer(after)])
  }
}
