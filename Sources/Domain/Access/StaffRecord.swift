/// One account as administrators see it; the password is not part of it.
public struct StaffRecord: Equatable, Identifiable, Sendable {
  public var id: StaffID
  public var name: String
  /// Katakana.
  public var kana: String
  public var grants: [RoleGrant]
  public var state: State
  /// Planned and not yet in effect.
  public var transfer: Transfer?
  /// Since the last successful sign-in.
  public var failedAttempts: Int
  public var lastSignIn: OfficeTime?
  /// The operating-system account that may act as this person in commands.
  public var osUser: String?

  public enum State: Hashable, Sendable {
    case active
    /// May sign in only to set a password of their own.
    case mustChangePassword
    /// After too many wrong passwords; a supervisor may unlock earlier.
    case locked(until: OfficeTime)
    case disabled

    public var name: String {
      switch self {
      case .active: "有効"
      case .mustChangePassword: "要変更"
      case .locked: "ロック"
      case .disabled: "停止"
      }
    }
  }

  /// New grants from a date on (異動); the old ones end the day before.
  public struct Transfer: Equatable, Sendable {
    public var effective: CivilDate
    public var grants: [RoleGrant]

    public init(effective: CivilDate, grants: [RoleGrant]) {
      self.effective = effective
      self.grants = grants
    }
  }

  public init(
    id: StaffID, name: String, kana: String, grants: [RoleGrant], state: State = .active,
    transfer: Transfer? = nil, failedAttempts: Int = 0, lastSignIn: OfficeTime? = nil,
    osUser: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kana = kana
    self.grants = grants
    self.state = state
    self.transfer = transfer
    self.failedAttempts = failedAttempts
    self.lastSignIn = lastSignIn
    self.osUser = osUser
  }

  /// The grants in force on `day`: those of the transfer once it is in effect.
  public func grants(on day: CivilDate) -> [RoleGrant] {
    guard let transfer, day >= transfer.effective else { return grants }
    return transfer.grants
  }

  public var isDisabled: Bool { state == .disabled }
}
