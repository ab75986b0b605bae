public import Domain

/// Closing a till or an office for a day, and putting a closed day right (domain.md C.6).
public enum TillRecords {
  /// - Parameters:
  ///   - count: what was counted; of an office what its tills were closed with.
  ///   - reasons: why something does not agree, by what it is.
  ///   - supervisor: who saw the differences; nil where there are none.
  /// - Throws: `DeskFailure`: closed already, a till still open, something not explained or not seen.
  public static func close(
    _ day: CivilDate, counter: CounterNumber?, office: OfficeID, _ count: TillCount?,
    reasons: [TillDifference.Kind: String], supervisor: StaffID?,
    _ access: borrowing WriteAccess
  ) throws -> TillDay {
    guard day <= access.now.date else {
      throw DeskFailure("day-to-come", "まだ来ていない日は締められません。締めていません。")
    }
    let before = try TillQueries.day(day, counter: counter, office: office, access.reading)
    let count = counter == nil ? before.closedTills ?? TillCount() : count ?? TillCount()
    if let refusal = before.refusal(count, reasons: reasons) { throw refusal }
    let differences = TillDifference.all(before.figures, count)
    guard differences.isEmpty || supervisor != nil else {
      throw DeskFailure(
        DeskFailure.Code("supervisor-required", .notPermitted),
        "合わないものがあるので、上席の確認が必要です（"
          + differences.map(\.words).joined(separator: "、") + "）。締めていません。")
    }
    guard let head = try access.sql.row("SELECT rows, last_seal FROM audit_head") else {
      throw SQLFailure.damaged
    }
    do {
      try insert(
        before, count, office, differences.isEmpty ? nil : supervisor, head, access)
    } catch SQLFailure.constraint(let text) where text.contains("till_clos") {
      throw DeskFailure(
        .tillClosed, "\(TillClosing.scopeName(counter))のこの日は締めてあります。何も変更していません。")
    }
    let id = try access.sql.count(
      "SELECT id FROM till_closing WHERE office = ? AND day = ? AND counter IS ?",
      [.text(office.text), .text(day.iso), .integer(counter)])
    for difference in differences {
      try access.sql.execute(
        "INSERT INTO till_difference (closing, kind, amount, reason) VALUES (?, ?, ?, ?)",
        [
          .integer(id), .text(difference.kind.rawValue), .integer(difference.amount),
          .text(reasons[difference.kind] ?? ""),
        ])
    }
    return try TillQueries.day(day, counter: counter, office: office, access.reading)
  }

  private static func insert(
    _ till: TillDay, _ count: TillCount, _ office: OfficeID, _ supervisor: StaffID?,
    _ head: SQLRow, _ access: borrowing WriteAccess
  ) throws {
    let figures = till.figures
    try access.sql.execute(
      """
      INSERT INTO till_closing (office, day, counter, float, cash_expected, cash_counted, coins,
        cashless_expected, cashless_counted, orders_expected, orders_counted, exempt_expected,
        exempt_counted, certificates, used, spoiled, missing, unmatched, closed_at, closed_by,
        supervisor, audit_rows, audit_seal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(office.text), .text(till.day.iso), .integer(till.counter), .integer(count.float),
        .integer(figures.amount(.cash)), .integer(count.coins.total), .text(count.coins.text),
        .integer(figures.amount(.cashless)), .integer(count.cashless),
        .integer(figures.amount(.moneyOrder)), .integer(count.orders),
        .integer(figures.exempt), .integer(count.exempt), .integer(figures.certificates),
        .integer(figures.used), .integer(figures.spoiled), .integer(figures.missing.count),
        .integer(figures.unmatched), .text(access.now.isoSeconds),
        .text(access.actor.staff.text), .text(supervisor?.text), .integer(head.int(0)),
        .text(head.text(1)),
      ])
  }

  // MARK: 赤黒

  /// Takes back what stands there for a payment of a closed day and puts in what it should have been.
  ///
  /// - Throws: `DeskFailure`: no such payment, its till not closed, nothing different.
  public static func correct(
    _ entry: CorrectionEntry, office: OfficeID, supervisor: StaffID,
    _ access: borrowing WriteAccess
  ) throws -> [TillCorrection] {
    let key: [SQLValue] = [
      .text(office.text), .text(entry.receipt.day.iso), .integer(entry.receipt.sequence),
    ]
    let payment = try access.sql.row(
      """
      SELECT type, copies, unit, amount, method, counter, reverses FROM certificate_payment
      WHERE office = ? AND day = ? AND sequence = ?
      """, key)
    guard let payment, payment.optionalInt(6) == nil else { throw unknown(entry.receipt) }
    let latest = try access.sql.row(
      """
      SELECT type, copies, unit, amount, method, round FROM till_correction
      WHERE office = ? AND day = ? AND sequence = ? AND colour = 'black'
      ORDER BY round DESC LIMIT 1
      """, key)
    let standing = latest ?? payment
    let round = (latest?.int(5) ?? 0) + 1
    guard
      standing.int(1) != entry.copies || standing.int(2) != entry.unit
        || standing.text(4) != entry.method.rawValue
    else {
      throw DeskFailure("nothing-to-correct", "会計番号 \(entry.receipt) は、もうその内容です。何も変更していません。")
    }
    let row = Row(key: key, round: round, type: standing.text(0), entry.reason, supervisor)
    do {
      try insert(
        row, "red", copies: standing.int(1), unit: standing.int(2), amount: -standing.int(3),
        method: standing.text(4), access)
      let amount = entry.method == .exempt ? 0 : entry.unit * entry.copies
      try insert(
        row, "black", copies: entry.copies, unit: entry.unit, amount: amount,
        method: entry.method.rawValue, access)
    } catch SQLFailure.constraint(let text) where text.contains("not closed yet") {
      throw DeskFailure(
        .tillOpen, "会計番号 \(entry.receipt) の窓口はまだ締めていません。何も変更していません。会計の取消を使ってください。")
    }
    return try TillQueries.corrections(
      TillQueries.Scope(office: office, day: entry.receipt.day, counter: nil), access.reading
    ).filter { $0.receipt == entry.receipt && $0.round == round }
  }

  private static func unknown(_ receipt: ReceiptNumber) -> DeskFailure {
    DeskFailure(
      "payment-unknown", "会計番号 \(receipt) の会計はありません。何も変更していません。日計で番号を確かめてください。")
  }

  private struct Row {
    let key: [SQLValue]
    let round: Int
    let type: String
    let reason: String
    let supervisor: StaffID

    init(
      key: [SQLValue], round: Int, type: String, _ reason: String, _ supervisor: StaffID
    ) {
      self.key = key
      self.round = round
      self.type = type
      self.reason = reason
      self.supervisor = supervisor
    }
  }

  private static func insert(
    _ row: Row, _ colour: String, copies: Int, unit: Int, amount: Int, method: String,
    _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO till_correction (office, day, sequence, round, colour, type, copies, unit,
        amount, method, reason, at, staff, supervisor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      row.key + [
        .integer(row.round), .text(colour), .text(row.type), .integer(copies), .integer(unit),
        .integer(amount), .text(method), .text(row.reason), .text(access.now.isoSeconds),
        .text(access.actor.staff.text), .text(row.supervisor.text),
      ])
  }
}
