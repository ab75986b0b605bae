/// Words that may not stand in some part of the tree, each with the reason a reader needs.
struct ForbiddenCall: Sendable {
  enum View: Sendable {
    case code
    /// String literals too: SQL and paths stand in them.
    case literals
    /// Comments too.
    case everything
  }

  let name: String
  let words: [String]
  var view = View.code
  let reason: String
  let applies: @Sendable (SourceFile) -> Bool

  var rule: Rule {
    Rule.perFile(name) { file in
      guard file.isSwift, applies(file) else { return [] }
      let found = words.flatMap { word in
        WordSearch.offsets(of: word, in: bytes(of: file)).map {
          file.violation(name, at: $0, "`\(word)`: \(reason)")
        }
      }
      // Several words may see the same call.
      return Dictionary(grouping: found, by: \.line).values.compactMap(\.first)
        .sorted { $0.line < $1.line }
    }
  }

  private func bytes(of file: SourceFile) -> [UInt8] {
    switch view {
    case .code: file.code
    case .literals: file.withLiterals
    case .everything: file.bytes
    }
  }

  static let pure = [
    "Sources/Cells", "Sources/TUI", "Sources/Domain", "Sources/PaperModel", "Sources/Screens",
  ]
  static let programs = [
    "Sources/madoguchi", "Sources/madoguchi-paper", "Sources/devtool", "Benchmarks",
  ]

  static let all: [ForbiddenCall] = [
    ForbiddenCall(
      name: "no-crash", words: ["try!", "as!", "fatalError(", "preconditionFailure("],
      reason: "a clerk's work must not end in a crash; throw, or return a failure"
    ) { _ in true },
    ForbiddenCall(
      name: "no-print", words: ["print(", "debugPrint(", "dump("],
      reason: "only main and the commands write to standard output"
    ) { !$0.isUnder(any: programs) && !$0.isUnder("Tests") && $0.path != "Package.swift" },
    ForbiddenCall(
      name: "no-sleep",
      words: ["Thread.sleep", "Task.sleep", "sleep(", "usleep(", "nanosleep("],
      reason: "wait for the event, never for time to pass"
    ) { !$0.isUnder("Benchmarks") },
    ForbiddenCall(
      name: "no-swallowed-write", words: ["try?"],
      reason: "a failed write must reach the person who made it"
    ) { $0.isUnder("Sources/Storage", "Sources/UseCases") },
    ForbiddenCall(
      name: "no-bundle-module", words: ["Bundle.module"],
      reason: "it crashes when the program is moved; use ResourceFiles"
    ) { _ in true },
    ForbiddenCall(
      name: "no-icu",
      words: [
        "Calendar.", "Calendar(", "DateFormatter", "ISO8601DateFormatter", "NumberFormatter",
        "Locale.", "Locale(", "TimeZone.", "TimeZone(", "NSRegularExpression",
        "applyingTransform", "precomposedStringWithCanonicalMapping",
        "precomposedStringWithCompatibilityMapping",
      ],
      reason: "it loads ICU (17 ms) and follows the host's language; ours are table-driven"
    ) { $0.isUnder("Sources", "Resources") },
    ForbiddenCall(
      name: "values-come-in",
      words: [
        "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "clock_gettime", "time(nil)",
        "UUID()", ".random(", "SystemRandomNumberGenerator", "FileManager", "readLine(",
      ],
      reason: "pure code is handed time, chance and files as values"
    ) { $0.isUnder(any: pure) },
    ForbiddenCall(
      name: "curses-in-one-place",
      words: [
        "curses", "initscr", "endwin", "signal(", "sigaction(", "setlocale(", "newlocale(",
      ],
      reason: "nothing but CTerminal knows curses, signals or locale"
    ) { $0.isUnder("Sources", "Resources", "Benchmarks") && !$0.isUnder("Sources/CTerminal") },
    ForbiddenCall(
      name: "arguments-in-main",
      words: ["ProcessInfo", "CommandLine", "getenv(", "setenv(", "environ"],
      reason: "nothing but main knows arguments and environment"
    ) { !$0.isUnder(any: programs + ["Tests"]) },
    ForbiddenCall(
      name: "sql-in-storage",
      words: [
        "SELECT ", "INSERT INTO", "INSERT OR", "UPDATE ", "DELETE FROM", "CREATE TABLE",
        "PRAGMA ", "BEGIN IMMEDIATE",
      ],
      view: .literals,
      reason: "nothing but Storage knows SQL"
    ) { !$0.isUnder(any: sqlFolders) },
    ForbiddenCall(
      name: "residents-from-storage", words: ["Resident("],
      reason: "only Storage makes one, from a row whose stops it has read in the same transaction"
    ) { $0.isUnder("Sources", "Benchmarks") && !$0.isUnder("Sources/Storage") },
    ForbiddenCall(
      name: "no-notes", words: ["TO" + "DO", "FIX" + "ME", "XX" + "X"], view: .everything,
      reason: "open work belongs in an issue"
    ) { _ in true },
  ]

  /// Storage itself, the tests that tamper with its file, and the measuring programs.
  static let sqlFolders = [
    "Sources/Storage", "Tests/StorageTests", "Tests/SmokeTests", "Tests/ArchitectureTests",
    "Benchmarks",
  ]
}
