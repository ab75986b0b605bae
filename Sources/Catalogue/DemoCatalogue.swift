public import Domain

/// Everything a 研修 database is filled from; no name, number or sentence of it stands in code.
public struct DemoCatalogue: Equatable, Sendable {
  public var staff: [DemoStaff]
  public var terminals: [DemoTerminal]
  public var day: DemoDay

  /// Reads `staff.yaml`, `terminals.yaml` and `day.yaml`, told apart by the end of their names,
  /// against the offices they speak of.
  ///
  /// - Throws: every problem of every file; a file that is absent is one.
  public static func load(
    files: [(name: String, bytes: [UInt8])], offices: OfficeDirectory
  ) throws(CatalogueProblems) -> DemoCatalogue {
    var staffReader = DemoPeopleReader(file: "staff.yaml", directory: offices)
    var terminalReader = DemoPeopleReader(file: "terminals.yaml", directory: offices)
    var dayReader = DemoDayReader(file: "day.yaml", directory: offices)
    var problems: [CatalogueProblem] = []

    func bytes(_ name: String) -> [UInt8] {
      if let file = files.first(where: { $0.name == name || $0.name.hasSuffix("/\(name)") }) {
        return file.bytes
      }
      problems.append(
        CatalogueProblem(file: name, line: 1, field: "", message: "ファイルがありません。"))
      return []
    }

    let staff = bytes("staff.yaml")
    let terminals = bytes("terminals.yaml")
    let day = bytes("day.yaml")
    guard problems.isEmpty else { throw CatalogueProblems(problems) }

    let people = staffReader.staff(staff)
    let seats = terminalReader.terminals(terminals)
    let story = dayReader.day(
      day, staff: staffReader.yaml.problems.isEmpty ? people : nil)
    for reader in [staffReader.yaml, terminalReader.yaml, dayReader.yaml] {
      problems += reader.problems.sorted { $0.line < $1.line }
    }
    guard problems.isEmpty, let story else { throw CatalogueProblems(problems) }
    return DemoCatalogue(staff: people, terminals: seats, day: story)
  }
}
