public import Domain

/// Where security paper lies, what is next, and what nobody can account for.
public enum PaperQueries {
  /// An office's holdings, and its movements of a period.
  public static func ledger(
    office: OfficeID, from: CivilDate, to: CivilDate, _ access: borrowing ReadAccess
  ) throws -> PaperLedger {
    PaperLedger(
      at: access.now, holdings: try holdings(office: office, access),
      movements: try movements(office: office, from: from, to: to, access))
  }

  static func holdings(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [PaperLedger.Holding] {
    try access.sql.rows(
      """
      SELECT h.series, h.first, h.last, h.place,
        (SELECT max(serial) FROM paper_sheet s WHERE s.series = h.series
          AND s.serial BETWEEN h.first AND h.last),
        (SELECT count(*) FROM paper_sheet s WHERE s.series = h.series
          AND s.serial BETWEEN h.first AND h.last AND s.state = 'used'),
        (SELECT count(*) FROM paper_sheet s WHERE s.series = h.series
          AND s.serial BETWEEN h.first AND h.last AND s.state <> 'used')
      FROM paper_holding h WHERE h.office = ? ORDER BY h.series, h.first
      """, [.text(office.text)]
    ).map { row in
      guard
        let range = PaperRange(series: row.text(0), first: row.int(1), last: row.int(2))
      else { throw SQLFailure.damaged }
      let highest = row.optionalInt(4)
      let gone = row.int(5) + row.int(6)
      let next = (highest ?? range.first - 1) + 1
      let hasGap = highest.map { $0 - range.first + 1 > gone } ?? false
      return PaperLedger.Holding(
        range: range, terminal: row.text(3).isEmpty ? nil : TerminalID(row.text(3)),
        used: row.int(5), spoiled: row.int(6), next: next <= range.last ? next : nil,
        missing: hasGap ? try gaps(range, below: next, access) : [])
    }
  }

  private static func gaps(
    _ range: PaperRange, below end: Int, _ access: borrowing ReadAccess
  ) throws -> [Int] {
    let there = Set(
      try access.sql.rows(
        "SELECT serial FROM paper_sheet WHERE series = ? AND serial BETWEEN ? AND ?",
        [.text(range.series), .integer(range.first), .integer(end)]
      ).map { $0.int(0) })
    return (range.first..<end).filter { !there.contains($0) }
  }

  private static func movements(
    office: OfficeID, from: CivilDate, to: CivilDate, _ access: borrowing ReadAccess
  ) throws -> [PaperLedger.Movement] {
    try access.sql.rows(
      """
      SELECT m.id, m.at, m.kind, m.series, m.first, m.last, m.from_place, m.to_place, m.request,
        m.reason, coalesce(s.name, m.staff)
      FROM paper_movement m LEFT JOIN staff s ON s.id = m.staff
      WHERE m.office = ? AND m.at >= ? AND m.at < ? ORDER BY m.id
      """,
      [.text(office.text), .text(from.iso), .text(to.adding(days: 1).iso)]
    ).map { row in
      guard let at = TicketRows.time(row, 1),
        let kind = PaperMovementKind(rawValue: row.text(2)),
        let range = PaperRange(series: row.text(3), first: row.int(4), last: row.int(5))
      else { throw SQLFailure.damaged }
      func place(_ column: Int) -> TerminalID? {
        row.optionalText(column).flatMap { $0.isEmpty ? nil : TerminalID($0) }
      }
      return PaperLedger.Movement(
        id: row.int(0), at: at, kind: kind, range: range, from: place(6), to: place(7),
        request: row.optionalText(8).map { CertificateRequestID($0) },
        reason: SpoilReason(rawValue: row.text(9))?.name ?? row.text(9),
        staffName: row.text(10))
    }
  }

  /// The blank sheets of a place above every used one, in the order they lie.
  static func blank(
    office: OfficeID, _ place: String, _ access: borrowing ReadAccess
  ) throws -> [PaperRange] {
    try access.sql.rows(
      """
      SELECT h.series, h.first, h.last, (SELECT max(serial) FROM paper_sheet s
        WHERE s.series = h.series AND s.serial BETWEEN h.first AND h.last)
      FROM paper_holding h WHERE h.office = ? AND h.place = ? ORDER BY h.series, h.first
      """, [.text(office.text), .text(place)]
    ).compactMap { row in
      PaperRange(
        series: row.text(0), first: row.optionalInt(3).map { $0 + 1 } ?? row.int(1),
        last: row.int(2))
    }
  }

  /// The same of a terminal; nil where no ledger is kept.
  static func proposed(
    office: OfficeID, _ terminal: TerminalID?, _ access: borrowing ReadAccess
  ) throws -> [PaperRange]? {
    guard try SheetRecords.hasLedger(office, access) else { return nil }
    return try blank(office: office, terminal?.text ?? "", access)
  }

  /// What a printer takes next.
  ///
  /// - Throws: `DeskFailure` when there are fewer.
  static func next(
    _ count: Int, office: OfficeID, _ place: String, _ access: borrowing ReadAccess
  ) throws -> [PaperRange] {
    let there = try blank(office: office, place, access)
    if let found = PaperRange.first(count, of: there) { return found }
    let short = count - there.reduce(0) { $0 + $1.count }
    throw DeskFailure(
      .paperShort,
      "\(PaperRecords.placeName(place))の用紙が\(short)枚足りません。何も変更していません。保管庫から用紙を移してください。")
  }

  /// The sheets that requests in sight stand on.
  static func used(
    office: OfficeID, since day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> [CertificateRequestID: [PaperRange]] {
    let rows = try access.sql.rows(
      """
      SELECT s.request, s.series, s.serial FROM certificate_request r
      JOIN paper_sheet s ON s.request = r.id
      WHERE r.office = ? AND (r.ended_at IS NULL OR r.ended_at >= ?) AND s.state = 'used'
      ORDER BY s.series, s.serial
      """, [.text(office.text), .text(day.iso)])
    return Dictionary(grouping: rows) { CertificateRequestID($0.text(0)) }.mapValues { rows in
      ranges(rows.map { (series: $0.text(1), serial: $0.int(2)) })
    }
  }

  /// Serials in their order as ranges.
  static func ranges(_ serials: [(series: String, serial: Int)]) -> [PaperRange] {
    var ranges: [PaperRange] = []
    for (series, serial) in serials {
      if let last = ranges.last, last.series == series, last.last == serial - 1,
        let longer = PaperRange(series: series, first: last.first, last: serial)
      {
        ranges[ranges.count - 1] = longer
      } else if let one = PaperRange(series: series, first: serial, last: serial) {
        ranges.append(one)
      }
    }
    return ranges
  }
}
