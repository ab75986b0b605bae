/// A procedure as columns of text, in and out: what is stored, compared and digested.
extension Procedure {
  public var fields: [CatalogueField] {
    columns.map { CatalogueField($0.name, $0.value) } + provenance.fields
  }

  /// By name, in the order of the table.
  public var columns: [(name: String, value: String)] {
    [
      ("id", id), ("name", name), ("form", form), ("kind", kind.rawValue),
      ("quiet", isQuiet ? "true" : "false"), ("events", RowNotation.lines(events)),
      ("when", when), ("who", who),
      ("applicants", RowNotation.lines(applicants.map(\.rawValue))),
      ("counters", RowNotation.lines(counters.map(\.notation))),
      ("deadlines", RowNotation.lines(deadlines.map(\.notation))), ("late", late),
      ("lateWith", RowNotation.lines(lateWith)),
      ("bring", RowNotation.lines(bring.map(\.notation))), ("identity", identity.rawValue),
      ("online", online), ("mail", mail), ("convenience", convenience),
      ("prefill", RowNotation.lines(prefill)), ("triggers", RowNotation.lines(triggers)),
      ("minutes", "\(minutes.base),\(minutes.perPerson),\(minutes.perForeigner)"),
      ("notes", RowNotation.lines(notes.map(\.notation))),
    ]
  }

  /// Nil where a value is not one `columns` writes.
  public init?(columns: [String: String], provenance: Provenance) {
    let numbers = RowNotation.words(columns["minutes"]).compactMap { Int($0) }
    guard let id = columns["id"], let name = columns["name"],
      let kind = columns["kind"].flatMap({ Kind(rawValue: $0) }),
      let identity = columns["identity"].flatMap({ IdentityRule(rawValue: $0) }),
      numbers.count == 3
    else { return nil }
    let parts = { (column: String) in RowNotation.parts(columns[column] ?? "") }
    let words = { (column: String) in
      (columns[column] ?? "").split(separator: "\n").map { String($0) }
    }
    let deadlines = parts("deadlines").map { ProcedureDeadline($0) }
    guard !deadlines.contains(nil) else { return nil }
    self.init(
      id: id, name: name, kind: kind,
      minutes: .init(base: numbers[0], perPerson: numbers[1], perForeigner: numbers[2]),
      provenance: provenance)
    form = columns["form"] ?? ""
    isQuiet = columns["quiet"] == "true"
    events = words("events")
    when = columns["when"] ?? ""
    who = columns["who"] ?? ""
    applicants = words("applicants").compactMap { ProcedureApplicant(rawValue: $0) }
    counters = parts("counters").map { ProcedurePart.Counter($0) }
    self.deadlines = deadlines.compactMap { $0 }
    late = columns["late"] ?? ""
    lateWith = words("lateWith")
    bring = parts("bring").map { ProcedurePart.Item($0) }
    self.identity = identity
    online = columns["online"] ?? ""
    mail = columns["mail"] ?? ""
    convenience = columns["convenience"] ?? ""
    prefill = words("prefill")
    triggers = words("triggers")
    notes = parts("notes").map { ProcedurePart.Note($0) }
  }
}
