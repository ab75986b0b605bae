public import Domain

/// Finding people by what somebody types. It counts nothing and sorts nothing as a whole: at 1.55
/// million people each key is answered from the front of an index.
public enum ResidentSearch {
  /// At most `limit` people, those whose reading begins so first.
  ///
  /// By address and household nobody is found whom a stop protects; by name, number and birth date
  /// a stopped person is found as the code alone.
  public static func find(
    _ typed: String, limit: Int = 50, _ access: borrowing ReadAccess
  ) throws -> PersonHits {
    guard let snapshot = try ResidentQueries.attach(access.sql) else { return PersonHits() }
    let sql = access.sql
    let query = try PersonQuery(typed) { scalar in
      try fallback(of: scalar, sql)
    }
    var finder = RowFinder(sql: sql, limit: limit + 1)
    try finder.find(query)
    let people = try finder.rows.prefix(limit).compactMap { row in
      try sql.row(
        """
        SELECT \(RegisterRows.columns) FROM register.person x \(RegisterRows.joins)
        WHERE x.row = ?
        """, [.integer(row)]
      ).map { RegisterRows.view($0) }
    }
    return PersonHits(
      register: snapshot.info, people: people, hasMore: finder.rows.count > limit)
  }

  private static func fallback(
    of scalar: Unicode.Scalar, _ sql: any SQLSession
  ) throws -> Unicode.Scalar? {
    try sql.row(
      "SELECT fallback FROM register.glyph WHERE exact = ?", [.text(String(scalar))])?
      .text(0).unicodeScalars.first
  }
}
