import Domain

/// A request for a certificate as its row.
enum CertificateRows {
  static let columns = """
    r.id, r.office, r.ticket, \(numberColumns), r.type, r.subject, r.requester, r.copies,
    r.options, r.catalogue, r.stage, r.held_from, r.reason, r.received_at, r.received_by, r.proof,
    r.made_by, r.verified_by, r.receipt_day, r.receipt, r.ended_at, r.released, r.version,
    \(siblings), r.channel, r.variant, r.fiscal_year, r.due_on, r.collector, r.decision,
    r.decision_catalogue, r.second_person, r.delivery, r.supervised_by, r.made_at, r.self_checked,
    r.away_to, (SELECT i.named FROM certificate_inquiry i WHERE i.request = r.id)
    """
  /// The columns above take this many places.
  static let width = 39

  /// The visit's number, or the own one of what came without a visit: of `r` joined to its ticket
  /// `t`, where it has one.
  static let numberColumns = "coalesce(t.prefix, r.series), coalesce(t.sequence, r.sequence)"

  /// How many requests the visit of `r` has.
  static let siblings =
    "(SELECT count(*) FROM certificate_request o WHERE o.ticket = r.ticket)"

  static func request(_ row: SQLRow) throws -> CertificateRequest {
    let id = CertificateRequestID(row.text(0))
    guard let number = number(row, 3, of: id, amongst: row.int(24)),
      let requester = CertificateRequester(rawValue: row.text(7)),
      let channel = RequestChannel(rawValue: row.text(25)),
      let delivery = CertificateRuling.Delivery(rawValue: row.text(33)),
      let stage = RequestStage(rawValue: row.text(11)),
      let receivedAt = TicketRows.time(row, 14)
    else { throw SQLFailure.damaged }
    return CertificateRequest(
      id: id, office: OfficeID(row.text(1)),
      ticket: row.optionalText(2).map { TicketID($0) }, number: number,
      order: RequestOrder(
        type: CertificateCode(row.text(5)),
        variant: row.text(26).isEmpty ? nil : row.text(26),
        fiscalYear: row.int(27) == 0 ? nil : row.int(27), channel: channel,
        subject: PersonID(row.text(6)), named: ExactText(row.optionalText(38) ?? ""),
        requester: requester, copies: row.int(8),
        options: Set(words(row.text(9)).compactMap { CertificateOption(rawValue: $0) })),
      catalogue: CatalogueVersion(row.int(10)), stage: stage,
      heldFrom: row.optionalText(12).flatMap { RequestStage(rawValue: $0) },
      reason: row.text(13), receivedAt: receivedAt, receivedBy: StaffID(row.text(15)),
      dueOn: row.optionalText(28).flatMap { CivilDate(iso: $0) }, collector: row.text(29),
      proof: row.optionalText(16),
      decision: row.optionalText(30).flatMap { CertificateRuling.Decision(rawValue: $0) },
      decidedWith: row.optionalInt(31).map { CatalogueVersion($0) },
      secondPerson: row.optionalInt(32).map { $0 == 1 }, delivery: delivery,
      supervisedBy: row.optionalText(34).map { StaffID($0) },
      madeBy: row.optionalText(17).map { StaffID($0) }, madeAt: TicketRows.time(row, 35),
      verifiedBy: row.optionalText(18).map { StaffID($0) }, selfChecked: row.int(36) == 1,
      awayTo: row.text(37), receipt: receipt(row, 19),
      endedAt: TicketRows.time(row, 21),
      released: Set(words(row.text(22)).compactMap { SuppressionFlag(rawValue: $0) }),
      version: row.int(23))
  }

  /// The visit's number of two columns, with the request's own where the visit has several.
  static func number(
    _ row: SQLRow, _ column: Int, of id: CertificateRequestID, amongst siblings: Int
  ) -> RequestNumber? {
    TicketNumber(prefix: row.text(column), sequence: row.int(column + 1)).map {
      RequestNumber($0, ordinal: siblings > 1 ? ordinal(of: id) : nil)
    }
  }

  /// The id of the visit's `ordinal`-th request.
  static func id(_ ordinal: Int, of ticket: TicketID) -> CertificateRequestID {
    CertificateRequestID("\(ticket)-\(ordinal)")
  }

  private static func ordinal(of id: CertificateRequestID) -> Int? {
    id.text.split(separator: "-").last.flatMap { Int($0) }
  }

  static func receipt(_ row: SQLRow, _ column: Int) -> ReceiptNumber? {
    guard let day = row.optionalText(column).flatMap({ CivilDate(iso: $0) }),
      let sequence = row.optionalInt(column + 1)
    else { return nil }
    return ReceiptNumber(day: day, sequence: sequence)
  }

  static func load(
    _ id: CertificateRequestID, _ sql: any SQLSession
  ) throws -> CertificateRequest {
    let row = try sql.row(
      """
      SELECT \(columns) FROM certificate_request r LEFT JOIN ticket t ON t.id = r.ticket
      WHERE r.id = ?
      """, [.text(id.text)])
    guard let row else {
      throw DeskFailure(
        .certificateUnknown, "その請求はありません: \(id.text)。一覧を確かめてください。何も変更していません。")
    }
    return try request(row)
  }

  /// Names in the order they are declared in, so that one set is always one text.
  static func text<Value: CaseIterable & Hashable & RawRepresentable>(
    _ set: Set<Value>
  ) -> String where Value.RawValue == String {
    Value.allCases.filter(set.contains).map(\.rawValue).joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map { String($0) }
  }
}
