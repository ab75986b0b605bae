import ArgumentParser
import Domain
import Storage
import UseCases

struct PaperCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "paper", abstract: "改ざん防止用紙の受払い。番号ごとに、受入・移動・書損・返納・廃棄・一覧。",
    subcommands: [
      PaperReceiveCommand.self, PaperMoveCommand.self, PaperSpoilCommand.self,
      PaperReturnCommand.self, PaperDiscardCommand.self, PaperListCommand.self,
    ])
}

/// The sheets a command of paper is about.
struct SheetArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("番号の範囲。", valueName: "A000001-A000500"))
  var range: PaperRange

  /// - Parameter what: what was done with them, from the particle on.
  func done(_ what: String) -> Report {
    Report(
      text: "\(range) の \(range.count)枚\(what)",
      json: .object([("range", .text(range.description)), ("count", .number(range.count))]))
  }
}

struct PaperReceiveCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "届いた用紙を保管庫に受け入れる。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @OptionGroup var sheets: SheetArguments

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    try SecurityPaperDesk(desk).receive(sheets.range)
    return sheets.done("を受け入れました。保管庫にあります。")
  }
}

struct PaperMoveCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "白紙の用紙を保管庫や端末の間で移す。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @OptionGroup var sheets: SheetArguments
  @Option(help: ArgumentHelp("いまある端末。省くと保管庫。", valueName: "id")) var from: String?
  @Option(help: ArgumentHelp("移す先の端末。省くと保管庫。", valueName: "id")) var to: String?

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    try SecurityPaperDesk(desk).move(
      sheets.range, from: from.map { TerminalID($0) }, to: to.map { TerminalID($0) })
    return sheets.done("を移しました。")
  }
}

struct PaperSpoilCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "spoil", abstract: "用紙を書損にする。印刷した用紙・所在不明の用紙は二人で。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @OptionGroup var sheets: SheetArguments
  @Option(help: "理由。") var reason: SpoilReason
  @Option(help: ArgumentHelp("白紙のある端末。省くと保管庫。", valueName: "id")) var terminal: String?
  @Flag(help: "印刷した用紙。二人で記録する。") var printed = false

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    let holder = terminal.map { TerminalID($0) }
    if printed || !reason.takesOnePersonWhenBlank {
      let consent = try context.consent(at: desk.place)
      try TwoPersons(desk, consent: consent).spoil(sheets.range, reason, at: holder)
    } else {
      try SecurityPaperDesk(desk).spoil(sheets.range, reason, at: holder)
    }
    return sheets.done("を書損（\(reason.name)）にしました。廃棄まで保管してください。")
  }
}

struct PaperReturnCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "白紙の用紙を返納する（二人で）。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @OptionGroup var sheets: SheetArguments
  @Option(help: ArgumentHelp("いまある端末。省くと保管庫。", valueName: "id")) var from: String?
  @Option(help: "理由。") var reason: String

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    try TwoPersons(desk, consent: try context.consent(at: desk.place)).giveBack(
      sheets.range, from: from.map { TerminalID($0) }, reason: reason)
    return sheets.done("を返納しました。")
  }
}

struct PaperDiscardCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "保管している書損の用紙をすべて廃棄する（立会いのもと二人で）。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    let ranges = try TwoPersons(desk, consent: try context.consent(at: desk.place)).discard(
      reason: "立会廃棄")
    let count = ranges.reduce(0) { $0 + $1.count }
    return Report(
      text: "書損の用紙 \(count)枚を廃棄しました。",
      json: .object([
        ("ranges", .list(ranges.map { .text($0.description) })), ("count", .number(count)),
      ]))
  }
}

struct PaperListCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "用紙の置き場所、残り、行方のわからない番号、期間の受払い。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @Option(help: ArgumentHelp("この日から。省くときょう。", valueName: "date")) var from: CivilDate?
  @Option(help: ArgumentHelp("この日まで。省くときょう。", valueName: "date")) var to: CivilDate?
  @Flag(help: "用紙受払簿を印刷待ちに入れる。") var print = false

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    if print {
      let today = context.clock().date
      let record = try context.papers(desk).make(
        paperLedgerFrom: from ?? to ?? today, to: to ?? today)
      return Report(
        text: "用紙受払簿を印刷待ちに入れました（\(record.id)）。", json: DocumentReport.json(record))
    }
    let ledger = try SecurityPaperDesk(desk).open(from: from, to: to)
      .first
    return Report(text: PaperReport.text(ledger), json: PaperReport.json(ledger))
  }
}

/// What the commands of paper print.
enum PaperReport {
  private static func place(_ terminal: TerminalID?) -> String {
    terminal.map { "端末 \($0)" } ?? "保管庫"
  }

  static func text(_ ledger: PaperLedger) -> String {
    var lines = ledger.holdings.map { holding in
      "\(holding.range)  \(place(holding.terminal))  残り \(holding.blank)枚"
        + "（使用 \(holding.used)、書損 \(holding.spoiled)）"
    }
    if lines.isEmpty { lines.append("用紙はありません。paper receive で受け入れると、作成のときに番号が要ります。") }
    lines.append(
      ledger.missing.isEmpty
        ? "番号の欠けはありません。" : "番号が欠けています: \(ledger.missing.joined(separator: "、"))")
    lines += ledger.movements.map { movement in
      "\(movement.at.date.short) \(movement.at.clock)  \(movement.kind.name)  \(movement.range)"
        + "  \(movement.staffName)\(movement.reason.isEmpty ? "" : "  \(movement.reason)")"
    }
    return lines.joined(separator: "\n")
  }

  static func json(_ ledger: PaperLedger) -> JSON {
    .object([
      (
        "holdings",
        .list(
          ledger.holdings.map { holding in
            .object([
              ("range", .text(holding.range.description)),
              ("terminal", .text(holding.terminal?.text)), ("blank", .number(holding.blank)),
              ("used", .number(holding.used)), ("spoiled", .number(holding.spoiled)),
              ("next", .text(holding.next.map { PaperRange.name(holding.range.series, $0) })),
            ])
          })
      ),
      ("missing", .list(ledger.missing.map { .text($0) })),
      ("movements", .list(ledger.movements.map(json))),
    ])
  }

  private static func json(_ movement: PaperLedger.Movement) -> JSON {
    .object([
      ("at", .text(movement.at.isoSeconds)), ("kind", .text(movement.kind.rawValue)),
      ("range", .text(movement.range.description)), ("count", .number(movement.range.count)),
      ("from", .text(movement.from?.text)), ("to", .text(movement.to?.text)),
      ("request", .text(movement.request?.text)), ("reason", .text(movement.reason)),
      ("by", .text(movement.staffName)),
    ])
  }
}
