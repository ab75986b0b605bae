public import Domain
import Secrets
import Storage

/// Accounts and terminals.
public struct StaffDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  public func open() throws -> LiveView<[StaffRecord]> {
    try desk.open(.staffView, of: .system, purpose: .administration) { access in
      let reach = Reach(of: .staffView, for: access.actor)
      return try StaffRecords.list(access).filter { reach.covers($0) }
    }
  }

  /// Adds an account and returns its one-time password, which is shown once.
  public func add(_ record: StaffRecord) throws -> String {
    try check(record)
    let password = SecretBytes.oneTimePassword()
    let hash = try PasswordHash(of: password)
    try desk.write(.staffAdd, purpose: .administration) { access in
      try StaffRecords.add(record, password: hash, mustChange: true, access)
      return Audited(
        (), on: .staff(record.id),
        detail: record.grants.map(Self.spelled).joined(separator: " "))
    }
    return password
  }

  private func check(_ record: StaffRecord) throws {
    let allowed = record.id.text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
    }
    guard allowed, (2...32).contains(record.id.text.utf8.count) else {
      throw DeskFailure(
        "staff-id", "職員番号は半角の英小文字・数字・ハイフンで2〜32文字にしてください。登録していません。")
    }
    for text in [record.name, record.kana, record.id.text] { try FreeText.check(text) }
    guard !record.name.isEmpty, !record.grants.isEmpty else {
      throw DeskFailure("staff-incomplete", "氏名と役割は必ず入れてください。登録していません。")
    }
  }

  public func disable(_ id: StaffID) throws {
    try desk.write(.staffDisable, purpose: .administration) { access in
      try StaffRecords.disable(id, access)
      return Audited((), on: .staff(id))
    }
  }

  public func transfer(
    _ id: StaffID, effective: CivilDate, to grants: [RoleGrant]
  ) throws {
    try desk.write(.staffTransfer, purpose: .administration) { access in
      try StaffRecords.transfer(id, effective: effective, to: grants, access)
      return Audited(
        (), on: .staff(id),
        detail: "effective=\(effective.iso) "
          + "grants=\(grants.map(Self.spelled).joined(separator: ","))")
    }
  }

  /// A grant in the log, by ids alone: `supervisor@north/resident`; no section means all of them.
  private static func spelled(_ grant: RoleGrant) -> String {
    "\(grant.role.rawValue)@\(grant.office)" + (grant.section.map { "/\($0)" } ?? "")
  }

  /// A new one-time password, shown once.
  public func resetPassword(_ id: StaffID) throws -> String {
    let password = SecretBytes.oneTimePassword()
    let hash = try PasswordHash(of: password)
    try desk.write(.staffResetPassword, purpose: .administration) { access in
      try StaffRecords.setPassword(id, hash, mustChange: true, access)
      return Audited((), on: .staff(id))
    }
    return password
  }

  public func unlock(_ id: StaffID) throws {
    try desk.write(.staffUnlock, purpose: .administration) { access in
      let record = try StaffRecords.list(access.reading).first { $0.id == id }
      if let record, !Reach(of: .staffUnlock, for: access.actor).covers(record) {
        throw DeskFailure(
          .notPermitted, "\(id) はあなたの担当する役所の職員ではありません。何も変更していません。管理者に頼んでください。")
      }
      try StaffRecords.unlock(id, access)
      return Audited((), on: .staff(id))
    }
  }

  public func bind(_ id: StaffID, toOSUser user: String?) throws {
    if let user {
      guard (1...64).contains(user.utf8.count), Self.isPrintable(user) else {
        throw DeskFailure(
          "os-user", "OSの利用者名は、空白のない半角文字1〜64文字にしてください。何も変更していません。")
      }
      try FreeText.check(user)
    }
    try desk.write(.staffBindOSUser, purpose: .administration) { access in
      try StaffRecords.bind(id, toOSUser: user, access)
      return Audited((), on: .staff(id), detail: "os-user=\(user ?? "")")
    }
  }

  // MARK: Terminals

  public func terminals() throws -> [TerminalRecord] {
    try desk.open(.terminalView, of: .system, purpose: .administration) { access in
      let reach = Reach(of: .terminalView, for: access.actor)
      return try TerminalRecords.list(access).filter { reach.covers($0.office) }
    }.first
  }

  public func addTerminal(_ terminal: TerminalRecord) throws {
    try check(terminal)
    try desk.write(.terminalAdd, purpose: .administration) { access in
      try TerminalRecords.add(terminal, access)
      return Audited((), on: .terminal(terminal.id), detail: Self.spelled(terminal))
    }
  }

  private func check(_ terminal: TerminalRecord) throws {
    let id = terminal.id.text.utf8
    guard (1...32).contains(id.count), id.allSatisfy(Self.isIDByte) else {
      throw DeskFailure(
        "terminal-id", "端末の名前は、半角の英数字と「-」「_」「.」で1〜32文字にしてください。登録していません。")
    }
    let words = [terminal.osAccount ?? "", terminal.address ?? ""]
    guard words.allSatisfy({ $0.utf8.count <= 64 && Self.isPrintable($0) }) else {
      throw DeskFailure(
        "terminal-id", "端末のアカウント・アドレスは、空白のない半角文字64文字までにしてください。登録していません。")
    }
    for text in [terminal.id.text] + words { try FreeText.check(text) }
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// ASCII that is seen, without blanks.
  private static func isPrintable(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// A terminal in the log: where it stands and by what it is recognised.
  private static func spelled(_ terminal: TerminalRecord) -> String {
    "office=\(terminal.office) section=\(terminal.section?.text ?? "")"
      + " counter=\(terminal.counter.map { String($0) } ?? "")"
      + " account=\(terminal.osAccount ?? "") address=\(terminal.address ?? "")"
  }

  public func removeTerminal(_ id: TerminalID) throws {
    try desk.write(.terminalRemove, purpose: .administration) { access in
      try TerminalRecords.remove(id, access)
      return Audited((), on: .terminal(id))
    }
  }
}
