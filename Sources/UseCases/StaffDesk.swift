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
        detail: record.grants.map { "\($0.role.rawValue)@\($0.office)" }.joined(separator: " "))
    }
    return password
  }

  private func check(_ record: StaffRecord) throws {
    for text in [record.name, record.kana, record.id.text] { try FreeText.check(text) }
    let allowed = record.id.text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
    }
    guard allowed, (2...32).contains(record.id.text.utf8.count) else {
      throw DeskFailure(
        "staff-id", "職員番号は半角の英小文字・数字・ハイフンで2〜32文字にしてください。登録していません。")
    }
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
      return Audited((), on: .staff(id), detail: "effective=\(effective.iso)")
    }
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
    try desk.write(.staffBindOSUser, purpose: .administration) { access in
      try StaffRecords.bind(id, toOSUser: user, access)
      return Audited((), on: .staff(id))
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
    let words = [terminal.id.text, terminal.osAccount ?? "", terminal.address ?? ""]
    guard !terminal.id.text.isEmpty,
      words.allSatisfy({ $0.utf8.count <= 64 && $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } })
    else {
      throw DeskFailure(
        "terminal-id", "端末の名前・アカウント・アドレスは、空白のない半角文字64文字までにしてください。登録していません。")
    }
    try desk.write(.terminalAdd, purpose: .administration) { access in
      try TerminalRecords.add(terminal, access)
      return Audited((), on: .terminal(terminal.id))
    }
  }

  public func removeTerminal(_ id: TerminalID) throws {
    try desk.write(.terminalRemove, purpose: .administration) { access in
      try TerminalRecords.remove(id, access)
      return Audited((), on: .terminal(id))
    }
  }
}
