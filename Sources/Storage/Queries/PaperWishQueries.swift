public import Domain

/// What papers about a request need beyond its form and its receipt.
extension DocumentQueries {
  /// Under what the next paper of a kind about a request is kept: each occasion has its own.
  ///
  /// - Throws: `DeskFailure` when one lies in the spool and waits for the printer.
  public static func nextSubject(
    _ kind: DocumentKind, of request: CertificateRequestID, _ access: borrowing ReadAccess
  ) throws -> String {
    let rows = try access.sql.rows(
      "SELECT state, sha256 FROM document WHERE kind = ? AND subject GLOB ? || '@*'",
      [.text(kind.rawValue), .text(request.text)])
    let waits = rows.contains {
      $0.optionalText(1) != nil && ["waiting", "failed"].contains($0.text(0))
    }
    guard !waits else {
      throw DeskFailure(
        .documentTwice, "印刷していない\(kind.name)がもうあります。新しくは作っていません。帳票の画面から印刷するか、取り下げてください。")
    }
    return "\(request)@\(rows.count + 1)"
  }

  /// The open paper of a kind about something, not printed yet.
  public static func open(
    _ kind: DocumentKind, about subject: String, office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> DocumentRecord? {
    try DocumentRecords.list(office: office, day: nil, access).first {
      $0.kind == kind && $0.subject.utf8.elementsEqual(subject.utf8)
    }
  }

  public static func unprinted(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> Int {
    try access.sql.count(
      "SELECT count(*) FROM document WHERE office = ? AND state IN ('waiting', 'failed')",
      [.text(office.text)])
  }

  /// By what a request was free of charge.
  public struct ExemptionFacts: Sendable {
    public var code: String
    public var stamp: String
    public var law: String
    public var proof: String
    public var copies: Int
  }

  /// - Throws: `DeskFailure` when it is not paid, or was paid for.
  public static func exemption(
    of request: CertificateRequest, _ access: borrowing ReadAccess
  ) throws -> ExemptionFacts {
    let row = try request.receipt.flatMap { receipt in
      try access.sql.row(
        """
        SELECT exemption, exemption_law, exemption_proof, copies, catalogue
        FROM certificate_payment
        WHERE office = ? AND day = ? AND sequence = ? AND exemption IS NOT NULL
        """,
        [.text(request.office.text), .text(receipt.day.iso), .integer(receipt.sequence)])
    }
    guard let row else {
      throw DeskFailure(
        .documentSubject, "\(request.number) は免除の会計ではないので、免除証印シートはありません。何も作っていません。")
    }
    let rows = try CatalogueQueries.exemptions(in: CatalogueVersion(row.int(4)), access)
    return ExemptionFacts(
      code: row.text(0), stamp: rows.first { $0.isCalled(row.text(0)) }?.stamp ?? row.text(0),
      law: row.text(1), proof: row.text(2), copies: row.int(3))
  }
}
