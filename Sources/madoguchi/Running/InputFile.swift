import Domain
import Glibc

/// A file that a command takes in, whole.
enum InputFile {
  /// - Parameter limit: bytes; a larger file is refused before it is read.
  /// - Throws: `DeskFailure`: absent, not a plain file, not readable, too large.
  static func read(_ path: String, limit: Int) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw refusal(path, "開けません（\(String(cString: strerror(errno)))）")
    }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw refusal(path, "ふつうのファイルではありません")
    }
    guard info.st_size <= limit else {
      throw refusal(path, "大きすぎます（\(limit / 1_048_576)MB まで）")
    }
    var fault: Int32 = 0
    // Not filled with zeros first: a register is two hundred million bytes.
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(info.st_size)) { buffer, filled in
      while filled < buffer.count {
        let count = Glibc.read(
          descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { fault = errno }
        if count <= 0 { return }
        filled += count
      }
    }
    guard fault == 0 else {
      throw refusal(path, "読めません（\(String(cString: strerror(fault)))）")
    }
    return bytes
  }

  private static func refusal(_ path: String, _ reason: String) -> DeskFailure {
    DeskFailure(
      "file-unreadable", "\(path) は\(reason)。何も取り込んでいません。ファイルを確かめてください。")
  }
}
