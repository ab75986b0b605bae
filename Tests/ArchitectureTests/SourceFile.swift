import Glibc

/// One file of the tree as the rules see it: its path from the root, and its text in three views.
struct SourceFile: Sendable {
  /// From the root of the tree, `Sources/Domain/DeskFailure.swift`.
  let path: String
  let bytes: [UInt8]
  /// Comments and the contents of string literals blanked; as long as `bytes`, line for line.
  let code: [UInt8]
  /// Comments blanked, string literals kept.
  let withLiterals: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    if path.hasSuffix(".swift") {
      var scanner = SwiftScanner(bytes)
      scanner.scan()
      code = scanner.code
      withLiterals = scanner.withLiterals
    } else {
      code = bytes
      withLiterals = bytes
    }
  }

  init(_ path: String, _ text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  var isSwift: Bool { path.hasSuffix(".swift") }
  var parts: [Substring] { path.split(separator: "/") }
  var name: String { parts.last.map(String.init) ?? path }

  /// `Domain` for Sources/Domain/…, `DomainTests` for Tests/DomainTests/…, and the folder itself
  /// for targets that stand at the top.
  var target: String {
    guard let first = parts.first else { return "" }
    return (first == "Sources" || first == "Tests") && parts.count > 2
      ? String(parts[1]) : String(first)
  }

  func isUnder(_ folders: String...) -> Bool { isUnder(any: folders) }

  func isUnder(any folders: [String]) -> Bool {
    folders.contains { path == $0 || path.hasPrefix("\($0)/") }
  }

  /// Counts from 1.
  func line(at offset: Int) -> Int {
    bytes[..<offset].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  func violation(_ rule: String, at offset: Int, _ message: String) -> Violation {
    Violation(rule: rule, path: path, line: line(at: offset), message: message)
  }
}

/// Finds words in bytes by the C library: a debug build would need seconds for its own loop.
enum WordSearch {
  /// Offsets where `word` stands by itself: an end of it that is a letter, a digit or `_` is not
  /// continued by another such byte.
  static func offsets(of word: String, in bytes: [UInt8]) -> [Int] {
    let needle = Array(word.utf8)
    guard let first = needle.first, let last = needle.last, bytes.count >= needle.count else {
      return []
    }
    var found: [Int] = []
    var start = 0
    while let offset = next(needle, in: bytes, from: start) {
      start = offset + 1
      let end = offset + needle.count
      if isWord(first), offset > 0, isWord(bytes[offset - 1]) { continue }
      if isWord(last), end < bytes.count, isWord(bytes[end]) { continue }
      found.append(offset)
    }
    return found
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// `memchr` jumps to the next byte worth a look.
  private static func next(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var offset = start
      while offset + needle.count <= buffer.count {
        guard let hit = memchr(base + offset, Int32(needle[0]), buffer.count - offset) else {
          return nil
        }
        offset = UnsafeRawPointer(hit) - base
        guard offset + needle.count <= buffer.count else { return nil }
        if memcmp(base + offset, needle, needle.count) == 0 { return offset }
        offset += 1
      }
      return nil
    }
  }
}
