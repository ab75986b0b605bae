import Domain
import Glibc

/// A file for what leaves the database: new, 0600, whole or not at all.
final class NewFile {
  private let path: String
  private let descriptor: Int32

  /// - Throws: `DeskFailure`: it exists already or cannot be made.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw Self.exists(path) }
      throw DeskFailure(
        "file-unwritable",
        "\(path) に書けません（\(String(cString: strerror(errno)))）。場所と権限を確かめてください。何も書き出していません。")
    }
    fchmod(descriptor, 0o600)
  }

  /// Refuses a name that is taken, before anything is asked or logged.
  static func check(_ path: String) throws {
    if access(path, F_OK) == 0 { throw exists(path) }
  }

  private static func exists(_ path: String) -> DeskFailure {
    DeskFailure(
      "file-exists", "すでにファイルがあります: \(path)。上書きはしません。別の名前を指定してください。何も書き出していません。")
  }

  deinit { close(descriptor) }

  /// Runs what fills the file; a failure leaves no file behind.
  func whole<Value>(_ fill: () throws -> Value) throws -> Value {
    do {
      return try fill()
    } catch {
      unlink(path)
      throw error
    }
  }

  func write(_ text: String) throws {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw cannotWrite }
      start += count
    }
    guard fsync(descriptor) == 0 else { throw cannotWrite }
  }

  private var cannotWrite: DeskFailure {
    DeskFailure(
      "file-unwritable",
      "\(path) に書き終えられませんでした（\(String(cString: strerror(errno)))）。ファイルは残していません。空き容量を確かめてください。")
  }
}
