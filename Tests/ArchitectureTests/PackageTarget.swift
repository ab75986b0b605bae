import Foundation

/// A target as Package.swift declares it, read without running it.
struct PackageTarget {
  let name: String
  let dependencies: [String]
  let offset: Int

  static func all(in file: SourceFile) -> [PackageTarget] {
    let starts = [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary("]
      .flatMap { WordSearch.offsets(of: $0, in: file.code) }.sorted()
    return starts.enumerated().compactMap { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : file.bytes.count
      let text = String(decoding: file.withLiterals[start..<end], as: UTF8.self)
      guard let name = quoted(text, after: "name:").first else { return nil }
      return PackageTarget(name: name, dependencies: dependencies(text), offset: start)
    }
  }

  private static func dependencies(_ text: String) -> [String] {
    guard let label = text.range(of: "dependencies:") else { return [] }
    var depth = 0
    let list = text[label.upperBound...].prefix { character in
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      return depth > 0 || character != "]"
    }
    // `package: "GRDB.swift"` names where a product comes from, not what is imported.
    let pieces = list.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 && !pieces[$0 - 1].hasSuffix("package: ") }
      .map { String(pieces[$0]) }
  }

  private static func quoted(_ text: String, after label: String) -> [String] {
    guard let range = text.range(of: label) else { return [] }
    let pieces = text[range.upperBound...].split(separator: "\"", maxSplits: 2)
    return pieces.count > 1 ? [String(pieces[1])] : []
  }
}
