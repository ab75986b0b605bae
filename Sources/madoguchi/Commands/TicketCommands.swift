import ArgumentParser
import Domain
import Storage
import UseCases

struct TicketCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "ticket", abstract: "番号の受付・呼出・操作・一覧。",
    subcommands: [
      TicketIssueCommand.self, TicketCallCommand.self, TicketActCommand.self,
      TicketListCommand.self, TicketServicesCommand.self, TicketCountCommand.self,
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
  @Option(help: ArgumentHelp("用件（数は *n、コンマで区切る）。", valueName: "id*n,id"))
  var services: ServiceWords?

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let tickets = TicketDesk(desk)
    let ticket = try tickets.issue(
      queue: QueueID(queue), services: services?.services ?? [], priority: priority,
      quantities: services?.quantities ?? [:])
    let estimate = try tickets.estimate(of: ticket)
    return Report(
      text: "\(ticket.number) を出しました（\(ticket.issuedAt.clock)）。"
        + (estimate.map { "待ちの見込みは \($0.low)〜\($0.high)分です。" } ?? "待ちは見込み不明です。"),
      json: TicketReport.json(ticket, at: desk.store.clock(), estimate: estimate))
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
      text: TicketReport.table(tickets, at: now, try SystemDesk.offices(desk)),
      json: .list(tickets.map { TicketReport.json($0, at: now) }))
  }
}

struct TicketServicesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "services", abstract: "出した番号の用件を変える。番号と順番はそのまま。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("番号の ID。", valueName: "id")) var ticket: String
  @Option(help: ArgumentHelp("用件（数は *n、コンマで区切る）。", valueName: "id*n,id"))
  var services: ServiceWords

  func report(_ context: CommandContext) throws -> Report {
    let id = TicketID(ticket)
    let desk = try context.desk(office: context.store().office(of: id).text)
    let changed = try TicketDesk(desk).change(
      id, services: services.services, quantities: services.quantities, version: nil)
    return Report(
      text: "\(changed.number) の用件を変えました。順番はそのままです。",
      json: TicketReport.json(changed, at: desk.store.clock()))
  }
}

struct TicketCountCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "人数だけを数える列で、来た人を一人数える（--undo で一人戻す）。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("列。", valueName: "id")) var queue: String
  @Flag(help: "間違えて数えた一人を戻す。") var undo = false

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let count = try IntakeDesk(desk).count(QueueID(queue), takingBack: undo)
    return Report(
      text: "きょうは\(count)人です。",
      json: .object([
        ("queue", .text(queue)), ("day", .text(desk.store.clock().date.iso)),
        ("count", .number(count)),
      ]))
  }
}
