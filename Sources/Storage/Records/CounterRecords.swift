public import Domain

/// Counters: whether they take citizens, and who stands behind them.
public enum CounterRecords {
  public static func set(
    _ state: CounterState, _ number: CounterNumber, _ office: OfficeID,
    _ access: borrowing WriteAccess
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

  /// The section a counter belongs to now; nil when there is no such counter.
  public static func section(
    of number: CounterNumber, _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> SectionID? {
    try access.sql.row(
      "SELECT section FROM counter WHERE office = ? AND number = ?",
      [.text(office.text), .integer(number)]
    ).map { SectionID($0.text(0)) }
  }

  /// Gives a counter the queues it takes first, in this order.
  ///
  /// - Throws: `DeskFailure`: no such counter, or a queue that the section does not have.
  public static func assign(
    _ number: CounterNumber, _ office: OfficeID, section: SectionID, queues: [QueueID],
    _ access: borrowing WriteAccess
  ) throws {
    let sql = access.sql
    let place: [SQLValue] = [.text(office.text), .integer(number)]
    try check(queues, of: section, office, sql)
    try sql.execute(
      "UPDATE counter SET section = ? WHERE office = ? AND number = ?",
      [.text(section.text)] + place)
    guard sql.changedRows == 1 else { throw unknown(number) }
    try sql.execute("DELETE FROM counter_queue WHERE office = ? AND counter = ?", place)
    for (position, queue) in queues.enumerated() {
      try sql.execute(
        "INSERT INTO counter_queue (office, counter, queue, position) VALUES (?, ?, ?, ?)",
        place + [.text(queue.text), .integer(position)])
    }
  }

  /// 'Next' looks for a counter's queues in its own section: another's would never be called.
  private static func check(
    _ queues: [QueueID], of section: SectionID, _ office: OfficeID, _ sql: any SQLSession
  ) throws {
    let known = Set(
      try sql.rows(
        "SELECT id FROM queue WHERE office = ? AND section = ?",
        [.text(office.text), .text(section.text)]
      ).map { QueueID($0.text(0)) })
    guard
      try sql.count(
        "SELECT count(*) FROM section WHERE office = ? AND id = ?",
        [.text(office.text), .text(section.text)]) == 1
    else {
      throw DeskFailure("section-unknown", "この役所に係「\(section)」はありません。何も変更していません。")
    }
    if let stranger = queues.first(where: { !known.contains($0) }) {
      throw DeskFailure(
        .queueUnknown, "係「\(section)」に「\(stranger)」という列はありません。何も変更していません。")
    }
    guard Set(queues).count == queues.count else {
      throw DeskFailure("queue-twice", "同じ列が二度選ばれています。何も変更していません。一度だけ選んでください。")
    }
  }

  /// Refuses a counter that does not exist, is closed, where a colleague sits, or that is not the
  /// one the person sits at: a call sends a citizen there.
  static func checkUsable(
    _ number: CounterNumber, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    guard let state = try state(number, office, access.reading) else { throw unknown(number) }
    if let colleague = try colleague(at: number, office, access) {
      throw taken(number, colleague)
    }
    if let own = try ownCounter(office, access), own != number {
      throw DeskFailure(
        .counterTaken, "あなたは\(own)番窓口にいます。何も変更していません。\(number)番窓口ではなく自分の窓口で操作してください。")
    }
    switch state {
    case .open: return
    case .paused:
      throw DeskFailure(
        .counterClosed, "\(number)番窓口は休止中です。何も変更していません。窓口を再開してから呼び出してください。")
    case .closed:
      throw DeskFailure(
        .counterClosed, "\(number)番窓口は閉じています。何も変更していません。窓口を開いてから呼び出してください。")
    }
  }

  /// Refuses to open or close the counter a colleague sits at, except to whoever may also give it
  /// to other queues.
  public static func checkOwn(
    _ number: CounterNumber, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    guard let colleague = try colleague(at: number, office, access) else { return }
    let place = Place(office: office, section: try section(of: number, office, access.reading))
    if Policy.refusal(of: .counterAssign, by: access.actor, at: place) == nil { return }
    throw taken(number, colleague)
  }

  /// Who else than the actor sits at a counter. The user of a 研修 database may act for anybody.
  static func colleague(
    at number: CounterNumber, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> String? {
    if access.actor.staff == Resolution.trainingStaff { return nil }
    return try access.sql.row(
      """
      SELECT p.name FROM desk_session s JOIN staff p ON p.id = s.staff
      WHERE s.office = ? AND s.counter = ? AND s.ended_at IS NULL AND s.staff <> ?
      """, [.text(office.text), .integer(number), .text(access.actor.staff.text)]
    )?.text(0)
  }

  /// The counter the actor sits at in this office; nil for a command and at a terminal without one.
  static func ownCounter(
    _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> CounterNumber? {
    guard let terminal = access.actor.terminal else { return nil }
    return try access.sql.row(
      """
      SELECT counter FROM desk_session
      WHERE staff = ? AND terminal = ? AND office = ? AND ended_at IS NULL
      """,
      [.text(access.actor.staff.text), .text(terminal.text), .text(office.text)]
    )?.optionalInt(0)
  }

  static func taken(_ number: CounterNumber, _ colleague: String) -> DeskFailure {
    DeskFailure(
      .counterTaken, "\(number)番窓口には\(colleague)さんがいます。何も変更していません。自分の窓口で操作してください。")
  }

  static func unknown(_ number: CounterNumber) -> DeskFailure {
    DeskFailure(.counterUnknown, "\(number)番窓口はこの役所にありません。番号を確かめてください。何も変更していません。")
  }
}
