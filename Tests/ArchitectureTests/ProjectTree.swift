import Foundation

/// The files of this clone that would be committed.
enum ProjectTree {
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// What the build and the program leave behind, and what others wrote.
  private static let skipped: Set<String> = [
    ".git", ".swiftpm", "var", "dist", "Package.resolved", ".index-build",
  ]

  /// Read once: every rule looks at the same files.
  static func files() throws -> [SourceFile] { try read.get() }

  private static let read = Result {
    try files(under: root, path: "").sorted { $0.path < $1.path }
  }

  static func isExecutable(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: root.appendingPathComponent(path).path)
  }

  private static func files(under folder: URL, path: String) throws -> [SourceFile] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.flatMap { name -> [SourceFile] in
      if path.isEmpty, skipped.contains(name) || name.hasPrefix(".build") { return [] }
      let url = folder.appendingPathComponent(name)
      let values = try url.resourceValues(forKeys: [.isDirectoryKey, .isRegularFileKey])
      let inside = path.isEmpty ? name : "\(path)/\(name)"
      if values.isDirectory == true { return try files(under: url, path: inside) }
      guard values.isRegularFile == true else { return [] }
      return [SourceFile(path: inside, bytes: [UInt8](try Data(contentsOf: url)))]
    }
  }
}
