import Domain

/// A request for a certificate as its row.
enum CertificateRows {
  static let columns = """
    r.id, r.office, r.ticket, t.prefix, t.sequence, r.type, r.subject, r.requester, r.copies,
    r.options, r.catalogue, r.stage, r.held_from, r.reason, r.received_at, r.received_by, r.proof,
    r.made_by, r.verified_by, r.receipt_day, r.receipt, r.ended_at, r.released, r.version,
    \(siblings)
    """
  /// The columns above take this many places.
  static let width = 25

  /// How many requests the visit of `r` has.
  static let siblings =
    "(SELECT count(*) FROM certificate_request o WHERE o.ticket = r.ticket)"

  static func request(_ row: SQLRow) throws -> CertificateRequest {
    let id = CertificateRequestID(row.text(0))
    guard let number = number(row, 3, of: id, amongst: row.int(24)),
      let requester = RequesterRole(rawValue: row.text(7)),
      let stage = RequestStage(rawValue: row.text(11)),
      let receivedAt = TicketRows.time(row, 14)
    else { throw SQLFailure.damaged }
    return CertificateRequest(
      id: id, office: OfficeID(row.text(1)),
      ticket: TicketID(row.text(2)), number: number,
      order: RequestOrder(
        type: CertificateCode(row.text(5)), subject: PersonID(row.text(6)),
        requester: requester, copies: row.int(8),
        options: Set(words(row.text(9)).compactMap { RequestOption(rawValue: $0) })),
      catalogue: CatalogueVersion(row.int(10)), stage: stage,
      heldFrom: row.optionalText(12).flatMap { RequestStage(rawValue: $0) },
      reason: row.text(13), receivedAt: receivedAt, receivedBy: StaffID(row.text(15)),
      proof: row.optionalText(16).flatMap { IdentityProof(rawValue: $0) },
      madeBy: row.optionalText(17).map { StaffID($0) },
      verifiedBy: row.optionalText(18).map { StaffID($0) }, receipt: receipt(row, 19),
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
      SELECT \(columns) FROM certificate_request r JOIN ticket t ON t.id = r.ticket
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
