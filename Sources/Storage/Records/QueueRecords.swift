public import Domain

/// What is decided about a queue from day to day: its intake, its quota, its tally, its quick lane.
public enum QueueRecords {
  /// Closes the intake for the rest of the day or opens it again; those waiting stay.
  public static func setIntake(
    of queue: QueueID, _ office: OfficeID, closedOn day: CivilDate?, reason: String,
    _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "UPDATE queue SET intake_closed_on = ?, intake_reason = ? WHERE office = ? AND id = ?",
      [.text(day?.iso), .text(reason), .text(office.text), .text(queue.text)])
    guard access.sql.changedRows == 1 else { throw IntakeSentences.unknown(queue) }
  }

  /// - Parameter quota: 1 ... 999 numbers a day; nil: as many as the series has.
  public static func setQuota(
    of queue: QueueID, _ office: OfficeID, _ quota: Int?, _ access: borrowing WriteAccess
  ) throws {
    guard quota.map((1...TicketNumber.last).contains) ?? true else {
      throw DeskFailure("quota-wrong", "一日の受付数は1から\(TicketNumber.last)までで入れてください。何も変更していません。")
    }
    try access.sql.execute(
      "UPDATE queue SET daily_quota = ? WHERE office = ? AND id = ?",
      [.integer(quota), .text(office.text), .text(queue.text)])
    guard access.sql.changedRows == 1 else { throw IntakeSentences.unknown(queue) }
  }

  public static func setLane(
    of counter: CounterNumber, _ office: OfficeID, quick: Bool, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "UPDATE counter SET quick = ? WHERE office = ? AND number = ?",
      [.flag(quick), .text(office.text), .integer(counter)])
    guard access.sql.changedRows == 1 else { throw CounterRecords.unknown(counter) }
  }

  /// Counts one visit of a queue that only counts, or takes a mistaken one back.
  ///
  /// - Returns: how many are counted today.
  public static func count(
    _ queue: QueueID, _ office: OfficeID, takingBack: Bool, _ access: borrowing WriteAccess
  ) throws -> Int {
    let place: [SQLValue] = [.text(office.text), .text(queue.text)]
    let row = try access.sql.row(
      "SELECT count_only, intake_closed_on FROM queue WHERE office = ? AND id = ?", place)
    guard let row else { throw IntakeSentences.unknown(queue) }
    guard row.flag(0) else { throw IntakeSentences.notCountOnly }
    let today = access.now.date.iso
    if !takingBack, row.optionalText(1) == today { throw try closed(place, access.sql) }
    let change =
      takingBack
      ? "UPDATE queue_tally SET visits = visits - 1 WHERE office = ? AND queue = ? AND day = ?"
      : """
      INSERT INTO queue_tally (office, queue, day, visits) VALUES (?, ?, ?, 1)
      ON CONFLICT (office, queue, day) DO UPDATE SET visits = visits + 1
      """
    do {
      let counted = try access.sql.row(change + " RETURNING visits", place + [.text(today)])
      guard let counted else { throw IntakeSentences.nothingCounted }
      return counted.int(0)
    } catch SQLFailure.constraint {
      throw IntakeSentences.nothingCounted
    }
  }

  /// What each queue of an office gave on a day.
  public static func days(
    _ office: OfficeID, _ day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> [QueueID: QueueDay] {
    let place: [SQLValue] = [.text(office.text), .text(day.iso)]
    var days: [QueueID: QueueDay] = [:]
    for row in try access.sql.rows(
      "SELECT queue, last_sequence, booked FROM ticket_series WHERE office = ? AND day = ?", place)
    {
      days[QueueID(row.text(0))] = QueueDay(walkIns: row.int(1) - row.int(2), booked: row.int(2))
    }
    for row in try access.sql.rows(
      "SELECT queue, visits FROM queue_tally WHERE office = ? AND day = ?", place)
    {
      days[QueueID(row.text(0)), default: QueueDay()].counted = row.int(1)
    }
    return days
  }

  /// The section a queue belongs to; nil when there is no such queue.
  public static func section(
    of queue: QueueID, _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> SectionID? {
    try access.sql.row(
      "SELECT section FROM queue WHERE office = ? AND id = ?",
      [.text(office.text), .text(queue.text)]
    ).map { SectionID($0.text(0)) }
  }

  static func closed(_ place: [SQLValue], _ sql: any SQLSession) throws -> DeskFailure {
    IntakeSentences.closed(
      try sql.row("SELECT intake_reason FROM queue WHERE office = ? AND id = ?", place)?.text(0)
        ?? "")
  }
}
