public import Domain
import Secrets

/// Protections: begun by one person, decided, extended and ended by two.
public enum ProtectionRecords {
  /// Blocks at once, before anybody decided: from here on every query gives the code and nothing else.
  /// What was half typed about the person and what is not printed yet is gone with it.
  ///
  /// - Parameter absent: why the register does not have the person (yet). Nobody is protected by a
  ///   number alone that may be mistyped.
  /// - Returns: the protection, and the papers whose files must go from the spool.
  /// - Throws: `DeskFailure`: protected already, no record to block, or nobody of that number.
  public static func add(
    _ person: PersonID, scopes: Set<RecordType>, consultedOn: CivilDate, _ secret: ProtectionSecret,
    absent: String = "", _ access: borrowing WriteAccess
  ) throws -> (protection: Protection, papers: [DocumentID]) {
    let scopes = scopes.filter(\.canBeBlocked)
    guard !scopes.isEmpty else {
      throw DeskFailure("scope-missing", "止める書類を一つ以上選んでください。何も登録していません。")
    }
    guard consultedOn <= access.now.date else {
      throw DeskFailure("date-future", "相談の日は今日までの日にしてください。何も登録していません。")
    }
    guard !person.text.isEmpty else {
      throw DeskFailure(.personUnknown, "宛名番号を入れてください。何も登録していません。")
    }
    let view = try ResidentQueries.find(person, access.reading)
    try check(person, view, absent: absent)
    var protection = Protection(
      id: ProtectionID(SecretBytes.hex(6)), subject: person, scopes: scopes,
      consultedOn: consultedOn, registeredBy: access.actor.staff, registeredAt: access.now)
    protection.absentReason = absent
    do {
      try insert(protection, secret, access)
    } catch SQLFailure.constraint(let text) where text.contains("protection.subject") {
      throw DeskFailure(
        .protectionTwice, "この宛名番号は、もう登録されています。何も変更していません。一覧の登録に続けて記録してください。")
    }
    try ProtectionWorkRecords.open(.set, for: protection.id, access)
    return (protection, try StoppedTraces.wipe(person, view?.resident, access))
  }

  private static func check(_ person: PersonID, _ view: ResidentView?, absent: String) throws {
    switch view {
    case nil where absent.isEmpty:
      throw DeskFailure(
        .personUnknown,
        "宛名番号 \(person) の人は台帳にいません。何も登録していません。番号を確かめてください。"
          + "まだ台帳にない人なら、台帳にない理由を入れると登録できます。")
    case .open where !absent.isEmpty:
      throw DeskFailure(
        .personKnown,
        "宛名番号 \(person) の人は台帳にいます。何も登録していません。氏名を確かめ、その人なら、台帳にない理由を消してください。")
    case nil, .open, .stopped: return
    }
  }

  private static func insert(
    _ protection: Protection, _ secret: ProtectionSecret, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO protection (id, subject, scopes, state, consulted_on, secret, registered_by,
        registered_at, absent_reason) VALUES (?, ?, ?, 'provisional', ?, ?, ?, ?, ?)
      """,
      [
        .text(protection.id.text), .text(protection.subject.text),
        .text(CertificateRows.text(protection.scopes)), .text(protection.consultedOn.iso),
        .blob(try access.reading.vault.seal(secret.text, of: place(protection.id), length: 1_024)),
        .text(protection.registeredBy.text), .text(protection.registeredAt.isoSeconds),
        .text(protection.absentReason),
      ])
  }

  static func place(_ id: ProtectionID) -> String { "protection \(id)" }

  /// Whom it is against. The caller's act is `protection.read`.
  public static func secret(
    of id: ProtectionID, _ access: borrowing ReadAccess
  ) throws -> ProtectionSecret {
    let row = try access.sql.row("SELECT secret FROM protection WHERE id = ?", [.text(id.text)])
    guard let row else { return ProtectionSecret() }
    return ProtectionSecret(text: try access.vault.open(row.blob(0), of: place(id)))
  }

  /// Writes down anew whom it is against.
  public static func keep(
    _ secret: ProtectionSecret, of id: ProtectionID, _ access: borrowing WriteAccess
  ) throws {
    let protection = try ProtectionRows.load(id, access.sql)
    guard protection.stored != .ended else { throw ended() }
    try access.sql.execute(
      "UPDATE protection SET secret = ?, version = version + 1 WHERE id = ?",
      [
        .blob(try access.reading.vault.seal(secret.text, of: place(id), length: 1_024)),
        .text(id.text),
      ])
  }

  private static func ended() -> DeskFailure {
    DeskFailure(.wrongState, "この登録は終わっています。何も変更していません。要るときは、新しく登録してください。")
  }

  // MARK: Two people

  /// Asks for a step; nothing changes before somebody else confirms it.
  public static func propose(
    _ step: ProtectionStep, of id: ProtectionID, reason: String, _ access: borrowing WriteAccess
  ) throws -> ProtectionProposal {
    let protection = try ProtectionRows.load(id, access.sql)
    if let refusal = protection.refusal(of: step, on: access.now.date) { throw refusal }
    guard !reason.isEmpty else {
      throw DeskFailure(.reasonMissing, "\(step.name)の理由を入れてください。何も変更していません。")
    }
    do {
      try access.sql.execute(
        """
        INSERT INTO protection_proposal (protection, step, reason, asked_by, asked_at, version)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          .text(id.text), .text(step.rawValue), .text(reason), .text(access.actor.staff.text),
          .text(access.now.isoSeconds), .integer(protection.version),
        ])
    } catch SQLFailure.constraint(let text) where text.contains("protection_proposal") {
      throw DeskFailure(
        "proposal-twice", "この登録には、確認を待っている依頼がもうあります。何も変更していません。先にそれを決めてください。")
    }
    let row = try access.sql.row(
      "SELECT \(ProtectionRows.proposalColumns) WHERE a.id = last_insert_rowid()")
    guard let row else { throw SQLFailure.damaged }
    return try ProtectionRows.proposal(row)
  }

  /// Confirms or refuses what somebody else asked for, against the protection as it is now: whatever
  /// happened to it since makes the asking void.
  ///
  /// - Throws: `DeskFailure`: one's own, changed meanwhile, not possible any more.
  public static func decide(
    _ id: Int, confirm: Bool, _ access: borrowing WriteAccess
  ) throws -> Protection {
    let row = try access.sql.row(
      "SELECT \(ProtectionRows.proposalColumns) WHERE a.id = ? AND a.state = 'asked'",
      [.integer(id)])
    guard let row else {
      throw DeskFailure(.requestUnknown, "確認を待っている依頼はありません。一覧を確かめてください。何も変更していません。")
    }
    let proposal = try ProtectionRows.proposal(row)
    var protection = try ProtectionRows.load(proposal.protection, access.sql)
    if confirm {
      guard proposal.askedBy != access.actor.staff else {
        throw DeskFailure(
          .requestOwn, "自分が依頼した\(proposal.step.name)は自分では確認できません。依頼は残っています。ほかの方に頼んでください。")
      }
      try SecondPerson.check(askedBy: proposal.askedBy, access)
      try checkUnchanged(proposal, protection)
      if let refusal = protection.refusal(of: proposal.step, on: access.now.date) { throw refusal }
      try take(proposal, &protection, access)
    }
    try close(proposal, as: confirm ? "confirmed" : "refused", access)
    return protection
  }

  private static func checkUnchanged(
    _ proposal: ProtectionProposal, _ protection: Protection
  ) throws {
    guard proposal.version == protection.version else {
      throw DeskFailure(
        .stale,
        "依頼のあとで、この登録が変わりました（いま「\(protection.stored.name)」）。何も変更していません。"
          + "依頼を却下し、今の内容を確かめてからやり直してください。")
    }
  }

  private static func close(
    _ proposal: ProtectionProposal, as state: String, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "UPDATE protection_proposal SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?",
      [
        .text(state), .text(access.actor.staff.text), .text(access.now.isoSeconds),
        .integer(proposal.id),
      ])
  }

  private static func take(
    _ proposal: ProtectionProposal, _ protection: inout Protection,
    _ access: borrowing WriteAccess
  ) throws {
    let today = access.now.date
    guard let next = proposal.step.outcome(from: protection.state(on: today)) else {
      throw SQLFailure.damaged
    }
    let pair = [proposal.askedBy, access.actor.staff]
    if let term = protection.term(after: proposal.step, on: today) {
      protection.start = term.start
      protection.end = term.end
      protection.reviewers = pair
    }
    protection.stored = next
    if next == .ended { protection.endedAt = access.now }
    let enders = next == .ended ? pair.map { SQLValue.text($0.text) } : [.null, .null]
    try access.sql.execute(
      """
      UPDATE protection SET state = ?, start_on = ?, end_on = ?, reviewer = ?, second_reviewer = ?,
        ended_at = ?, ended_by = ?, second_ended_by = ?, version = version + 1
      WHERE id = ? AND version = ?
      """,
      [
        .text(next.rawValue), .text(protection.start?.iso), .text(protection.end?.iso),
        .text(protection.reviewers.first?.text), .text(protection.reviewers.last?.text),
        .text(protection.endedAt?.isoSeconds),
      ] + enders + [.text(protection.id.text), .integer(protection.version)])
    guard access.sql.changedRows == 1 else { throw SQLFailure.damaged }
    protection.version += 1
    if next == .ended { try lift(protection, access) }
  }

  /// A stop that the register in use still has goes on: it is the core system's to end. One that the
  /// register lacks was kept for exactly this decision.
  private static func lift(
    _ protection: Protection, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      "DELETE FROM person_stop WHERE person = ? AND missing_snapshot IS NOT NULL",
      [.text(protection.subject.text)])
    try ProtectionWorkRecords.open(.lift, for: protection.id, access)
  }
}
