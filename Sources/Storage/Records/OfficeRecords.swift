public import Domain

/// Offices with their sections, queues, services and counters.
public enum OfficeRecords {
  public static func insert(
    _ directory: OfficeDirectory, _ access: borrowing WriteAccess
  ) throws {
    for (position, office) in directory.offices.enumerated() {
      try insert(office, position, access)
    }
    try OfficeDetailRecords.replace(directory, access)
  }

  /// Adds the offices that are not there yet and replaces what is said about every office. Sections,
  /// queues and counters of the others stay as they are: tickets stand on them. A queue from before
  /// there were slots gets those of the data.
  ///
  /// - Returns: how many were added.
  public static func refresh(
    _ directory: OfficeDirectory, _ access: borrowing WriteAccess
  ) throws -> Int {
    let known = Set(try access.sql.rows("SELECT id FROM office").map { $0.text(0) })
    var added = 0
    for (position, office) in directory.offices.enumerated() {
      if known.contains(office.id.text) {
        try fillSlots(office, access)
      } else {
        try insert(office, position, access)
        added += 1
      }
    }
    try OfficeDetailRecords.replace(directory, access)
    return added
  }

  private static func fillSlots(_ office: Office, _ access: borrowing WriteAccess) throws {
    for queue in office.queues {
      guard let slots = queue.slots else { continue }
      try access.sql.execute(
        """
        UPDATE queue SET slot_minutes = ?, slot_capacity = ?
        WHERE office = ? AND id = ? AND slot_minutes IS NULL AND slot_capacity IS NULL
        """,
        [
          .integer(slots.minutes), .integer(slots.capacity), .text(office.id.text),
          .text(queue.id.text),
        ])
    }
  }

  private static func insert(
    _ office: Office, _ position: Int, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "INSERT INTO office (id, position, name, type, confirmed) VALUES (?, ?, ?, ?, ?)",
      [
        .text(office.id.text), .integer(position), .text(office.name),
        .text(office.type.rawValue), .flag(office.confirmed),
      ])
    var queuePosition = 0
    for (index, section) in office.sections.enumerated() {
      try access.sql.execute(
        "INSERT INTO section (office, id, position, name) VALUES (?, ?, ?, ?)",
        [.text(office.id.text), .text(section.id.text), .integer(index), .text(section.name)])
      for queue in section.queues {
        try insert(queue, office.id, section.id, queuePosition, access)
        queuePosition += 1
      }
    }
    for counter in office.counters { try insert(counter, office.id, access) }
  }

  private static func insert(
    _ queue: ServiceQueue, _ office: OfficeID, _ section: SectionID, _ position: Int,
    _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO queue (office, id, section, position, name, prefix, target_minutes, call_limit,
        daily_quota, count_only, slot_minutes, slot_capacity)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(office.text), .text(queue.id.text), .text(section.text), .integer(position),
        .text(queue.name), .text(queue.prefix), .integer(queue.targetMinutes),
        .integer(queue.callLimit), .integer(queue.dailyQuota), .flag(queue.countOnly),
        .integer(queue.slots?.minutes), .integer(queue.slots?.capacity),
      ])
    for (index, service) in queue.services.enumerated() {
      try access.sql.execute(
        """
        INSERT INTO service (office, queue, id, position, name, reading, quick, minutes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(office.text), .text(queue.id.text), .text(service.id.text), .integer(index),
          .text(service.name), .text(service.reading), .flag(service.quick),
          .integer(service.minutes),
        ])
    }
  }

  private static func insert(
    _ counter: Counter, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "INSERT INTO counter (office, number, section, quick) VALUES (?, ?, ?, ?)",
      [
        .text(office.text), .integer(counter.number), .text(counter.section.text),
        .flag(counter.quick),
      ])
    try CounterRecords.assign(
      counter.number, office, section: counter.section, queues: counter.queues, access)
  }

  /// One office, whole.
  ///
  /// - Throws: `DeskFailure` when there is none of that id.
  public static func load(_ id: OfficeID, _ access: borrowing ReadAccess) throws -> Office {
    guard let office = try directory(only: id, access.sql).office(id) else {
      throw DeskFailure(
        .officeUnknown, "役所「\(id)」はありません。madoguchi office list で確かめてください。")
    }
    return office
  }

  public static func directory(_ access: borrowing ReadAccess) throws -> OfficeDirectory {
    try directory(only: nil, access.sql)
  }

  private static func directory(
    only id: OfficeID?, _ sql: any SQLSession
  ) throws -> OfficeDirectory {
    let only: [SQLValue] = [.text(id?.text), .text(id?.text)]
    func rows(_ columns: String, _ order: String) throws -> [String: [SQLRow]] {
      Dictionary(
        grouping: try sql.rows(
          "SELECT office, \(columns) WHERE (? IS NULL OR office = ?) ORDER BY \(order)", only)
      ) { $0.text(0) }
    }
    let services = try rows("queue, id, name, reading, quick, minutes FROM service", "position")
    let queues = try rows(
      """
      section, id, name, prefix, target_minutes, call_limit, daily_quota, count_only,
      intake_closed_on, intake_reason, slot_minutes,
      slot_capacity FROM queue
      """, "position")
    let sections = try rows("id, name FROM section", "position")
    let counters = try rows("number, section, quick FROM counter", "number")
    let taken = try rows("counter, queue FROM counter_queue", "position")
    let offices = try sql.rows(
      "SELECT id, name, type, confirmed FROM office WHERE (? IS NULL OR id = ?) ORDER BY position",
      only)
    return OfficeDirectory(
      offices.map { row in
        let id = row.text(0)
        return Office(
          id: OfficeID(id), name: row.text(1), type: OfficeType(rawValue: row.text(2)) ?? .ward,
          sections: (sections[id] ?? []).map { section in
            Section(
              id: SectionID(section.text(1)), name: section.text(2),
              queues: (queues[id] ?? []).filter { $0.text(1) == section.text(1) }
                .map { queue($0, services[id] ?? []) })
          },
          counters: (counters[id] ?? []).map { counter in
            Counter(
              number: counter.int(1), section: SectionID(counter.text(2)),
              queues: (taken[id] ?? []).filter { $0.int(1) == counter.int(1) }
                .map { QueueID($0.text(2)) }, quick: counter.flag(3))
          }, confirmed: row.flag(3))
      })
  }

  private static func queue(_ row: SQLRow, _ services: [SQLRow]) -> ServiceQueue {
    ServiceQueue(
      id: QueueID(row.text(2)), name: row.text(3), prefix: row.text(4),
      targetMinutes: row.int(5), callLimit: row.int(6),
      services: services.filter { $0.text(1) == row.text(2) }.map {
        Service(
          id: ServiceID($0.text(2)), name: $0.text(3), reading: $0.text(4), quick: $0.flag(5),
          minutes: $0.optionalInt(6))
      }, dailyQuota: row.optionalInt(7), countOnly: row.flag(8), slots: slots(row, 11),
      intake: QueueIntake(
        closedOn: row.optionalText(9).flatMap { CivilDate(iso: $0) }, reason: row.text(10)))
  }

  /// The slots of two columns, minutes and capacity.
  static func slots(_ row: SQLRow, _ column: Int) -> BookingSlots? {
    guard let minutes = row.optionalInt(column), let capacity = row.optionalInt(column + 1)
    else { return nil }
    return BookingSlots(minutes: minutes, capacity: capacity)
  }
}
