import Testing

/// Every rule against the real tree.
@Suite struct TreeTests {
  @Test(arguments: Rule.all.map(\.name))
  func theTreeKeeps(_ name: String) throws {
    let rule = try #require(Rule.all.first { $0.name == name })
    let violations = rule.check(try ProjectTree.files())
    #expect(
      violations.isEmpty, "\(violations.map { "\n\($0)" }.joined())")
  }

  @Test func ruleNamesAreDistinct() {
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
  }

  @Test func theTreeIsNotEmpty() throws {
    // A rule that reads no file keeps everybody happy for ever.
    let paths = Set(try ProjectTree.files().map(\.path))
    let wanted: Set = [
      "Package.swift", "README.md", "Makefile", ".ci/run", "Sources/Domain/DeskFailure.swift",
      "Resources/ResourceFiles.swift", "Tests/ArchitectureTests/TreeTests.swift",
    ]
    #expect(wanted.subtracting(paths).isEmpty)
  }

  @Test func theGateCanBeStarted() { #expect(ProjectTree.isExecutable(".ci/run")) }
}
