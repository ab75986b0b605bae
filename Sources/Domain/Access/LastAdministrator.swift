/// A city must keep somebody who can administer: nothing may leave it without one.
public enum LastAdministrator {
  /// What is about to happen to one account.
  public enum Change: Equatable, Sendable {
    case disable
    /// New grants on a date; a transfer counts from the day it is planned.
    case transfer(to: [RoleGrant])
    /// New grants at once.
    case grants([RoleGrant])
  }

  /// The refusal when no active administrator would remain after `change`; nil otherwise.
  ///
  /// An administrator counts who is not disabled and has no planned transfer that takes the role
  /// away. A locked account counts: the lock ends by itself. An account that has yet to set its
  /// own password counts only when nobody else does (the first administrator of a new database).
  public static func refusal(
    of change: Change, to staff: StaffID, among everyone: [StaffRecord]
  ) -> DeskFailure? {
    guard let target = everyone.first(where: { $0.id == staff }), counts(target) else {
      return nil
    }
    switch change {
    case .disable: break
    case .transfer(let grants), .grants(let grants):
      if administers(grants) { return nil }
    }
    let others = everyone.filter { $0.id != staff && counts($0) }
    let proven = others.contains { $0.state != .mustChangePassword }
    if proven || (target.state == .mustChangePassword && !others.isEmpty) { return nil }
    return DeskFailure(
      .lastAdministrator,
      "\(target.name)さんは最後の管理者なので、この変更はできません。何も変更していません。"
        + "先に別の職員に管理者の権限を与え、その人が一度サインインしてから、やり直してください。")
  }

  private static func counts(_ record: StaffRecord) -> Bool {
    guard !record.isDisabled, administers(record.grants) else { return false }
    guard let transfer = record.transfer else { return true }
    return administers(transfer.grants)
  }

  private static func administers(_ grants: [RoleGrant]) -> Bool {
    grants.contains { $0.role == .administrator }
  }
}
