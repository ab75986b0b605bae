import Domain

/// Which snapshot is in use, and the stops that outlive every snapshot.
enum RegisterRecords {
  /// Everybody a stop of ours protects.
  static func stops(_ access: borrowing ReadAccess) throws -> Set<String> {
    try PersonStops.everybody(access.sql)
  }

  /// Every name a register file ever had: none is given twice.
  static func files(_ access: borrowing ReadAccess) throws -> Set<String> {
    Set(try access.sql.rows("SELECT file FROM register_snapshot").map { $0.text(0) })
  }

  /// Makes a file the register from this transaction on.
  static func use(
    _ file: String, asOf: CivilDate, people: Int, digest: String, _ access: borrowing WriteAccess
  ) throws -> Int {
    let number = try access.sql.count("SELECT coalesce(max(number), 0) + 1 FROM register_snapshot")
    try access.sql.execute("UPDATE register_snapshot SET in_use = 0 WHERE in_use = 1")
    try access.sql.execute(
      """
      INSERT INTO register_snapshot (number, file, as_of, imported_at, people, digest, in_use)
      VALUES (?, ?, ?, ?, ?, ?, 1)
      """,
      [
        .integer(number), .text(file), .text(asOf.iso), .text(access.now.isoSeconds),
        .integer(people), .text(digest),
      ])
    return number
  }

  /// Adds the stops of a snapshot to ours, and marks those it lacks; lifts none.
  ///
  /// - Returns: how many it lacks for the first time.
  static func keep(
    _ stops: Set<String>, of snapshot: Int, _ access: borrowing WriteAccess
  ) throws -> Int {
    var missing = 0
    var known: Set<String> = []
    for row in try access.sql.rows("SELECT person, missing_snapshot FROM person_stop") {
      let person = row.text(0)
      known.insert(person)
      let isMissing = row.optionalInt(1) != nil
      guard stops.contains(person) == isMissing else { continue }
      missing += isMissing ? 0 : 1
      try access.sql.execute(
        "UPDATE person_stop SET missing_snapshot = ? WHERE person = ?",
        [isMissing ? .null : .integer(snapshot), .text(person)])
    }
    for person in stops.subtracting(known).sorted() {
      try access.sql.execute(
        "INSERT INTO person_stop (person, code, first_snapshot) VALUES (?, ?, ?)",
        [.text(person), .text(StopCode.p.rawValue), .integer(snapshot)])
    }
    return missing
  }
}
