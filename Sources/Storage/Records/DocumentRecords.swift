public import Domain

/// Papers to be printed: each is printed once, and again only as a reprint with its reason.
public enum DocumentRecords {
  /// - Throws: `DeskFailure` when there is one of that kind about it already.
  public static func make(
    _ kind: DocumentKind, about subject: String, _ access: borrowing WriteAccess,
    office: OfficeID, reprintOf original: DocumentRecord? = nil, reason: String = ""
  ) throws -> DocumentRecord {
    guard (1...100).contains(subject.unicodeScalars.count) else {
      throw DeskFailure(
        .documentSubject, "何についての\(kind.name)か、番号で指定してください。何も作っていません。")
    }
    let day = access.now.date
    let last = try access.sql.count(
      "SELECT coalesce(max(sequence), 0) FROM document WHERE office = ? AND day = ?",
      [.text(office.text), .text(day.iso)])
    let digits = String(decoding: day.iso.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
    let record = DocumentRecord(
      id: DocumentID("\(office)-\(digits)-\(last + 1)"), office: office, kind: kind,
      subject: subject, madeAt: access.now, madeBy: access.actor.staff,
      madeByName: access.actor.name, reprintOf: original?.id, reason: reason)
    do {
      try access.sql.execute(
        """
        INSERT INTO document (id, office, day, sequence, kind, subject, state, made_at, made_by,
          reprint_of, reason) VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?)
        """,
        [
          .text(record.id.text), .text(office.text), .text(day.iso), .integer(last + 1),
          .text(kind.rawValue), .text(subject), .text(access.now.isoSeconds),
          .text(access.actor.staff.text), .text(original?.id.text), .text(reason),
        ])
    } catch SQLFailure.constraint(let text) where text.contains("document.kind") {
      throw DeskFailure(
        .documentTwice, "この\(kind.name)はもうあります。新しくは作っていません。帳票の画面（document list）から印刷するか、取り下げてください。")
    } catch SQLFailure.constraint(let text) where text.contains("printed today") {
      throw DeskFailure(
        .documentPrinted, "再印刷できるのは、きょう印刷した文書だけです。何も印刷していません。新しい請求として受け付けてください。")
    }
    return record
  }

  /// Begins an attempt: from here until its end is written down, nobody knows whether it came out.
  ///
  /// - Throws: `DeskFailure`: printed, withdrawn, or an attempt whose end is not known.
  public static func begin(
    _ id: DocumentID, looked: Bool, _ access: borrowing WriteAccess
  ) throws -> DocumentRecord {
    var record = try load(id, access.reading)
    if let refusal = record.refusal(looked: looked) { throw refusal }
    record.attempts += 1
    record.attemptAt = access.now
    try save(&record, by: access.actor.staff, access)
    return record
  }

  /// The file lies in the spool.
  public static func drawn(
    _ id: DocumentID, sha256: String, handwritten: Int, _ access: borrowing WriteAccess
  ) throws -> DocumentRecord {
    var record = try load(id, access.reading)
    record.sha256 = sha256
    record.handwritten = handwritten
    try save(&record, by: nil, access)
    return record
  }

  /// Ends the attempt: it was taken by the printer, or written to the file that was asked for.
  public static func printed(
    _ id: DocumentID, sha256: String, handwritten: Int, _ access: borrowing WriteAccess
  ) throws -> DocumentRecord {
    var record = try load(id, access.reading)
    if record.state.isEnded { throw record.refusal(looked: true) ?? staleness }
    record.state = .printed
    record.attemptAt = nil
    record.sha256 = sha256
    record.handwritten = handwritten
    record.printedAt = access.now
    record.printedBy = access.actor.staff
    try save(&record, by: nil, access)
    return record
  }

  /// Ends the attempt, or the drawing before any: nothing came out.
  ///
  /// - Parameter code: what failed, as commands report it.
  public static func failed(
    _ id: DocumentID, code: String, _ access: borrowing WriteAccess
  ) throws -> DocumentRecord {
    var record = try load(id, access.reading)
    if record.state.isEnded { throw record.refusal(looked: true) ?? staleness }
    record.state = .failed
    record.attemptAt = nil
    if record.reprintOf == nil { record.reason = code }
    try save(&record, by: nil, access)
    return record
  }

  public static func withdraw(
    _ id: DocumentID, reason: String, _ access: borrowing WriteAccess
  ) throws -> DocumentRecord {
    var record = try load(id, access.reading)
    if let refusal = record.refusal(looked: true) { throw refusal }
    record.state = .withdrawn
    record.attemptAt = nil
    if record.reprintOf == nil { record.reason = reason }
    try save(&record, by: nil, access)
    return record
  }

  /// Withdraws what is not printed yet of the papers that show somebody.
  ///
  /// - Returns: every such paper: a file of one that was printed may have been left lying too.
  static func withdraw(
    about person: PersonID, _ access: borrowing WriteAccess
  ) throws -> [DocumentID] {
    try withdraw(
      rows: access.sql.rows(
        """
        SELECT d.id, d.state FROM document d
        WHERE d.kind IN ('request-form', 'return-slip', 'exemption-sheet') AND EXISTS (
          SELECT 1 FROM certificate_request r WHERE r.subject = ?1
            AND (d.subject IN (r.id, r.ticket) OR d.subject GLOB r.id || '@*'))
        """, [.text(person.text)]), access)
  }

  /// The same of the forms that name whoever asks.
  static func withdraw(
    naming request: CertificateRequestID, _ access: borrowing WriteAccess
  ) throws -> [DocumentID] {
    try withdraw(
      rows: access.sql.rows(
        "SELECT id, state FROM document WHERE kind = 'request-form' AND subject = ?",
        [.text(request.text)]), access)
  }

  private static func withdraw(
    rows: [SQLRow], _ access: borrowing WriteAccess
  ) throws -> [DocumentID] {
    for row in rows where DocumentState(rawValue: row.text(1))?.isEnded == false {
      _ = try withdraw(DocumentID(row.text(0)), reason: "stopped", access)
    }
    return rows.map { DocumentID($0.text(0)) }
  }

  private static func save(
    _ record: inout DocumentRecord, by staff: StaffID?, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      UPDATE document SET state = ?, attempts = ?, attempt_at = ?, attempt_by = ?,
        printed_at = ?, printed_by = ?, sha256 = ?, handwritten = ?, reason = ?,
        version = version + 1 WHERE id = ? AND version = ?
      """,
      [
        .text(record.state.rawValue), .integer(record.attempts),
        .text(record.attemptAt?.isoSeconds),
        .text(record.attemptAt == nil ? nil : (staff ?? access.actor.staff).text),
        .text(record.printedAt?.isoSeconds), .text(record.printedBy?.text), .text(record.sha256),
        .integer(record.handwritten), .text(record.reason), .text(record.id.text),
        .integer(record.version),
      ])
    guard access.sql.changedRows == 1 else { throw staleness }
    record.version += 1
  }

  private static var staleness: DeskFailure {
    DeskFailure(.stale, "この文書はほかの端末で変わりました。何も変更していません。一覧を見直して、もう一度操作してください。")
  }

  private static let columns = """
    d.id, d.office, d.kind, d.subject, d.state, d.attempts, d.attempt_at, d.made_at, d.made_by,
    s.name, d.printed_at, d.printed_by, d.sha256, d.handwritten, d.reprint_of, d.reason, d.version
    FROM document d JOIN staff s ON s.id = d.made_by
    """

  /// - Throws: `DeskFailure` when there is none.
  public static func load(
    _ id: DocumentID, _ access: borrowing ReadAccess
  ) throws -> DocumentRecord {
    guard let row = try access.sql.row("SELECT \(columns) WHERE d.id = ?", [.text(id.text)]) else {
      throw DeskFailure(
        .documentUnknown, "その文書はありません: \(id)。文書の一覧（document list）で番号を確かめてください。何もしていません。")
    }
    return try record(row)
  }

  /// An office's papers, oldest first: those that are not printed yet, or all of a day.
  public static func list(
    office: OfficeID, day: CivilDate?, _ access: borrowing ReadAccess
  ) throws -> [DocumentRecord] {
    let wanted = day == nil ? "d.state IN ('waiting', 'failed')" : "d.day = ?"
    return try access.sql.rows(
      "SELECT \(columns) WHERE d.office = ? AND \(wanted) ORDER BY d.made_at, d.day, d.sequence",
      [.text(office.text)] + (day.map { [.text($0.iso)] } ?? [])
    ).map(record)
  }

  private static func record(_ row: SQLRow) throws -> DocumentRecord {
    guard let kind = DocumentKind(rawValue: row.text(2)),
      let state = DocumentState(rawValue: row.text(4)), let madeAt = TicketRows.time(row, 7)
    else { throw SQLFailure.damaged }
    return DocumentRecord(
      id: DocumentID(row.text(0)), office: OfficeID(row.text(1)), kind: kind,
      subject: row.text(3), state: state, attempts: row.int(5),
      attemptAt: TicketRows.time(row, 6), madeAt: madeAt, madeBy: StaffID(row.text(8)),
      madeByName: row.text(9), printedAt: TicketRows.time(row, 10),
      printedBy: row.optionalText(11).map { StaffID($0) }, sha256: row.optionalText(12),
      handwritten: row.int(13), reprintOf: row.optionalText(14).map { DocumentID($0) },
      reason: row.text(15), version: row.int(16))
  }
}
