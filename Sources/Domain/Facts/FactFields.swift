/// The fields of one object of a fact file, each asked for by its type; a name nobody knows and a
/// value of the wrong kind are refused with the field's path.
struct FactFields {
  let path: String
  private let fields: [(String, JSON)]

  /// - Parameter value: null gives an object without fields: nothing is known.
  /// - Throws: `DeskFailure` naming the field.
  init(_ value: JSON?, path: String, known: [String]) throws {
    self.path = path
    switch value {
    case nil, .null: fields = []
    case .object(let found):
      for (name, _) in found
      where !known.contains(where: { $0.unicodeScalars.elementsEqual(name.unicodeScalars) }) {
        throw Self.failure(
          Self.join(path, name), "この項目はありません。使える項目: \(known.joined(separator: "、"))。")
      }
      fields = found
    default: throw Self.failure(path, "{ } の形で書いてください。")
    }
  }

  static func failure(_ path: String, _ why: String) -> DeskFailure {
    DeskFailure("field-wrong", "\(path.isEmpty ? "全体" : path): \(why)何も判断していません。")
  }

  private static func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : "\(path).\(name)"
  }

  func path(of name: String) -> String { Self.join(path, name) }

  func failure(_ name: String, _ why: String) -> DeskFailure {
    Self.failure(path(of: name), why)
  }

  /// Nil where it is absent or null: not known.
  func value(_ name: String) -> JSON? {
    guard let found = fields.first(where: { $0.0 == name })?.1, found != .null else { return nil }
    return found
  }

  func text(_ name: String) throws -> String? {
    switch value(name) {
    case nil: nil
    case .text(let text): text
    default: throw failure(name, "文字で書いてください。")
    }
  }

  func freeText(_ name: String) throws -> String? {
    try text(name).map { try Self.checked($0, path(of: name)) }
  }

  /// Free words are never kept, but they are looked at: a 個人番号 has no place here.
  private static func checked(_ text: String, _ path: String) throws -> String {
    if text.unicodeScalars.count > 400 { throw failure(path, "400字以内で書いてください。") }
    if MyNumberGuard.refusal(of: text) != nil {
      throw failure(path, "個人番号は入力しないでください。")
    }
    return text
  }

  func flag(_ name: String) throws -> Bool? {
    switch value(name) {
    case nil: nil
    case .flag(let flag): flag
    default: throw failure(name, "true か false で書いてください。")
    }
  }

  func number(_ name: String) throws -> Int? {
    switch value(name) {
    case nil: nil
    case .number(let number): number
    default: throw failure(name, "整数で書いてください。")
    }
  }

  func date(_ name: String) throws -> CivilDate? {
    guard let text = try text(name) else { return nil }
    guard let date = CivilDate(iso: text) else {
      throw failure(name, "日付は 2026-11-24 のように、ある日を書いてください。")
    }
    return date
  }

  func list(_ name: String) throws -> [JSON]? {
    switch value(name) {
    case nil: nil
    case .list(let items): items
    default: throw failure(name, "[ ] の一覧の形で書いてください。")
    }
  }

  /// Texts; a list that is absent is empty.
  func texts(_ name: String) throws -> [String] {
    try (list(name) ?? []).enumerated().map { index, item in
      guard case .text(let text) = item else { throw failure("\(name)[\(index)]", "文字で書いてください。") }
      return try Self.checked(text, path(of: "\(name)[\(index)]"))
    }
  }

  /// One of some words; each may have several spellings.
  func word<Word>(_ name: String, _ words: [(String, Word)]) throws -> Word? {
    guard let text = try text(name) else { return nil }
    return try Self.word(text, words, path(of: name))
  }

  static func word<Word>(_ text: String, _ words: [(String, Word)], _ path: String) throws -> Word {
    guard let found = words.first(where: { $0.0.unicodeScalars.elementsEqual(text.unicodeScalars) })
    else {
      let all = words.map(\.0).joined(separator: "、")
      throw failure(path, "「\(text)」は使えません。使えるのは \(all) です。")
    }
    return found.1
  }
}
