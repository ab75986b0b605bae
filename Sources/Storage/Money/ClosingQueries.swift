import Domain

/// What was closed, as it stands for good.
extension TillQueries {
  static let closingColumns = """
    c.id, c.day, c.counter, c.float, c.coins, c.cash_expected, c.cashless_expected,
    c.cashless_counted, c.orders_counted, c.exempt_expected, c.exempt_counted, c.certificates,
    c.used, c.spoiled, c.missing, c.closed_at, coalesce(s.name, c.closed_by),
    coalesce(v.name, c.supervisor), c.audit_rows, c.audit_seal
    FROM till_closing c LEFT JOIN staff s ON s.id = c.closed_by
    LEFT JOIN staff v ON v.id = c.supervisor
    """

  static func closing(
    _ scope: Scope, _ access: borrowing ReadAccess
  ) throws -> TillClosing? {
    let row = try access.sql.row(
      """
      SELECT \(closingColumns) WHERE c.office = ?1 AND c.day = ?2 AND c.counter IS ?3
      """, scope.arguments)
    guard let row else { return nil }
    var closing = try closing(row)
    closing.explained = try access.sql.rows(
      "SELECT kind, amount, reason FROM till_difference WHERE closing = ? ORDER BY kind",
      [.integer(closing.id)]
    ).compactMap { row in
      TillDifference.Kind(rawValue: row.text(0)).map {
        (kind: $0, amount: row.int(1), reason: row.text(2))
      }
    }
    return closing
  }

  private static func closing(_ row: SQLRow) throws -> TillClosing {
    guard let day = CivilDate(iso: row.text(1)), let at = TicketRows.time(row, 15) else {
      throw SQLFailure.damaged
    }
    return TillClosing(
      id: row.int(0), day: day, counter: row.optionalInt(2),
      count: TillCount(
        float: row.int(3), coins: CoinCount(stored: row.text(4)), cashless: row.int(7),
        orders: row.int(8), exempt: row.int(10)),
      cashExpected: row.int(5), cashlessExpected: row.int(6), exempt: row.int(9),
      certificates: row.int(11), used: row.int(12), spoiled: row.int(13), missing: row.int(14),
      closedAt: at, closedByName: row.text(16), supervisorName: row.optionalText(17),
      auditRows: row.int(18), auditSeal: row.text(19))
  }

  /// What the tills of an office were closed with, added up.
  static func closedTills(
    _ scope: Scope, _ access: borrowing ReadAccess
  ) throws -> TillCount {
    try access.sql.rows(
      "SELECT \(closingColumns) WHERE c.office = ? AND c.day = ? AND c.counter IS NOT NULL",
      [.text(scope.office.text), .text(scope.day.iso)]
    ).map(closing).reduce(into: TillCount()) { sum, till in
      sum.float += till.count.float
      sum.cashless += till.count.cashless
      sum.orders += till.count.orders
      sum.exempt += till.count.exempt
      for yen in CoinCount.kinds {
        sum.coins.set(yen, sum.coins.count(yen) + till.count.coins.count(yen))
      }
    }
  }

  static func corrections(
    _ scope: Scope, _ access: borrowing ReadAccess
  ) throws -> [TillCorrection] {
    try access.sql.rows(
      """
      SELECT c.day, c.sequence, c.round, c.colour, c.type, c.copies, c.unit, c.amount, c.method,
        c.reason, c.at, coalesce(s.name, c.staff), coalesce(v.name, c.supervisor)
      FROM till_correction c JOIN certificate_payment p ON p.office = c.office AND p.day = c.day
        AND p.sequence = c.sequence
      LEFT JOIN staff s ON s.id = c.staff LEFT JOIN staff v ON v.id = c.supervisor
      WHERE c.office = ?1 AND c.day = ?2 AND (?3 IS NULL OR p.counter = ?3)
      ORDER BY c.sequence, c.round, c.colour DESC
      """, scope.arguments
    ).map { row in
      guard let receipt = CertificateRows.receipt(row, 0),
        let method = PaymentMethod(rawValue: row.text(8)), let at = TicketRows.time(row, 10)
      else { throw SQLFailure.damaged }
      return TillCorrection(
        receipt: receipt, round: row.int(2), isRed: row.text(3) == "red",
        type: CertificateCode(row.text(4)), copies: row.int(5), unit: row.int(6),
        amount: row.int(7), method: method, reason: row.text(9), at: at, staffName: row.text(11),
        supervisorName: row.text(12))
    }
  }
}
