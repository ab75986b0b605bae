import Domain

/// The interview of a version of the catalogue, in and out.
enum IntakeRows {
  static func insert(
    _ content: IntakeContent, _ version: CatalogueVersion, _ sql: any SQLSession
  ) throws {
    for (position, event) in content.events.enumerated() {
      try insert(
        "catalogue_event",
        [
          ("version", .integer(version.number)), ("position", .integer(position)),
          ("code", .text(event.code)), ("name", .text(event.name)),
          ("words", .text(event.words.joined(separator: "\n"))), ("quiet", .flag(event.isQuiet)),
        ], event.provenance, sql)
    }
    for (position, question) in content.questions.enumerated() {
      try insert(
        "catalogue_question",
        [("version", .integer(version.number)), ("position", .integer(position))]
          + values(question), question.provenance, sql)
    }
    for (position, procedure) in content.procedures.enumerated() {
      let columns = procedure.columns.map { (column($0.name), SQLValue.text($0.value)) }
      try insert(
        "catalogue_procedure",
        [("version", .integer(version.number)), ("position", .integer(position))] + columns,
        procedure.provenance, sql)
    }
  }

  private static func insert(
    _ table: String, _ values: [(String, SQLValue)], _ provenance: Provenance,
    _ sql: any SQLSession
  ) throws {
    let own = CatalogueRows.values(provenance)
    let marks = Array(repeating: "?", count: values.count + own.count).joined(separator: ", ")
    let columns = values.map(\.0).joined(separator: ", ")
    try sql.execute(
      """
      INSERT INTO \(table) (\(columns), \(CatalogueRows.provenanceColumns)) VALUES (\(marks))
      """, values.map(\.1) + own)
  }

  private static func values(_ question: IntakeQuestion) -> [(String, SQLValue)] {
    [
      ("id", .text(question.id.text)), ("type", .text(question.type.rawValue)),
      ("label", .text(question.label)), ("easy", .text(question.easy)),
      ("english", .text(question.english)), ("choices", .text(question.valuesNotation)),
      ("groups", .text(question.groupsNotation)), ("asked_when", .text(question.when)),
      ("otherwise", .text(question.otherwise)), ("recorded", .flag(question.isRecordedOnly)),
      ("quiet", .flag(question.isQuiet)),
    ]
  }

  /// The column of a name in the file; `when` is a word of SQL.
  private static func column(_ name: String) -> String {
    switch name {
    case "when": "needed_when"
    case "lateWith": "late_with"
    default: name
    }
  }

  // MARK: Out

  static let eventColumns = "code, name, words, quiet, \(CatalogueRows.provenanceColumns)"

  static func event(_ row: SQLRow) -> LifeEvent? {
    CatalogueRows.provenance(row, from: 4).map {
      LifeEvent(
        code: row.text(0), name: row.text(1),
        words: row.text(2).split(separator: "\n").map { String($0) }, isQuiet: row.flag(3),
        provenance: $0)
    }
  }

  static let questionColumns = """
    id, type, label, easy, english, choices, groups, asked_when, otherwise, recorded, quiet,
    \(CatalogueRows.provenanceColumns)
    """

  static func question(_ row: SQLRow) -> IntakeQuestion? {
    guard let id = FactID(row.text(0)), let type = FactType(rawValue: row.text(1)),
      let provenance = CatalogueRows.provenance(row, from: 11)
    else { return nil }
    return IntakeQuestion(
      id: id, type: type, label: row.text(2), easy: row.text(3), english: row.text(4),
      values: IntakeQuestion.values(row.text(5)), groups: IntakeQuestion.groups(row.text(6)),
      when: row.text(7), otherwise: row.text(8), isRecordedOnly: row.flag(9),
      isQuiet: row.flag(10), provenance: provenance)
  }

  /// The names in the file, in the order of the columns read.
  private static let names = [
    "id", "name", "form", "kind", "quiet", "events", "when", "who", "applicants", "counters",
    "deadlines", "late", "lateWith", "bring", "identity", "online", "mail", "convenience",
    "prefill", "triggers", "minutes", "notes",
  ]

  static let procedureColumns =
    names.map(column).joined(separator: ", ") + ", \(CatalogueRows.provenanceColumns)"

  static func procedure(_ row: SQLRow) -> Procedure? {
    let columns = Dictionary(
      names.enumerated().map { ($1, row.text($0)) }, uniquingKeysWith: { first, _ in first })
    return CatalogueRows.provenance(row, from: names.count).flatMap {
      Procedure(columns: columns, provenance: $0)
    }
  }
}
