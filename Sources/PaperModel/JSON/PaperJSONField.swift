import Domain

/// A value and the way to it, so that a refusal names the field.
struct PaperJSONField {
  let value: JSON
  let path: String

  init(value: JSON, path: String) {
    self.value = value
    self.path = path
  }

  /// A whole document; none of ours is deeper than 16.
  init(document bytes: [UInt8]) throws(JSONFault) {
    value = try JSONReader.read(bytes, deepest: 16)
    path = ""
  }

  func fault(_ reason: String) -> JSONFault {
    JSONFault(place: path.isEmpty ? "全体" : path, reason: reason)
  }

  /// The fields of an object that has these names and no others.
  func object(
    _ names: Set<String>
  ) throws(JSONFault) -> [String: PaperJSONField] {
    guard case .object(let fields) = value else { throw fault("項目の集まりではありません。") }
    var found: [String: PaperJSONField] = [:]
    for (name, value) in fields {
      guard names.contains(name) else { throw fault("知らない項目があります。") }
      found[name] = PaperJSONField(value: value, path: path.isEmpty ? name : "\(path).\(name)")
    }
    return found
  }

  func list() throws(JSONFault) -> [PaperJSONField] {
    guard case .list(let items) = value else { throw fault("並びではありません。") }
    return items.enumerated().map {
      PaperJSONField(value: $0.element, path: "\(path)[\($0.offset)]")
    }
  }

  func number(_ range: ClosedRange<Int>) throws(JSONFault) -> Int {
    guard case .number(let number) = value, range.contains(number) else {
      throw fault("\(range.lowerBound) から \(range.upperBound) までの整数ではありません。")
    }
    return number
  }

  func text() throws(JSONFault) -> String {
    guard case .text(let text) = value else { throw fault("文字列ではありません。") }
    return text
  }

  func flag() throws(JSONFault) -> Bool {
    guard case .flag(let flag) = value else { throw fault("true か false ではありません。") }
    return flag
  }

  func choice<Value: RawRepresentable>(
    _ type: Value.Type
  ) throws(JSONFault) -> Value where Value.RawValue == String {
    guard case .text(let text) = value, let choice = Value(rawValue: text) else {
      throw fault("決められた語ではありません。")
    }
    return choice
  }
}

extension [String: PaperJSONField] {
  func needed(
    _ name: String, in parent: PaperJSONField
  ) throws(JSONFault) -> PaperJSONField {
    guard let field = self[name] else { throw parent.fault("項目 \(name) がありません。") }
    return field
  }

  func number(
    _ name: String, _ range: ClosedRange<Int>, in parent: PaperJSONField
  ) throws(JSONFault) -> Int {
    try needed(name, in: parent).number(range)
  }

  func number(
    _ name: String, _ range: ClosedRange<Int>, or standard: Int
  ) throws(JSONFault) -> Int {
    guard let field = self[name] else { return standard }
    return try field.number(range)
  }

  func flag(_ name: String) throws(JSONFault) -> Bool {
    guard let field = self[name] else { return false }
    return try field.flag()
  }

  func choice<Word: RawRepresentable>(
    _ name: String, or standard: Word
  ) throws(JSONFault) -> Word where Word.RawValue == String {
    guard let field = self[name] else { return standard }
    return try field.choice(Word.self)
  }
}
