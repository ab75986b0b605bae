import Yams

/// One node of a data file, with the words to name it by in a problem.
struct YAMLValue {
  let node: Node
  /// `offices[2].name`.
  let path: String
  /// Counts from 1.
  let line: Int

  init(_ node: Node, path: String, line: Int) {
    self.node = node
    self.path = path
    self.line = node.mark?.line ?? line
  }

  /// The text as written; nil for a list, for fields, and for no value at all. Taken before YAML's
  /// own reading of it, which makes `NO` false and `2026-11-24` a moment in another time zone.
  var scalar: String? {
    guard case .scalar(let scalar) = node else { return nil }
    let unquoted = scalar.style == .plain || scalar.style == .any
    if unquoted, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return nil }
    return scalar.string
  }

  /// Whether the field stands there with nothing behind it.
  var isAbsent: Bool {
    if case .scalar = node { return scalar == nil }
    return false
  }
}

/// The fields of one entry, by name.
struct YAMLFields {
  let path: String
  let line: Int
  let values: [String: YAMLValue]

  func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
