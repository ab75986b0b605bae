import ArgumentParser
import Domain
import Storage
import UseCases

struct StaffCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "職員の登録・停止・異動・パスワード・ロック。",
    subcommands: [
      StaffAddCommand.self, StaffDisableCommand.self, StaffTransferCommand.self,
      StaffResetPasswordCommand.self, StaffUnlockCommand.self, StaffListCommand.self,
      StaffBindCommand.self, StaffChangePasswordCommand.self,
    ])
}

/// Whom or what a command is about: the first word, or `--id`.
struct NamedRecord: ParsableArguments {
  @Argument(help: ArgumentHelp("対象の ID。--id で指定してもよい。", valueName: "id"))
  var word: String?
  @Option(name: .customLong("id"), help: .hidden) var option: String?

  var text: String { word ?? option ?? "" }

  func validate() throws {
    guard (word == nil) != (option == nil), !text.isEmpty else {
      throw ValidationError("対象の ID を一つ指定してください。")
    }
  }
}

/// Roles at one office, as `staff add` and `staff transfer` take them.
struct GrantOptions: ParsableArguments {
  @Option(
    name: [.customLong("role"), .customLong("roles")],
    help: ArgumentHelp("役割（コンマで区切る）。", valueName: "reception,examiner"))
  var roles: WordList<Role>
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("課。省くと役所全体。", valueName: "id")) var section: String?

  var grants: [RoleGrant] {
    roles.words.map {
      RoleGrant($0, office: OfficeID(office), section: section.map { SectionID($0) })
    }
  }
}

struct StaffAddCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "職員を登録し、一度だけ使うパスワードを表示する。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var record: NamedRecord
  @Option(help: "氏名。") var name: String
  @Option(help: "氏名のカナ。") var kana: String
  @OptionGroup var grant: GrantOptions

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: grant.office)
    let password = try StaffDesk(desk).add(
      StaffRecord(
        id: StaffID(record.text), name: name, kana: kana, grants: grant.grants,
        state: .mustChangePassword))
    return OneTimePassword.report(record.text, password, done: "登録しました。")
  }
}

/// The one place a one-time password is printed.
enum OneTimePassword {
  static func report(_ staff: String, _ password: String, done: String) -> Report {
    Report(
      text: "\(staff) を\(done)最初のサインインで変更してください。\n一度だけのパスワード: \(password)",
      json: .object([("id", .text(staff)), ("password", .text(password))]))
  }
}

struct StaffDisableCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "職員番号を停止する。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var record: NamedRecord

  func report(_ context: CommandContext) throws -> Report {
    try StaffDesk(context.desk()).disable(StaffID(record.text))
    return Report(
      text: "\(record.text) を停止しました。",
      json: .object([("id", .text(record.text)), ("state", .text("disabled"))]))
  }
}

struct StaffTransferCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer", abstract: "ある日から別の役割・役所に異動させる。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var record: NamedRecord
  @Option(help: ArgumentHelp("異動日。", valueName: "date")) var effective: CivilDate
  @OptionGroup var grant: GrantOptions

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk()
    try desk.store.check(office: OfficeID(grant.office))
    try StaffDesk(desk).transfer(
      StaffID(record.text), effective: effective, to: grant.grants)
    return Report(
      text: "\(record.text) は\(effective.warekiWithWeekday)から異動します。",
      json: .object([
        ("id", .text(record.text)), ("effective", .text(effective.iso)),
        ("grants", StaffReport.json(grant.grants)),
      ]))
  }
}

struct StaffResetPasswordCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset-password", abstract: "一度だけ使う新しいパスワードを表示する。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var record: NamedRecord

  func report(_ context: CommandContext) throws -> Report {
    let password = try StaffDesk(context.desk()).resetPassword(StaffID(record.text))
    return OneTimePassword.report(record.text, password, done: "再設定しました。")
  }
}

struct StaffUnlockCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "パスワードの間違いによるロックを解除する。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var record: NamedRecord

  func report(_ context: CommandContext) throws -> Report {
    try StaffDesk(context.desk()).unlock(StaffID(record.text))
    return Report(
      text: "\(record.text) のロックを解除しました。",
      json: .object([("id", .text(record.text)), ("state", .text("unlocked"))]))
  }
}

struct StaffBindCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "bind-os-user", abstract: "OS の利用者のコマンドを、この職員の操作とする。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var record: NamedRecord
  @Option(help: ArgumentHelp("OS の利用者名。", valueName: "user")) var osUser: String?
  @Flag(help: "結び付けをやめる。") var remove = false

  func validate() throws {
    guard (osUser == nil) == remove, osUser?.isEmpty != true else {
      throw ValidationError("--os-user か --remove のどちらか一つを指定してください。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    try StaffDesk(context.desk()).bind(StaffID(record.text), toOSUser: osUser)
    return Report(
      text: osUser.map { "OS の利用者 \($0) のコマンドは \(record.text) の操作になります。" }
        ?? "\(record.text) と OS の利用者の結び付けをやめました。",
      json: .object([("id", .text(record.text)), ("osUser", .text(osUser))]))
  }
}

struct StaffChangePasswordCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "change-password", abstract: "--staff の本人が自分のパスワードを変える。",
    discussion: "端末がまだ一つも登録されていない最初の管理者も、これで自分のパスワードを決められます。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("新しいパスワードのファイル（0600）。", valueName: "file"))
  var newPasswordFile: String?

  func report(_ context: CommandContext) throws -> Report {
    let (desk, staff, current) = try context.person()
    try SignInDesk(desk.store).changePassword(
      desk, staff: staff, current: current, new: try newPassword())
    return Report(
      text: "\(staff) のパスワードを変えました。",
      json: .object([("id", .text(staff.text)), ("changed", .flag(true))]))
  }

  private func newPassword() throws -> String {
    if let newPasswordFile { return try PasswordFile.read(newPasswordFile) }
    let first = try PasswordPrompt.ask("新しいパスワード")
    let again = try PasswordPrompt.ask("もう一度")
    guard first.unicodeScalars.elementsEqual(again.unicodeScalars) else {
      throw DeskFailure(.passwordWeak, "二つのパスワードが違います。パスワードは変わっていません。もう一度実行してください。")
    }
    return first
  }
}
