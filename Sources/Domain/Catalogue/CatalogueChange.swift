/// One row that differs between two versions of the catalogue.
public struct CatalogueChange: Equatable, Sendable {
  public enum Table: String, CaseIterable, Sendable {
    case certificate
    case fee
    case setting
    case rule
    case document
    case exemption
    case event
    case question
    case procedure

    public var name: String {
      switch self {
      case .certificate: "証明書"
      case .fee: "手数料"
      case .setting: "設定"
      case .rule: "暦"
      case .document: "本人確認"
      case .exemption: "免除"
      case .event: "用件"
      case .question: "質問"
      case .procedure: "手続"
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
    /// In the file.
    public var name: String
    /// In a clerk's words; the values too.
    public var label: String
    public var old: String
    public var new: String

    public init(name: String, label: String? = nil, old: String, new: String) {
      self.label = label ?? name
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
    let comparison = CatalogueComparison(old, new)
    return comparison.changes(.certificate, \.certificates) + comparison.changes(.fee, \.fees)
      + comparison.changes(.setting, \.settings) + comparison.changes(.rule, \.rules)
      + comparison.changes(.document, \.documents)
      + comparison.changes(.exemption, \.exemptions)
      + comparison.changes(.event, \.intake.events)
      + comparison.changes(.question, \.intake.questions)
      + comparison.changes(.procedure, \.intake.procedures)
  }
}
