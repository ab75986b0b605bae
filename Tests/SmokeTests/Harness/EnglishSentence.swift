/// What only somebody who reads English would understand.
enum EnglishSentence {
  /// Three words of ASCII letters in a row, the first such; not the command's own name with what
  /// follows it, nor what the user typed.
  static func found(in text: String) -> String? {
    let own = text.replacing(/madoguchi(?: [a-z-]+)*/, with: "")
      .replacing(/「[^」]*」/, with: "")
    return own.firstMatch(of: /[A-Za-z']+ [A-Za-z']+ [A-Za-z']+/).map { String($0.output) }
      ?? own.firstMatch(of: /Error:|Usage:|Missing|[Uu]nexpected|invalid|See '|Unknown/)
      .map { String($0.output) }
  }
}
