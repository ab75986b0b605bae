import ArgumentParser
import Domain
import Storage
import UseCases

struct PersonCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "住民の台帳の人。", subcommands: [PersonSearchCommand.self])
}

struct PersonSearchCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "氏名、カナ、生年月日、住所、宛名番号、世帯番号で探す。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("探す言葉。", valueName: "text")) var text: String
  @Option(help: ArgumentHelp("多くてもこの人数。", valueName: "n")) var limit: Int = 50

  func validate() throws {
    guard (1...1_000).contains(limit) else {
      throw ValidationError("--limit は 1 から 1000 までの数で指定してください。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let hits = try RegisterDesk(context.desk()).openSearch().find(text, limit: limit)
    return Report(
      text: try shown(hits, today: context.store().clock().date),
      json: .list(hits.people.map(json)))
  }

  private func shown(_ hits: PersonHits, today: CivilDate) -> String {
    guard let register = hits.register else {
      return "住民の台帳がまだありません。管理者は import residents で取り込んでください。"
    }
    let age = "台帳: \(register.ageWords(on: today))"
    guard !hits.people.isEmpty else { return "当てはまる人がいません。\(age)" }
    let rows = hits.people.map { view in
      switch view {
      case .open(let person):
        [
          person.id.text, person.shownName.text + (person.glyphs.isEmpty ? "" : " 外"),
          person.kana.text, person.birth.words,
          person.address.line, person.suppressions.map(\.mark).joined(separator: " "),
        ]
      case .stopped(let id, let code): [id.text, code.words, "", "", "", ""]
      }
    }
    let more = hits.hasMore ? "\nほかにもいます。言葉を足して絞り込んでください。" : ""
    return Output.table([["宛名番号", "氏名", "カナ", "生年月日", "住所", "抑止"]] + rows) + "\n\(age)" + more
  }

  private func json(_ view: ResidentView) -> JSON {
    switch view {
    case .open(let person):
      .object([
        ("id", .text(person.id.text)), ("name", .text(person.name.text)),
        ("kana", .text(person.kana.text)), ("birth", .text(person.birth.iso)),
        ("address", .text(person.address.line)),
      ])
    case .stopped(let id, let code):
      .object([("id", .text(id.text)), ("stopped", .text(code.rawValue))])
    }
  }
}
