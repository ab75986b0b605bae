import Testing

/// A small tree with faults in it on purpose, and what must be said about each.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let rule: String
  let files: [SourceFile]
  /// `path:line`, in the order reported; empty when the rule must stay silent.
  let expected: [String]

  init(_ rule: String, _ path: String, _ text: String, _ expectedLines: Int...) {
    self.rule = rule
    files = [SourceFile(path, text)]
    expected = expectedLines.map { "\(path):\($0)" }
  }

  init(_ rule: String, files: [(String, String)], expected: [String]) {
    self.rule = rule
    self.files = files.map { SourceFile($0.0, $0.1) }
    self.expected = expected
  }

  var testDescription: String {
    "\(rule): \(expected.isEmpty ? "silent" : expected.joined(separator: " "))"
  }
}

extension PlantedFault {
  static let imports: [PlantedFault] = [
    PlantedFault("imports", "Sources/Domain/A.swift", "import Foundation\n", 1),
    PlantedFault("imports", "Sources/Cells/A.swift", "\nimport Glibc\n", 2),
    PlantedFault("imports", "Sources/Screens/Home/A.swift", "import TUI\nimport Storage\n", 2),
    PlantedFault("imports", "Sources/Screens/Home/A.swift", "public import UseCases\n", 1),
    PlantedFault(
      "imports", "Sources/App/A.swift", "@testable import Storage\nimport UseCases\n", 1),
    PlantedFault("imports", "Sources/TUI/A.swift", "import struct Domain.CivilDate\n", 1),
    PlantedFault(
      "imports", "Sources/TUI/A.swift", "#if canImport(Domain)\n  import Domain\n#endif\n", 2),
    PlantedFault("imports", "Sources/TUI/A.swift", "import Cells; import Domain\n", 1),
    PlantedFault("imports", "Sources/TUI/A.swift", "@_spi(X) private import Domain\n", 1),
    PlantedFault("imports", "Sources/TUI/A.swift", "import\n  Domain\n", 1),
    PlantedFault("imports", "Sources/Storage/Records/A.swift", "import GRDB\n", 1),
    PlantedFault("imports", "Sources/UseCases/A.swift", "import GRDBSQLite\n", 1),
    PlantedFault("imports", "Sources/Storage/Engines/SQLite/A.swift", "import GRDB\n"),
    PlantedFault("imports", "Sources/madoguchi/A.swift", "import TestKit\n", 1),
    PlantedFault("imports", "Tests/ScreensTests/Home/A.swift", "import NcursesTerminal\n", 1),
    PlantedFault("imports", "Tests/DomainTests/A.swift", "@testable import Storage\n", 1),
    PlantedFault("imports", "Benchmarks/A.swift", "import TestKit\n", 1),
    PlantedFault("imports", "Resources/ResourceFiles.swift", "import Domain\n", 1),
    PlantedFault("imports", "Sources/PaperModel/Forms/A.swift", "import Foundation\n", 1),
    PlantedFault("imports", "Sources/PaperModel/A.swift", "import Domain\nimport Storage\n", 2),
    PlantedFault("imports", "Sources/PaperPress/A.swift", "import CPaper\nimport UseCases\n", 1, 2),
    PlantedFault("imports", "Sources/madoguchi/A.swift", "import CPaper\n", 1),
    PlantedFault(
      "imports", "Sources/madoguchi-paper/A.swift", "import CPango\nimport Storage\n", 1, 2),
    PlantedFault("imports", "Sources/UseCases/A.swift", "import PaperPress\n", 1),
    PlantedFault("imports", "Sources/Screens/Home/A.swift", "import PaperModel\n", 1),
    PlantedFault("imports", "Sources/Unknown/A.swift", "import Cells\n", 1),
    PlantedFault(
      "imports", "Sources/Domain/A.swift",
      "// import Foundation\n/* import Glibc\n*/\nlet text = \"\"\"\nimport Yams\n\"\"\"\n"),
    PlantedFault(
      "declared-dependencies", "Package.swift",
      ".target(name: \"TUI\", dependencies: [\"Cells\"]),\n"
        + ".target(name: \"Screens\", dependencies: [\"TUI\", \"Storage\"]),\n"
        + ".target(name: \"New\"),\n", 2, 3),
    PlantedFault(
      "declared-dependencies", "Package.swift",
      ".target(\n  name: \"Catalogue\",\n"
        + "  dependencies: [\"Domain\", .product(name: \"Yams\", package: \"Else\")])\n"),
    PlantedFault(
      "declared-dependencies", "Package.swift",
      ".executableTarget(name: \"madoguchi\", dependencies: [\"Domain\", \"CPaper\"])\n", 1),
    PlantedFault(
      "declared-dependencies", "Package.swift",
      ".target(\n  name: \"App\",\n"
        + "  dependencies: [\"Cells\", .product(name: \"Yams\", package: \"Yams\")])\n", 1),
  ]

  static let calls: [PlantedFault] = [
    PlantedFault("no-crash", "Sources/App/A.swift", "let a = try! f()\nlet b = c as! D\n", 1, 2),
    PlantedFault("no-crash", "Tests/AppTests/A.swift", "fatalError(\"no\")\n", 1),
    PlantedFault("no-crash", "Sources/App/A.swift", "preconditionFailure()\n", 1),
    PlantedFault(
      "no-crash", "Sources/App/A.swift",
      "// try! never\nlet a = \"as! \"\nlet b = #\"fatalError(\"#\nlet c = retry\n"),
    PlantedFault("no-crash", "Sources/App/A.swift", "let a = \"\\(try! f())\"\n", 1),
    PlantedFault("no-print", "Sources/App/A.swift", "  print(\"x\")\n", 1),
    PlantedFault("no-print", "Sources/Screens/A.swift", "Swift.print(1)\ndump(x)\n", 1, 2),
    PlantedFault("no-print", "Sources/madoguchi/A.swift", "print(1)\n"),
    PlantedFault("no-print", "Sources/App/A.swift", "blueprint(1)\n"),
    PlantedFault(
      "no-sleep", "Tests/FlowTests/A.swift",
      "sleep(1)\nusleep(5)\nThread.sleep(forTimeInterval: 1)\ntry await Task.sleep(for: x)\n",
      1, 2, 3, 4),
    PlantedFault("no-sleep", "Sources/Storage/A.swift", "Glibc.sleep(1)\n", 1),
    PlantedFault("no-swallowed-write", "Sources/UseCases/A.swift", "try? save()\n", 1),
    PlantedFault("no-swallowed-write", "Sources/Storage/Records/A.swift", "_ = try? f()\n", 1),
    PlantedFault("no-swallowed-write", "Sources/App/A.swift", "_ = try? f()\n"),
    PlantedFault("no-empty-catch", "Sources/App/A.swift", "do { try f() } catch {}\n", 1),
    PlantedFault(
      "no-empty-catch", "Tests/FlowTests/A.swift", "do {\n} catch let e as E {\n  // why\n}\n", 2),
    PlantedFault("no-empty-catch", "Sources/App/A.swift", "do { } catch { tell(error) }\n"),
    PlantedFault(
      "residents-from-storage", "Sources/App/A.swift", "let r = Resident(id: id, name: n)\n", 1),
    PlantedFault(
      "residents-from-storage", "Sources/Storage/Queries/A.swift", "let r = Resident(id: id)\n"),
    PlantedFault("no-bundle-module", "Sources/App/A.swift", "let b = Bundle.module\n", 1),
    PlantedFault(
      "no-icu", "Sources/App/A.swift",
      "let c = Calendar.current\nlet f = DateFormatter()\nlet l = Locale(identifier: x)\n",
      1, 2, 3),
    PlantedFault(
      "no-icu", "Resources/ResourceFiles.swift",
      "let r = NSRegularExpression()\ns.applyingTransform(x)\n", 1, 2),
    PlantedFault("values-come-in", "Sources/Domain/A.swift", "let now = Date()\n", 1),
    PlantedFault("values-come-in", "Sources/TUI/A.swift", "let n = Int.random(in: 1...2)\n", 1),
    PlantedFault("values-come-in", "Sources/UseCases/A.swift", "let now = Date()\n"),
    PlantedFault(
      "curses-in-one-place", "Sources/NcursesTerminal/A.swift",
      "curses.initscr()\nsignal(SIGTERM, f)\nimport NcursesTerminal\n", 1, 2),
    PlantedFault(
      "arguments-in-main", "Sources/Storage/A.swift",
      "let a = CommandLine.arguments\nlet b = ProcessInfo.processInfo.environment\n", 1, 2),
    PlantedFault("arguments-in-main", "Sources/madoguchi/A.swift", "CommandLine.arguments\n"),
    PlantedFault(
      "sql-in-storage", "Sources/UseCases/A.swift", "run(\"SELECT 1\")\nrun(\"PRAGMA x\")\n", 1, 2),
    PlantedFault(
      "sql-in-storage", "Tests/FlowTests/A.swift", "let s = \"\"\"\nINSERT INTO t\n\"\"\"\n", 2),
    PlantedFault("sql-in-storage", "Sources/Storage/Queries/A.swift", "run(\"SELECT 1\")\n"),
    PlantedFault("sql-in-storage", "Sources/UseCases/A.swift", "// SELECT is not ours\n"),
    PlantedFault(
      "sql-in-storage", "Sources/App/A.swift", "run(\"UPDATE ticket SET state = 1\")\n", 1),
    PlantedFault("no-notes", "Sources/App/A.swift", "// TO" + "DO: later\n", 1),
  ]

  static let tree: [PlantedFault] = [
    PlantedFault("file-length", "Sources/App/A.swift", lines(301), 301),
    PlantedFault("file-length", "Sources/App/A.swift", lines(300)),
    PlantedFault("file-length", "Sources/Cells/WidthTable.generated.swift", lines(900)),
    PlantedFault("file-length", "Sources/CTerminal/terminal.c", lines(301), 301),
    PlantedFault("function-length", "Sources/App/A.swift", function(lines: 41), 2),
    PlantedFault("function-length", "Sources/App/A.swift", function(lines: 40)),
    PlantedFault("file-names", "Sources/App/StringUtils.swift", "", 1),
    PlantedFault("stands-alone", "docs/A.md", "see ../sha" + "red/design\n", 1),
    PlantedFault("stands-alone", "Makefile", "\ncd /wo" + "rk/main\n", 2),
    PlantedFault("stands-alone", "docs/A.md", "in the homework/ folder\n"),
    PlantedFault(
      "screen-folders",
      files: [
        ("Sources/Screens/Home/HomeScreen.swift", "public enum HomeScreen {\n  struct State {}\n}"),
        ("Sources/Screens/Queue/QueueScreen.swift", "enum QueueScreen {\n  struct State {}\n}\n"),
        ("Sources/Screens/Queue/View.swift", "// HomeScreen\nlet s: HomeScreen.State\n"),
        ("Sources/Screens/Queue/Text.swift", "let s: Frame\n"),
        ("Sources/Screens/Shared/Frame.swift", "struct Frame {}\nlet s: QueueScreen.State\n"),
        ("Sources/Screens/All.swift", "let all = [HomeScreen.self, QueueScreen.self]\n"),
      ], expected: ["Sources/Screens/Queue/View.swift:2", "Sources/Screens/Shared/Frame.swift:2"]),
    PlantedFault(
      "migrations",
      files: [
        ("Sources/Storage/Migrations/0001-ground.sql", ""),
        ("Sources/Storage/Migrations/0003-later.sql", ""),
      ], expected: ["Sources/Storage/Migrations/0003-later.sql:1"]),
    PlantedFault(
      "migrations",
      files: [
        ("Sources/Storage/Migrations/0001-a.sql", ""),
        ("Sources/Storage/Migrations/0001-b.sql", ""),
        ("Sources/Storage/Migrations/0003-c.txt", ""),
      ],
      expected: [
        "Sources/Storage/Migrations/0001-b.sql:1", "Sources/Storage/Migrations/0003-c.txt:1",
      ]),
    PlantedFault(
      "decisions",
      files: [
        ("docs/decisions/0001-a.md", ""), ("docs/decisions/0001-b.md", ""),
        ("docs/decisions/0003-c.md", ""),
      ], expected: ["docs/decisions/0001-b.md:1"]),
    PlantedFault("readme", "README.md", "![](docs/screen.png)\nmake run\n", 1),
    PlantedFault("ci", ".ci/run", "#!/bin/bash\nset -euo pipefail\nexec make test\n", 1),
    PlantedFault("ci", ".ci/run", "#!/bin/bash\nexec make check\n", 1),
    PlantedFault(
      "ci", ".ci/run", "#!/bin/bash\nset -euo pipefail\nexit 0\nexec make check\n", 1),
  ]

  private static func lines(_ count: Int) -> String {
    String(repeating: "let a = 1\n", count: count)
  }

  /// A function whose body, braces' lines left out, has that many lines.
  private static func function(lines count: Int) -> String {
    "struct A {\n  func f(\n    a: Int\n  ) {\n\(lines(count))  }\n  func g() {}\n}\n"
  }
}
