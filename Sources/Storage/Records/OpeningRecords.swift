import Domain

/// Rules of opening as rows.
enum OpeningRecords {
  static func insert(
    _ hours: OfficeHours, _ office: OfficeID, _ position: Int, _ sql: any SQLSession
  ) throws {
    let rule = hours.rule
    let place: [SQLValue] = [.text(office.text), .integer(position)]
    try sql.execute(
      """
      INSERT INTO office_opening (office, position, name, on_holidays, at_year_end, confirmed)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      place + [
        .text(hours.name), .text(rule.onHolidays?.text), .flag(rule.isOpenAtYearEnd),
        .flag(rule.confirmed),
      ])
    for (index, queue) in hours.queues.enumerated() {
      try sql.execute(
        "INSERT INTO office_opening_queue (office, opening, queue, position) VALUES (?, ?, ?, ?)",
        place + [.text(queue.text), .integer(index)])
    }
    let every = rule.week.map { (weekday: $0.key, week: 0, hours: $0.value) }
    let some = rule.extras.flatMap { extra in
      extra.weeks.map { (weekday: extra.weekday, week: $0, hours: extra.hours) }
    }
    for row in every + some {
      try sql.execute(
        """
        INSERT INTO office_opening_hours (office, opening, weekday, week, hours)
        VALUES (?, ?, ?, ?, ?)
        """,
        place + [
          .integer(Weekday.allCases.firstIndex(of: row.weekday)), .integer(row.week),
          .text(row.hours.text),
        ])
    }
    for closure in rule.closures {
      try sql.execute(
        "INSERT INTO office_closure (office, opening, first_day, last_day) VALUES (?, ?, ?, ?)",
        place + [.text(closure.lowerBound.iso), .text(closure.upperBound.iso)])
    }
  }

  /// By office, in the order of the data.
  static func all(_ sql: any SQLSession) throws -> [String: [OfficeHours]] {
    func rows(_ query: String) throws -> [String: [SQLRow]] {
      Dictionary(grouping: try sql.rows(query)) { "\($0.text(0)) \($0.int(1))" }
    }
    let queues = try rows(
      "SELECT office, opening, queue FROM office_opening_queue ORDER BY position")
    let hours = try rows(
      """
      SELECT office, opening, weekday, week, hours FROM office_opening_hours
      ORDER BY weekday, week
      """)
    let closures = try rows(
      "SELECT office, opening, first_day, last_day FROM office_closure ORDER BY first_day")
    let openings = try sql.rows(
      """
      SELECT office, position, name, on_holidays, at_year_end, confirmed FROM office_opening
      ORDER BY office, position
      """)
    return Dictionary(grouping: openings) { $0.text(0) }.mapValues { rows in
      rows.map { row in
        let key = "\(row.text(0)) \(row.int(1))"
        return OfficeHours(
          name: row.text(2), queues: (queues[key] ?? []).map { QueueID($0.text(2)) },
          rule: rule(row, hours[key] ?? [], closures[key] ?? []))
      }
    }
  }

  /// When a queue is open, and the calendar that is asked: its own hours, else the whole office's.
  static func opening(
    of queue: QueueID, _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> (rule: OpeningRule, calendar: CityCalendar) {
    let hours = try all(access.sql)[office.text] ?? []
    return (
      OfficeDetail(hours: hours).hours(of: queue)?.rule ?? .usual,
      CityCalendar(holidays: HolidayCalendar(imported: try HolidayRecords.all(access)))
    )
  }

  private static func rule(
    _ row: SQLRow, _ hours: [SQLRow], _ closures: [SQLRow]
  ) -> OpeningRule {
    var rule = OpeningRule(
      week: [:], onHolidays: row.optionalText(3).flatMap { OpeningHours($0) },
      isOpenAtYearEnd: row.flag(4), confirmed: row.flag(5))
    for line in hours where Weekday.allCases.indices.contains(line.int(2)) {
      guard let hours = OpeningHours(line.text(4)) else { continue }
      let weekday = Weekday.allCases[line.int(2)]
      if line.int(3) == 0 {
        rule.week[weekday] = hours
      } else if let same = rule.extras.firstIndex(where: {
        $0.weekday == weekday && $0.hours == hours
      }) {
        rule.extras[same].weeks.insert(line.int(3))
      } else {
        rule.extras.append(
          OpeningRule.Extra(weekday: weekday, weeks: [line.int(3)], hours: hours))
      }
    }
    rule.closures = closures.compactMap { row in
      guard let first = CivilDate(iso: row.text(2)), let last = CivilDate(iso: row.text(3)) else {
        return nil
      }
      return first...last
    }
    return rule
  }
}
