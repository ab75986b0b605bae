/// The interview of one version of the catalogue, compiled: a value that answers at once which
/// procedures a case needs.
public struct IntakeBook: Sendable {
  public let content: IntakeContent
  let table: FactTable
  let nodes: [ConditionNode]
  let guards: [Int?]
  let guardOrder: [Int]
  let rows: [IntakeRow]
  let subjects: IntakeSubjects
  /// Subjects in an order in which each comes after those that trigger it.
  let order: [Int]
  /// By subject: those that trigger it.
  let sources: [[Int]]
  let date: FactTable.Entry?
  let notice: FactTable.Entry?

  /// - Throws: everything wrong with the rows.
  public init(_ content: IntakeContent) throws(IntakeFaults) {
    let compiled = IntakeCompiler(content)
    let faults = IntakeCheck.faults(of: compiled)
    guard faults.isEmpty else { throw IntakeFaults(faults) }
    self.content = content
    table = compiled.table
    nodes = compiled.conditions.nodes
    guards = compiled.guards
    guardOrder = compiled.guardOrder
    rows = compiled.rows
    subjects = IntakeSubjects(content.procedures)
    let found = subjects
    let sources = found.ids.indices.map { place in
      found.ids.indices.filter { found.triggered[$0].contains(place) }
    }
    var search = CircleSearch(count: sources.count) { sources[$0] }
    search.run()
    order = search.sorted
    self.sources = sources
    date = table.entry("e.date")
    notice = table.entry("e.notice_date")
  }

  /// The events at which a question can matter: those of the rows that read it.
  public func events(asking id: FactID) -> [String] {
    guard let entry = table.entry(id.text) else { return [] }
    let everywhere = content.events.map(\.code)
    var found: Set<String> = []
    for row in rows where reads(row, entry.slot) {
      let events = content.procedures[row.index].events
      found.formUnion(events.isEmpty ? everywhere : events)
    }
    return everywhere.filter { found.contains($0) }
  }

  /// The procedures that read a question.
  public func procedures(asking id: FactID) -> [String] {
    guard let entry = table.entry(id.text) else { return [] }
    var found: [String] = []
    for row in rows where reads(row, entry.slot) {
      let id = content.procedures[row.index].id
      if !found.contains(id) { found.append(id) }
    }
    return found
  }

  private func reads(_ row: IntakeRow, _ slot: FactSlot) -> Bool {
    let steps = [row.when].compactMap { $0 } + row.parts.values
    let bases = content.procedures[row.index].deadlines.flatMap(\.bases)
    return steps.contains { reads($0, slot) }
      || bases.contains { table.entry($0.text)?.slot == slot }
  }

  private func reads(_ step: Int, _ slot: FactSlot) -> Bool {
    switch nodes[step] {
    case .flag(let own), .among(let own, _), .filled(let own), .fact(let own):
      own == slot || readsByGuard(own, slot)
    case .age(let day):
      table.birth == slot || reads(day, slot)
    case .milestone: table.birth == slot
    case .not(let inner), .anybody(let inner), .everybody(let inner), .count(let inner):
      reads(inner, slot)
    case .both(let left, let right), .either(let left, let right), .compare(_, let left, let right):
      reads(left, slot) || reads(right, slot)
    case .constant, .events, .number: false
    }
  }

  private func readsByGuard(_ own: FactSlot, _ slot: FactSlot) -> Bool {
    let entry = own.isPerson ? table.personEntries[own.index] : table.singleEntries[own.index]
    return guards[entry].map { reads($0, slot) } ?? false
  }
}

/// Everything wrong with the rows of an interview; never empty.
public struct IntakeFaults: Error, Equatable, Sendable {
  public let faults: [IntakeFault]

  init(_ faults: [IntakeFault]) { self.faults = faults }
}
