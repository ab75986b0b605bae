public import Domain

/// Counters: whether they take citizens, and who stands behind them.
public enum CounterRecords {
  public static func set(
    _ state: CounterState, _ number: CounterNumber, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "UPDATE counter SET state = ?, changed_at = ? WHERE office = ? AND number = ?",
      [
        .text(state.rawValue), .text(access.now.isoSeconds), .text(office.text), .integer(number),
      ])
    guard access.sql.changedRows == 1 else { throw unknown(number) }
  }

  /// Nil when there is no such counter.
  public static func state(
    _ number: CounterNumber, _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> CounterState? {
    try access.sql.row(
      "SELECT state FROM counter WHERE office = ? AND number = ?",
      [.text(office.text), .integer(number)]
    ).flatMap { CounterState(rawValue: $0.text(0)) }
  }

  /// Gives a counter the queues it takes first, in this order.
  public static func assign(
    _ number: CounterNumber, _ office: OfficeID, section: SectionID, queues: [QueueID],
    _ access: borrowing WriteAccess
  ) throws {
    let sql = access.sql
    try sql.execute(
      "UPDATE counter SET section = ? WHERE office = ? AND number = ?",
      [.text(section.text), .text(office.text), .integer(number)])
    guard sql.changedRows == 1 else { throw unknown(number) }
    try sql.execute(
      "DELETE FROM counter_queue WHERE office = ? AND counter = ?",
      [.text(office.text), .integer(number)])
    for (position, queue) in queues.enumerated() {
      try sql.execute(
        "INSERT INTO counter_queue (office, counter, queue, position) VALUES (?, ?, ?, ?)",
        [.text(office.text), .integer(number), .text(queue.text), .integer(position)])
    }
  }

  /// Refuses a counter that does not exist, is closed, or where a colleague sits.
  static func checkUsable(
    _ number: CounterNumber, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    guard
      let row = try access.sql.row(
        """
        SELECT c.state, s.staff, p.name FROM counter c
        LEFT JOIN desk_session s
          ON s.office = c.office AND s.counter = c.number AND s.ended_at IS NULL
        LEFT JOIN staff p ON p.id = s.staff
        WHERE c.office = ? AND c.number = ?
        """, [.text(office.text), .integer(number)])
    else { throw unknown(number) }
    if let holder = row.optionalText(1), StaffID(holder) != access.actor.staff,
      access.actor.staff != Resolution.trainingStaff
    {
      throw DeskFailure(
        .counterTaken, "\(number)番窓口には\(row.text(2))さんがいます。何も変更していません。自分の窓口で操作してください。")
    }
    switch CounterState(rawValue: row.text(0)) {
    case .open: return
    case .paused:
      throw DeskFailure(
        .counterClosed, "\(number)番窓口は休止中です。何も変更していません。窓口を再開してから呼び出してください。")
    default:
      throw DeskFailure(
        .counterClosed, "\(number)番窓口は閉じています。何も変更していません。窓口を開いてから呼び出してください。")
    }
  }

  static func unknown(_ number: CounterNumber) -> DeskFailure {
    DeskFailure(.counterUnknown, "\(number)番窓口はこの役所にありません。番号を確かめてください。何も変更していません。")
  }
}
