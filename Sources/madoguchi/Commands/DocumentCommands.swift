import ArgumentParser
import Domain
import PaperPress
import Storage
import UseCases

struct DocumentCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "帳票（請求書・領収書など）の作成と印刷。",
    subcommands: [
      DocumentListCommand.self, DocumentMakeCommand.self, DocumentPrintCommand.self,
      DocumentReprintCommand.self, DocumentWithdrawCommand.self, DocumentClearCommand.self,
    ])
}

struct DocumentListCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "まだ印刷していない帳票、またはある日のすべての帳票を見る。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @Option(help: ArgumentHelp("この日に作ったすべて。省くと、まだ印刷していないもの。", valueName: "date"))
  var date: CivilDate?

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    let records = try context.papers(desk).open(day: date).first
    let rows = records.map { record in
      [
        record.id.text, record.kind.name, record.state.name, record.madeAt.clock, record.subject,
        record.handwritten > 0 ? "手書き\(record.handwritten)" : "",
      ]
    }
    return Report(
      text: rows.isEmpty ? "まだ印刷していない帳票はありません。" : Output.table(rows),
      json: .list(records.map { DocumentReport.json($0) }))
  }
}

struct DocumentMakeCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "請求書か領収書を、印刷待ちに入れる。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @Option(help: ArgumentHelp("request-form か receipt。", valueName: "kind")) var kind: String
  @Option(help: ArgumentHelp("請求の番号。領収書は会計の番号（2026-11-24/3）。", valueName: "id"))
  var subject: String

  func validate() throws {
    guard DocumentKind(rawValue: kind)?.isDrawnFromRecords == true else {
      throw ValidationError("--kind は request-form か receipt です。ほかの帳票は、それぞれの画面で作ります。")
    }
  }

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    guard let kind = DocumentKind(rawValue: kind) else {
      throw DeskFailure(.usage, "--kind は request-form か receipt です。")
    }
    let record = try context.papers(desk).make(kind, about: subject)
    return Report(
      text: "\(kind.name)を印刷待ちに入れました（\(record.id)）。", json: DocumentReport.json(record))
  }
}

struct DocumentPrintCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "帳票を印刷する。印刷は一度だけ。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @Option(help: ArgumentHelp("帳票の番号。", valueName: "id")) var id: String
  @Option(help: ArgumentHelp("プリンターでなく、この新しいファイルに書く（0600）。", valueName: "file"))
  var out: String?
  @Flag(help: "前の印刷で紙が出ていないことを、プリンターを見て確かめた。") var looked = false

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    if let out { try NewFile.check(out) }
    let printed = try context.papers(desk).printOut(DocumentID(id), looked: looked, to: out)
    var text = "\(printed.record.kind.name)を\(out == nil ? "プリンターに送りました" : "ファイルに書きました")。"
    if !printed.handwritten.isEmpty {
      text += "書体にない字があります。「\(printed.handwritten.joined(separator: "」「"))」の欄を手書きで補ってから渡してください。"
    }
    return Report(
      text: text, json: DocumentReport.json(printed.record, handwritten: printed.handwritten))
  }
}

/// Which paper, and why something is done with it.
struct PaperAndReason: ParsableArguments {
  @Option(help: ArgumentHelp("帳票の番号。", valueName: "id")) var id: String
  @Option(help: ArgumentHelp("理由。", valueName: "text")) var reason: String

  var document: DocumentID { DocumentID(id) }
}

struct DocumentReprintCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprint", abstract: "きょう印刷した帳票を、もう一度印刷待ちに入れる（係長・課長）。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @OptionGroup var paper: PaperAndReason

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    let record = try context.papers(desk).reprint(paper.document, reason: paper.reason)
    return Report(
      text: "\(record.kind.name)をもう一度印刷待ちに入れました（\(record.id)）。", json: DocumentReport.json(record))
  }
}

struct DocumentWithdrawCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "印刷していない帳票を取り下げる。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption
  @OptionGroup var paper: PaperAndReason

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    let record = try context.papers(desk).withdraw(paper.document, reason: paper.reason)
    return Report(
      text: "\(record.kind.name)を取り下げました。", json: DocumentReport.json(record))
  }
}

struct DocumentClearCommand: AtOfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "締めのあと: 印刷していない帳票をすべて取り下げ、印刷待ちのファイルを消す（係長・課長）。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var place: OfficeOption

  func report(_ desk: Desk, _ context: CommandContext) throws -> Report {
    let withdrawn = try context.papers(desk).clear()
    return Report(
      text: "印刷していない帳票 \(withdrawn.count)件を取り下げ、印刷待ちのファイルを消しました。",
      json: .list(withdrawn.map { .text($0.id.text) }))
  }
}

/// A paper as commands report it: what it is, never what it says.
enum DocumentReport {
  static func json(_ record: DocumentRecord, handwritten: [String]? = nil) -> JSON {
    var fields: [(String, JSON)] = [
      ("id", .text(record.id.text)), ("kind", .text(record.kind.rawValue)),
      ("subject", .text(record.subject)), ("state", .text(record.state.rawValue)),
      ("attempts", .number(record.attempts)), ("madeAt", .text(record.madeAt.iso)),
      ("printedAt", .text(record.printedAt?.iso)), ("sha256", .text(record.sha256)),
      ("reprintOf", .text(record.reprintOf?.text)),
    ]
    if let handwritten { fields.append(("handwritten", .list(handwritten.map { .text($0) }))) }
    return .object(fields)
  }
}

extension CommandContext {
  /// The desk of papers with the program that draws, the spool beside the database and the printer
  /// of the configuration.
  func papers(_ desk: Desk) throws -> PaperDesk {
    PaperDesk(
      desk,
      press: PaperPress(
        program: try PaperProgram.find(executable: "/proc/self/exe", environment: environment),
        spool: spool(desk.store), printer: configuration.printer ?? .none))
  }

  /// Takes a paper's file out of the spool.
  func discardPaper(_ store: Store) -> (String) throws -> Void {
    let folder = spool(store)
    return { try PaperPress.discard($0, spool: folder) }
  }

  private func spool(_ store: Store) -> String {
    configuration.spool ?? store.files.database + ".spool"
  }
}
