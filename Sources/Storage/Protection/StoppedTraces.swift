import Domain

/// What lies half done about somebody whom a stop protects from now on, by a protection or by a
/// register that was taken in: it goes in the transaction that stops them.
enum StoppedTraces {
  /// Takes away what was half typed about one person, papers that are not printed yet, and the person
  /// where they stood at a counter for somebody else.
  ///
  /// - Parameter resident: as the register showed them until now; nil when it showed nothing.
  /// - Returns: papers whose files must go from the spool.
  static func wipe(
    _ person: PersonID, _ resident: Resident?, _ access: borrowing WriteAccess
  ) throws -> [DocumentID] {
    let requests = try access.sql.rows(
      "SELECT id FROM certificate_request WHERE subject = ?", [.text(person.text)]
    ).map { $0.text(0) }
    try DraftRecords.blank(
      mentioning: [person.text] + requests + words(of: resident), access)
    return try DocumentRecords.withdraw(about: person, access)
      + VisitorRecords.forget(person, resident, access)
  }

  /// The same for everybody a new register stops, while the one before is still in use.
  static func wipe(
    _ people: Set<String>, _ access: borrowing WriteAccess
  ) throws -> [DocumentID] {
    guard !people.isEmpty else { return [] }
    var words: [String] = []
    var papers: [DocumentID] = []
    for person in people.sorted() {
      let id = PersonID(person)
      let resident = try shown(id, access.reading)
      words += [person] + self.words(of: resident)
      // Of somebody whom no register showed there is nothing to be known by.
      if resident != nil { papers += try VisitorRecords.forget(id, resident, access) }
    }
    words += try access.sql.rows(
      "SELECT id, subject FROM certificate_request WHERE ended_at IS NULL"
    ).filter { people.contains($0.text(1)) }.map { $0.text(0) }
    try DraftRecords.blank(mentioning: words, access)
    return try papers
      + subjectsOfPapers(access).filter(people.contains).flatMap {
        try DocumentRecords.withdraw(about: PersonID($0), access)
      }
  }

  /// As the register before showed them; nil also where its file is gone, which a new one mends.
  private static func shown(
    _ person: PersonID, _ access: borrowing ReadAccess
  ) throws -> Resident? {
    do {
      return try ResidentQueries.find(person, access)?.resident
    } catch is DeskFailure {
      return nil
    }
  }

  /// What a draft or a form may hold of a person; a word of two signs says too little.
  private static func words(of resident: Resident?) -> [String] {
    guard let resident else { return [] }
    let address = resident.address
    return [
      resident.name.text, resident.shownName.text, resident.kana.text, address.lot.text,
      address.building.text, resident.household.text,
    ].filter { $0.unicodeScalars.count > 2 }
  }

  /// About whom papers are, without those that ended long ago.
  private static func subjectsOfPapers(_ access: borrowing WriteAccess) throws -> [String] {
    try access.sql.rows(
      """
      SELECT r.subject FROM document d JOIN certificate_request r ON r.id = d.subject
      UNION SELECT r.subject FROM document d JOIN certificate_request r ON r.ticket = d.subject
      """
    ).map { $0.text(0) }
  }
}
