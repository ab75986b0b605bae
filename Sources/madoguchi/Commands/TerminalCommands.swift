import ArgumentParser
import Domain
import UseCases

struct TerminalCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "terminal", abstract: "端末（席）の登録・一覧・取消。",
    subcommands: [
      TerminalAddCommand.self, TerminalListCommand.self, TerminalRemoveCommand.self,
    ])
}

struct TerminalAddCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "端末を登録する。登録のない端末ではサインインできない。",
    discussion: "端末は OS のアカウントか接続元の住所で見分けます。同じ ID で登録すると置き換えます。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var record: NamedRecord
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("課。窓口があれば省ける。", valueName: "id")) var section: String?
  @Option(help: ArgumentHelp("窓口の番号。", valueName: "n")) var counter: Int?
  @Option(help: ArgumentHelp("この OS のアカウントの端末。", valueName: "user"))
  var osAccount: String?
  @Option(help: ArgumentHelp("この住所からの端末。", valueName: "address")) var address: String?

  func validate() throws {
    guard section != nil || counter != nil else {
      throw ValidationError("--section か --counter を指定してください。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let terminal = TerminalRecord(
      id: TerminalID(record.text), office: OfficeID(office), section: try place(desk),
      counter: counter, osAccount: osAccount, address: address)
    try StaffDesk(desk).addTerminal(terminal)
    return Report(
      text: "端末 \(record.text) を登録しました。", json: TerminalListCommand.json(terminal))
  }

  /// The section a counter belongs to needs not be said.
  private func place(_ desk: Desk) throws -> SectionID {
    if let section { return SectionID(section) }
    let number = counter ?? 0
    guard let found = try SystemDesk.offices(desk).counter(number, in: desk.place.office) else {
      throw DeskFailure(
        .counterUnknown, "\(number)番窓口はこの役所にありません。登録していません。番号を確かめてください。")
    }
    return found.section
  }
}

struct TerminalListCommand: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "端末の一覧。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk()
    let terminals = try StaffDesk(desk).terminals()
    let offices = try SystemDesk.offices(desk)
    var rows = [["端末", "役所と課", "窓口", "OSアカウント", "接続元"]]
    rows += terminals.map {
      [
        $0.id.text, offices.name(Place(office: $0.office, section: $0.section)),
        $0.counter.map { String($0) } ?? "", $0.osAccount ?? "", $0.address ?? "",
      ]
    }
    return Report(text: Output.table(rows), json: .list(terminals.map(Self.json)))
  }

  static func json(_ terminal: TerminalRecord) -> JSON {
    .object([
      ("id", .text(terminal.id.text)), ("office", .text(terminal.office.text)),
      ("section", .text(terminal.section?.text)), ("counter", .number(terminal.counter)),
      ("osAccount", .text(terminal.osAccount)), ("address", .text(terminal.address)),
    ])
  }
}

struct TerminalRemoveCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "端末の登録を取り消す。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var record: NamedRecord

  func report(_ context: CommandContext) throws -> Report {
    try StaffDesk(context.desk()).removeTerminal(TerminalID(record.text))
    return Report(
      text: "端末 \(record.text) の登録を取り消しました。",
      json: .object([("id", .text(record.text)), ("removed", .flag(true))]))
  }
}
