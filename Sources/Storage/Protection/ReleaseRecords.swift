public import Domain
import Secrets

/// Openings of a block for one request: asked for by one person, allowed by a supervisor whose password
/// was just compared.
public enum ReleaseRecords {
  /// - Throws: `DeskFailure`: nothing to release, asked for already, somebody of a contractor.
  public static func ask(
    _ id: CertificateRequestID, reason: String, _ access: borrowing WriteAccess
  ) throws -> ProtectionRelease {
    try checkNoContractor(access)
    try checkReason(reason)
    let request = try CertificateRows.load(id, access.sql)
    guard !request.stage.isEnded,
      case .code = try CertificateRecords.stop(of: request, at: .release, access)
    else {
      throw DeskFailure(
        .wrongState, "\(request.number) の請求は、二人で解除するものではありません。何も変更していません。上席の指示を確かめてください。")
    }
    let release = ProtectionRelease(
      id: ReleaseID(SecretBytes.hex(6)), request: id, person: request.order.subject,
      record: try CertificateRecords.record(of: request, access.reading),
      copies: request.order.copies, office: request.office, reason: reason,
      askedBy: access.actor.staff, askedByName: access.actor.name, askedAt: access.now)
    do {
      try insert(release, access)
    } catch SQLFailure.constraint(let text) where text.contains("protection_release.request") {
      throw DeskFailure(
        "release-twice", "\(request.number) の請求の解除は、もう依頼されています。係長の確認を待ってください。何も変更していません。")
    }
    return release
  }

  private static func insert(
    _ release: ProtectionRelease, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO protection_release (id, request, person, record, copies, office, reason, asked_by,
        asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(release.id.text), .text(release.request.text), .text(release.person.text),
        .text(release.record.rawValue), .integer(release.copies), .text(release.office.text),
        .text(release.reason), .text(release.askedBy.text), .text(release.askedAt.isoSeconds),
      ])
  }

  /// Opens the block for half an hour from now.
  ///
  /// - Parameter password: of the person who allows it, compared a moment ago.
  /// - Throws: `DeskFailure`: one's own asking, decided already, another office, a contractor, another
  ///   person's password.
  public static func allow(
    _ id: ReleaseID, reason: String, _ password: FreshPassword, office: OfficeID,
    _ access: borrowing WriteAccess
  ) throws -> ProtectionRelease {
    try checkNoContractor(access)
    try checkReason(reason)
    try password.confirm(access)
    var release = try pending(id, office, access)
    guard release.askedBy != access.actor.staff else {
      throw DeskFailure(
        .requestOwn, "自分が依頼した解除は自分では認められません。依頼は残っています。ほかの係長か課長に頼んでください。")
    }
    try SecondPerson.check(askedBy: release.askedBy, access)
    let request = try CertificateRows.load(release.request, access.sql)
    guard !request.stage.isEnded, request.order.copies == release.copies else {
      throw DeskFailure(.stale, "\(request.number) の請求が変わりました。解除していません。依頼を却下してください。")
    }
    release.state = .allowed
    release.allowedBy = access.actor.staff
    release.allowedAt = access.now
    try settle(release, reason, access)
    return release
  }

  public static func refuse(
    _ id: ReleaseID, reason: String, office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> ProtectionRelease {
    try checkReason(reason)
    var release = try pending(id, office, access)
    release.state = .refused
    release.allowedBy = access.actor.staff
    release.allowedAt = access.now
    try settle(release, reason, access)
    return release
  }

  private static func settle(
    _ release: ProtectionRelease, _ reason: String, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      UPDATE protection_release SET state = ?, allowed_by = ?, allowed_at = ?, allowed_reason = ?
      WHERE id = ? AND state = 'asked'
      """,
      [
        .text(release.state.rawValue), .text(release.allowedBy?.text),
        .text(release.allowedAt?.isoSeconds), .text(reason), .text(release.id.text),
      ])
  }

  private static func pending(
    _ id: ReleaseID, _ office: OfficeID, _ access: borrowing WriteAccess
  ) throws -> ProtectionRelease {
    let row = try access.sql.row(
      "SELECT \(ProtectionRows.releaseColumns) WHERE r.id = ?", [.text(id.text)])
    guard let release = try row.map(ProtectionRows.release) else {
      throw DeskFailure(.releaseUnknown, "その解除の依頼はありません。一覧を確かめてください。何も変更していません。")
    }
    guard release.office == office else {
      throw DeskFailure(.notPermitted, "この解除の依頼は別の役所のものです。何も変更していません。")
    }
    guard release.state == .asked else {
      throw DeskFailure(
        .requestDecided, "この解除の依頼はすでに「\(release.state.name)」です。何も変更していません。")
    }
    return release
  }

  // MARK: What it opens

  /// Whether the block on this request is open at this moment.
  static func isOpen(
    _ request: CertificateRequest, _ record: RecordType, _ access: borrowing ReadAccess
  ) throws -> Bool {
    try access.sql.rows(
      "SELECT \(ProtectionRows.releaseColumns) WHERE r.request = ? AND r.state = 'allowed'",
      [.text(request.id.text)]
    ).map(ProtectionRows.release).contains { $0.covers(request.order, record, at: access.now) }
  }

  /// The copies are handed over: what opened the block is used up.
  static func consume(
    _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      UPDATE protection_release SET used = used + ?1,
        state = CASE WHEN used + ?1 = copies THEN 'used' ELSE state END
      WHERE request = ?2 AND state = 'allowed' AND allowed_at > ?3
      """,
      [
        .integer(request.order.copies), .text(request.id.text),
        .text(access.now.adding(seconds: -ProtectionRelease.minutes * 60).isoSeconds),
      ])
  }

  /// Asked for or open now, the oldest first.
  public static func current(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> [ProtectionRelease] {
    let now = access.now
    return try access.sql.rows(
      """
      SELECT \(ProtectionRows.releaseColumns) WHERE r.office = ? AND r.state IN ('asked', 'allowed')
      ORDER BY r.asked_at, r.id
      """, [.text(office.text)]
    ).map(ProtectionRows.release).filter { $0.state == .asked || $0.isValid(at: now) }
  }

  // MARK: Checks

  /// Whatever else they may do, people of another company never open a block (domain.md A.9).
  private static func checkNoContractor(_ access: borrowing WriteAccess) throws {
    let isTraining =
      access.actor.staff == Resolution.trainingStaff
      || access.actor.staff == Resolution.trainingSecond
    guard isTraining || !access.actor.grants.contains(where: \.role.isContractor) else {
      throw DeskFailure(.notPermitted, "委託の役割を持つ職員は、解除にかかわれません。何も変更していません。係長を呼んでください。")
    }
  }

  private static func checkReason(_ reason: String) throws {
    guard !reason.isEmpty else {
      throw DeskFailure(.reasonMissing, "解除の理由を入れてください。何も変更していません。")
    }
  }
}
