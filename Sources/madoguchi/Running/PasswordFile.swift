import Domain
import Glibc

/// A password handed to a command in a file that nobody else can read.
enum PasswordFile {
  private static let sizeLimit = 1_024

  /// The first line of the file.
  ///
  /// - Throws: `DeskFailure` of kind `.notPermitted` with the reason.
  static func read(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw refusal(path, "開けません（\(String(cString: strerror(errno)))）")
    }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw refusal(path, "ふつうのファイルではありません")
    }
    guard info.st_uid == getuid() else { throw refusal(path, "所有者が実行した人と違います") }
    guard info.st_mode & 0o077 == 0 else {
      throw refusal(path, "ほかの人が読める権限です。chmod 600 で直してください")
    }
    var bytes = [UInt8](repeating: 0, count: sizeLimit)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count > 0 else { throw refusal(path, "空です") }
    let line = bytes[..<count].prefix { $0 != 0x0A && $0 != 0x0D }
    guard !line.isEmpty else { throw refusal(path, "一行目が空です") }
    return String(decoding: line, as: UTF8.self)
  }

  private static func refusal(_ path: String, _ why: String) -> DeskFailure {
    DeskFailure(
      DeskFailure.Code("password-file", .notPermitted),
      "パスワードのファイル \(path) を使えません: \(why)。何も実行していません。")
  }
}
