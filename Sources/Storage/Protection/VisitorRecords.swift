import Domain

/// Whoever stands at a counter or writes a letter and is not the person of the certificate: kept with
/// the open request, sealed, because an address stands in it. With the end of the request it goes by
/// a trigger; the signed paper keeps who it was.
enum VisitorRecords {
  static func place(_ request: String) -> String { "visitor \(request)" }

  /// - Parameter visitor: nothing is kept of somebody of whom nothing is known.
  static func keep(
    _ visitor: Visitor, of request: CertificateRequestID, _ access: borrowing WriteAccess
  ) throws {
    guard !visitor.isUnknown else {
      return try access.sql.execute(
        "DELETE FROM certificate_visitor WHERE request = ?", [.text(request.text)])
    }
    try access.sql.execute(
      """
      INSERT INTO certificate_visitor (request, secret) VALUES (?, ?)
      ON CONFLICT (request) DO UPDATE SET secret = excluded.secret
      """,
      [
        .text(request.text),
        .blob(
          try access.reading.vault.seal(visitor.text, of: place(request.text), length: 1_024)),
      ])
  }

  /// Nil also when it is damaged: it is asked for again, and the doctor says so.
  static func find(
    _ request: CertificateRequestID, _ access: borrowing ReadAccess
  ) throws -> Visitor? {
    let row = try access.sql.row(
      "SELECT secret FROM certificate_visitor WHERE request = ?", [.text(request.text)])
    guard let row else { return nil }
    do {
      return Visitor(text: try access.vault.open(row.blob(0), of: place(request.text)))
    } catch SQLFailure.damaged {
      return nil
    }
  }

  /// Forgets visitors who are somebody whom a stop protects from now on: a form of theirs would say
  /// where they live to whoever opens it.
  ///
  /// - Returns: papers that name them, withdrawn: their files must go from the spool.
  static func forget(
    _ person: PersonID, _ resident: Resident?, _ access: borrowing WriteAccess
  ) throws -> [DocumentID] {
    var papers: [DocumentID] = []
    for row in try access.sql.rows("SELECT request FROM certificate_visitor") {
      let request = CertificateRequestID(row.text(0))
      guard let visitor = try find(request, access.reading),
        try isSame(visitor, person, resident, access.reading)
      else { continue }
      try keep(Visitor(), of: request, access)
      papers += try DocumentRecords.withdraw(naming: request, access)
    }
    try forgetCollector(person, resident, access)
    return papers
  }

  /// The same where they were to fetch a paper.
  private static func forgetCollector(
    _ person: PersonID, _ resident: Resident?, _ access: borrowing WriteAccess
  ) throws {
    let rows = try access.sql.rows(
      "SELECT id, collector FROM certificate_request WHERE ended_at IS NULL AND collector <> ''")
    for row in rows
    where try isSame(
      Visitor(name: ExactText(row.text(1))), person, resident, access.reading)
    {
      try access.sql.execute(
        "UPDATE certificate_request SET collector = '' WHERE id = ?", [.text(row.text(0))])
    }
  }

  private static func isSame(
    _ visitor: Visitor, _ person: PersonID, _ resident: Resident?,
    _ access: borrowing ReadAccess
  ) throws -> Bool {
    if try ResidentQueries.isNamed(visitor.name, person, access) { return true }
    guard let resident else { return false }
    return visitor.isLike(
      Visitor(
        name: resident.shownName, kana: resident.kana, birth: resident.birth.day,
        address: ExactText(resident.address.line)))
  }
}
