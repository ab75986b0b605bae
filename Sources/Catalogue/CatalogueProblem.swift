/// One thing wrong with a data file, exact enough to be put right without asking.
public struct CatalogueProblem: Equatable, Sendable, CustomStringConvertible {
  /// The file's name as it was given.
  public let file: String
  /// Counts from 1.
  public let line: Int
  /// The path of the field, `offices[2].name`; empty when the file as a whole is meant.
  public let field: String
  /// A whole Japanese sentence: what is wrong and what would be right.
  public let message: String

  public init(file: String, line: Int, field: String, message: String) {
    self.file = file
    self.line = line
    self.field = field
    self.message = message
  }

  public var description: String {
    "\(file):\(line): \(field.isEmpty ? "" : "\(field): ")\(message)"
  }
}
