extension Rule {
  /// A screen folder names no type of another screen folder: screens meet in App only.
  static let screenFolders = Rule.wholeTree("screen-folders") { files in
    let screens = files.filter { $0.isSwift && screenFolder($0) != nil }
    var owners: [String: String] = [:]
    for file in screens {
      guard let folder = screenFolder(file), folder != shared else { continue }
      for type in TopLevelTypes.names(in: file) { owners[type] = folder }
    }
    return screens.flatMap { file in
      owners.filter { $0.value != screenFolder(file) }.flatMap { type, owner in
        WordSearch.offsets(of: type, in: file.code).map {
          file.violation("screen-folders", at: $0, "`\(type)` belongs to Screens/\(owner)")
        }
      }.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
    }
  }

  /// What several screens use: any screen may name it, and it names none.
  private static let shared = "Shared"

  private static func screenFolder(_ file: SourceFile) -> String? {
    let parts = file.parts
    return parts.count > 3 && parts[0] == "Sources" && parts[1] == "Screens"
      ? String(parts[2]) : nil
  }
}

/// The types a file declares at its top level, private ones left out.
enum TopLevelTypes {
  private static let kinds: Set<Substring> = [
    "struct", "enum", "class", "protocol", "actor", "typealias",
  ]

  static func names(in file: SourceFile) -> [String] {
    var depth = 0
    var names: [String] = []
    for line in String(decoding: file.code, as: UTF8.self).split(separator: "\n") {
      if depth == 0 {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        if let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
          !words.contains("private"), !words.contains("fileprivate")
        {
          names.append(String(words[kind + 1]))
        }
      }
      for byte in line.utf8 {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
      }
    }
    return names
  }
}
