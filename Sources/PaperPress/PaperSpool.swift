import Domain
import Glibc

/// The only folder in which a paper with somebody's data lies: files of 0600, each until it is
/// printed or the day is closed.
struct PaperSpool {
  let folder: String

  /// - Throws: `DeskFailure` when the folder cannot be made or is not a folder.
  func make() throws {
    guard mkdir(folder, 0o770) != 0 else {
      // Colleagues' sessions are other accounts of the same group: they may take files away, and
      // read none.
      chmod(folder, 0o2770)
      return
    }
    guard errno == EEXIST else { throw unusable }
    var information = stat()
    guard lstat(folder, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else {
      throw unusable
    }
  }

  /// - Throws: `DeskFailure` for a name that is not one of ours.
  func path(_ name: String) throws -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard isPlain, (1...100).contains(name.utf8.count) else {
      throw DeskFailure(.unexpected, "印刷する文書の番号が正しくありません。何も印刷していません。")
    }
    return "\(folder)/\(name).pdf"
  }

  func bytes(of name: String) throws -> [UInt8]? {
    let descriptor = open(try path(name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw unusable }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  func discard(_ name: String) throws {
    guard unlink(try path(name)) == 0 || errno == ENOENT else { throw unusable }
  }

  /// Whole or not at all, 0600, and never over a file that stands there.
  static func put(_ bytes: [UInt8], at path: String) throws {
    let beside = "\(path).part-\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    defer {
      close(descriptor)
      unlink(beside)
    }
    fchmod(descriptor, 0o600)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unwritable(path) }
      start += count
    }
    guard fsync(descriptor) == 0, link(beside, path) == 0 else { throw unwritable(path) }
  }

  private static func unwritable(_ path: String) -> DeskFailure {
    if errno == EEXIST {
      return DeskFailure(
        "file-exists", "すでにファイルがあります: \(path)。上書きはしません。別の名前を指定してください。何も書き出していません。")
    }
    return DeskFailure(
      "file-unwritable",
      "\(path) に書けません（\(String(cString: strerror(errno)))）。ファイルは残していません。場所・権限・空き容量を確かめてください。")
  }

  private var unusable: DeskFailure {
    DeskFailure(
      .environment,
      "印刷待ちのフォルダー \(folder) を使えません（\(String(cString: strerror(errno)))）。何も印刷していません。管理者に場所と権限を確かめてもらってください。"
    )
  }
}
