public import Domain

/// How many certificates, and for how much: one query for the screen, JSON and CSV alike.
public enum VolumeQueries {
  public static func report(
    from: CivilDate, to: CivilDate, by grouping: VolumeReport.Grouping,
    _ access: borrowing ReadAccess
  ) throws -> VolumeReport {
    let rows = try access.sql.rows(
      """
      SELECT \(key(grouping)) AS k, sum(v.count), sum(v.fee)
      FROM certificate_volume v LEFT JOIN office o ON o.id = v.office
      WHERE v.day >= ? AND v.day <= ? GROUP BY k ORDER BY k
      """, [.text(from.iso), .text(to.iso)])
    let names = try names(grouping, on: to, access)
    return VolumeReport(
      from: from, to: to, grouping: grouping,
      lines: rows.map { row in
        let key = row.text(0)
        return VolumeReport.Line(
          key: key, name: name(key, grouping, names), count: row.int(1), fee: row.int(2))
      })
  }

  private static func key(_ grouping: VolumeReport.Grouping) -> String {
    switch grouping {
    // What コンビニ交付 issued belongs to no office.
    case .office: "CASE v.office WHEN '' THEN v.channel ELSE v.office END"
    case .type: "v.type"
    case .channel: "v.channel"
    case .day: "v.day"
    case .window: "CASE v.channel WHEN 'counter' THEN o.type ELSE v.channel END"
    case .year:
      """
      CASE v.office WHEN '' THEN v.channel ELSE v.office END || ' ' ||
        (CAST(substr(v.day, 1, 4) AS INTEGER) - (substr(v.day, 6, 2) < '04'))
      """
    }
  }

  private static func names(
    _ grouping: VolumeReport.Grouping, on day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> [String: String] {
    switch grouping {
    case .office, .year:
      return try access.sql.rows("SELECT id, name FROM office").reduce(into: [:]) {
        $0[$1.text(0)] = $1.text(1)
      }
    case .type:
      let version = try CatalogueQueries.active(access)
      return try access.sql.rows(
        """
        SELECT code, name FROM catalogue_certificate WHERE version = ?
        ORDER BY valid_from
        """, [.integer(version.number)]
      ).reduce(into: [:]) { $0[$1.text(0)] = $1.text(1) }
    case .channel, .day, .window: return [:]
    }
  }

  private static let channels = [
    "counter": "窓口", "mail": "郵送", "online": "オンライン", "convenience": "コンビニ交付",
  ]

  private static func name(
    _ key: String, _ grouping: VolumeReport.Grouping, _ names: [String: String]
  ) -> String {
    switch grouping {
    case .office: return names[key] ?? channels[key] ?? key
    case .type: return names[key] ?? key
    case .channel: return channels[key] ?? key
    case .day: return CivilDate(iso: key)?.wareki ?? key
    case .window: return OfficeType(rawValue: key)?.name ?? channels[key] ?? key
    case .year:
      let parts = key.split(separator: " ").map { String($0) }
      guard parts.count == 2 else { return key }
      return "\(names[parts[0]] ?? channels[parts[0]] ?? parts[0]) \(parts[1])年度"
    }
  }

  /// Every certificate the catalogue in force knows.
  public static func types(_ access: borrowing ReadAccess) throws -> Set<CertificateCode> {
    let version = try CatalogueQueries.active(access)
    return Set(
      try access.sql.rows(
        "SELECT DISTINCT code FROM catalogue_certificate WHERE version = ?",
        [.integer(version.number)]
      ).map { CertificateCode($0.text(0)) })
  }
}

/// Counts of コンビニ交付 that came from outside.
public enum ConvenienceRecords {
  /// Puts the rows in; a row that is there already, equal, changes nothing.
  public static func put(
    _ rows: [ConvenienceFile.Row], _ access: borrowing WriteAccess
  ) throws -> (imported: Int, unchanged: Int) {
    var imported = 0
    for row in rows {
      try access.sql.execute(
        """
        INSERT INTO convenience_count (day, type, count, fee, imported_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (day, type) DO UPDATE SET count = excluded.count, fee = excluded.fee,
          imported_at = excluded.imported_at
        WHERE count <> excluded.count OR fee <> excluded.fee
        """,
        [
          .text(row.day.iso), .text(row.type.text), .integer(row.count), .integer(row.fee),
          .text(access.now.isoSeconds),
        ])
      imported += access.sql.changedRows
    }
    return (imported, rows.count - imported)
  }
}
