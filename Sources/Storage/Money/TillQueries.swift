public import Domain

/// What a till, or an office, took on a day, and what lies beside it.
public enum TillQueries {
  /// - Parameter counter: nil: the whole office; 0: what was taken at no counter.
  /// - Throws: `DeskFailure` `counter-unknown`: the office has no such counter, and had none that day.
  public static func day(
    _ day: CivilDate, counter: CounterNumber?, office: OfficeID,
    _ access: borrowing ReadAccess
  ) throws -> TillDay {
    let scope = Scope(office: office, day: day, counter: counter)
    var figures = TillFigures(lines: try lines(scope, access))
    if let counter, counter != 0, figures.lines.isEmpty,
      try CounterRecords.state(counter, office, access) == nil
    {
      throw CounterRecords.unknown(counter)
    }
    try addSheets(to: &figures, scope, access)
    figures.open = try open(scope, access)
    var result = TillDay(
      day: day, at: access.now, counter: counter, figures: figures,
      closing: try closing(scope, access), corrections: try corrections(scope, access))
    if counter == nil {
      result.openTills = try openTills(scope, access)
      result.closedTills = try closedTills(scope, access)
    }
    return result
  }

  struct Scope {
    let office: OfficeID
    let day: CivilDate
    let counter: CounterNumber?

    var arguments: [SQLValue] { [.text(office.text), .text(day.iso), .integer(counter)] }
  }

  private static func lines(
    _ scope: Scope, _ access: borrowing ReadAccess
  ) throws -> [TillFigures.Line] {
    let version = try CatalogueQueries.active(access)
    var names: [String: String] = [:]
    return try access.sql.rows(
      """
      SELECT p.type, p.unit, p.method, p.brand, p.staff, coalesce(s.name, p.staff),
        sum(CASE WHEN p.reverses IS NULL THEN 1 ELSE -1 END),
        sum(CASE WHEN p.reverses IS NULL THEN p.copies ELSE -p.copies END), sum(p.amount)
      FROM certificate_payment p LEFT JOIN staff s ON s.id = p.staff
      WHERE p.office = ?1 AND p.day = ?2 AND (?3 IS NULL OR p.counter = ?3)
      GROUP BY p.type, p.unit, p.method, p.brand, p.staff
      ORDER BY p.type, p.unit, p.method, p.brand, p.staff
      """, scope.arguments
    ).map { row in
      guard let method = PaymentMethod(rawValue: row.text(2)) else { throw SQLFailure.damaged }
      let code = CertificateCode(row.text(0))
      let name =
        try names[code.text]
        ?? CatalogueQueries.certificate(code, on: scope.day, in: version, access)?.name
        ?? code.text
      names[code.text] = name
      return TillFigures.Line(
        type: code, typeName: name, unit: row.int(1), method: method, brand: row.text(3),
        staff: StaffID(row.text(4)), staffName: row.text(5), cases: row.int(6),
        copies: row.int(7), amount: row.int(8))
    }
  }

  // MARK: Paper

  private static func addSheets(
    to figures: inout TillFigures, _ scope: Scope, _ access: borrowing ReadAccess
  ) throws {
    let began = try access.sql.row(
      "SELECT min(at) FROM paper_lot WHERE office = ?", [.text(scope.office.text)])
    guard let began = began?.optionalText(0) else { return }
    let places = try places(scope, access)
    let day: [SQLValue] = [
      .text(scope.office.text), .text(scope.day.iso), .text(scope.day.adding(days: 1).iso),
    ]
    figures.used = try access.sql.rows(
      """
      SELECT place, count(*) FROM paper_sheet
      WHERE office = ? AND at >= ? AND at < ? AND state = 'used' GROUP BY place
      """, day
    ).filter { places($0.text(0)) }.reduce(0) { $0 + $1.int(1) }
    figures.spoiled = try access.sql.rows(
      """
      SELECT place, count(*) FROM paper_sheet
      WHERE office = ? AND spoiled_at >= ? AND spoiled_at < ? GROUP BY place
      """, day
    ).filter { places($0.text(0)) }.reduce(0) { $0 + $1.int(1) }
    figures.missing = try PaperQueries.holdings(office: scope.office, access)
      .filter { places($0.terminal?.text ?? "") }
      .flatMap { holding in
        holding.missing.map { PaperRange.name(holding.range.series, $0) }
      }
    figures.unmatched =
      try unprinted(scope, since: began, access)
      + access.sql.rows(
        """
        SELECT s.place, count(*) FROM paper_sheet s JOIN certificate_request r ON r.id = s.request
        WHERE s.office = ? AND s.at >= ? AND s.at < ? AND s.state = 'used'
          AND r.ended_at IS NOT NULL AND r.stage <> 'done' GROUP BY s.place
        """, day
      ).filter { places($0.text(0)) }.reduce(0) { $0 + $1.int(1) }
  }

  /// Whether a place belongs to the till: the terminals of its counter.
  private static func places(
    _ scope: Scope, _ access: borrowing ReadAccess
  ) throws -> (String) -> Bool {
    guard let counter = scope.counter else { return { _ in true } }
    let rows = try access.sql.rows(
      "SELECT id, counter FROM terminal WHERE office = ? AND counter IS NOT NULL",
      [.text(scope.office.text)])
    let own = Set(rows.filter { $0.int(1) == counter }.map { $0.text(0) })
    let any = Set(rows.map { $0.text(0) })
    return counter == 0 ? { !any.contains($0) } : { own.contains($0) }
  }

  /// Copies that were paid, and printed since the ledger began, without a sheet for each.
  private static func unprinted(
    _ scope: Scope, since: String, _ access: borrowing ReadAccess
  ) throws -> Int {
    try access.sql.count(
      """
      SELECT coalesce(sum(max(0, r.copies - (SELECT count(*) FROM paper_sheet s
        WHERE s.request = r.id AND s.state = 'used'))), 0)
      FROM certificate_request r WHERE r.id IN (SELECT p.request FROM certificate_payment p
        WHERE p.office = ?1 AND p.day = ?2 AND (?3 IS NULL OR p.counter = ?3)
        GROUP BY p.request HAVING sum(CASE WHEN p.reverses IS NULL THEN 1 ELSE -1 END) > 0)
      AND EXISTS (SELECT 1 FROM certificate_event e
        WHERE e.request = r.id AND e.step = 'make' AND e.at >= ?4)
      """, scope.arguments + [.text(since)])
  }

  // MARK: What is open

  private static func open(
    _ scope: Scope, _ access: borrowing ReadAccess
  ) throws -> [TillFigures.OpenRequest] {
    try access.sql.rows(
      """
      SELECT r.id, \(CertificateRows.numberColumns), r.stage, r.receipt,
        \(CertificateRows.siblings)
      FROM certificate_request r LEFT JOIN ticket t ON t.id = r.ticket
      WHERE r.office = ?1 AND r.ended_at IS NULL AND r.received_at < ?4
        AND (?3 IS NULL OR ?3 = coalesce((SELECT e.counter FROM certificate_event e
          WHERE e.request = r.id AND e.counter IS NOT NULL ORDER BY e.id DESC LIMIT 1), 0))
        AND ?2 IS NOT NULL
      ORDER BY coalesce(t.issued_at, r.received_at), r.id
      """, scope.arguments + [.text(scope.day.adding(days: 1).iso)]
    ).map { row in
      guard
        let number = CertificateRows.number(
          row, 1, of: CertificateRequestID(row.text(0)), amongst: row.int(5)),
        let stage = RequestStage(rawValue: row.text(3))
      else { throw SQLFailure.damaged }
      return TillFigures.OpenRequest(
        number: number, stage: stage, isPaid: row.optionalInt(4) != nil)
    }
  }

  private static func openTills(
    _ scope: Scope, _ access: borrowing ReadAccess
  ) throws -> [CounterNumber] {
    try access.sql.rows(
      """
      SELECT DISTINCT p.counter FROM certificate_payment p WHERE p.office = ? AND p.day = ?
        AND NOT EXISTS (SELECT 1 FROM till_closing c WHERE c.office = p.office AND c.day = p.day
          AND c.counter = p.counter) ORDER BY p.counter
      """, [.text(scope.office.text), .text(scope.day.iso)]
    ).map { $0.int(0) }
  }
}
