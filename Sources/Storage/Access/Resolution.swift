import Domain

/// Who a credential stands for right now: read in the transaction that acts, so that an account
/// stopped or a session ended a moment ago is refused.
enum Resolution {
  static let trainingStaff = StaffID("training")
  static let trainingSecond = StaffID("training-second")

  /// Names the log uses for who is not a person: nobody else may have them.
  static let reserved: Set<StaffID> = [
    trainingStaff, trainingSecond, StaffID("unknown"), StaffID("root"), StaffID("init"),
    StaffID("restore"), StaffID("upgrade"),
  ]

  /// What the program may do on its own while it makes or replaces a database.
  private static let systemActs: Set<Act> = [.initialise, .breakGlass, .restore, .backup]

  /// What somebody may do whose screen is locked.
  private static let lockedActs: Set<Act> = [.unlock, .signOut, .lock]

  /// What somebody may do who has yet to choose a password of their own.
  private static let newcomerActs: Set<Act> = [
    .signIn, .signOut, .lock, .unlock, .passwordChange,
  ]

  static func refusal(
    of act: Act, by actor: Actor, _ credential: Credential, at place: Place
  ) -> DeskFailure? {
    if case .system = credential.kind, systemActs.contains(act) { return nil }
    return Policy.refusal(of: act, by: actor, at: place)
  }

  static func actor(
    _ credential: Credential, for act: Act, at place: Place, _ now: OfficeTime,
    _ sql: any SQLSession
  ) throws -> Actor {
    switch credential.kind {
    case .system(let name): return Actor(staff: StaffID(name), name: name, grants: [])
    case .training, .trainingSecond:
      try checkTraining(sql)
      return Actor(
        staff: credential.kind == .training ? trainingStaff : trainingSecond, name: "研修",
        grants: Role.allCases.map { RoleGrant($0, office: place.office) })
    case .staff(let id):
      return Actor(
        staff: id, name: try activeName(id, for: act, sql),
        grants: try grants(of: id, on: now.date, sql))
    case .session(let id): return try sessionActor(id, for: act, now, sql)
    }
  }

  static func owner(
    _ credential: Credential, _ now: OfficeTime, _ sql: any SQLSession
  ) throws -> StaffID {
    switch credential.kind {
    case .system:
      throw DeskFailure(.notPermitted, "下書きは、サインインした職員だけが使えます。何も変更していません。")
    case .training, .trainingSecond:
      try checkTraining(sql)
      return credential.kind == .training ? trainingStaff : trainingSecond
    case .staff(let id):
      _ = try activeName(id, for: .draftOpen, sql)
      return id
    case .session(let id): return try sessionActor(id, for: .lock, now, sql).staff
    }
  }

  /// A credential is a value and could be carried over: a real database never takes this one.
  private static func checkTraining(_ sql: any SQLSession) throws {
    guard try sql.row("SELECT kind FROM meta")?.text(0) == Store.Kind.training.rawValue else {
      throw DeskFailure(
        .notPermitted, "研修用の資格では本番のデータベースを操作できません。何も変更していません。職員番号でサインインしてください。")
    }
  }

  private static func sessionActor(
    _ id: SessionID, for act: Act, _ now: OfficeTime, _ sql: any SQLSession
  ) throws -> Actor {
    guard
      let row = try sql.row(
        """
        SELECT s.staff, p.name, s.terminal, s.counter, s.locked_at, s.ended_at, s.end_reason,
          p.disabled_at, p.must_change_password
        FROM desk_session s JOIN staff p ON p.id = s.staff WHERE s.id = ?
        """, [.text(id.text)])
    else {
      throw DeskFailure(.signInRequired, "サインインしていません。サインインしてから操作してください。")
    }
    // Stopping an account ends its sessions too: the person is told the reason, not the effect.
    if row.optionalText(7) != nil {
      throw DeskFailure(.staffDisabled, "この職員番号は停止されました。何も保存していません。管理者に確かめてください。")
    }
    if row.optionalText(5) != nil { throw ended(row.optionalText(6)) }
    if row.optionalText(4) != nil, !lockedActs.contains(act) {
      throw DeskFailure(.signInRequired, "離席中です。パスワードを入れて解除してから操作してください。")
    }
    try checkNewcomer(row.flag(8), act)
    let staff = StaffID(row.text(0))
    return Actor(
      staff: staff, name: row.text(1), grants: try grants(of: staff, on: now.date, sql),
      terminal: TerminalID(row.text(2)), counter: row.optionalInt(3))
  }

  private static func ended(_ reason: String?) -> DeskFailure {
    let why =
      switch reason {
      case "moved": "別の端末でサインインしたため、この端末のサインインは終わりました。"
      case "handed-over": "引継ぎにより、この端末のサインインは終わりました。"
      case "password-reset": "パスワードが再設定されたため、この端末のサインインは終わりました。"
      case "ended-by-supervisor": "係長の操作により、この端末のサインインは終わりました。"
      default: "この端末のサインインは終わっています。"
      }
    return DeskFailure(.signInRequired, why + "書きかけの内容は残っています。もう一度サインインしてください。")
  }

  private static func checkNewcomer(_ mustChange: Bool, _ act: Act) throws {
    guard mustChange, !newcomerActs.contains(act) else { return }
    throw DeskFailure(
      .signInRequired, "最初に自分のパスワードを決めてください。それまではほかの操作はできません。")
  }

  private static func activeName(
    _ id: StaffID, for act: Act, _ sql: any SQLSession
  ) throws -> String {
    guard
      let row = try sql.row(
        "SELECT name, disabled_at, must_change_password FROM staff WHERE id = ?",
        [.text(id.text)])
    else { throw DeskFailure(.signInRequired, "職員番号が登録されていません。管理者に確かめてください。") }
    guard row.optionalText(1) == nil else {
      throw DeskFailure(.staffDisabled, "この職員番号は停止されています。管理者に確かめてください。")
    }
    try checkNewcomer(row.flag(2), act)
    return row.text(0)
  }

  static func grants(
    of staff: StaffID, on day: CivilDate, _ sql: any SQLSession
  ) throws -> [RoleGrant] {
    try sql.rows(
      """
      SELECT role, office, section FROM staff_grant
      WHERE staff = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
      ORDER BY role, office, section
      """, [.text(staff.text), .text(day.iso), .text(day.iso)]
    ).compactMap { row in
      Role(rawValue: row.text(0)).map {
        RoleGrant(
          $0, office: OfficeID(row.text(1)),
          section: row.text(2).isEmpty ? nil : SectionID(row.text(2)))
      }
    }
  }
}
