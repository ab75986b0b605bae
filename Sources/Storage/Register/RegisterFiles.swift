import Foundation

/// The register files beside a database.
enum RegisterFiles {
  /// What their names begin with, without the folder.
  static func stem(_ files: DatabaseFiles) -> String {
    let path = files.registerStem
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// Removes every register file but `kept`: older snapshots, and what killed imports left.
  /// Terminals that still read an older one keep it open until their next transaction.
  static func sweep(_ files: DatabaseFiles, keeping kept: String?) throws {
    let stem = stem(files)
    for name in try FileManager.default.contentsOfDirectory(atPath: files.folder)
    where name.utf8.starts(with: stem.utf8) && !isKept(name, kept, stem) {
      unlink(files.folder + "/" + name)
    }
  }

  private static func isKept(_ name: String, _ kept: String?, _ stem: String) -> Bool {
    name.utf8.elementsEqual((stem + "turn").utf8)
      || kept.map { name.utf8.elementsEqual($0.utf8) } ?? false
  }
}
