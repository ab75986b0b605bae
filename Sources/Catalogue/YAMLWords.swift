import Domain

/// Lists of words and texts, as the terms of certificates have them.
extension YAMLReader {
  /// Words of an enumeration; nil when one is wrong or a required list is not there.
  mutating func words<Word: RawRepresentable & CaseIterable>(
    _ fields: YAMLFields, _ name: String, as type: Word.Type, isRequired: Bool = false
  ) -> [Word]? where Word.RawValue == String {
    guard let items = entries(fields, name, isRequired: isRequired) else { return nil }
    let found = items.compactMap { word($0, as: type) }
    guard found.count == items.count, !found.isEmpty || !isRequired else { return nil }
    if let twice = Self.firstTwice(found.map(\.rawValue)) {
      report(items[twice], "「\(found[twice].rawValue)」が二度書かれています。")
      return nil
    }
    return found
  }

  /// Plain texts; nil when one is wrong or a required list is not there.
  mutating func texts(
    _ fields: YAMLFields, _ name: String, isRequired: Bool = false
  ) -> [String]? {
    guard let items = entries(fields, name, isRequired: isRequired) else { return nil }
    let found = items.compactMap { text($0) }
    guard found.count == items.count, !found.isEmpty || !isRequired else { return nil }
    if let twice = Self.firstTwice(found) {
      report(items[twice], "「\(found[twice])」が二度書かれています。")
      return nil
    }
    return found
  }

  /// The items of a list that may be left out; nil when a required one is.
  mutating func entries(
    _ fields: YAMLFields, _ name: String, isRequired: Bool = false
  ) -> [YAMLValue]? {
    guard let value = fields.values[name], !value.isAbsent else {
      return isRequired && required(fields, name) == nil ? nil : []
    }
    return items(value)
  }

  private static func firstTwice(_ texts: [String]) -> Int? {
    texts.indices.first { index in
      texts[..<index].contains {
        $0.unicodeScalars.elementsEqual(texts[index].unicodeScalars)
      }
    }
  }
}
