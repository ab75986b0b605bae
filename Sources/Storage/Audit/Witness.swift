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

  /// One whole line or nothing: half a line, left by a full disk, would make the log unreadable.
  func append(_ line: Line) throws {
    let descriptor = try DatabaseFiles.open(path, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let text = "\(line.at.isoSeconds) \(line.occasion) \(line.rows) \(line.seal)\n"
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw StorageSentences.cannotWrite(path) }
    do {
      try DatabaseFiles.writeAll(descriptor, Array(text.utf8), path)
    } catch {
      ftruncate(descriptor, before.st_size)
      throw error
    }
    guard fsync(descriptor) == 0 else { throw StorageSentences.cannotWrite(path) }
  }

  /// The lines that bear on the log as it is now. A restore legitimately goes back behind what was
  /// witnessed before it: of the lines before its own, those of the rows it kept still count.
  func linesInForce() throws -> [Line] {
    var seen: Set<String> = []
    return try lines().reduce(into: []) { inForce, line in
      // A restore adds its own row: a line of a row that was witnessed before was put in by hand.
      let isNew = seen.insert("\(line.rows) \(line.seal)").inserted
      if line.occasion == Self.restore {
        guard isNew else { throw StorageSentences.badWitness(path) }
        inForce.removeAll { $0.rows >= line.rows }
      }
      inForce.append(line)
    }
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
