import Domain

/// Offices where one person is all there is, as the catalogue's setting `verify.single` names them: ids
/// of offices or kinds of them, parted by 、. The database reads the same setting.
enum SingleOffices {
  static func has(_ office: OfficeID, _ access: borrowing ReadAccess) throws -> Bool {
    guard let setting = try CatalogueQueries.activeSetting("verify.single", access),
      let kind = try access.sql.row("SELECT type FROM office WHERE id = ?", [.text(office.text)])
    else { return false }
    let words = setting.unicodeScalars.split(separator: "、")
    return [office.text, kind.text(0)].contains { word in
      words.contains { $0.elementsEqual(word.unicodeScalars) }
    }
  }

  /// The office that looks after it: the 区役所 of the area, or itself.
  static func parent(of office: OfficeID, _ access: borrowing ReadAccess) throws -> OfficeID {
    let home = try access.sql.row(
      "SELECT home FROM office_detail WHERE office = ?", [.text(office.text)])
    return (home?.optionalText(0)).map { OfficeID($0) } ?? office
  }

  /// What a step there brings with it: a paper on the sample list, or a call for the duty.
  ///
  /// - Returns: the office whose duty was called; nil when none was.
  static func follow(
    _ move: RequestMove, _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> OfficeID? {
    if request.selfChecked, move.step == .verify { try SampleRecords.draw(request, access) }
    guard request.stage == .held, move.step != .hold else { return nil }
    return try DutyRecords.call(request, access)
  }

  /// The maker keys the own paper blind, and not at once.
  static func check(
    _ move: RequestMove, _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    guard move.step == .verify, request.madeBy == access.actor.staff,
      let madeAt = request.madeAt
    else { return }
    let called = try access.sql.count(
      """
      SELECT count(*) FROM ticket_call WHERE office = ? AND staff = ? AND called_at >= ?
        AND ticket IS NOT ?
      """,
      [
        .text(request.office.text), .text(access.actor.staff.text), .text(madeAt.isoSeconds),
        .text(request.ticket?.text),
      ])
    let refusal = SelfCheck.refusal(
      request.number, madeAt: madeAt, now: access.now, hasCalledAnother: called > 0)
    if let refusal { throw refusal }
  }
}
