extension Rule {
  /// Over 40 lines a function does two things. Tests tell stories and are left alone.
  static let functionLength = Rule.perFile("function-length") { file in
    guard file.isSwift, file.isUnder("Sources", "Resources"),
      !file.name.hasSuffix(".generated.swift")
    else { return [] }
    return ["func", "init", "subscript"].flatMap { word in
      WordSearch.offsets(of: word, in: file.code).compactMap { offset -> Violation? in
        // `self.init(…)` is a call.
        if offset > 0, file.code[offset - 1] == UInt8(ascii: ".") { return nil }
        guard let body = body(after: offset, in: file.code) else { return nil }
        let lines = file.line(at: body.upperBound) - file.line(at: body.lowerBound) - 1
        guard lines > 40 else { return nil }
        return file.violation("function-length", at: offset, "\(lines) lines, 40 are allowed")
      }
    }.sorted { $0.line < $1.line }
  }

  /// From the brace that opens the body to the one that closes it; nil for a requirement without
  /// a body and for a call.
  private static func body(after offset: Int, in code: [UInt8]) -> Range<Int>? {
    var parentheses = 0
    var index = offset
    search: while index < code.count {
      switch code[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        parentheses -= 1
        if parentheses < 0 { return nil }
      case UInt8(ascii: "{") where parentheses == 0: break search
      case UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: "="):
        if parentheses == 0 && code[index] != UInt8(ascii: "=") { return nil }
      default: break
      }
      index += 1
    }
    var depth = 0
    for end in index..<code.count {
      if code[end] == UInt8(ascii: "{") { depth += 1 }
      if code[end] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return index..<end }
      }
    }
    return nil
  }
}
