public import Domain

/// Money: taken once before a paper is handed over, and taken back by its opposite.
public enum PaymentRecords {
  /// What the request costs for one copy on a day, by the version of the catalogue in force.
  ///
  /// - Throws: `DeskFailure` when the catalogue names no fee for that day.
  public static func fee(
    of request: CertificateRequest, on day: CivilDate, _ access: borrowing ReadAccess
  ) throws -> (fee: Fee, version: CatalogueVersion) {
    let version = try CatalogueQueries.active(access)
    let order = request.order
    let code = try CatalogueQueries.issued(
      order.type, variant: order.variant, on: day, in: version, access)
    let table = try CatalogueQueries.fees(for: code, in: version, access)
    let fee = try table.charge(
      for: code, variant: order.variant, to: order.requester, on: day)
    return (fee, version)
  }

  static func take(
    _ move: RequestMove, _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> Payment {
    guard let entry = move.payment else {
      throw DeskFailure("method-missing", "支払方法を選んでください。会計していません。")
    }
    let (fee, version) = try fee(of: request, on: access.now.date, access.reading)
    let due = fee.amount * request.order.copies
    if let refusal = entry.refusal(amount: due) { throw refusal }
    let means = try PaymentMeans(entry, request, due: due, version, access)
    var payment = Payment(
      receipt: try next(request.office, access), request: request.id, number: request.number,
      type: request.order.type, copies: request.order.copies, unit: fee.amount,
      amount: entry.method == .exempt ? 0 : due,
      method: entry.method, at: access.now, staff: access.actor.staff,
      staffName: access.actor.name, catalogue: version)
    payment.counter = move.counter ?? access.actor.counter
    payment.brand = means.brand
    payment.exemption = means.exemption?.code
    payment.tendered = entry.method == .cash ? entry.tendered : nil
    try insert(payment, request.office, means, reason: "", access)
    if entry.method == .moneyOrder {
      try MoneyOrderRecords.take(entry.orders, for: request.id, access)
    }
    return payment
  }

  static func takeBack(
    _ move: RequestMove, _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> Payment {
    guard let receipt = request.receipt else { throw SQLFailure.damaged }
    var payment = try load(receipt, request.office, access.reading)
    let means = try PaymentMeans(of: receipt, request.office, access.reading)
    payment.reverses = receipt
    payment.receipt = try next(request.office, access)
    payment.amount = -payment.amount
    payment.at = access.now
    payment.staff = access.actor.staff
    payment.staffName = access.actor.name
    payment.counter = move.counter ?? access.actor.counter
    payment.tendered = nil
    try insert(payment, request.office, means, reason: move.reason, access)
    try MoneyOrderRecords.giveBack(for: request.id, access)
    return payment
  }

  /// The next number of the office's till today; the primary key decides should two want it.
  private static func next(
    _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> ReceiptNumber {
    let last = try access.sql.count(
      "SELECT coalesce(max(sequence), 0) FROM certificate_payment WHERE office = ? AND day = ?",
      [.text(office.text), .text(access.now.date.iso)])
    return ReceiptNumber(day: access.now.date, sequence: last + 1)
  }

  private static func insert(
    _ payment: Payment, _ office: OfficeID, _ means: PaymentMeans, reason: String,
    _ access: borrowing WriteAccess
  ) throws {
    do {
      try access.sql.execute(
        """
        INSERT INTO certificate_payment (office, day, sequence, request, type, copies, unit,
          amount, method, tendered, at, staff, terminal, catalogue, reverses_day, reverses,
          reason, counter, channel, brand, exemption, exemption_law, exemption_proof, orders)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(office.text), .text(payment.receipt.day.iso),
          .integer(payment.receipt.sequence), .text(payment.request.text),
          .text(payment.type.text), .integer(payment.copies), .integer(payment.unit),
          .integer(payment.amount), .text(payment.method.rawValue), .integer(payment.tendered),
          .text(payment.at.isoSeconds), .text(payment.staff.text),
          .text(access.actor.terminal?.text), .integer(payment.catalogue.number),
          .text(payment.reverses?.day.iso), .integer(payment.reverses?.sequence), .text(reason),
          .integer(payment.counter ?? 0),
        ] + means.values)
    } catch SQLFailure.constraint(let text) where text.contains("the till is closed") {
      throw DeskFailure(
        .tillClosed,
        "\(TillClosing.scopeName(payment.counter ?? 0))は今日の締めが済んでいます。会計していません。"
          + "まだ締めていない窓口で会計するか、明日の会計にしてください。")
    }
  }

  static let columns = """
    p.day, p.sequence, p.request, \(CertificateRows.numberColumns), p.type, p.copies, p.unit, p.amount,
    p.method, p.at, p.staff, s.name, p.catalogue, p.reverses_day, p.reverses,
    \(CertificateRows.siblings), p.counter, p.brand, p.exemption, p.tendered
    FROM certificate_payment p JOIN certificate_request r ON r.id = p.request
    LEFT JOIN ticket t ON t.id = r.ticket JOIN staff s ON s.id = p.staff
    """

  static func payment(_ row: SQLRow) throws -> Payment {
    let request = CertificateRequestID(row.text(2))
    guard let receipt = CertificateRows.receipt(row, 0),
      let number = CertificateRows.number(row, 3, of: request, amongst: row.int(16)),
      let method = PaymentMethod(rawValue: row.text(9)), let at = TicketRows.time(row, 10)
    else { throw SQLFailure.damaged }
    var payment = Payment(
      receipt: receipt, request: request, number: number,
      type: CertificateCode(row.text(5)), copies: row.int(6), unit: row.int(7),
      amount: row.int(8), method: method, at: at, staff: StaffID(row.text(11)),
      staffName: row.text(12), catalogue: CatalogueVersion(row.int(13)),
      reverses: CertificateRows.receipt(row, 14))
    payment.counter = row.int(17) > 0 ? row.int(17) : nil
    payment.brand = row.text(18)
    payment.exemption = row.optionalText(19)
    payment.tendered = row.optionalInt(20)
    return payment
  }

  static func load(
    _ receipt: ReceiptNumber, _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> Payment {
    let row = try access.sql.row(
      "SELECT \(columns) WHERE p.office = ? AND p.day = ? AND p.sequence = ?",
      [.text(office.text), .text(receipt.day.iso), .integer(receipt.sequence)])
    guard let row else { throw SQLFailure.damaged }
    return try payment(row)
  }
}
