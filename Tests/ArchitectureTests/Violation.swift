/// One place where the tree breaks a rule.
struct Violation: Equatable, Sendable, CustomStringConvertible {
  let rule: String
  let path: String
  let line: Int
  let message: String

  var description: String { "\(path):\(line): \(message) [\(rule)]" }
}

/// A rule is a function of a file (or of the whole tree) and nothing else, so that a planted fault
/// can be shown to it.
struct Rule: Sendable {
  let name: String
  let check: @Sendable ([SourceFile]) -> [Violation]

  /// Reads files one at a time.
  static func perFile(
    _ name: String, _ check: @escaping @Sendable (SourceFile) -> [Violation]
  ) -> Rule {
    Rule(name: name) { files in files.flatMap(check) }
  }

  /// Reads all files at once.
  static func wholeTree(
    _ name: String, _ check: @escaping @Sendable ([SourceFile]) -> [Violation]
  ) -> Rule {
    Rule(name: name, check: check)
  }

  static let all: [Rule] =
    [imports, declaredDependencies, fileLength, functionLength, fileNames, emptyCatch, localNames]
    + [screenFolders, migrations, decisions, readme, continuousIntegration]
    + ForbiddenCall.all.map(\.rule)
}
