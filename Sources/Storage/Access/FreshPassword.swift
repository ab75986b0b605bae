public import Domain

/// That somebody signed in has just given their password once more. It serves the transaction it was
/// asked for and proves nothing of anybody else.
public struct FreshPassword {
  private let proof: PasswordProof?
  private let staff: StaffID

  init(_ proof: PasswordProof?, of staff: StaffID) {
    self.proof = proof
    self.staff = staff
  }

  /// - Throws: `DeskFailure` when it is another person's, or was changed since it was compared.
  func confirm(_ access: borrowing WriteAccess) throws {
    guard staff == access.actor.staff else {
      throw DeskFailure(.notPermitted, "パスワードを確かめた人と、操作する人が違います。何も変更していません。")
    }
    try proof?.confirm(at: access.now, access.sql)
  }
}

extension Store {
  /// Compares the password of whoever holds the credential again, counted like a sign-in. The OS user
  /// of a 研修 database has none.
  public func compareAgain(
    _ credential: Credential, password: String, at office: OfficeID
  ) throws -> FreshPassword {
    switch credential.kind {
    case .training: return FreshPassword(nil, of: Resolution.trainingStaff)
    case .trainingSecond: return FreshPassword(nil, of: Resolution.trainingSecond)
    case .system:
      throw DeskFailure(.notPermitted, "この操作は、サインインした職員だけができます。何も変更していません。")
    case .staff(let staff):
      return FreshPassword(
        try checkPassword(of: staff, password, terminal: nil, office: office), of: staff)
    case .session(let id):
      let row = try peek {
        try $0.row("SELECT staff FROM desk_session WHERE id = ?", [.text(id.text)])
      }
      guard let row else {
        throw DeskFailure(.signInRequired, "サインインしていません。サインインしてから操作してください。")
      }
      let staff = StaffID(row.text(0))
      return FreshPassword(
        try checkPassword(of: staff, password, terminal: nil, office: office), of: staff)
    }
  }
}
