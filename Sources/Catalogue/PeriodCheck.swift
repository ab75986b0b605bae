import Domain

/// What a file may not say about one subject: two things on one day, or nothing between two rows.
struct PeriodCheck {
  private struct Entry {
    let valid: ValidPeriod
    let line: Int
    let field: String
  }

  private var entries: [String: [Entry]] = [:]

  /// Remembers a row; reports it when another row holds on one of its days.
  mutating func take(
    _ row: some CatalogueRow, _ fields: YAMLFields, _ yaml: inout YAMLReader
  ) {
    let valid = row.provenance.valid
    let line = fields.values["valid"]?.line ?? fields.line
    let field = fields.path(of: "valid")
    for other in entries[row.subject] ?? [] where other.valid.overlaps(valid) {
      yaml.report(
        line: line, field: field,
        "「\(row.subject)」の期間（\(valid.text)）が、\(other.line) 行目の期間（\(other.valid.text)）と重なっています。")
      break
    }
    entries[row.subject, default: []].append(Entry(valid: valid, line: line, field: field))
  }

  /// Reports every row that begins later than the day after the one before it ends.
  ///
  /// - Returns: the subjects that have such a row.
  func reportGaps(_ yaml: inout YAMLReader) -> Set<String> {
    var found: Set<String> = []
    for (subject, rows) in entries {
      let sorted = rows.sorted { $0.valid.from < $1.valid.from }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) {
        guard let end = earlier.valid.to else { continue }
        let next = end.adding(days: 1)
        guard later.valid.from > next else { continue }
        yaml.report(
          line: later.line, field: later.field,
          "「\(subject)」は \(next.iso) から \(later.valid.from.adding(days: -1).iso) までの行がありません。"
            + "期間をつなげてください。")
        found.insert(subject)
      }
    }
    return found
  }

  func lastLine(of subject: String) -> Int? { entries[subject]?.map(\.line).max() }
}
