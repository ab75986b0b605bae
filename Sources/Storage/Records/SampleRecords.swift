public import Domain

/// Papers that their maker checked, drawn for the parent office to look at.
public enum SampleRecords {
  /// One in ten, by the request's id: asked again, the same ones.
  static func draw(
    _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    guard SelfCheck.isSampled(request.id) else { return }
    // Made and checked a second time it is the same paper on the list.
    try access.sql.execute(
      "INSERT OR IGNORE INTO certificate_sample (request, office, taken_at) VALUES (?, ?, ?)",
      [
        .text(request.id.text),
        .text(try SingleOffices.parent(of: request.office, access.reading).text),
        .text(access.now.isoSeconds),
      ])
  }

  /// Open ones of an office and of the single-person offices it looks after, the oldest first.
  public static func open(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [CheckSample] {
    try access.sql.rows(
      """
      SELECT r.id, \(CertificateRows.numberColumns), \(CertificateRows.siblings), r.type, r.copies,
        r.office, coalesce(m.name, r.made_by, ''), s.taken_at
      FROM certificate_sample s JOIN certificate_request r ON r.id = s.request
      LEFT JOIN ticket t ON t.id = r.ticket LEFT JOIN staff m ON m.id = r.made_by
      WHERE s.office = ? AND s.looked_by IS NULL ORDER BY s.taken_at, r.id
      """, [.text(office.text)]
    ).map { row in
      let id = CertificateRequestID(row.text(0))
      guard let number = CertificateRows.number(row, 1, of: id, amongst: row.int(3)),
        let at = TicketRows.time(row, 8)
      else { throw SQLFailure.damaged }
      return CheckSample(
        request: id, number: number, typeName: row.text(4), copies: row.int(5),
        from: OfficeID(row.text(6)), madeByName: row.text(7), takenAt: at)
    }
  }

  /// A supervisor has looked at it.
  ///
  /// - Throws: `DeskFailure`: not on this office's list, looked at already, one's own paper, a
  ///   difference without a word on it.
  public static func look(
    _ id: CertificateRequestID, _ outcome: CheckSample.Outcome, note: String, office: OfficeID,
    _ access: borrowing WriteAccess
  ) throws {
    let request = try CertificateRows.load(id, access.sql)
    guard request.madeBy != access.actor.staff else {
      throw DeskFailure(.samePerson, "\(request.number) の証明書はあなたが作成したので、抜取確認はほかの職員がします。")
    }
    guard outcome == .right || !note.isEmpty else {
      throw DeskFailure(.reasonMissing, "何が違っていたかを入れてください。抜取確認は開いたままです。")
    }
    try access.sql.execute(
      """
      UPDATE certificate_sample SET looked_by = ?, looked_at = ?, outcome = ?, note = ?
      WHERE request = ? AND office = ? AND looked_by IS NULL
      """,
      [
        .text(access.actor.staff.text), .text(access.now.isoSeconds), .text(outcome.rawValue),
        .text(note), .text(id.text), .text(office.text),
      ])
    guard access.sql.changedRows == 1 else {
      throw DeskFailure(
        .wrongState, "\(request.number) は、この役所の抜取確認の一覧に開いていません。何も変更していません。")
    }
  }
}

/// Calls for the duty of the parent office.
public enum DutyRecords {
  /// - Returns: who was called; nil where nobody looks after this office.
  static func call(
    _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> OfficeID? {
    let parent = try SingleOffices.parent(of: request.office, access.reading)
    guard parent != request.office else { return nil }
    try access.sql.execute(
      "INSERT OR IGNORE INTO certificate_duty (request, office, asked_at) VALUES (?, ?, ?)",
      [.text(request.id.text), .text(parent.text), .text(access.now.isoSeconds)])
    return parent
  }

  private static let columns = """
    d.id, d.request, \(CertificateRows.numberColumns), \(CertificateRows.siblings), r.office,
    d.office, d.asked_at, d.answered_at, d.answer
    FROM certificate_duty d JOIN certificate_request r ON r.id = d.request
    LEFT JOIN ticket t ON t.id = r.ticket
    """

  private static func duty(_ row: SQLRow) throws -> DutyCall {
    let request = CertificateRequestID(row.text(1))
    guard let number = CertificateRows.number(row, 2, of: request, amongst: row.int(4)),
      let at = TicketRows.time(row, 7)
    else { throw SQLFailure.damaged }
    return DutyCall(
      id: row.int(0), request: request, number: number, from: OfficeID(row.text(5)),
      office: OfficeID(row.text(6)), askedAt: at, answeredAt: TicketRows.time(row, 8),
      answer: row.text(9))
  }

  /// Who waits for the duty of this office, the longest first.
  public static func open(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [DutyCall] {
    try access.sql.rows(
      "SELECT \(columns) WHERE d.office = ? AND d.answered_by IS NULL ORDER BY d.asked_at, d.id",
      [.text(office.text)]
    ).map(duty)
  }

  /// The last call of each open request that was stopped at an office.
  static func latest(
    from office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [CertificateRequestID: DutyCall] {
    try access.sql.rows(
      """
      SELECT \(columns) WHERE r.office = ? AND r.ended_at IS NULL ORDER BY d.id
      """, [.text(office.text)]
    ).map(duty).reduce(into: [:]) { $0[$1.request] = $1 }
  }

  /// - Throws: `DeskFailure`: not of this office, answered already, without a word.
  public static func answer(
    _ id: Int, _ answer: String, office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> DutyCall {
    guard !answer.isEmpty else {
      throw DeskFailure(.reasonMissing, "窓口への答えを入れてください。何も変更していません。")
    }
    try access.sql.execute(
      """
      UPDATE certificate_duty SET answered_by = ?, answered_at = ?, answer = ?
      WHERE id = ? AND office = ? AND answered_by IS NULL
      """,
      [
        .text(access.actor.staff.text), .text(access.now.isoSeconds), .text(answer),
        .integer(id), .text(office.text),
      ])
    guard access.sql.changedRows == 1,
      let row = try access.sql.row("SELECT \(columns) WHERE d.id = ?", [.integer(id)])
    else {
      throw DeskFailure(.wrongState, "その呼出は、この役所の一覧に開いていません。何も変更していません。")
    }
    return try duty(row)
  }
}
