import Domain
import Glibc
import Secrets

/// The encrypted form of a database: a mark, a random id, then sealed pieces with their lengths.
/// Both directions hold one piece in memory, however large the database is.
struct BackupFile {
  let box: SealedBox

  private static let mark = Array("madoguchi-backup-1\n".utf8)
  private static let idLength = 16

  /// - Throws: `DeskFailure` when there is no key, or others may know it.
  init(keyAt path: String) throws {
    // Root backs up and restores for the account that the database belongs to.
    guard try DatabaseFiles.checkKey(path, forbidden: 0o077, size: 32...32, ofAnyoneForRoot: true),
      let key = DatabaseFiles.read(path), key.count == 32
    else {
      throw DeskFailure(
        .databaseUnusable,
        "バックアップの鍵が読めません: \(path)。何も変更していません。鍵の場所と権限を確かめてください。")
    }
    box = try SealedBox(key: key)
  }

  /// Seals `source` into a new file (0600), whole and on the disk, or leaves none.
  func seal(_ source: String, to path: String) throws {
    let input = try PieceReader(source)
    let id = SecretBytes.random(Self.idLength)
    try DatabaseFiles.create(path, Self.mark + id, mode: 0o600)
    do {
      let output = Glibc.open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
      guard output >= 0 else { throw StorageSentences.cannotWrite(path) }
      defer { close(output) }
      var piece = try input.read(SealedBox.pieceSize)
      var index = 0
      repeat {
        let next = try input.read(SealedBox.pieceSize)
        let closed = try box.seal(piece, of: id, index: index, isLast: next.isEmpty)
        try DatabaseFiles.writeAll(output, Self.length(closed.count) + closed, path)
        piece = next
        index += 1
      } while !piece.isEmpty
      guard fsync(output) == 0 else { throw StorageSentences.cannotWrite(path) }
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Opens the backup at `path` into a new file (0660).
  ///
  /// - Throws: `DeskFailure` when it is none, was changed or cut, or is sealed with another key.
  func open(_ path: String, into target: String) throws {
    let input = try PieceReader(path)
    let start = try input.read(Self.mark.count + Self.idLength)
    guard start.count == Self.mark.count + Self.idLength, start.starts(with: Self.mark) else {
      throw Self.unreadable(path)
    }
    let id = Array(start[Self.mark.count...])
    try DatabaseFiles.create(target, [], mode: 0o660)
    let output = Glibc.open(target, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard output >= 0 else { throw StorageSentences.cannotWrite(target) }
    defer { close(output) }
    var header = try input.read(4)
    var index = 0
    repeat {
      let count = header.reduce(0) { $0 << 8 | Int($1) }
      guard header.count == 4, count <= SealedBox.pieceSize + 64 else {
        throw Self.unreadable(path)
      }
      let closed = try input.read(count)
      header = try input.read(4)
      let piece: [UInt8]
      do {
        piece = try box.open(closed, of: id, index: index, isLast: header.isEmpty)
      } catch {
        throw Self.unreadable(path)
      }
      try DatabaseFiles.writeAll(output, piece, target)
      index += 1
    } while !header.isEmpty
    guard fsync(output) == 0 else { throw StorageSentences.cannotWrite(target) }
  }

  private static func length(_ count: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }

  private static func unreadable(_ path: String) -> DeskFailure {
    DeskFailure(
      .databaseUnusable,
      "バックアップを読めません: \(path)。壊れているか、鍵が違います。データベースには触れていません。")
  }
}

/// Reads a file in pieces of a wanted length; the last one is shorter.
private final class PieceReader {
  private let descriptor: Int32
  private let path: String

  init(_ path: String) throws {
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { throw StorageSentences.cannotOpen(path) }
  }

  deinit { close(descriptor) }

  func read(_ wanted: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: wanted)
    var filled = 0
    while filled < wanted {
      let count = bytes[filled...].withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw StorageSentences.cannotOpen(path) }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes[..<filled])
  }
}
