/// Two contents held against each other, row by row.
struct CatalogueComparison {
  private let old: CatalogueContent
  private let new: CatalogueContent

  init(_ old: CatalogueContent, _ new: CatalogueContent) {
    self.old = old
    self.new = new
  }

  func changes<Row: CatalogueEntry>(
    _ table: CatalogueChange.Table, _ rows: KeyPath<CatalogueContent, [Row]>
  ) -> [CatalogueChange] {
    let earlier = old[keyPath: rows]
    let later = new[keyPath: rows]
    let before = Dictionary(earlier.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(later.map(\.key))
    let removed = earlier.filter { !after.contains($0.key) }.map { row in
      CatalogueChange(table: table, kind: .removed, key: row.key, fields: fields(row, nil))
    }
    let others = later.compactMap { row -> CatalogueChange? in
      let earlier = before[row.key]
      let fields = fields(earlier, row)
      guard !fields.isEmpty else { return nil }
      return CatalogueChange(
        table: table, kind: earlier == nil ? .added : .changed, key: row.key, fields: fields)
    }
    return removed + others
  }

  /// By name: a row may have values its earlier form had no column for.
  private func fields<Row: CatalogueEntry>(
    _ earlier: Row?, _ later: Row?
  ) -> [CatalogueChange.Field] {
    let before = earlier?.fields ?? []
    let after = later?.fields ?? []
    let added = after.filter { field in !before.contains { $0.name == field.name } }
    return (before + added).compactMap { field in
      let first = CatalogueField(field.name, value(field.name, before))
      let second = CatalogueField(field.name, value(field.name, after))
      guard first != second else { return nil }
      let worded = Row.clerkWords(for: first, in: old)
      return CatalogueChange.Field(
        name: field.name, label: worded.name, old: worded.value,
        new: Row.clerkWords(for: second, in: new).value)
    }
  }

  private func value(_ name: String, _ fields: [CatalogueField]) -> String {
    fields.first { $0.name == name }?.value ?? ""
  }
}
