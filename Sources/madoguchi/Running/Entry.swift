import ArgumentParser
import Domain
import Glibc
import NcursesTerminal

/// From the words of the command line to an exit status.
enum Entry {
  static func run(_ words: [String]) -> Int32 {
    Output.forgiveClosedPipes()
    // Passwords and people's data pass through every command, not the screen alone.
    HostTerminal.forbidCoreDumps()
    let arguments = OptionOrder.optionsLast(words)
    let json = arguments.prefix { $0 != "--" }.contains("--json")
    do {
      var command: any ParsableCommand =
        if let plain = PlainStart.command(arguments) { plain } else {
          try Madoguchi.parseAsRoot(arguments)
        }
      try command.run()
      return 0
    } catch let status as ExitCode {
      return status.rawValue
    } catch let failure as DeskFailure {
      return report(failure, json: json)
    } catch {
      return Madoguchi.exitCode(for: error) == .success
        ? help(error) : report(wrongUsage(error, arguments), json: json)
    }
  }

  private static func help(_ error: any Error) -> Int32 {
    Output.result(UsageWords.help(Madoguchi.fullMessage(for: error)))
    return 0
  }

  private static func report(_ failure: DeskFailure, json: Bool) -> Int32 {
    if json {
      Output.result(
        JSON.object([
          (
            "error",
            .object([("code", .text(failure.code.text)), ("message", .text(failure.message))])
          )
        ]).written)
    }
    Output.message(failure.message)
    return failure.code.kind.rawValue
  }

  /// ArgumentParser reports its own errors and everything unknown alike: only the former are wrong
  /// usage.
  private static func wrongUsage(_ error: any Error, _ words: [String]) -> DeskFailure {
    if Madoguchi.exitCode(for: error) == .validationFailure {
      return DeskFailure(
        .usage,
        "指定が正しくありません。何も実行していません。\n"
          + UsageWords.japanese(Madoguchi.fullMessage(for: error), of: words))
    }
    return DeskFailure(
      .unexpected,
      "予期しない問題が起きました。処理は終わっていません。管理者に伝えてください: \(type(of: error))")
  }
}

/// `madoguchi --database X ticket list` means the same as `madoguchi ticket list --database X`.
enum OptionOrder {
  /// Options that take a value, as far as they may stand before the command's name.
  private static let valued: Set<String> = [
    "--database", "--staff", "--password-file", "--second", "--second-password-file", "--now",
    "--resources", "--terminal",
  ]

  static func optionsLast(_ words: [String]) -> [String] {
    var index = 0
    while index < words.count, words[index].hasPrefix("-"), words[index] != "--" {
      index += valued.contains(words[index]) ? 2 : 1
    }
    guard index < words.count, words[index] != "--" else { return words }
    let leading = Array(words[..<index])
    let rest = Array(words[index...])
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + leading + Array(rest[end...])
  }
}
