import ArgumentParser
import Domain
import UseCases

struct ImportCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "ファイルを取り込む。",
    subcommands: [
      ImportHolidaysCommand.self, ImportPostalCommand.self, ImportResidentsCommand.self,
      ImportStaffCommand.self, ImportConvenienceCommand.self,
    ])
}

struct ImportHolidaysCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "内閣府の「国民の祝日」CSV を取り込む（Shift_JIS か UTF-8）。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("CSV のファイル。", valueName: "file")) var file: String

  private static let sizeLimit = 4 * 1_048_576

  func report(_ context: CommandContext) throws -> Report {
    let desk = CalendarDesk(try context.desk())
    let bytes = try InputFile.read(file, limit: Self.sizeLimit)
    let report = try desk.importHolidays(HolidayTable(ImportText.lines(bytes)))
    return ImportReportText.report(report, what: "祝日")
  }
}

/// What an import says: the counts, and each line that did not go in.
enum ImportReportText {
  static func report(_ report: ImportReport, what: String) -> Report {
    var lines = [
      report.isOfUse
        ? "\(what)を取り込みました: \(report.read)行のうち、新しいもの \(report.imported)、同じもの \(report.unchanged)、"
          + "取り込めないもの \(report.rejected.count)。"
        : "\(what)を取り込めませんでした。何も変更していません。読んだ行は \(report.read) です。"
    ]
    lines += report.rejected.map { "\($0.line)行目: \($0.reason)" }
    return Report(
      text: lines.joined(separator: "\n"),
      json: .object([
        ("read", .number(report.read)), ("imported", .number(report.imported)),
        ("unchanged", .number(report.unchanged)),
        (
          "rejected",
          .list(
            report.rejected.map {
              .object([("line", .number($0.line)), ("reason", .text($0.reason))])
            })
        ),
      ]), status: report.isOfUse ? 0 : 3)
  }
}
