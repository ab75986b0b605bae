public import Domain

/// Looking up people of the register, each time together with the stops of that moment.
public enum ResidentQueries {
  /// Which snapshot is in use; nil before the first import.
  public static func register(_ access: borrowing ReadAccess) throws -> RegisterInfo? {
    try snapshot(access.sql)?.info
  }

  /// One person as this transaction may see them, 旧 ones included; nil when no register has them.
  ///
  /// - Throws: `DeskFailure` when the register's file is gone.
  public static func find(
    _ person: PersonID, _ access: borrowing ReadAccess
  ) throws -> ResidentView? {
    guard try attach(access.sql) != nil else { return try stopOnly(person, access.sql) }
    for table in ["person", "former"] {
      let row = try access.sql.row(
        """
        SELECT \(RegisterRows.columns) FROM register.\(table) x \(RegisterRows.joins)
        WHERE x.id = ?
        """, [.text(person.text)])
      if let row { return RegisterRows.view(row, isFormer: table == "former") }
    }
    return try stopOnly(person, access.sql)
  }

  /// The members of a household that nothing stops, in the order of the register.
  public static func members(
    of household: HouseholdID, limit: Int = 50, _ access: borrowing ReadAccess
  ) throws -> [Resident] {
    guard !household.text.isEmpty, try attach(access.sql) != nil else { return [] }
    return try access.sql.rows(
      """
      SELECT \(RegisterRows.columns) FROM register.person x \(RegisterRows.joins)
      WHERE x.household = ? AND \(RegisterRows.isOpen) ORDER BY x.row LIMIT ?
      """, [.text(household.text), .integer(limit)]
    ).compactMap { RegisterRows.view($0).resident }
  }

  /// Everybody of the snapshot in use, by number.
  public static func everybody(_ access: borrowing ReadAccess) throws -> [ResidentView] {
    guard try attach(access.sql) != nil else { return [] }
    return try access.sql.rows(
      """
      SELECT \(RegisterRows.columns) FROM register.person x \(RegisterRows.joins) ORDER BY x.id
      """
    ).map { RegisterRows.view($0) }
  }

  /// Whether a person of the register, stopped or not, is found by this whole name: yes or no, and
  /// nothing of the person.
  static func isNamed(
    _ name: ExactText, _ person: PersonID, _ access: borrowing ReadAccess
  ) throws -> Bool {
    guard try attach(access.sql) != nil else { return false }
    let sql = access.sql
    let key = try NameFold.searchKey(name.text) { scalar in
      try sql.row(
        "SELECT fallback FROM register.glyph WHERE exact = ?", [.text(String(scalar))])?
        .text(0).unicodeScalars.first
    }
    return try !key.isEmpty
      && sql.count(
        "SELECT count(*) FROM register.person WHERE id = ? AND name_key = ?",
        [.text(person.text), .text(key)]) == 1
  }

  /// The names of people whom a protection has stopped since a moment: what a form that was open then
  /// may still hold. For taking it away, never for showing.
  static func shownUntil(_ moment: OfficeTime, _ sql: any SQLSession) throws -> [String] {
    let people = try PersonStops.since(moment, sql)
    guard !people.isEmpty, try attach(sql) != nil else { return [] }
    return try people.flatMap { person in
      try sql.rows(
        "SELECT name, shown, kana FROM register.person WHERE id = ?", [.text(person.text)]
      ).flatMap { [$0.text(0), $0.optionalText(1) ?? "", $0.text(2)] }
    }.filter { $0.unicodeScalars.count > 2 }
  }

  /// A stop holds for somebody no file knows any more.
  private static func stopOnly(
    _ person: PersonID, _ sql: any SQLSession
  ) throws -> ResidentView? {
    try PersonStops.code(of: person, sql).map { .stopped(person, $0) }
  }

  /// Of these people those whom something stops at this moment.
  public static func stopped(
    among people: some Sequence<PersonID>, _ access: borrowing ReadAccess
  ) throws -> [PersonID: StopCode] {
    var found: [PersonID: StopCode] = [:]
    for person in people {
      found[person] = try PersonStops.code(of: person, access.sql)
    }
    return found
  }

  struct Snapshot {
    var info: RegisterInfo
    var file: String
    var digest: String
  }

  static func snapshot(_ sql: any SQLSession) throws -> Snapshot? {
    guard
      let row = try sql.row(
        """
        SELECT number, as_of, imported_at, people, file, digest FROM main.register_snapshot
        WHERE in_use = 1
        """),
      let asOf = CivilDate(iso: row.text(1)), let at = TicketRows.time(row, 2)
    else { return nil }
    return Snapshot(
      info: RegisterInfo(number: row.int(0), asOf: asOf, importedAt: at, people: row.int(3)),
      file: row.text(4), digest: row.text(5))
  }

  /// Opens the file in use for this transaction; nil when there is none yet.
  @discardableResult
  static func attach(_ sql: any SQLSession) throws -> Snapshot? {
    guard let snapshot = try snapshot(sql) else { return nil }
    do {
      guard try sql.attach(snapshot.file) == RegisterSchema.version else {
        throw StorageSentences.registerOutdated(snapshot.file)
      }
    } catch SQLFailure.cannotOpen {
      throw StorageSentences.registerMissing(snapshot.file)
    }
    return snapshot
  }
}
