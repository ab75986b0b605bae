import ArgumentParser
import Domain
import UseCases

struct ImportStaffCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "職員の一覧から、まだない職員を登録する（UTF-8 か CP932 の CSV）。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("CSV のファイル。", valueName: "file")) var file: String

  private static let sizeLimit = 4 * 1_048_576

  func report(_ context: CommandContext) throws -> Report {
    let desk = StaffDesk(try context.desk())
    let bytes = try InputFile.read(file, limit: Self.sizeLimit)
    let outcome = try desk.importStaff(try StaffTable(ImportText.lines(bytes)))
    var report = ImportReportText.report(outcome.report, what: "職員")
    guard !outcome.passwords.isEmpty else { return report }
    report.text +=
      "\n一度だけのパスワード（最初のサインインで変更してください）:\n"
      + outcome.passwords.map { "\($0.id)  \($0.password)" }.joined(separator: "\n")
    if case .object(let fields) = report.json {
      report.json = .object(
        fields + [
          (
            "passwords",
            .list(
              outcome.passwords.map {
                .object([("id", .text($0.id.text)), ("password", .text($0.password))])
              })
          )
        ])
    }
    return report
  }
}
