public import Domain
import Secrets

extension Store {
  /// Walks the chain from the first row, then holds it against its sealed end and the witness log.
  public func verifyAudit() throws -> AuditVerdict {
    try peek { try AuditWalk(chain: chain, witness: Witness(path: files.witness)).verdict($0) }
  }

  /// How many rows the log has and the seal of the last one.
  public func auditHead() throws -> (rows: Int, seal: String) {
    try peek { sql in
      guard let row = try sql.row("SELECT rows, last_seal FROM audit_head") else {
        throw SQLFailure.damaged
      }
      return (row.int(0), row.text(1))
    }
  }

  /// Appends the head to the witness log: at closing, backup and break-glass.
  ///
  /// - Parameter done: what has been done already and stays done, as a sentence for whoever reads
  ///   that the line could not be written.
  public func appendWitness(_ occasion: String, after done: String) throws {
    let head = try auditHead()
    do {
      try Witness(path: files.witness).append(
        Witness.Line(at: clock(), occasion: occasion, rows: head.rows, seal: head.seal))
    } catch {
      throw StorageSentences.noWitness(files.witness, kept: done)
    }
  }
}

/// One pass over the chain.
struct AuditWalk {
  let chain: AuditChain
  let witness: Witness

  func verdict(_ sql: any SQLSession) throws -> AuditVerdict {
    guard let head = try sql.row("SELECT rows, last_seal, head_seal FROM audit_head") else {
      return bad(1, 0, "監査記録の末尾の印がありません。")
    }
    let witnessed = try witness.linesInForce()
    let witnesses = Dictionary(grouping: witnessed, by: \.rows)
    var previous = AuditChain.genesis
    var next = 1
    var last = Int.min
    let piece = 2_000
    while true {
      let rows = try sql.rows(
        """
        SELECT id, at, staff, terminal, office, act, subject_kind, subject_id, purpose, allowed,
          detail, seal FROM audit WHERE id > ? ORDER BY id LIMIT ?
        """, [.integer(last), .integer(piece)])
      for row in rows {
        last = row.int(0)
        if let fault = fault(row, next, previous, witnesses[next] ?? []) { return fault }
        previous = row.text(11)
        next += 1
      }
      if rows.count < piece { break }
    }
    if witnessed.isEmpty, let act = try unwitnessed(sql) {
      return bad(next, next - 1, "控えがありません。\(act)の記録があるので、控えは失われています。")
    }
    return end(head, rows: next - 1, last: previous, witnessed)
  }

  /// An act that always leaves a line in the witness log; nil when there was none yet. Opening the
  /// page of the closing is a row of the same act, without what was closed: it leaves no line.
  private func unwitnessed(_ sql: any SQLSession) throws -> String? {
    let row = try sql.row(
      """
      SELECT act FROM audit WHERE allowed = 1 AND (act = ? OR act = ? AND detail <> '') LIMIT 1
      """, [.text(Act.breakGlass.rawValue), .text(Act.dayClose.rawValue)])
    return row.flatMap { Act(rawValue: $0.text(0)) }.flatMap { Policy.row($0)?.name }
  }

  /// What is wrong with one row; nil when it is the one that belongs there.
  private func fault(
    _ row: SQLRow, _ number: Int, _ previous: String, _ witnesses: [Witness.Line]
  ) -> AuditVerdict? {
    guard row.int(0) == number else {
      return row.int(0) < number
        ? bad(row.int(0), number - 1, "番号のおかしい行（\(row.int(0))）が加えられています。")
        : bad(number, number - 1, "\(number)行目が抜けています。")
    }
    let fields = Array(row.values[0..<11])
    let seal = chain.seal.code(of: AuditChain.bytes(previous: previous, fields))
    guard seal == row.text(11) else {
      return bad(number, number - 1, "\(number)行目が書き換えられているか、鍵が違います。")
    }
    for line in witnesses {
      let isRestore = line.occasion == Witness.restore
      guard line.seal == seal, !isRestore || isDoneRestore(row) else {
        return bad(
          number, number - 1,
          "\(number)行目が\(line.at.iso)の控えと違います。記録全体が作り直されたおそれがあります。")
      }
    }
    return nil
  }

  /// A restore that was carried out: only the swap itself writes its epoch.
  private func isDoneRestore(_ row: SQLRow) -> Bool {
    row.text(5) == Act.restore.rawValue && row.flag(9)
      && row.text(10).utf8.starts(with: "epoch=".utf8)
  }

  private func end(
    _ head: SQLRow, rows: Int, last: String, _ witnessed: [Witness.Line]
  ) -> AuditVerdict {
    guard head.text(2) == chain.headSeal(rows: head.int(0), last: head.text(1)) else {
      return bad(rows + 1, rows, "監査記録の末尾の印が書き換えられています。")
    }
    guard head.int(0) >= rows else {
      return bad(head.int(0) + 1, rows, "末尾に\(rows - head.int(0))行が加えられています。")
    }
    guard head.int(0) == rows, head.text(1) == last else {
      return bad(rows + 1, rows, "末尾の\(head.int(0) - rows)行が失われています。")
    }
    if let longest = witnessed.max(by: { $0.rows < $1.rows }), longest.rows > rows {
      return bad(
        rows + 1, rows, "\(longest.at.iso)の控えでは\(longest.rows)行ありました。末尾が切り取られています。")
    }
    return AuditVerdict(isWhole: true, rows: rows, firstBad: nil, reason: "", headSeal: last)
  }

  private func bad(_ row: Int, _ rows: Int, _ reason: String) -> AuditVerdict {
    AuditVerdict(
      isWhole: false, rows: rows, firstBad: row,
      reason: reason + "データベースに触れず、バックアップと控えを保全して管理者に知らせてください。", headSeal: "")
  }
}
