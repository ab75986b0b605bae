public import Domain

/// What papers say, read in the transaction that begins to print them: the stops of that moment hold.
public enum DocumentQueries {
  /// A request for a certificate with what its form shows.
  public struct RequestFacts: Sendable {
    public var request: CertificateRequest
    public var typeName: String
    /// Yen for one copy; nil when the catalogue names none.
    public var fee: Int?
    public var subject: ResidentView?
    /// What was told and shown; nil where nothing was taken down.
    public var told: CertificateInquiry?
    /// Whoever asks for somebody else, as they were written down.
    public var visitor: Visitor?
  }

  /// - Throws: `DeskFailure` when the office has no such request.
  public static func request(
    _ id: CertificateRequestID, office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> RequestFacts {
    let known = try access.sql.count(
      "SELECT count(*) FROM certificate_request WHERE id = ? AND office = ?",
      [.text(id.text), .text(office.text)])
    guard known == 1 else { throw unknown("請求", id.text) }
    let request = try CertificateRows.load(id, access.sql)
    let version = try CatalogueQueries.active(access)
    let type = try CatalogueQueries.certificate(
      request.order.type, on: access.now.date, in: version, access)
    let fee: Int?
    do {
      fee = try PaymentRecords.fee(of: request, on: access.now.date, access).fee.amount
    } catch is DeskFailure {
      // The form is printed without the amount; at the till the missing fee is refused.
      fee = nil
    }
    return RequestFacts(
      request: request, typeName: type?.name ?? request.order.type.text, fee: fee,
      subject: try ResidentQueries.find(request.order.subject, access),
      told: try CertificateRecords.facts(of: request, access),
      visitor: try VisitorRecords.find(request.id, access))
  }

  /// How the certificate can be had next time without coming; nil for whom that is not open. A stop a
  /// supervisor let pass keeps somebody from コンビニ交付 all the same.
  public static func nextTime(
    _ id: CertificateRequestID, _ access: borrowing ReadAccess
  ) throws -> String? {
    let request = try CertificateRows.load(id, access.sql)
    guard !request.order.isOutside, let facts = try CertificateRecords.facts(of: request, access),
      case .open(let resident)? = try ResidentQueries.find(request.order.subject, access),
      !resident.isFormer
    else { return nil }
    var inquiry = CertificateInquiry(
      request, facts, resident,
      traits: try CatalogueQueries.traits(of: request.order.type, access), at: access.now)
    inquiry.target.stops = Set(resident.suppressions)
    let version = try CatalogueQueries.active(access)
    return try CatalogueQueries.rulebook(of: version, access).nextTime(on: inquiry)
  }

  /// A payment that stands, with the name of what was paid for.
  ///
  /// - Throws: `DeskFailure`: none of that number, taken back, or free of charge.
  public static func payment(
    _ receipt: ReceiptNumber, office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> (payment: Payment, typeName: String) {
    let stands = try access.sql.count(
      """
      SELECT count(*) FROM certificate_payment p WHERE p.office = ? AND p.day = ?
        AND p.sequence = ? AND p.reverses IS NULL AND NOT EXISTS (
          SELECT 1 FROM certificate_payment b WHERE b.office = p.office
            AND b.reverses_day = p.day AND b.reverses = p.sequence)
      """,
      [.text(office.text), .text(receipt.day.iso), .integer(receipt.sequence)])
    guard stands == 1 else { throw unknown("会計", receipt.description) }
    let payment = try PaymentRecords.load(receipt, office, access)
    guard payment.amount > 0 else {
      throw DeskFailure(
        .documentSubject, "会計 \(receipt) は無料なので、領収書はありません。何も作っていません。")
    }
    let name = try CatalogueQueries.certificate(
      payment.type, on: receipt.day, in: payment.catalogue, access)?.name
    return (payment, name ?? payment.type.text)
  }

  private static func unknown(_ what: String, _ id: String) -> DeskFailure {
    DeskFailure(
      .documentSubject, "この役所に、有効な\(what) \(id) はありません。何も作っていません。番号を確かめてください。")
  }

  /// The office's name, and that of the 区役所 it belongs to.
  public static func names(
    of office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> (office: String, home: String) {
    let row = try access.sql.row(
      """
      SELECT o.name, coalesce(h.name, o.name) FROM office o
      LEFT JOIN office_detail d ON d.office = o.id LEFT JOIN office h ON h.id = d.home
      WHERE o.id = ?
      """, [.text(office.text)])
    guard let row else { throw SQLFailure.damaged }
    return (row.text(0), row.text(1))
  }
}
