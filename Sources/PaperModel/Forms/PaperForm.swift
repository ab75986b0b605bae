/// A form: its data as a value, and the paper as a pure function of it.
public protocol PaperForm: Sendable {
  /// - Throws: `PaperRefusal`: a row too tall, or a word that must not stand before a citizen.
  func document() throws(PaperRefusal) -> PaperDocument
}

/// How forms write numbers.
enum PaperNumber {
  /// `12,345`.
  static func grouped(_ number: Int) -> String {
    var digits = String(abs(number))
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "▲" : "") + groups.joined(separator: ",")
  }

  static func yen(_ number: Int) -> String { grouped(number) + "円" }
}
