/// Who may import whom. SwiftPM lets transitive imports through, so every import line is read
/// against this table; the table itself is compared with Package.swift.
enum Walls {
  /// What belongs to the language's own distribution. Pure ground has nothing of it.
  static let system: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
  ]
  static let testing: Set<String> = system.union(["Testing"])

  /// Target → what its files may import.
  static let table: [String: Set<String>] = [
    "CTerminal": [], "CHost": [], "CCrypt": [],
    "CPango": [], "CQRCode": [], "CPaper": ["CPango", "CQRCode"],
    "Cells": [],
    "TUI": ["Cells"],
    "Domain": [],
    "PaperModel": ["Domain"],
    "PaperPress": system.union(["Domain", "PaperModel"]),
    "madoguchi-paper": ["CPaper", "Domain", "PaperModel", "Glibc"],
    "Resources": ["Glibc"],
    "NcursesTerminal": ["CTerminal", "Cells", "TUI", "Glibc"],
    "Catalogue": ["Domain", "Yams"],
    "Secrets": system.union(["CCrypt", "Crypto"]),
    "Storage": system.union(["CHost", "Domain", "Secrets"]),
    "UseCases": system.union(["Catalogue", "Domain", "PaperModel", "Secrets", "Storage"]),
    "Screens": ["Cells", "TUI", "Domain"],
    "App": system.union(["Cells", "TUI", "Domain", "UseCases", "Screens", "PaperPress"]),
    "madoguchi": everything,
    "devtool": everything,
    "CBenchTicket": [],
    "Benchmarks": everything.union(["CBenchTicket"]),
    "TestKit": everything.union(["Testing"]),
    "CellsTests": testing.union(["Cells"]),
    "TUITests": testing.union(["Cells", "TUI"]),
    "DomainTests": testing.union(["Domain"]),
    "PaperModelTests": testing.union(["Domain", "PaperModel", "TestKit"]),
    "PaperPressTests": testing.union([
      "Domain", "PaperModel", "PaperPress", "TestKit", "madoguchi-paper",
    ]),
    "CatalogueTests": testing.union(["Catalogue", "Domain", "Resources"]),
    "SecretsTests": testing.union(["Secrets"]),
    "StorageTests": testing.union(["CHost", "Domain", "Secrets", "Storage", "TestKit"]),
    "UseCasesTests": testing.union([
      "Catalogue", "Domain", "PaperModel", "Secrets", "Storage", "TestKit", "UseCases",
    ]),
    "ScreensTests": testing.union(["Cells", "Domain", "Screens", "TUI", "TestKit"]),
    "FlowTests": testing.union([
      "App", "Cells", "Domain", "Screens", "TUI", "TestKit", "UseCases",
    ]),
    "ArchitectureTests": testing.union(["Resources", "TestKit"]),
    "SmokeTests": testing.union([
      "ArgumentParser", "Domain", "TestKit", "madoguchi", "madoguchi-paper",
    ]),
  ]

  /// Nothing imports these but the tests, and tests only TestKit.
  static let everything: Set<String> = system.union([
    "App", "ArgumentParser", "CCrypt", "CHost", "CTerminal", "Catalogue", "Cells", "Domain",
    "NcursesTerminal", "PaperModel", "PaperPress", "Resources", "Screens", "Secrets", "Storage",
    "TUI", "UseCases",
  ])

  /// GRDB lives in one folder.
  static let engines = "Sources/Storage/Engines"

  static func mayImport(_ module: String, _ file: SourceFile) -> Bool {
    if module.hasPrefix("GRDB") || module == "SQLite3" { return file.isUnder(engines) }
    return table[file.target]?.contains(module) ?? false
  }
}

/// One import line, whatever stands before and after the word.
struct ImportLine: Equatable {
  let module: String
  let line: Int

  static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]
  static let modifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  /// Every import of a Swift file: `@testable`, `public import`, `import struct X.Y`, several on a
  /// line, and those inside `#if`.
  static func all(in file: SourceFile) -> [ImportLine] {
    let lines = file.code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      String(decoding: line, as: UTF8.self).split(separator: ";").compactMap { statement in
        module(of: statement).map { ImportLine(module: $0, line: index + 1) }
      }
    }
  }

  private static func module(of statement: Substring) -> String? {
    var words = statement.split { $0 == " " || $0 == "\t" }
    while let first = words.first, first.hasPrefix("@") || modifiers.contains(first) {
      words.removeFirst()
    }
    guard words.first == "import" else { return nil }
    words.removeFirst()
    if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
    return words.first?.split(separator: ".").first.map { $0.filter { $0 != "`" } } ?? "?"
  }
}

extension Rule {
  static let imports = Rule.perFile("imports") { file in
    guard file.isSwift, file.isUnder("Sources", "Tests", "Benchmarks", "Resources") else {
      return []
    }
    return ImportLine.all(in: file).filter { !Walls.mayImport($0.module, file) }.map {
      Violation(
        rule: "imports", path: file.path, line: $0.line,
        message: "\(file.target) may not import \($0.module)")
    }
  }

  /// A target in Package.swift must not be given what the table does not allow it.
  static let declaredDependencies = Rule.perFile("declared-dependencies") { file in
    guard file.path == "Package.swift" else { return [] }
    return PackageTarget.all(in: file).flatMap { target in
      guard let allowed = Walls.table[target.name] else {
        return [
          file.violation(
            "declared-dependencies", at: target.offset,
            "\(target.name) stands in no row of the table of walls")
        ]
      }
      return target.dependencies.filter {
        $0 != "GRDB" && !allowed.contains($0) && $0 != target.name
      }.map {
        file.violation(
          "declared-dependencies", at: target.offset, "\(target.name) may not depend on \($0)")
      }
    }
  }
}
