public import Domain

/// Imported holidays, one row a day.
public enum HolidayRecords {
  /// In the order of the days.
  public static func all(_ access: borrowing ReadAccess) throws -> [ImportedHoliday] {
    try access.sql.rows("SELECT day, name FROM holiday ORDER BY day").compactMap { row in
      CivilDate(iso: row.text(0)).map { ImportedHoliday(date: $0, name: row.text(1)) }
    }
  }

  /// Puts the days of a table in. In a year that the table covers whole, days that it no longer has
  /// go; all other years keep theirs.
  ///
  /// - Returns: how many days changed, how many were there already, how many went.
  public static func put(
    _ table: [ImportedHoliday], _ access: borrowing WriteAccess
  ) throws -> (imported: Int, unchanged: Int, removed: Int) {
    let calendar = HolidayCalendar(imported: table)
    let days = Set(table.map(\.date))
    var stored: [CivilDate: ImportedHoliday] = [:]
    var removed = 0
    for holiday in try all(access.reading) {
      stored[holiday.date] = holiday
      guard calendar.isImported(year: holiday.date.year), !days.contains(holiday.date) else {
        continue
      }
      try access.sql.execute("DELETE FROM holiday WHERE day = ?", [.text(holiday.date.iso)])
      removed += 1
    }
    var imported = 0
    for holiday in table where stored[holiday.date] != holiday {
      try access.sql.execute(
        """
        INSERT INTO holiday (day, name, imported_at) VALUES (?, ?, ?)
        ON CONFLICT (day) DO UPDATE SET name = excluded.name, imported_at = excluded.imported_at
        """,
        [.text(holiday.date.iso), .text(holiday.name), .text(access.now.isoSeconds)])
      imported += 1
    }
    return (imported, table.count - imported, removed)
  }
}
