import Domain
import Glibc

/// A log outside the database that remembers how long the chain was and how it ended.
struct Witness {
  let path: String

  struct Line: Equatable {
    let at: OfficeTime
    let occasion: String
    let rows: Int
    let seal: String
  }

  static let restore = "restore"

  func append(_ line: Line) throws {
    let descriptor = try DatabaseFiles.open(path, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let text = "\(line.at.isoSeconds) \(line.occasion) \(line.rows) \(line.seal)\n"
    try DatabaseFiles.writeAll(descriptor, Array(text.utf8), path)
    guard fsync(descriptor) == 0 else { throw StorageSentences.cannotWrite(path) }
  }

  /// The lines that bear on the log as it is now: a restore legitimately goes back behind what was
  /// witnessed before it, and the line it leaves says from where the log went on.
  func linesSinceRestore() throws -> [Line] {
    let lines = try lines()
    return Array(lines[(lines.lastIndex { $0.occasion == Self.restore } ?? 0)...])
  }

  /// - Throws: `DeskFailure` when a line cannot be read: a witness somebody wrote into is none.
  func lines() throws -> [Line] {
    guard let bytes = DatabaseFiles.read(path) else { return [] }
    return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { text in
      let parts = text.split(separator: " ")
      guard parts.count == 4, let at = OfficeTime(iso: parts[0]), let rows = Int(parts[2]),
        parts[3].utf8.count == 64
      else { throw StorageSentences.badWitness(path) }
      return Line(at: at, occasion: String(parts[1]), rows: rows, seal: String(parts[3]))
    }
  }
}
