import Domain

/// Reads the files of `catalogue/intake/` as one interview.
struct IntakeReader {
  /// One a file, with its problems.
  private(set) var readers: [YAMLReader] = []
  private var content = IntakeContent()
  private var places: [IntakeFault.Row: (reader: Int, path: String)] = [:]
  private var lines: [String: Int] = [:]
  private var seen: [String: String] = [:]
  private var periods = PeriodCheck()

  mutating func content(_ files: [(name: String, bytes: [UInt8])]) -> IntakeContent {
    for file in files { read(file) }
    // What refers to other rows is held against them only when all could be read: one mistake must
    // not make others.
    if readers.allSatisfy({ $0.problems.isEmpty }), !content.isEmpty { reportFaults() }
    return content
  }

  private mutating func read(_ file: (name: String, bytes: [UInt8])) {
    let index = readers.count
    var entry = IntakeRowReader(YAMLReader(file: file.name))
    defer { readers.append(entry.yaml) }
    let kinds = ["events", "questions", "procedures"]
    guard let root = entry.yaml.root(file.bytes),
      let fields = entry.yaml.fields(root, known: kinds)
    else { return }
    if kinds.allSatisfy({ fields.values[$0] == nil }) {
      entry.yaml.report(root, "events、questions、procedures のどれかを書いてください。")
    }
    for value in entry.list(fields, "events") {
      guard let (row, fields) = entry.event(value) else { continue }
      claim(row.code, "用件", fields, &entry.yaml)
      take(.event(content.events.count), fields, index, file.name)
      content.events.append(row)
    }
    for value in entry.list(fields, "questions") {
      guard let (row, fields) = entry.question(value) else { continue }
      claim(row.id.text, "質問", fields, &entry.yaml)
      take(.question(content.questions.count), fields, index, file.name)
      content.questions.append(row)
    }
    for value in entry.list(fields, "procedures") {
      guard let (row, fields) = entry.procedure(value) else { continue }
      periods.take(row, fields, &entry.yaml)
      take(.procedure(content.procedures.count), fields, index, file.name)
      content.procedures.append(row)
    }
    for (path, line) in entry.lines { lines["\(file.name) \(path)"] = line }
  }

  private mutating func claim(
    _ id: String, _ what: String, _ fields: YAMLFields, _ yaml: inout YAMLReader
  ) {
    if let other = seen[id] {
      let name = what == "用件" ? "code" : "id"
      yaml.report(
        line: fields.values[name]?.line ?? fields.line, field: fields.path(of: name),
        "\(what)「\(id)」が二度使われています（\(other)）。")
    }
    seen[id] = "\(yaml.file) \(fields.line) 行目"
  }

  private mutating func take(
    _ row: IntakeFault.Row, _ fields: YAMLFields, _ reader: Int, _ file: String
  ) {
    places[row] = (reader, fields.path)
    lines["\(file) \(fields.path)"] = fields.line
  }

  // MARK: Rows against each other

  private mutating func reportFaults() {
    do {
      _ = try IntakeBook(content)
    } catch {
      for fault in error.faults { report(fault) }
    }
  }

  private mutating func report(_ fault: IntakeFault) {
    guard let place = places[fault.row] else { return }
    let path = "\(place.path).\(fault.field)"
    readers[place.reader].report(
      line: line(readers[place.reader].file, path), field: path, column: fault.column,
      fault.message)
  }

  /// Of the field itself, or of the nearest around it that stands in the file.
  private func line(_ file: String, _ path: String) -> Int {
    var path = path[...]
    while true {
      if let line = lines["\(file) \(path)"] { return line }
      guard let mark = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return 1 }
      path = path[..<mark]
    }
  }
}
