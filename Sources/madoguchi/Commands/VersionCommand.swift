import ArgumentParser
import Domain

struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "プログラムの版を表示する。")
  static let text = "0.2.0"

  @OptionGroup var options: GlobalOptions

  mutating func run() throws {
    Output.result(
      options.json
        ? JSON.object([("version", .text(Self.text))]).written : "madoguchi \(Self.text)")
  }
}
