import ArgumentParser
import Domain
import UseCases

struct ImportPostalCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "postal", abstract: "日本郵便の「住所の郵便番号」CSV を取り込む（Shift_JIS か UTF-8、全国でも県別でも）。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("CSV のファイル。", valueName: "file")) var file: String

  private static let sizeLimit = 64 * 1_048_576

  func report(_ context: CommandContext) throws -> Report {
    let desk = context.postal(try context.desk())
    let bytes = try InputFile.read(file, limit: Self.sizeLimit)
    let report = try desk.importFile(ImportText.lines(bytes))
    return ImportReportText.report(report, what: "郵便番号")
  }
}

struct PostalCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "postal", abstract: "郵便番号。", subcommands: [PostalFindCommand.self])
}

struct PostalFindCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "郵便番号のはじめの3桁以上と町名のはじめの字から、住所をさがす。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("たとえば 2110063、211こす。", valueName: "text")) var text: String
  @Option(help: ArgumentHelp("何件まで。", valueName: "n")) var limit: Int = 20

  func validate() throws {
    guard (1...1_000).contains(limit) else {
      throw ValidationError("--limit は 1 から 1000 までで指定してください。")
    }
    guard let query = PostalQuery(text), query.hasEnoughDigits else {
      throw ValidationError("郵便番号のはじめの3桁から7桁を、町名の前に書いてください（211こす）。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    guard let query = PostalQuery(text) else {
      throw DeskFailure(.usage, "郵便番号は7桁までです。")
    }
    let answer = try context.postal(context.desk()).find(query, limit: limit)
    let rows = answer.areas.map { [$0.code.description, $0.address, $0.townKana, $0.note] }
    let rest = answer.isCut ? "\nほかに \(answer.total - answer.areas.count)件あります。" : ""
    return Report(
      text: rows.isEmpty ? "当てはまる町名がありません。" : Output.table(rows) + rest,
      json: .list(answer.areas.map(json)))
  }

  private func json(_ area: PostalArea) -> JSON {
    .object([
      ("code", .text(area.code.digits)), ("address", .text(area.address)),
      ("prefecture", .text(area.prefecture)), ("municipality", .text(area.municipality)),
      ("town", .text(area.town)), ("kana", .text(area.townKana)), ("note", .text(area.note)),
    ])
  }
}

extension CommandContext {
  func postal(_ desk: Desk) -> PostalDesk {
    PostalDesk(desk, shipped: { try ShippedData(self.resources).postalCodes() })
  }
}
