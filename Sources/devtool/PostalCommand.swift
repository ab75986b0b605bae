import CTerminal
import Domain
import Glibc

/// `devtool postal FILE`: writes Resources/postal/postal-codes.bin to standard output from the
/// UTF-8 file of 日本郵便 (Resources/postal/README.md).
enum PostalCommand {
  /// Returns the exit status: 0, 66 when the file cannot be read, 65 when lines of it are not as
  /// they should be.
  static func run(_ path: String?) -> Int32 {
    guard let path, let bytes = contents(path) else { return 66 }
    let lines = bytes.split(separator: 0x0A).enumerated().map { index, line in
      ImportLine(
        number: index + 1,
        text: String(validating: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
    }
    let file = PostalFile(lines)
    for rejection in file.rejected { report("\(path):\(rejection.line): \(rejection.reason)\n") }
    guard file.rejected.isEmpty else { return 65 }
    do {
      let packed = try PostalPacker.pack(file.entries.flatMap { $0 })
      return write(packed) ? 0 : 74
    } catch {
      report("the form cannot hold this file: \(error)\n")
      return 65
    }
  }

  private static func contents(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count <= 0 { return count == 0 ? bytes : nil }
      bytes += piece[..<count]
    }
  }

  private static func write(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }

  private static func report(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(2, bytes, bytes.count)
  }
}
