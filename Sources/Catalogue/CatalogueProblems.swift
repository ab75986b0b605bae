/// Everything wrong with a set of data files. Half a catalogue is never loaded: one problem is
/// enough to refuse all of it, and all problems are named at once.
public struct CatalogueProblems: Error, Equatable, Sendable, CustomStringConvertible {
  /// In the order of the files and of the lines in them; never empty.
  public let problems: [CatalogueProblem]

  public init(_ problems: [CatalogueProblem]) { self.problems = problems }

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
