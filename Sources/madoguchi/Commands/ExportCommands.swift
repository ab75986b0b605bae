import ArgumentParser
import Domain
import Storage
import UseCases

struct ExportCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "CSV に書き出す（持出し。二人で行う）。",
    subcommands: [ExportTicketsCommand.self, ExportResidentsCommand.self])
}

struct ExportTicketsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "tickets", abstract: "一つの役所の番号をすべて CSV に書き出す。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("書き出す先。すでにあれば書かない。", valueName: "file")) var file: String
  @Option(help: ArgumentHelp("役所。省くと操作する人の役所。", valueName: "id")) var office: String?
  @Option(help: "目的。記録に残る。") var reason: String?
  @Flag(help: "備考も含める。") var withRemarks = false

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let persons = TwoPersons(desk, consent: try context.consent(at: desk.place))
    let reason = reason ?? (desk.store.isTraining ? "研修" : "")
    // The file comes first: nothing is taken out, and nothing logged as taken, for a file that
    // cannot be written.
    let target = try NewFile(file)
    let tickets = try target.whole {
      let tickets = try persons.ticketsForExport(reason: reason)
      try target.write(TicketsCSV.text(tickets, withRemarks: withRemarks))
      return tickets
    }
    return Report(
      text: "\(desk.place.office) の番号 \(tickets.count) 件を \(file) に書き出しました。使い終えたら削除してください。",
      json: .object([("file", .text(file)), ("count", .number(tickets.count))]))
  }
}

/// The table of an export; the same tickets give the same bytes.
enum TicketsCSV {
  static func text(_ tickets: [Ticket], withRemarks: Bool) -> String {
    var columns = [
      "ID", "番号", "役所", "列", "日付", "日付（和暦）", "受付", "状態", "段階", "優先", "用件", "窓口", "最初の呼出",
      "最後の呼出", "応対開始", "終了", "呼出回数", "待ち時間（分）",
    ]
    if withRemarks { columns.append("備考") }
    return SafeCSV.byteOrderMark + SafeCSV.line(columns)
      + tickets.map { SafeCSV.line(fields($0, withRemarks)) }.joined()
  }

  private static func fields(_ ticket: Ticket, _ withRemarks: Bool) -> [SafeCSV.Value] {
    func time(_ value: OfficeTime?) -> SafeCSV.Value { .text(value?.isoSeconds ?? "") }
    func number(_ value: Int?) -> SafeCSV.Value { value.map { .number($0) } ?? .text("") }
    // The wait of somebody still waiting depends on when one looks; a file has no such moment.
    let waited = ticket.firstCalledAt ?? ticket.endedAt
    let fields: [SafeCSV.Value] = [
      .text(ticket.id.text), .text(ticket.number.description), .text(ticket.office.text),
      .text(ticket.queue.text), .text(ticket.day.iso), .text(ticket.day.wareki),
      time(ticket.issuedAt), .text(ticket.state.name), .text(ticket.stage.name),
      .text(ticket.priority.name),
      .text(ticket.services.map(\.text).joined(separator: " ")), number(ticket.counter),
      time(ticket.firstCalledAt), time(ticket.calledAt), time(ticket.servedAt),
      time(ticket.endedAt), .number(ticket.calls),
      number(waited.map { ticket.waitMinutes(at: $0) }),
    ]
    return withRemarks ? fields + [.text(ticket.remark)] : fields
  }
}
