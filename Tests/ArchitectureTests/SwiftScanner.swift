/// Tells code, comments and string literals of Swift apart, byte by byte.
///
/// Knows nested comments, escapes, interpolation, `"""` and `#"…"#`. A rule that read plain text
/// would stumble over its own planted faults and over every sentence that explains it.
struct SwiftScanner {
  private(set) var code: [UInt8]
  private(set) var withLiterals: [UInt8]

  private enum Mode {
    case code(parentheses: Int)
    case string(hashes: Int, triple: Bool)
  }

  private let bytes: [UInt8]
  private var modes: [Mode] = [.code(parentheses: 0)]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    code = bytes
    withLiterals = bytes
  }

  mutating func scan() {
    while position < bytes.count {
      switch modes[modes.count - 1] {
      case .code(let parentheses): scanCode(parentheses)
      case .string(let hashes, let triple): scanString(hashes, triple)
      }
    }
  }

  private mutating func scanCode(_ parentheses: Int) {
    if matches("//") { return skipLine() }
    if matches("/*") { return skipComment() }
    if let opening = opening() {
      modes.append(.string(hashes: opening.hashes, triple: opening.triple))
      position += opening.hashes + (opening.triple ? 3 : 1)
      return
    }
    let nested = modes.count > 1
    if nested, bytes[position] == UInt8(ascii: "(") {
      modes[modes.count - 1] = .code(parentheses: parentheses + 1)
    } else if nested, bytes[position] == UInt8(ascii: ")") {
      if parentheses == 0 {
        modes.removeLast()
      } else {
        modes[modes.count - 1] = .code(parentheses: parentheses - 1)
      }
    }
    position += 1
  }

  private mutating func scanString(_ hashes: Int, _ triple: Bool) {
    let fence = String(repeating: "#", count: hashes)
    if matches("\\\(fence)(") {
      blankCode(count: hashes + 2)
      modes.append(.code(parentheses: 0))
    } else if matches("\\\(fence)") {
      blankCode(count: hashes + 2)
    } else if matches((triple ? "\"\"\"" : "\"") + fence) {
      modes.removeLast()
      position += hashes + (triple ? 3 : 1)
    } else if !triple, bytes[position] == UInt8(ascii: "\n") {
      // An unfinished literal ends with its line; the compiler will say so.
      modes.removeLast()
    } else {
      blankCode(count: 1)
    }
  }

  /// A string's beginning at this position.
  private func opening() -> (hashes: Int, triple: Bool)? {
    var offset = position
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return nil }
    let quotes = bytes[offset...].prefix(3)
    let triple = quotes.count == 3 && quotes.allSatisfy { $0 == UInt8(ascii: "\"") }
    return (offset - position, triple)
  }

  private func matches(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[position + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  private func matches(_ text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blankComment() }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if matches("/*") {
        depth += 1
        blankComment()
      } else if matches("*/") {
        depth -= 1
        blankComment()
      }
      blankComment()
    } while depth > 0 && position < bytes.count
  }

  private mutating func blankComment() {
    guard position < bytes.count else { return }
    if bytes[position] != UInt8(ascii: "\n") {
      code[position] = UInt8(ascii: " ")
      withLiterals[position] = UInt8(ascii: " ")
    }
    position += 1
  }

  private mutating func blankCode(count: Int) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] != UInt8(ascii: "\n") { code[position] = UInt8(ascii: " ") }
      position += 1
    }
  }
}
