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
  /// So does what stood here before the database was begun: nobody knows whose it is.
  static func sweep(_ files: DatabaseFiles, keeping kept: String?) throws {
    let stem = stem(files)
    for name in try names(files)
    where !files.foreignRegisters.contains(name) && !isKept(name, kept, stem) {
      unlink(files.folder + "/" + name)
    }
  }

  /// Everything in the folder that is called like a register of this database.
  static func names(_ files: DatabaseFiles) throws -> [String] {
    let stem = stem(files)
    return try FileManager.default.contentsOfDirectory(atPath: files.folder)
      .filter { $0.utf8.starts(with: stem.utf8) }
  }

  private static func isKept(_ name: String, _ kept: String?, _ stem: String) -> Bool {
    name.utf8.elementsEqual((stem + "turn").utf8)
      || kept.map { name.utf8.elementsEqual($0.utf8) } ?? false
  }
}
