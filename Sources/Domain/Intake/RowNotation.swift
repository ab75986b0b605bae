/// How the parts of a row of the catalogue are written in one column: a part a line, its values by
/// name between tabs. No value of the catalogue holds a control, so nothing needs escaping.
enum RowNotation {
  /// Values that are empty are left out.
  static func line(_ values: [(String, String)]) -> String {
    values.filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }.joined(separator: "\t")
  }

  static func lines(_ parts: [String]) -> String { parts.joined(separator: "\n") }

  static func parts(_ text: String) -> [[String: String]] {
    text.split(separator: "\n").map { line in
      var values: [String: String] = [:]
      for pair in line.split(separator: "\t") {
        let sides = pair.split(separator: "=", maxSplits: 1)
        if sides.count == 2 { values[String(sides[0])] = String(sides[1]) }
      }
      return values
    }
  }

  static func words(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { String($0) }
  }
}
