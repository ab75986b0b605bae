import Glibc

/// Programs on this host and what they are started with.
enum Programs {
  /// The folder this very program stands in, where `madoguchi` stands as well.
  static var ownFolder: String {
    let path = own
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  static var own: String {
    var path = [CChar](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &path, path.count)
    let bytes = path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The full path of a command, nil where it is not installed.
  static func find(_ name: String) -> String? {
    guard let path = getenv("PATH") else { return nil }
    return String(cString: path).split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Ours, with what a terminal of this size and language sets.
  static func environment(home: String) -> [String] {
    let replaced = ["TERM", "LANG", "LC_ALL", "HOME", "TMUX", "COLUMNS", "LINES"]
    let kept = Self.inherited.filter { entry in
      !replaced.contains { entry.hasPrefix($0 + "=") }
    }
    return kept + ["TERM=xterm-256color", "LANG=C.utf8", "LC_ALL=C.utf8", "HOME=\(home)"]
  }

  static var inherited: [String] {
    bytes(of: "/proc/self/environ").split(separator: 0).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Runs `body` with a list that ends in a null pointer, as programs are started with.
  static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  static func lines(of path: String) -> [Substring] {
    String(decoding: bytes(of: path), as: UTF8.self).split(separator: "\n")
  }

  /// A whole file; empty when it cannot be read.
  static func bytes(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &piece, piece.count)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }
}
