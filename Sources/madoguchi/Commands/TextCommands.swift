import ArgumentParser
import Cells
import Domain

struct TextCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "文字の幅と読み。",
    subcommands: [TextWidthCommand.self, TextKanaCommand.self])
}

struct TextWidthCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "width", abstract: "画面での桁数。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("文字。", valueName: "text")) var text: String

  func report(_ context: CommandContext) throws -> Report {
    let columns = TextWidth.columns(of: text, ambiguous: context.ambiguous)
    return Report(text: "\(columns)桁", json: .object([("columns", .number(columns))]))
  }
}

struct TextKanaCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "kana", abstract: "読みを片仮名にしたものと、検索の鍵。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("読み。", valueName: "text")) var text: String

  func report(_ context: CommandContext) throws -> Report {
    let katakana = KanaFold.katakana(text)
    if let refusal = Self.refusal(of: katakana) { throw refusal }
    let key = KanaFold.searchKey(katakana)
    return Report(
      text: "\(katakana)  検索の鍵 \(key)",
      json: .object([("katakana", .text(katakana)), ("searchKey", .text(key))]))
  }

  /// Names what is left that is no kana: 「h」 of `ohno`, 「山田」 of 山田たろう.
  private static func refusal(of katakana: String) -> DeskFailure? {
    guard !KanaFold.isKatakana(katakana) else { return nil }
    let unread = KanaFold.unread(katakana)
    return DeskFailure(
      "kana-unreadable",
      unread.isEmpty
        ? "読みがありません。ひらがな・片仮名・ローマ字で入れてください。"
        : "\(unread.map { "「\(Output.plain($0))」" }.joined())を片仮名にできません。"
          + "読みを、ひらがな・片仮名・ローマ字で入れてください。")
  }
}
