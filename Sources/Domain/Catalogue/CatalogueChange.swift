/// One row that differs between two versions of the catalogue.
public struct CatalogueChange: Equatable, Sendable {
  public enum Table: String, CaseIterable, Sendable {
    case certificate
    case fee
    case setting
    case rule
    case document
    case exemption

    public var name: String {
      switch self {
      case .certificate: "証明書"
      case .fee: "手数料"
      case .setting: "設定"
      case .rule: "暦"
      case .document: "本人確認"
      case .exemption: "免除"
      }
    }
  }

  public enum Kind: String, CaseIterable, Sendable {
    case added
    case removed
    case changed

    public var name: String {
      switch self {
      case .added: "追加"
      case .removed: "削除"
      case .changed: "変更"
      }
    }
  }

  /// A value before and after; empty where the row has none.
  public struct Field: Equatable, Sendable {
    public var name: String
    public var old: String
    public var new: String

    public init(name: String, old: String, new: String) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  public var table: Table
  public var kind: Kind
  /// The row's `CatalogueRow.key`.
  public var key: String
  /// What differs; every value that is not empty for a row that came or went.
  public var fields: [Field]

  public init(table: Table, kind: Kind, key: String, fields: [Field]) {
    self.table = table
    self.kind = kind
    self.key = key
    self.fields = fields
  }

  /// What has to change in `old` to become `new`, table by table, in the order of their rows.
  public static func between(
    _ old: CatalogueContent, _ new: CatalogueContent
  ) -> [CatalogueChange] {
    changes(.certificate, old.certificates, new.certificates)
      + changes(.fee, old.fees, new.fees) + changes(.setting, old.settings, new.settings)
      + changes(.rule, old.rules, new.rules)
      + changes(.document, old.documents, new.documents)
      + changes(.exemption, old.exemptions, new.exemptions)
  }

  private static func changes<Row: CatalogueEntry>(
    _ table: Table, _ old: [Row], _ new: [Row]
  ) -> [CatalogueChange] {
    let before = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.key))
    let removed = old.filter { !after.contains($0.key) }.map { row in
      CatalogueChange(table: table, kind: .removed, key: row.key, fields: fields(row, nil))
    }
    let others = new.compactMap { row -> CatalogueChange? in
      let earlier = before[row.key]
      let fields = fields(earlier, row)
      guard !fields.isEmpty else { return nil }
      return CatalogueChange(
        table: table, kind: earlier == nil ? .added : .changed, key: row.key, fields: fields)
    }
    return removed + others
  }

  /// By name: a row may have values its earlier form had no column for.
  private static func fields<Row: CatalogueEntry>(_ old: Row?, _ new: Row?) -> [Field] {
    let before = old?.fields ?? []
    let after = new?.fields ?? []
    let added = after.filter { field in !before.contains { $0.name == field.name } }
    return (before + added).compactMap { field in
      let earlier = CatalogueField(field.name, value(field.name, before))
      let later = CatalogueField(field.name, value(field.name, after))
      return earlier == later
        ? nil : Field(name: field.name, old: earlier.value, new: later.value)
    }
  }

  private static func value(_ name: String, _ fields: [CatalogueField]) -> String {
    fields.first { $0.name == name }?.value ?? ""
  }
}
