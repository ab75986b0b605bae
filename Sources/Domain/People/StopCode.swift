/// Why nothing about a person may be shown. The code is all an ordinary clerk is told
/// (domain.md A.9): no reason, no address, not even the ward.
public enum StopCode: String, CaseIterable, Sendable {
  case p = "P"

  /// 「上席呼出(コードP)」, the only words a screen or paper has for such a person.
  public var words: String { "上席呼出(コード\(rawValue))" }
}
