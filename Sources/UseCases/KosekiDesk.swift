public import Domain
import Storage

/// 戸籍の広域交付: the family tree of a visitor, built while asking (domain.md C.2). It is kept with the
/// number and wiped with it.
public struct KosekiDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Opens the sheet of a number; refresh it as often as wanted.
  public func open(_ ticket: TicketID) throws -> LiveView<KosekiSheet> {
    try desk.open(.kosekiView, of: .ticket(ticket)) { access in
      try Self.sheet(ticket, try KosekiRecords.find(ticket, access), desk.place, access)
    }
  }

  /// Begins with whoever stands at the counter.
  public func begin(_ tree: FamilyTree, for ticket: TicketID) throws -> KosekiSheet {
    try Self.check(tree.people)
    return try desk.write(.kosekiEdit) { access in
      try TicketRecords.check(ticket, isOf: desk.place.office, access)
      let stored = try KosekiRecords.begin(tree, for: ticket, access)
      return Audited(
        try Self.sheet(ticket, stored, desk.place, access.reading), on: .ticket(ticket),
        detail: "koseki=begun")
    }
  }

  /// Puts one answer into the tree of a number; the log keeps what was done, and no name.
  ///
  /// - Parameter version: of the tree the clerk saw.
  public func apply(
    _ edit: FamilyTreeEdit, to ticket: TicketID, version: Int
  ) throws -> KosekiSheet {
    try Self.check(edit)
    return try desk.write(.kosekiEdit) { access in
      try TicketRecords.check(ticket, isOf: desk.place.office, access)
      let stored = try KosekiRecords.apply(edit, to: ticket, version: version, access)
      return Audited(
        try Self.sheet(ticket, stored, desk.place, access.reading), on: .ticket(ticket),
        detail: "koseki=\(edit.word)" + (edit.resident.map { " person=\($0)" } ?? ""))
    }
  }

  /// Puts the people the visitor lives with into the tree, as the register has them.
  ///
  /// - Returns: the sheet, and how many were put in.
  public func takeHousehold(
    for ticket: TicketID, version: Int
  ) throws -> (sheet: KosekiSheet, added: Int) {
    try desk.write(.kosekiEdit) { access in
      try TicketRecords.check(ticket, isOf: desk.place.office, access)
      let taken = try KosekiRecords.takeHousehold(for: ticket, version: version, access)
      let people = taken.added.map(\.text).joined(separator: ",")
      return Audited(
        (try Self.sheet(ticket, taken.stored, desk.place, access.reading), taken.added.count),
        on: .ticket(ticket),
        detail: "koseki=household" + (people.isEmpty ? "" : " person=\(people)"))
    }
  }

  /// Wipes the tree before the number ends.
  public func wipe(_ ticket: TicketID) throws -> KosekiSheet {
    try desk.write(.kosekiEdit) { access in
      try TicketRecords.check(ticket, isOf: desk.place.office, access)
      try KosekiRecords.wipe(ticket, access)
      return Audited(
        try Self.sheet(ticket, nil, desk.place, access.reading), on: .ticket(ticket),
        detail: "koseki=wiped")
    }
  }

  private static func sheet(
    _ ticket: TicketID, _ stored: KosekiRecords.Stored?, _ place: Place,
    _ access: borrowing ReadAccess
  ) throws -> KosekiSheet {
    let number = try KosekiRecords.number(of: ticket, at: place.office, access)
    guard let stored else {
      return KosekiSheet(
        number: number, at: access.now, visitor: try KosekiRecords.visitor(of: ticket, access))
    }
    let stops = try KosekiRecords.stops(in: stored.tree, access)
    let planner = KosekiPlanner(
      try CatalogueQueries.rulebook(access), office: place.office, at: access.now)
    return KosekiSheet(
      number: number, at: access.now,
      work: KosekiSheet.Work(
        tree: stored.tree.masked(stops), stops: stops,
        plan: planner.plan(stored.tree, stops: stops), version: stored.version))
  }

  // MARK: What may be written

  private static func check(_ edit: FamilyTreeEdit) throws {
    switch edit {
    case .addPerson(let person, _, _, _), .changePerson(let person): try check([person])
    case .addRegister(let register), .changeRegister(let register):
      try FreeText.check(register.domicile.text)
      try FreeText.check(register.head.text)
      for entry in register.entries { try check(entry) }
    case .enter(let entry, _): try check(entry)
    case .show(let document, _): try FreeText.check(document?.kind ?? "")
    case .bind, .removePerson, .removeRegister, .ask: break
    }
  }

  private static func check(_ people: [FamilyPerson]) throws {
    for person in people {
      try FreeText.check(person.name.text)
      try FreeText.check(person.resident?.text ?? "")
      try FreeText.check(person.birth?.literal ?? "")
      try FreeText.check(person.death?.literal ?? "")
    }
  }

  private static func check(_ entry: FamilyRegisterEntry) throws {
    try FreeText.check(entry.from.date?.literal ?? "")
    try FreeText.check(entry.to.date?.literal ?? "")
  }
}
