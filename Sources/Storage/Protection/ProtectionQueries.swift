public import Domain

/// What the protection officer and supervisors see of protections.
public enum ProtectionQueries {
  /// Every protection that nobody ended, the nearest end first.
  public static func open(_ access: borrowing ReadAccess) throws -> [Protection] {
    try access.sql.rows(
      """
      SELECT \(ProtectionRows.columns) FROM protection WHERE ended_at IS NULL
      ORDER BY coalesce(end_on, ''), registered_at, id
      """
    ).map(ProtectionRows.protection)
  }

  /// What the people are called who decided or extended an open protection.
  public static func reviewerNames(_ access: borrowing ReadAccess) throws -> [StaffID: String] {
    let rows = try access.sql.rows(
      """
      SELECT id, name FROM staff WHERE id IN (
        SELECT reviewer FROM protection WHERE ended_at IS NULL
        UNION SELECT second_reviewer FROM protection WHERE ended_at IS NULL)
      """)
    return rows.reduce(into: [:]) { $0[StaffID($1.text(0))] = $1.text(1) }
  }

  /// Whom of the protected the register in use does not have, not even as a former one.
  public static func absent(_ access: borrowing ReadAccess) throws -> Set<PersonID> {
    Set(try absent(access.sql).map(\.subject))
  }

  static func absent(
    _ sql: any SQLSession
  ) throws -> [(id: ProtectionID, subject: PersonID)] {
    let known =
      try ResidentQueries.attach(sql) == nil
      ? ""
      : """
      AND NOT EXISTS (SELECT 1 FROM register.person x WHERE x.id = g.subject)
      AND NOT EXISTS (SELECT 1 FROM register.former x WHERE x.id = g.subject)
      """
    return try sql.rows(
      "SELECT g.id, g.subject FROM main.protection g WHERE g.ended_at IS NULL \(known) ORDER BY g.id"
    ).map { (ProtectionID($0.text(0)), PersonID($0.text(1))) }
  }

  public static func protection(
    _ id: ProtectionID, _ access: borrowing ReadAccess
  ) throws -> Protection { try ProtectionRows.load(id, access.sql) }

  public static func proposals(_ access: borrowing ReadAccess) throws -> [ProtectionProposal] {
    try access.sql.rows(
      "SELECT \(ProtectionRows.proposalColumns) WHERE a.state = 'asked' ORDER BY a.id"
    ).map(ProtectionRows.proposal)
  }

  /// Whether what a certificate shows of a stopped person needs a release by two. A stop of the
  /// register blocks everything that can be blocked; a protection of ours what it names.
  static func needsRelease(
    _ person: PersonID, _ record: RecordType, _ access: borrowing ReadAccess
  ) throws -> Bool {
    guard record.canBeBlocked else { return false }
    let row = try access.sql.row(
      "SELECT scopes FROM protection WHERE subject = ? AND ended_at IS NULL",
      [.text(person.text)])
    let isOurs = row.map {
      $0.text(0).split(separator: " ").contains { $0.utf8.elementsEqual(record.rawValue.utf8) }
    }
    if isOurs ?? true { return true }
    return try isStoppedByRegister(person, access)
  }

  private static func isStoppedByRegister(
    _ person: PersonID, _ access: borrowing ReadAccess
  ) throws -> Bool {
    let kept = try access.sql.count(
      "SELECT count(*) FROM main.person_stop WHERE person = ?", [.text(person.text)])
    if kept > 0 { return true }
    guard try ResidentQueries.attach(access.sql) != nil else { return false }
    return try ["person", "former"].contains { table in
      try access.sql.count(
        "SELECT count(*) FROM register.\(table) WHERE id = ? AND stop IS NOT NULL",
        [.text(person.text)]) > 0
    }
  }
}
