public import Domain

/// The offices of the city as `offices/*.yaml` describe them.
public enum OfficeCatalogue {
  /// Reads all files as one catalogue. Ids must be unique over all of them; templates are known
  /// only in the file that holds them.
  ///
  /// - Throws: every problem of every file; nothing is loaded then.
  public static func load(
    files: [(name: String, bytes: [UInt8])]
  ) throws(CatalogueProblems) -> OfficeDirectory {
    if files.isEmpty {
      throw CatalogueProblems([
        CatalogueProblem(
          file: "offices", line: 1, field: "", message: "役所のデータファイルがありません。")
      ])
    }
    var problems: [CatalogueProblem] = []
    var offices: [Office] = []
    var destinations: [HandOverDestination] = []
    var references: [OfficeReference] = []
    var seen: Set<OfficeID> = []
    for file in files {
      var reader = OfficeReader(file: file.name, seen: seen)
      offices += reader.offices(file.bytes)
      seen = reader.seen
      destinations += reader.destinations
      references += reader.references
      problems += reader.yaml.problems.sorted { $0.line < $1.line }
    }
    let directory = OfficeDirectory(offices, destinations: destinations)
    // What refers to an office that could not be read is not wrong itself.
    if problems.isEmpty { problems = references.compactMap { $0.problem(in: directory) } }
    guard problems.isEmpty else { throw CatalogueProblems(problems) }
    return directory
  }
}
