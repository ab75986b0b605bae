import ArgumentParser
import Domain
import UseCases

struct IntakeCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "intake", abstract: "聞き取りの内容から、要る手続・要らない手続・確認が必要な手続を判断する。",
    subcommands: [IntakePlanCommand.self, IntakeProceduresCommand.self])
}

struct IntakePlanCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "用件と聞き取り（JSON）から、手続の一覧・理由・期限・持ち物・次の質問を出す。",
    discussion: "形は docs/DATA_FORMATS.md にあります。書いていない項目は「まだわからない」として扱います。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("この日に届け出るものとして。省くときょう。", valueName: "date"))
  var asOf: CivilDate?
  @Argument(help: ArgumentHelp("用件と聞き取りのファイル。", valueName: "file")) var file: String

  func report(_ context: CommandContext) throws -> Report {
    let json = try JSONReader.document(try InputFile.read(file, limit: 1 << 20))
    let (book, calendar) = try InterviewDesk(context.desk()).planning()
    let facts = try IntakeFactFile(book.content).facts(json)
    let day = asOf ?? context.clock().date
    let report = IntakeReport(book, facts, asOf: day, calendar)
    return Report(text: report.text, json: report.json)
  }
}

struct IntakeProceduresCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "procedures", abstract: "ある日の手続の一覧。条件を職員の言葉で。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("この日の目録で。省くときょう。", valueName: "date")) var asOf: CivilDate?

  func report(_ context: CommandContext) throws -> Report {
    let book = try InterviewDesk(context.desk()).book()
    let rows = book.content.procedures.inForce(on: asOf ?? context.clock().date)
    return Report(
      text: IntakeReport.table(rows, book.content),
      json: .list(rows.map { IntakeReport.json($0, book.content) }))
  }
}
