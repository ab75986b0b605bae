public import Domain

/// Where offices are, when they are open and where they send people: read when somebody asks for it,
/// never with the queues that are looked at every second.
public enum OfficeDetailRecords {
  /// Puts what the data says in the place of what was known.
  public static func replace(
    _ directory: OfficeDirectory, _ access: borrowing WriteAccess
  ) throws {
    for table in [
      "office_elsewhere_word", "office_elsewhere", "office_closure", "office_opening_hours",
      "office_opening_queue", "office_opening", "office_facility", "office_destination",
      "office_detail", "destination",
    ] {
      try access.sql.execute("DELETE FROM \(table)")
    }
    for (position, destination) in directory.destinations.enumerated() {
      try access.sql.execute(
        """
        INSERT INTO destination (id, position, name, kind, handles, place, confirmed)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(destination.id.text), .integer(position), .text(destination.name),
          .text(destination.kind.rawValue), .text(destination.handles), .text(destination.place),
          .flag(destination.confirmed),
        ])
    }
    for office in directory.offices { try insert(office.detail, office.id, access.sql) }
  }

  private static func insert(
    _ detail: OfficeDetail, _ office: OfficeID, _ sql: any SQLSession
  ) throws {
    try sql.execute(
      """
      INSERT INTO office_detail (office, home, postal, address, note, confirmed)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(office.text), .text(detail.home?.text), .text(detail.location?.postal?.digits),
        .text(detail.location?.address), .text(detail.location?.note ?? ""),
        .flag(detail.location?.confirmed ?? false),
      ])
    for (position, destination) in detail.destinations.enumerated() {
      try sql.execute(
        "INSERT INTO office_destination (office, destination, position) VALUES (?, ?, ?)",
        [.text(office.text), .text(destination.text), .integer(position)])
    }
    for (position, facility) in detail.facilities.enumerated() {
      try sql.execute(
        "INSERT INTO office_facility (office, position, name, note) VALUES (?, ?, ?, ?)",
        [.text(office.text), .integer(position), .text(facility.name), .text(facility.note)])
    }
    for (position, hours) in detail.hours.enumerated() {
      try OpeningRecords.insert(hours, office, position, sql)
    }
    for (position, row) in detail.elsewhere.enumerated() {
      try insert(row, office, position, sql)
    }
  }

  private static func insert(
    _ row: ElsewhereService, _ office: OfficeID, _ position: Int, _ sql: any SQLSession
  ) throws {
    let (toOffice, toDestination): (String?, String?) =
      switch row.to {
      case .office(let id): (id.text, nil)
      case .destination(let id): (nil, id.text)
      }
    try sql.execute(
      """
      INSERT INTO office_elsewhere (office, position, name, to_office, to_destination, note)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(office.text), .integer(position), .text(row.name), .text(toOffice),
        .text(toDestination), .text(row.note),
      ])
    let words =
      row.queues.map { ("queue", $0.text) } + row.services.map { ("service", $0.text) }
    for (index, word) in words.enumerated() {
      try sql.execute(
        """
        INSERT INTO office_elsewhere_word (office, kind, word, elsewhere, position)
        VALUES (?, ?, ?, ?, ?)
        """,
        [
          .text(office.text), .text(word.0), .text(word.1), .integer(position), .integer(index),
        ])
    }
  }

  /// Every office with all that is known of it.
  public static func directory(_ access: borrowing ReadAccess) throws -> OfficeDirectory {
    let sql = access.sql
    let offices = try OfficeRecords.directory(access).offices
    let openings = try OpeningRecords.all(sql)
    let places = try sql.rows(
      "SELECT office, home, postal, address, note, confirmed FROM office_detail")
    let facilities = try sql.rows(
      "SELECT office, name, note FROM office_facility ORDER BY office, position")
    let handOvers = try sql.rows(
      "SELECT office, destination FROM office_destination ORDER BY office, position")
    let elsewhere = try elsewhere(sql)
    return OfficeDirectory(
      offices.map { office in
        var office = office
        let id = office.id.text
        let place = places.first { $0.text(0) == id }
        office.detail = OfficeDetail(
          location: place.flatMap(location), home: place?.optionalText(1).map { OfficeID($0) },
          hours: openings[id] ?? [],
          facilities: facilities.filter { $0.text(0) == id }.map {
            OfficeFacility(name: $0.text(1), note: $0.text(2))
          }, elsewhere: elsewhere[id] ?? [],
          destinations: handOvers.filter { $0.text(0) == id }.map { DestinationID($0.text(1)) })
        return office
      }, destinations: try destinations(sql))
  }

  private static func location(_ row: SQLRow) -> OfficeLocation? {
    row.optionalText(3).map {
      OfficeLocation(
        postal: row.optionalText(2).flatMap { PostalCode(digits: $0) }, address: $0,
        note: row.text(4), confirmed: row.flag(5))
    }
  }

  private static func destinations(_ sql: any SQLSession) throws -> [HandOverDestination] {
    try sql.rows(
      "SELECT id, name, kind, handles, place, confirmed FROM destination ORDER BY position"
    ).map {
      HandOverDestination(
        id: DestinationID($0.text(0)), name: $0.text(1),
        kind: HandOverDestination.Kind(rawValue: $0.text(2)) ?? .outside, handles: $0.text(3),
        place: $0.text(4), confirmed: $0.flag(5))
    }
  }

  private static func elsewhere(_ sql: any SQLSession) throws -> [String: [ElsewhereService]] {
    let words = Dictionary(
      grouping: try sql.rows(
        "SELECT office, elsewhere, kind, word FROM office_elsewhere_word ORDER BY position")
    ) { "\($0.text(0)) \($0.int(1))" }
    let rows = try sql.rows(
      """
      SELECT office, position, name, to_office, to_destination, note FROM office_elsewhere
      ORDER BY office, position
      """)
    return Dictionary(grouping: rows) { $0.text(0) }.mapValues { rows in
      rows.map { row in
        let own = words["\(row.text(0)) \(row.int(1))"] ?? []
        let office = row.optionalText(3).map { Referral.office(OfficeID($0)) }
        return ElsewhereService(
          name: row.text(2),
          queues: own.filter { $0.text(2) == "queue" }.map { QueueID($0.text(3)) },
          services: own.filter { $0.text(2) == "service" }.map { ServiceID($0.text(3)) },
          to: office ?? .destination(DestinationID(row.text(4))), note: row.text(5))
      }
    }
  }
}
