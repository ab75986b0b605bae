import ArgumentParser
import Domain
import UseCases

/// A command that does one thing through a desk and reports it.
protocol DeskCommand: ParsableCommand {
  var options: GlobalOptions { get }

  func report(_ context: CommandContext) throws -> Report
}

extension DeskCommand {
  mutating func run() throws {
    let context = try CommandContext(options)
    let report = try report(context)
    Output.result(options.json ? report.json.written : report.text)
    do {
      try context.finish()
    } catch {
      // What was asked for is done and on the disk; closing late changes nothing about it.
      Output.message("データベースを閉じるときに問題がありました。処理は終わっています。doctor で点検してください。")
    }
    if report.status != 0 { throw ExitCode(report.status) }
  }
}

/// A command that only holds others.
protocol CommandGroup: ParsableCommand {}

extension CommandGroup {
  mutating func run() throws {
    let names = Self.configuration.subcommands.compactMap { $0.configuration.commandName }
    throw ValidationError("続けて次のどれかを指定してください: \(names.joined(separator: "、"))")
  }
}

/// The office a command is for.
struct OfficeOption: ParsableArguments {
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
}

/// A command that does one thing at the desk of an office it must be told.
protocol AtOfficeCommand: DeskCommand {
  var place: OfficeOption { get }

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report
}

extension AtOfficeCommand {
  func report(_ context: CommandContext) throws -> Report {
    try report(try context.desk(office: place.office), context)
  }
}
