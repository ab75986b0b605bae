public import Domain
import Storage

/// What certificates there are and who may have them, by the version of the catalogue in force: the
/// same rules a screen asks and the transaction of 審査 can ask with `CatalogueQueries.rulebook`.
public struct CertificateDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// The rules by which certificates are issued now.
  ///
  /// - Throws: `DeskFailure` `catalogue-missing` when no version is in force.
  public func rulebook() throws -> Rulebook {
    try desk.open(.catalogueView, of: AuditSubject("catalogue", "active")) {
      try CatalogueQueries.rulebook($0)
    }.first
  }

  /// Whether a certificate may be issued, and how; audited by the type asked for.
  ///
  /// - Throws: `DeskFailure` `certificate-unknown` when the catalogue knows no such type on any day.
  public func ruling(on inquiry: CertificateInquiry) throws -> CertificateRuling {
    let subject = AuditSubject("certificate-type", inquiry.type.text)
    let book = try desk.open(.certificateView, of: subject) {
      try CatalogueQueries.rulebook($0)
    }.first
    guard book.knows(inquiry.type) else {
      throw DeskFailure(
        .certificateUnknown,
        "証明書「\(inquiry.type)」は目録にありません。何も判断していません。madoguchi certificate types で確かめてください。")
    }
    return book.ruling(on: inquiry)
  }
}
