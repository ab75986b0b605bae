public import Domain
import Secrets
public import Storage

/// Making a database, and the way in when nobody can get in.
public enum SystemDesk {
  public static let firstAdministrator = StaffID("admin")

  /// Creates a real database with the offices, the first version of the catalogue and a first
  /// administrator.
  ///
  /// - Returns: the one-time password, to be changed at the first sign-in.
  public static func initialise(
    _ files: DatabaseFiles, offices: OfficeDirectory, catalogue: CatalogueContent,
    clock: @escaping () -> OfficeTime
  ) throws -> String {
    guard let home = offices.offices.first else {
      throw DeskFailure(.usage, "役所のデータが空です。何も作成していません。")
    }
    let password = SecretBytes.oneTimePassword()
    let hash = try PasswordHash(of: password)
    try Store.create(files, kind: .real, clock: clock) { store, credential in
      try store.write(
        .initialise, by: credential, at: Place(office: home.id), purpose: .administration
      ) { access in
        try OfficeRecords.insert(offices, access)
        try CatalogueRecords.seed(catalogue, access)
        try StaffRecords.add(
          StaffRecord(
            id: firstAdministrator, name: "最初の管理者", kana: "サイショノカンリシャ",
            grants: [RoleGrant(.administrator, office: home.id)]),
          password: hash, mustChange: true, access)
        return Audited((), on: .system, detail: "kind=real")
      }
    }
    return password
  }

  /// Root on the host gives an administrator a one-time password when all are locked out; every
  /// supervisor sees that it happened.
  ///
  /// - Returns: the one-time password.
  public static func breakGlass(
    _ store: Store, for staff: StaffID, office: OfficeID, reason: String
  ) throws -> String {
    try FreeText.check(reason)
    guard !reason.isEmpty else {
      throw DeskFailure(.reasonMissing, "理由を --reason で書いてください。何も変更していません。")
    }
    let password = SecretBytes.oneTimePassword()
    let hash = try PasswordHash(of: password)
    try store.write(
      .breakGlass, by: store.systemCredential("root"), at: Place(office: office),
      purpose: .administration
    ) { access in
      guard
        let record = try StaffRecords.list(access.reading).first(where: { $0.id == staff }),
        !record.isDisabled, record.grants.contains(where: { $0.role == .administrator })
      else {
        throw DeskFailure(
          .staffUnknown, "\(staff) は有効な管理者ではありません。管理者の職員番号を指定してください。何も変更していません。")
      }
      try StaffRecords.setPassword(staff, hash, mustChange: true, access)
      try NoticeRecords.add(
        .breakGlass,
        "\(access.now.date.iso) \(access.now.clock) root により管理者 \(staff) のパスワードが再設定されました。理由: \(reason)",
        access)
      return Audited((), on: .staff(staff))
    }
    try store.appendWitness(
      "break-glass", after: "パスワードは再設定しましたが、表示していません。もう一度実行すると新しいものを表示します。")
    return password
  }

  /// Puts a backup in the place of the database. Whether `staff` may was decided before: by two
  /// persons in the old database, or by who owns the file of a damaged one.
  ///
  /// - Returns: where the old database was kept; nil when there was none.
  public static func restore(
    _ files: DatabaseFiles, from backup: String, by staff: StaffID,
    clock: @escaping () -> OfficeTime
  ) throws -> String? {
    try Store.restore(files, from: backup, by: staff, clock: clock)
  }

  /// All offices with what is known of them, for `office list` and the screen of the offices.
  public static func offices(_ desk: Desk) throws -> OfficeDirectory {
    try desk.open(.officeView, of: .system, purpose: .administration) {
      try OfficeDetailRecords.directory($0)
    }.first
  }

  /// Takes the city's offices in again: new ones, what is said about all of them, and the
  /// slots of queues that have none.
  ///
  /// - Returns: how many offices are new.
  public static func refreshOffices(_ desk: Desk, from directory: OfficeDirectory) throws -> Int {
    try desk.write(.officeRefresh, purpose: .administration) { access in
      let added = try OfficeRecords.refresh(directory, access)
      return Audited(
        added, on: .system, detail: "added=\(added) offices=\(directory.offices.count)")
    }
  }

  /// Whether everything that must hold does.
  public static func doctor(_ desk: Desk) throws -> [DoctorCheck] {
    try desk.check(.doctor)
    let checks = try desk.store.doctor()
    try desk.note(.doctor, of: .system)
    return checks
  }
}
