import Domain

/// The one place that says whether a person is stopped: by the register's file, by a stop that any
/// register ever carried, or by a protection of ours that nobody ended. Every query about people of a
/// register is made of these pieces (domain.md A.9).
///
/// `x` is a person's row in a register's file; `s` and `g` are what `joins` adds.
enum PersonStops {
  static let joins = """
    LEFT JOIN main.person_stop s ON s.person = x.id
    LEFT JOIN main.protection g ON g.subject = x.id AND g.ended_at IS NULL
    """

  static let isOpen = "(x.stop IS NULL AND s.code IS NULL AND g.id IS NULL)"

  static let code = "coalesce(x.stop, s.code, CASE WHEN g.id IS NOT NULL THEN 'P' END)"

  /// The same without the joins, for a search that reads no more than rows.
  static let isOpenAlone = """
    x.stop IS NULL
    AND NOT EXISTS (SELECT 1 FROM main.person_stop s WHERE s.person = x.id)
    AND NOT EXISTS (SELECT 1 FROM main.protection g WHERE g.subject = x.id AND g.ended_at IS NULL)
    """

  /// What stops somebody whatever the register's file says.
  static func code(of person: PersonID, _ sql: any SQLSession) throws -> StopCode? {
    try sql.row(
      """
      SELECT code FROM main.person_stop WHERE person = ?1
      UNION ALL SELECT 'P' FROM main.protection WHERE subject = ?1 AND ended_at IS NULL
      """, [.text(person.text)]
    ).map { StopCode(rawValue: $0.text(0)) ?? .p }
  }

  /// Whether a form is about somebody who is stopped: by its record, a person or a request, or by the
  /// number typed into it.
  static func concern(_ record: String, _ person: String, _ sql: any SQLSession) throws -> Bool {
    try sql.count(
      """
      SELECT count(*) FROM (SELECT ?1 AS id UNION ALL SELECT ?2
        UNION ALL SELECT r.subject FROM main.certificate_request r WHERE r.id = ?1) x
      WHERE EXISTS (SELECT 1 FROM main.person_stop s WHERE s.person = x.id)
        OR EXISTS (SELECT 1 FROM main.protection g WHERE g.subject = x.id AND g.ended_at IS NULL)
      """, [.text(record), .text(person)]) > 0
  }

  /// Whom a protection has stopped since a moment; of very many the last.
  static func since(_ moment: OfficeTime, _ sql: any SQLSession) throws -> [PersonID] {
    try sql.rows(
      """
      SELECT subject FROM main.protection
      WHERE rowid > (SELECT max(rowid) FROM main.protection) - 64 AND ended_at IS NULL
        AND registered_at >= ?
      """, [.text(moment.isoSeconds)]
    ).map { PersonID($0.text(0)) }
  }

  /// Everybody whose address no register's file may take over.
  static func everybody(_ sql: any SQLSession) throws -> Set<String> {
    Set(
      try sql.rows(
        """
        SELECT person FROM main.person_stop
        UNION SELECT subject FROM main.protection WHERE ended_at IS NULL
        """
      ).map { $0.text(0) })
  }
}
