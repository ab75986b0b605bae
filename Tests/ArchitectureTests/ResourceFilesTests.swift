import Foundation
import Resources
import Testing

/// The shipped files are found wherever the program stands.
@Suite struct ResourceFilesTests {
  /// A folder of its own, gone at the end.
  private final class Sandbox {
    let path: String

    init() throws {
      let name = "madoguchi-resources-\(UUID().uuidString)"
      let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appendingPathComponent(name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      path = folder.path
    }

    @discardableResult func file(_ name: String, _ text: String = "x") throws -> String {
      let url = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return url.path
    }

    deinit {
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        Issue.record("\(error)")
      }
    }
  }

  @Test func theShippedDataIsFound() throws {
    let files = ResourceFiles(roots: [ProjectTree.root.appendingPathComponent("Resources").path])
    #expect(try files.list("offices") == ["README.md", "offices.yaml"])
    #expect(
      try files.list("demo") == [
        "README.md", "day.yaml", "given-names.csv", "staff.yaml", "surnames.csv", "terminals.yaml",
        "towns.csv",
      ])
    #expect(try files.read("offices/offices.yaml").count > 1_000)
  }

  @Test func theOrderIsFlagEnvironmentInstalledTree() throws {
    let sandbox = try Sandbox()
    try sandbox.file("tree/Package.swift")
    let program = try sandbox.file("tree/.build/debug/madoguchi")
    let roots = ResourceFiles.defaultRoots(
      executable: program, environment: ["MADOGUCHI_RESOURCES": "/env"], explicit: "/flag")
    #expect(
      roots == [
        "/flag", "/env", "\(sandbox.path)/tree/.build/lib/madoguchi/Resources",
        "\(sandbox.path)/tree/.build/debug/Resources", "\(sandbox.path)/tree/Resources",
      ])
  }

  @Test func aLinkInBinFindsWhatLiesBesideTheProgram() throws {
    let sandbox = try Sandbox()
    let program = try sandbox.file("lib/madoguchi/madoguchi")
    try sandbox.file("lib/madoguchi/Resources/offices/a.yaml", "installed")
    try sandbox.file("bin/other")
    let link = "\(sandbox.path)/bin/madoguchi"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: program)
    let roots = ResourceFiles.defaultRoots(executable: link, environment: [:])
    #expect(
      try ResourceFiles(roots: roots).read("offices/a.yaml") == Array("installed".utf8))
  }

  @Test func aProgramInBinFindsTheLibraryFolder() throws {
    let sandbox = try Sandbox()
    let program = try sandbox.file("bin/madoguchi")
    try sandbox.file("lib/madoguchi/Resources/a.yaml", "library")
    let roots = ResourceFiles.defaultRoots(executable: program, environment: [:])
    #expect(try ResourceFiles(roots: roots).read("a.yaml") == Array("library".utf8))
  }

  @Test func theFirstRootWins() throws {
    let sandbox = try Sandbox()
    try sandbox.file("one/a.yaml", "1")
    try sandbox.file("two/a.yaml", "2")
    try sandbox.file("two/b/c.yaml", "2")
    let files = ResourceFiles(roots: ["\(sandbox.path)/one", "\(sandbox.path)/two"])
    #expect(try files.read("a.yaml") == Array("1".utf8))
    #expect(try files.list("b") == ["c.yaml"])
  }

  @Test(arguments: [
    "../secret", "a/../../secret", "/etc/passwd", "", "a//b", "./a", "a/", "a\u{0}b", "a\nb", "..",
  ])
  func nothingOutsideIsRead(_ path: String) throws {
    let sandbox = try Sandbox()
    try sandbox.file("secret", "no")
    try sandbox.file("root/a", "yes")
    let files = ResourceFiles(roots: ["\(sandbox.path)/root"])
    let refused = ResourceError(path: path, roots: files.roots, reason: .forbiddenPath)
    #expect(throws: refused) { try files.read(path) }
    #expect(throws: refused) { try files.list(path) }
  }

  @Test func whatIsMissingIsNamedWithEveryPlace() throws {
    let files = ResourceFiles(roots: ["/nowhere/one", "/nowhere/two"])
    let error = #expect(throws: ResourceError.self) { try files.read("offices/offices.yaml") }
    #expect(error?.reason == .missing)
    let text = try #require(error?.description)
    for part in ["offices/offices.yaml", "/nowhere/one", "/nowhere/two", "MADOGUCHI_RESOURCES"] {
      #expect(text.contains(part))
    }
    #expect(throws: ResourceError.self) { try ResourceFiles(roots: []).list("offices") }
  }

  @Test func aFolderOrAPipeIsNoFile() throws {
    let sandbox = try Sandbox()
    try sandbox.file("folder/a")
    #expect(mkfifo("\(sandbox.path)/pipe", 0o600) == 0)
    let files = ResourceFiles(roots: [sandbox.path])
    for name in ["folder", "pipe"] {
      let error = #expect(throws: ResourceError.self) { try files.read(name) }
      guard case .unreadable = error?.reason else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
    }
  }

  @Test func aFileBeyondTheLimitIsRefused() throws {
    let sandbox = try Sandbox()
    let path = try sandbox.file("big", "")
    #expect(truncate(path, ResourceFiles.sizeLimit + 1) == 0)
    let error = #expect(throws: ResourceError.self) {
      try ResourceFiles(roots: [sandbox.path]).read("big")
    }
    #expect(error?.reason == .tooLarge)
  }
}
