import Domain

/// Notices when the host's clock was set back: what is written then stands before what happened
/// earlier, and waits, places and the order of the log are wrong from there on.
enum ClockWatch {
  /// Seconds that clocks are corrected by without anybody's doing.
  static let toleranceSeconds = 120

  /// Seconds that `now` stands before the last event in the log; nil when time goes on as it should.
  /// The row that is written next stands at the new time, so that it is said once.
  static func secondsBack(at now: OfficeTime, after last: String) -> Int? {
    guard let last = OfficeTime(iso: last) else { return nil }
    let back = last.seconds(since: now)
    return back > toleranceSeconds ? back : nil
  }

  /// Says so when the clock was set back since the last event.
  ///
  /// - Returns: what the audit row adds; nil: nothing.
  static func notice(
    at now: OfficeTime, after last: String, _ sql: any SQLSession
  ) throws -> String? {
    guard let back = secondsBack(at: now, after: last) else { return nil }
    // Terminals with different clocks set it back with every turn: said once a day until it is read.
    guard try !NoticeRecords.isUnread(.clock, since: now.date, sql) else {
      return "clock-back=\(back)"
    }
    try NoticeRecords.add(
      .clock, StorageSentences.clockSetBack(to: now, seconds: back), at: now, sql)
    return "clock-back=\(back)"
  }
}
