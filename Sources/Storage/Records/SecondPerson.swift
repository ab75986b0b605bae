import Domain

/// A second person is another person, not another account of the first one: whoever could have the
/// password of an account because they set it a moment ago does not decide with it.
enum SecondPerson {
  private static let acts: [Act] = [.staffAdd, .staffResetPassword, .staffBindOSUser]

  /// Whether the asker made the decider's account, or its way in, within the last day. The audit
  /// log is the witness. On the day the database was made everything is of the first administrator.
  ///
  /// - Throws: `DeskFailure` when it was so.
  static func check(of request: ApprovalRequest, _ access: borrowing WriteAccess) throws {
    try check(askedBy: request.requestedBy, access)
  }

  static func check(askedBy first: StaffID, _ access: borrowing WriteAccess) throws {
    let since = access.now.adding(seconds: -ApprovalRequest.secondPersonRestSeconds).isoSeconds
    guard let made = try access.sql.row("SELECT created_at FROM meta"), made.text(0) < since else {
      return
    }
    let marks = acts.map { _ in "?" }.joined(separator: ", ")
    let fresh = try access.sql.count(
      """
      SELECT count(*) FROM audit WHERE subject_kind = 'staff' AND subject_id = ? AND staff = ?
        AND allowed = 1 AND at > ? AND act IN (\(marks))
      """,
      [
        .text(access.actor.staff.text), .text(first.text), .text(since),
      ] + acts.map { .text($0.rawValue) })
    guard fresh == 0 else {
      throw DeskFailure(
        DeskFailure.Code("second-person-same", .notPermitted),
        "依頼した本人が、この24時間のうちにあなたの登録かパスワードを扱っています。二人で確かめたことになりません。"
          + "何も変更していません。ほかの方に承認を頼んでください。")
    }
  }
}
