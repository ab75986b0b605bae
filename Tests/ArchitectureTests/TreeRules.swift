extension Rule {
  /// Over it a type is missing. Generated tables are exempt.
  static let fileLength = Rule.perFile("file-length") { file in
    guard file.isSwift || file.name.hasSuffix(".c"), !file.name.hasSuffix(".generated.swift")
    else { return [] }
    let lines = file.bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let count = lines.last?.isEmpty == true ? lines.count - 1 : lines.count
    guard count > 300 else { return [] }
    return [
      Violation(
        rule: "file-length", path: file.path, line: count,
        message: "\(count) lines, 300 are allowed: a type is missing")
    ]
  }

  /// Names that say nothing hide a missing type.
  static let fileNames = Rule.perFile("file-names") { file in
    let stem = file.name.split(separator: ".").first ?? ""
    let vague = ["Util", "Utils", "Utilities", "Helper", "Helpers", "Common", "Manager", "Misc"]
    guard file.isSwift, let word = vague.first(where: { stem.hasSuffix($0) }) else { return [] }
    return [
      Violation(
        rule: "file-names", path: file.path, line: 1,
        message: "`\(word)` says nothing: name the file after its type")
    ]
  }

  static let emptyCatch = Rule.perFile("no-empty-catch") { file in
    guard file.isSwift else { return [] }
    return WordSearch.offsets(of: "catch", in: file.code).compactMap { offset in
      guard let open = file.code[offset...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
      let next = file.code[(open + 1)...].first { $0 > UInt8(ascii: " ") }
      guard next == UInt8(ascii: "}") else { return nil }
      return file.violation("no-empty-catch", at: offset, "an empty catch swallows a failure")
    }
  }

  /// The project works in a clone standing alone: nothing names the machine it was made on.
  static let localNames = Rule.perFile("stands-alone") { file in
    // Written in two halves, so that this file does not accuse itself.
    let names = [
      "../sha" + "red", "/wo" + "rk/", "/work" + "space/", "/tmp/" + "mini-", "/tmp/" + "plan",
      "registry.npm" + "js.org", "py" + "pi.org", "proxy.golang" + ".org", "crates" + ".io",
      "127.0" + ".0.1:",
    ]
    return names.flatMap { name in
      WordSearch.offsets(of: name, in: file.bytes).map {
        file.violation("stands-alone", at: $0, "`\(name)` means nothing in another clone")
      }
    }
  }

  /// Migrations are numbered from 0001 without a gap: a shipped one never changes, a new one is
  /// appended.
  static let migrations = numbered(
    "migrations", folder: "Sources/Storage/Migrations", ending: "sql")

  /// A decision is cited by its number, so no two have the same one.
  static let decisions = numbered("decisions", folder: "docs/decisions", ending: "md")

  private static func numbered(_ rule: String, folder: String, ending: String) -> Rule {
    Rule.wholeTree(rule) { files in
      let found = files.filter { $0.isUnder(folder) }.sorted { $0.path < $1.path }
      return found.enumerated().compactMap { index, file in
        let digits = String(index + 1)
        let wanted = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let stem = file.name.dropFirst(5).dropLast(ending.count + 1)
        let wellFormed =
          file.name.hasPrefix("\(wanted)-") && file.name.hasSuffix(".\(ending)") && !stem.isEmpty
          && stem.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        guard !wellFormed else { return nil }
        return Violation(
          rule: rule, path: file.path, line: 1,
          message: "expected \(wanted)-what-it-does.\(ending) here")
      }
    }
  }

  /// README opens with the picture and the two commands a newcomer needs.
  static let readme = Rule.perFile("readme") { file in
    guard file.path == "README.md" else { return [] }
    let head = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").prefix(80)
    return ["make run", "make test", "](docs/screen.png)"].filter { wanted in
      !head.contains { $0.contains(wanted) }
    }.map {
      Violation(
        rule: "readme", path: file.path, line: 1, message: "the first page does not show `\($0)`")
    }
  }

  static let continuousIntegration = Rule.perFile("ci") { file in
    guard file.path == ".ci/run" else { return [] }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    guard lines.contains("set -euo pipefail"), lines.last == "exec make check",
      !lines.contains(where: { $0.hasPrefix("exit") })
    else {
      return [
        Violation(
          rule: "ci", path: file.path, line: 1,
          message: "must stop at the first error and end with `exec make check`")
      ]
    }
    return []
  }
}
