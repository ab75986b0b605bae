import Domain

/// The command line that every clerk's terminal starts with, read without ArgumentParser: building
/// the parser of all commands takes a quarter of the time to the first screen.
///
/// Whatever it does not know is left to the parser, which knows all of it and explains what is wrong.
enum PlainStart {
  /// The workstation with its options; nil when the words say anything else.
  static func command(_ words: [String]) -> Madoguchi? {
    var values: [String: String] = [:]
    var ascii = false
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--ascii" {
        guard !ascii else { return nil }
        ascii = true
        continue
      }
      guard valued.contains(word), values[word] == nil, let value = rest.popFirst(),
        !value.isEmpty, !value.utf8.starts(with: "-".utf8)
      else { return nil }
      values[word] = value
    }
    var now: OfficeTime?
    if let text = values["--now"] {
      guard let moment = OfficeTime(iso: text) else { return nil }
      now = moment
    }
    return command(values, now: now, ascii: ascii)
  }

  private static let valued: Set<String> = ["--database", "--now", "--resources", "--terminal"]

  /// Every option gets its value: one that was never parsed must not be read.
  private static func command(
    _ values: [String: String], now: OfficeTime?, ascii: Bool
  ) -> Madoguchi {
    var options = GlobalOptions()
    options.database = values["--database"]
    options.json = false
    options.staff = nil
    options.passwordFile = nil
    options.second = nil
    options.secondPasswordFile = nil
    options.request = nil
    options.ask = false
    options.now = now
    options.resources = values["--resources"]
    var screen = ScreenOptions()
    screen.ascii = ascii
    var command = Madoguchi()
    command.options = options
    command.screen = screen
    command.terminal = values["--terminal"]
    return command
  }
}
