import Glibc

/// Standard input, output and error by their descriptors.
struct PaperStream {
  let descriptor: Int32

  static let input = PaperStream(descriptor: STDIN_FILENO)
  static let output = PaperStream(descriptor: STDOUT_FILENO)
  static let error = PaperStream(descriptor: STDERR_FILENO)

  func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// A reader that has gone is no failure of ours.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while start < bytes.count {
      let count = Glibc.write(descriptor, base + start, bytes.count - start)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      start += count
    }
  }

  /// Everything up to its end; nil when it is more than `limit` bytes.
  func all(limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let piece = piece() {
      bytes += piece
      if bytes.count > limit { return nil }
    }
    return bytes
  }

  /// What comes next; nil at the end.
  func piece() -> ArraySlice<UInt8>? {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      return count > 0 ? buffer[..<count] : nil
    }
  }
}
