import Domain

/// Protections as their rows.
enum ProtectionRows {
  static let columns = """
    id, subject, scopes, state, consulted_on, start_on, end_on, reviewer, second_reviewer,
    registered_by, registered_at, ended_at, version, absent_reason
    """

  static func protection(_ row: SQLRow) throws -> Protection {
    guard let state = ProtectionState(rawValue: row.text(3)),
      let consulted = CivilDate(iso: row.text(4)), let at = TicketRows.time(row, 10)
    else { throw SQLFailure.damaged }
    var protection = Protection(
      id: ProtectionID(row.text(0)), subject: PersonID(row.text(1)),
      scopes: Set(
        row.text(2).split(separator: " ").compactMap { RecordType(rawValue: String($0)) }),
      stored: state, consultedOn: consulted, start: day(row, 5), end: day(row, 6),
      reviewers: [row.optionalText(7), row.optionalText(8)].compactMap { $0.map { StaffID($0) } },
      registeredBy: StaffID(row.text(9)), registeredAt: at, endedAt: TicketRows.time(row, 11),
      version: row.int(12))
    protection.absentReason = row.text(13)
    return protection
  }

  private static func day(_ row: SQLRow, _ column: Int) -> CivilDate? {
    row.optionalText(column).flatMap { CivilDate(iso: $0) }
  }

  static func load(_ id: ProtectionID, _ sql: any SQLSession) throws -> Protection {
    guard
      let row = try sql.row("SELECT \(columns) FROM protection WHERE id = ?", [.text(id.text)])
    else {
      throw DeskFailure(
        .protectionUnknown, "その上席確認（P）の登録はありません: \(id)。一覧を確かめてください。何も変更していません。")
    }
    return try protection(row)
  }

  static func proposal(_ row: SQLRow) throws -> ProtectionProposal {
    guard let step = ProtectionStep(rawValue: row.text(2)), let at = TicketRows.time(row, 6) else {
      throw SQLFailure.damaged
    }
    return ProtectionProposal(
      id: row.int(0), protection: ProtectionID(row.text(1)), subject: PersonID(row.text(8)),
      step: step, reason: row.text(3), askedBy: StaffID(row.text(4)), askedByName: row.text(5),
      askedAt: at, version: row.int(7))
  }

  static let proposalColumns = """
    a.id, a.protection, a.step, a.reason, a.asked_by, s.name, a.asked_at, a.version, p.subject
    FROM protection_proposal a JOIN staff s ON s.id = a.asked_by
    JOIN protection p ON p.id = a.protection
    """

  static let releaseColumns = """
    r.id, r.request, r.person, r.record, r.copies, r.used, r.office, r.reason, r.asked_by, s.name,
    r.asked_at, r.allowed_by, r.allowed_at, r.state
    FROM protection_release r JOIN staff s ON s.id = r.asked_by
    """

  static func release(_ row: SQLRow) throws -> ProtectionRelease {
    guard let record = RecordType(rawValue: row.text(3)), let at = TicketRows.time(row, 10),
      let state = ProtectionRelease.State(rawValue: row.text(13))
    else { throw SQLFailure.damaged }
    return ProtectionRelease(
      id: ReleaseID(row.text(0)), request: CertificateRequestID(row.text(1)),
      person: PersonID(row.text(2)), record: record, copies: row.int(4), used: row.int(5),
      office: OfficeID(row.text(6)), reason: row.text(7), askedBy: StaffID(row.text(8)),
      askedByName: row.text(9), askedAt: at, allowedBy: row.optionalText(11).map { StaffID($0) },
      allowedAt: TicketRows.time(row, 12), state: state)
  }
}
