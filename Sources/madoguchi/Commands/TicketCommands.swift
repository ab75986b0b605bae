import ArgumentParser
import Domain
import Storage
import UseCases

struct TicketCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "ticket", abstract: "番号の発券・呼出・操作・一覧。",
    subcommands: [
      TicketIssueCommand.self, TicketCallCommand.self, TicketActCommand.self,
      TicketListCommand.self,
    ])
}

struct TicketIssueCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "番号を出す。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("列。", valueName: "id")) var queue: String
  @Option(help: "優先: normal・priority・urgent、通常・優先・至急、0・1・2。")
  var priority: Priority = .normal
  @Option(help: ArgumentHelp("用件（コンマで区切る）。", valueName: "id,id"))
  var services: WordList<String>?

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let ticket = try TicketDesk(desk).issue(
      queue: QueueID(queue), services: (services?.words ?? []).map { ServiceID($0) },
      priority: priority)
    return Report(
      text: "\(ticket.number) を出しました（\(ticket.issuedAt.clock)）。",
      json: TicketReport.json(ticket, at: desk.store.clock()))
  }
}

struct TicketCallCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "次の番号、または指定した番号を窓口に呼ぶ。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("窓口の番号。", valueName: "n")) var counter: Int
  @Option(help: ArgumentHelp("この番号を呼ぶ。省くと次の方。", valueName: "id")) var ticket: String?

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let called =
      if let ticket {
        try TicketDesk(desk).call(TicketID(ticket), at: counter)
      } else {
        try TicketDesk(desk).callNext(at: counter)
      }
    return Report(
      text: "\(called.number) を\(counter)番窓口に呼び出しました。",
      json: TicketReport.json(called, at: desk.store.clock()))
  }
}

struct TicketActCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "act", abstract: "呼び出した番号や待っている番号を操作する。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("番号の ID。", valueName: "id")) var ticket: String
  @Option(name: .customLong("do"), help: "操作。") var act: ActWord
  @Option(help: ArgumentHelp("操作する窓口。", valueName: "n")) var counter: Int?
  @Option(help: ArgumentHelp("引継ぎ先の列（transfer だけ）。", valueName: "id")) var queue: String?
  @Option(help: "理由。") var reason: String = ""

  func validate() throws {
    if act.step == .transfer, queue == nil {
      throw ValidationError("--do transfer には、引継ぎ先の列を --queue で指定してください。")
    }
    if act.step != .transfer, queue != nil {
      throw ValidationError("--queue は --do transfer のときだけ使えます。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let id = TicketID(ticket)
    let desk = try context.desk(office: context.store().office(of: id).text)
    let moved = try TicketDesk(desk).move(
      act.step, id, counter: counter, queue: queue.map { QueueID($0) }, reason: reason)
    return Report(
      text: "\(act.step.name)をしました: \(TicketReport.line(moved))",
      json: TicketReport.json(moved, at: desk.store.clock()))
  }
}

struct TicketListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "きょうの番号と、前日までの終わっていない番号の一覧。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("この列だけ。", valueName: "id")) var queue: String?
  @Option(help: "この状態だけ。") var state: TicketState?

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let (tickets, now) = try TicketDesk(desk).list(
      queue: queue.map { QueueID($0) }, state: state)
    return Report(
      text: TicketReport.table(tickets, at: now),
      json: .list(tickets.map { TicketReport.json($0, at: now) }))
  }
}
