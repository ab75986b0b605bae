import ArgumentParser
import Domain
import Storage
import UseCases

struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "本番のデータベースを作り、最初の管理者のパスワードを表示する。")

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard options.now == nil else {
      throw ValidationError("--now は本番のデータベースでは使えません。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let files = try context.filesToCreate()
    let data = ShippedData(context.resources)
    let password = try SystemDesk.initialise(
      files, offices: data.offices(), catalogue: data.catalogue(), clock: context.clock)
    let administrator = SystemDesk.firstAdministrator.text
    return Report(
      text: """
        本番のデータベースを作りました: \(files.database)
        最初の管理者 \(administrator) の一度だけのパスワード: \(password)
        まず staff change-password --staff \(administrator) で変更してください。
        次に terminal add で端末を、staff add で職員を登録します。
        鍵 \(files.auditKey) と \(files.backupKey) は、データベースと別の場所にも保管してください。
        """,
      json: .object([
        ("database", .text(files.database)), ("administrator", .text(administrator)),
        ("password", .text(password)),
      ]))
  }
}
