import Domain
import Foundation
import TestKit
import Testing

/// What is refused, with which exit code, and that nothing else stands on standard output.
@Suite struct RefusalTests {
  @Test(arguments: [
    ["--no-such-option"], ["no-such-command"], ["ticket"], ["ticket", "issue"],
    ["ticket", "issue", "--office", "nakahara"],
    ["ticket", "issue", "--office", "nakahara", "--queue", "certificate", "--priority", "9"],
    ["ticket", "call", "--office", "nakahara", "--counter", "three"],
    ["ticket", "act", "--ticket", "x", "--do", "explode"],
    ["ticket", "list", "--office", "nakahara", "--state", "asleep"],
    ["staff", "transfer", "t-clerk", "--effective", "2026-02-30"],
    ["audit", "search", "--page", "0"], ["restore"], ["demo", "--residents", "-1"],
    ["demo", "--residents", "-5"], ["demo", "--residents=-5"], ["--json=5", "doctor"],
    ["demo", "--date", "0001-01-01"], ["demo", "--date", "1988-12-31"],
    ["demo", "--date", "2100-01-01"], ["demo", "--now", "0001-01-01T10:00"],
    ["ticket", "list", "--office", "nakahara", "extra", "words"], ["-x"],
    ["demo", "--seed", "'; DROP"], ["demo", "--seed", "\u{301}"], ["demo", "--sed", "1"],
    ["--generate-completion-script", "fish-and-chips"],
  ])
  func wrongUsageIsTwo(_ words: [String]) throws {
    let office = try TestOffice()
    let plain = try office.start(words).finish()
    #expect(plain.status == 2, "\(plain.stdout) \(plain.stderr)")
    #expect(plain.output.isEmpty)
    #expect(!plain.messages.isEmpty)
    #expect(EnglishSentence.found(in: plain.stderr) == nil, "\(plain.stderr)")
    let json = try office.start(words + ["--json"]).finish()
    #expect(json.status == 2)
    #expect(try Document(json.output)["error"]["code"].text == "usage")
  }

  @Test(arguments: [
    (["ticket", "issue", "--office", "nowhere", "--queue", "certificate"], 3),
    (["ticket", "issue", "--office", "nakahara", "--queue", "nowhere"], 3),
    (["ticket", "call", "--office", "nakahara", "--counter", "99"], 3),
    (["ticket", "act", "--ticket", "nothing", "--do", "finish"], 3),
    (["staff", "unlock", "nobody"], 3),
    (["terminal", "remove", "nothing"], 3),
  ])
  func aRuleIsThree(_ words: [String], _ status: Int) throws {
    let office = try TestOffice()
    let done = try office.start(words + ["--json"]).finish()
    #expect(done.status == Int32(status), "\(done.stdout) \(done.stderr)")
    let failure = try Document(done.output)["error"]
    #expect(failure["code"].text?.isEmpty == false)
    #expect(failure["message"].text?.hasSuffix("。") == true, "\(done.stdout)")
  }

  @Test func anAbsentDatabaseNamesTheTwoWaysToMakeOne() throws {
    let office = try TestOffice(bare: ())
    let done = try office.run("doctor", "--json")
    #expect(done.status == 4)
    let message = try #require(try Document(done.output)["error"]["message"].text)
    #expect(message.contains("init") && message.contains("demo"), "\(message)")
    #expect(!FileManager.default.fileExists(atPath: office.database))
  }

  @Test(arguments: ["これはデータベースではありません", "", "SQLite format 3\0"])
  func whatIsNoDatabaseIsFour(_ text: String) throws {
    let office = try TestOffice(bare: ())
    try Data(text.utf8).write(to: URL(fileURLWithPath: office.database))
    for words in [["doctor"], ["ticket", "list", "--office", "nakahara"], []] {
      let done = try office.start(words + (words.isEmpty ? [] : ["--json"])).finish()
      #expect(done.status == 4, "\(words): \(done.stdout) \(done.stderr)")
    }
    let left = try Data(contentsOf: URL(fileURLWithPath: office.database))
    #expect(Array(left) == Array(text.utf8))
  }

  @Test func aFolderIsNoDatabase() throws {
    let office = try TestOffice(bare: ())
    try FileManager.default.createDirectory(
      atPath: office.database, withIntermediateDirectories: false)
    #expect(try office.run("doctor", "--json").status == 4)
    #expect(try office.run("init", "--json").status != 0)
  }

  @Test func aNewerDatabaseIsLeftAlone() throws {
    let office = try TestOffice()
    try office.sql("PRAGMA user_version = 99")
    let done = try office.run("doctor", "--json")
    #expect(done.status == 4)
    #expect(try Document(done.output)["error"]["message"].text?.contains("新しい") == true)
    #expect(try office.sql("PRAGMA user_version") == "99")
  }

  /// Whatever happens, `--json` prints one document and people are told on standard error.
  @Test func helpAndVersionAreNoFailures() throws {
    let office = try TestOffice()
    for words in [["--help"], ["ticket", "--help"], ["help"], ["--version"], ["version"]] {
      let done = try office.start(words).finish()
      #expect(done.status == 0, "\(words): \(done.stderr)")
      #expect(!done.output.isEmpty && done.messages.isEmpty, "\(words)")
    }
  }

  @Test(arguments: [
    (["demo", "--residents", "-5"], "--residents=-5"), (["demo", "--residents"], "値がありません"),
    (["--json=5", "doctor"], "--json には値を付けません。「5」を"),
    (["demo", "--date", "0001-01-01"], "1989 年から 2099 年まで"),
    (["demo", "--seed", "'; x"], "の値「'; x」は使えません"),
    (["ticket", "list", "--office", "nakahara", "extra", "words"], "「extra」「words」は余分"),
    (["demo", "--sed", "1"], "--seed のことですか。"),
  ])
  func theSentenceSaysWhatIsWrong(_ words: [String], _ expected: String) throws {
    let office = try TestOffice(bare: ())
    let done = try office.start(words).finish()
    #expect(done.status == 2 && done.stderr.contains(expected), "\(done.stderr)")
    #expect(!FileManager.default.fileExists(atPath: office.database))
  }

  @Test(arguments: ["1989-01-01", "2099-12-31"])
  func aDemonstrationAtTheEndsOfItsYears(_ date: String) throws {
    let office = try TestOffice(bare: ())
    try office.succeed("demo", "--date", date, "--residents", "0")
  }

  /// Of every command there is, as the help of those above names it.
  @Test func theHelpIsJapanese() throws {
    let office = try TestOffice(bare: ())
    var open: [[String]] = [[]]
    var looked = 0
    while let command = open.popLast() {
      let help = try office.start(command + ["--help"]).finish().stdout
      #expect(EnglishSentence.found(in: help) == nil, "\(command): \(help)")
      #expect(!help.contains("(default") && !help.contains("(values"), "\(command): \(help)")
      looked += 1
      guard let list = help.components(separatedBy: "コマンド:\n").dropFirst().last else { continue }
      for line in list.split(separator: "\n") where line.hasPrefix("  ") {
        let name = line.dropFirst(2).prefix { $0 != " " && $0 != "'" }
        if !name.isEmpty { open.append(command + [String(name)]) }
      }
    }
    #expect(looked > 40)
  }

  /// Random arguments: never an unexpected failure, never a signal.
  @Test func randomArgumentsAreAnsweredInOrder() throws {
    let office = try TestOffice()
    var chance = FixedChance(seed: 11_24)
    for round in 0..<Endurance.count(200, soak: 2_000) {
      let words = RandomArguments.line(&chance, folder: office.folder)
      let done = try office.start(words).finish()
      let fine = [0, 2, 3, 4, 5, 78].contains(done.status ?? -1)
      #expect(EnglishSentence.found(in: done.stderr) == nil, "\(words): \(done.stderr)")
      #expect(fine, "round \(round) \(words): \(done.status ?? -1) \(done.stderr)")
      let asksForHelp = words.contains("--help") || words.first == "help"
      if words.contains("--json"), !words.contains("--"), !asksForHelp {
        #expect(throws: Never.self, "\(words)") { try Document(done.output) }
      }
    }
    #expect(try office.doctorFindings() == [])
  }
}

/// Chance that repeats: SplitMix64.
struct FixedChance: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Command lines that are nearly right.
enum RandomArguments {
  private static let commands = [
    "ticket issue", "ticket call", "ticket act", "ticket list", "office list", "staff list",
    "staff add", "staff disable", "staff unlock", "terminal list", "terminal add",
    "terminal remove", "audit verify", "audit search", "doctor", "version", "help", "board",
    "export tickets", "backup", "restore", "demo", "init", "", "ticket", "窓口",
  ]
  private static let options = [
    "--office", "--queue", "--counter", "--ticket", "--do", "--state", "--priority", "--services",
    "--reason", "--now", "--json", "--page", "--from", "--to", "--act", "--subject", "--staff",
    "--name", "--roles", "--help", "--", "-", "-x", "--database=", "--until", "--seed", "--date",
  ]
  private static let values = [
    "nakahara", "saiwai", "certificate", "move", "1", "3", "0", "-1", "99999999999999999999",
    "A001", "nakahara-20261124-A001", "finish", "hold", "waiting", "priority", "2026-11-24T10:07",
    "2026-02-30", "令和8年11月24日", "", " ", "\u{1B}[2J", "\u{202E}abc", "👨‍👩‍👧", "t-clerk",
    "'; DROP TABLE ticket; --", "%s%n", "a,b,,c", "reception", "../../etc/passwd", "/dev/null",
  ]

  static func line(_ chance: inout FixedChance, folder: String) -> [String] {
    var words = (commands.randomElement(using: &chance) ?? "").split(separator: " ")
      .map(String.init)
    for _ in 0..<Int.random(in: 0...6, using: &chance) {
      let pool = Bool.random(using: &chance) ? options : values
      if let word = pool.randomElement(using: &chance) { words.append(word) }
    }
    if Int.random(in: 0..<3, using: &chance) == 0 {
      words.append(folder + "/out-\(Int.random(in: 0..<9, using: &chance))")
    }
    if Bool.random(using: &chance) { words.append("--json") }
    return words
  }
}
