import ArgumentParser
import Domain
import UseCases

struct QueueCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "列の受付の開け閉め・一日の受付数・早い窓口。",
    subcommands: [
      QueueListCommand.self, QueueCloseCommand.self, QueueOpenCommand.self,
      QueueQuotaCommand.self, QueueLaneCommand.self,
    ])
}

struct QueueListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列ごとの受付の様子、出した数、待ち、見込み。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String

  func report(_ context: CommandContext) throws -> Report {
    try QueueReport(of: IntakeDesk(context.desk(office: office)).openQueues().first).report
  }
}

struct QueueCloseCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "きょうの受付を終わりにする。待っている方はそのまま呼ぶ。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("列。", valueName: "id")) var queue: String
  @Option(help: "理由。") var reason: String

  func report(_ context: CommandContext) throws -> Report {
    let desk = IntakeDesk(try context.desk(office: office))
    try desk.close(QueueID(queue), reason: reason)
    return try QueueReport(of: desk.openQueues().first, only: QueueID(queue)).report
  }
}

struct QueueOpenCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "終わりにした受付を、また開ける。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("列。", valueName: "id")) var queue: String

  func report(_ context: CommandContext) throws -> Report {
    let desk = IntakeDesk(try context.desk(office: office))
    try desk.reopen(QueueID(queue))
    return try QueueReport(of: desk.openQueues().first, only: QueueID(queue)).report
  }
}

struct QueueQuotaCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "quota", abstract: "一日に出す番号の数を決める。予約の方は数えない。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("列。", valueName: "id")) var queue: String
  @Option(help: ArgumentHelp("1〜999。省くと制限なし。", valueName: "n")) var numbers: Int?

  func report(_ context: CommandContext) throws -> Report {
    let desk = IntakeDesk(try context.desk(office: office))
    try desk.setQuota(QueueID(queue), numbers)
    return try QueueReport(of: desk.openQueues().first, only: QueueID(queue)).report
  }
}

struct QueueLaneCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "lane", abstract: "窓口を早い窓口にする（--off でふつうの窓口に戻す）。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("窓口の番号。", valueName: "n")) var counter: Int
  @Flag(help: "ふつうの窓口に戻す。") var off = false

  func report(_ context: CommandContext) throws -> Report {
    try IntakeDesk(context.desk(office: office)).setLane(counter, quick: !off)
    return Report(
      text: "\(counter)番窓口を\(off ? "ふつう" : "早い用件")の窓口にしました。",
      json: .object([("counter", .number(counter)), ("quick", .flag(!off))]))
  }
}
