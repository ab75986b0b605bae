import Domain

/// The columns of a procedure (domain.md A.15).
extension IntakeRowReader {
  private static let known = [
    "id", "name", "form", "kind", "quiet", "events", "when", "who", "applicants", "counters",
    "deadlines", "late", "lateWith", "bring", "identity", "online", "mail", "convenience",
    "prefill", "triggers", "minutes", "notes",
  ]

  mutating func procedure(_ value: YAMLValue) -> (Procedure, YAMLFields)? {
    guard let fields = fields(value, known: Self.known + YAMLReader.provenanceFields) else {
      return nil
    }
    let id = yaml.required(fields, "id").flatMap { procedureID($0) }
    let name = yaml.text(fields, "name")
    let kind = yaml.word(fields, "kind", as: Procedure.Kind.self)
    let identity = yaml.word(fields, "identity", as: IdentityRule.self)
    let minutes = minutes(fields)
    let counters = counters(fields)
    let deadlines = deadlines(fields)
    let quiet = flag(fields, "quiet")
    let applicants = yaml.words(fields, "applicants", as: ProcedureApplicant.self)
    let provenance = yaml.provenance(fields)
    guard let id, let name, let kind, let identity, let minutes, let quiet, let applicants,
      let provenance
    else { return nil }
    var row = Procedure(id: id, name: name, kind: kind, minutes: minutes, provenance: provenance)
    row.isQuiet = quiet
    row.identity = identity
    row.applicants = applicants
    row.counters = counters
    row.deadlines = deadlines
    fill(&row, fields)
    return (row, fields)
  }

  private mutating func fill(_ row: inout Procedure, _ fields: YAMLFields) {
    row.form = optional(fields, "form")
    row.who = optional(fields, "who")
    row.events = list(fields, "events").compactMap { eventCode($0) }
    row.when = condition(fields)
    row.late = optional(fields, "late")
    row.lateWith = list(fields, "lateWith").compactMap { procedureID($0) }
    row.online = optional(fields, "online")
    row.mail = optional(fields, "mail")
    row.convenience = optional(fields, "convenience")
    row.prefill = words(fields, "prefill")
    row.triggers = list(fields, "triggers").compactMap { procedureID($0) }
    row.bring = list(fields, "bring").compactMap { item in
      guard let entry = self.fields(item, known: ["item", "when", "ifHeld"]),
        let name = yaml.text(entry, "item"), let ifHeld = flag(entry, "ifHeld")
      else { return nil }
      return ProcedurePart.Item(name, when: condition(entry), ifHeld: ifHeld)
    }
    row.notes = list(fields, "notes").compactMap { item in
      guard let entry = self.fields(item, known: ["text", "when", "explains"]),
        let text = yaml.text(entry, "text"), let explains = flag(entry, "explains")
      else { return nil }
      return ProcedurePart.Note(text, when: condition(entry), explains: explains)
    }
  }

  /// Two capital letters and two digits, or one and two: `RR01`, `D08`.
  private mutating func procedureID(_ value: YAMLValue) -> String? {
    let bytes = Array((value.scalar ?? "").utf8)
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }.count
    guard (1...2).contains(letters), bytes.count == letters + 2,
      bytes.dropFirst(letters).allSatisfy({ (0x30...0x39).contains($0) })
    else {
      yaml.report(value, "手続の記号は「RR01」のように、英大文字と数字 2 字で書いてください。")
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func minutes(_ fields: YAMLFields) -> ProcedurePart.Minutes? {
    guard let value = yaml.required(fields, "minutes"),
      let entry = self.fields(value, known: ["base", "perPerson", "perForeigner"]),
      let base = yaml.number(entry, "base", in: 1...240)
    else { return nil }
    var minutes = ProcedurePart.Minutes(base: base)
    if let value = entry.values["perPerson"] {
      minutes.perPerson = yaml.number(value, in: 0...240) ?? 0
    }
    if let value = entry.values["perForeigner"] {
      minutes.perForeigner = yaml.number(value, in: 0...240) ?? 0
    }
    return minutes
  }

  private mutating func counters(_ fields: YAMLFields) -> [ProcedurePart.Counter] {
    yaml.list(fields, "counters").compactMap { item in
      guard let entry = self.fields(item, known: ["name", "section", "when"]),
        let name = yaml.text(entry, "name")
      else { return nil }
      var section = ""
      if let value = entry.values["section"], value.scalar?.isEmpty == false {
        guard let id = yaml.identifier(value) else { return nil }
        section = id
      }
      return ProcedurePart.Counter(name, section: section, when: condition(entry))
    }
  }

  // MARK: Deadlines

  private mutating func deadlines(_ fields: YAMLFields) -> [ProcedureDeadline] {
    yaml.list(fields, "deadlines").compactMap { deadline($0) }
  }

  private mutating func deadline(_ value: YAMLValue) -> ProcedureDeadline? {
    let known = [
      "when", "label", "rule", "base", "rule2", "base2", "until", "fixed", "guide", "none",
      "opens", "opensBase",
    ]
    guard let fields = fields(value, known: known), let kind = deadlineKind(value, fields) else {
      return nil
    }
    var opening: ProcedureDeadline.Opening?
    if fields.values["opens"] != nil || fields.values["opensBase"] != nil {
      guard let before = rule(fields, "opens"),
        let base = yaml.required(fields, "opensBase").flatMap({ fact($0) })
      else { return nil }
      opening = ProcedureDeadline.Opening(before, base)
    }
    return ProcedureDeadline(
      when: condition(fields), label: optional(fields, "label"), kind, opening: opening)
  }

  /// Exactly one of the ways to say it.
  private mutating func deadlineKind(
    _ value: YAMLValue, _ fields: YAMLFields
  ) -> ProcedureDeadline.Kind? {
    let ways = ["rule", "until", "fixed", "guide", "none"].filter { fields.values[$0] != nil }
    guard ways.count == 1 else {
      yaml.report(value, "期限は rule（と base）、until、fixed、guide、none のどれか一つで書いてください。")
      return nil
    }
    switch ways[0] {
    case "rule":
      guard let first = period(fields, "") else { return nil }
      guard fields.values["rule2"] != nil || fields.values["base2"] != nil else {
        return .period(first)
      }
      return period(fields, "2").map { .earlier(first, $0) }
    case "until":
      return yaml.required(fields, "until").flatMap { fact($0) }.map { .until($0) }
    case "fixed":
      return yaml.required(fields, "fixed").flatMap { yaml.date($0) }.map { .fixed($0) }
    case "guide": return yaml.text(fields, "guide").map { .guide($0) }
    default: return yaml.text(fields, "none").map { .none($0) }
    }
  }

  private mutating func period(
    _ fields: YAMLFields, _ mark: String
  ) -> ProcedureDeadline.Period? {
    let rule = rule(fields, "rule\(mark)")
    guard fields.values["base\(mark)"].map({ !$0.isAbsent }) ?? false else {
      yaml.report(
        line: fields.line, field: fields.path(of: "base\(mark)"),
        "期限の起算日（base\(mark)）がありません。「[e.date]」のように、日付の質問を書いてください。")
      return nil
    }
    let items = list(fields, "base\(mark)")
    let bases = items.compactMap { fact($0) }
    guard let rule, !bases.isEmpty, bases.count == items.count else { return nil }
    return ProcedureDeadline.Period(rule, from: bases)
  }

  private mutating func rule(_ fields: YAMLFields, _ name: String) -> DeadlineRule? {
    guard let value = yaml.required(fields, name) else { return nil }
    if let rule = value.scalar.flatMap({ DeadlineRule($0) }) { return rule }
    yaml.report(value, "D14x、D14i、M3x、Y3x のように書いてください。")
    return nil
  }
}
