/// A question of the interview; its id is the name of the fact it asks for (domain.md A.4, L.1).
public struct IntakeQuestion: CatalogueEntry {
  public var id: FactID
  public var type: FactType
  /// On the clerk's screen.
  public var label: String
  /// やさしい日本語 and English, for the citizen's side of the desk.
  public var easy: String
  public var english: String
  /// What it can be answered by; empty unless it has words.
  public var values: [Value]
  /// Names for several of the values, for conditions.
  public var groups: [Group]
  /// When it is asked at all; empty: always. An answer to a question that is not to be asked is
  /// not used: `otherwise` holds then.
  public var when: String
  public var otherwise: String
  /// Recorded and printed, never asked to decide (domain.md L.1).
  public var isRecordedOnly: Bool
  /// Handed over in writing, never read aloud nor shown beside other people's answers.
  public var isQuiet: Bool
  public var provenance: Provenance

  public struct Value: Equatable, Sendable {
    public var text: String
    /// Other spellings it is taken by.
    public var also: [String]

    public init(_ text: String, also: [String] = []) {
      self.text = text
      self.also = also
    }
  }

  public struct Group: Equatable, Sendable {
    public var name: String
    public var values: [String]

    public init(_ name: String, _ values: [String]) {
      self.name = name
      self.values = values
    }
  }

  public init(
    id: FactID, type: FactType, label: String, easy: String, english: String,
    values: [Value] = [], groups: [Group] = [], when: String = "", otherwise: String = "",
    isRecordedOnly: Bool = false, isQuiet: Bool = false, provenance: Provenance
  ) {
    self.id = id
    self.type = type
    self.label = label
    self.easy = easy
    self.english = english
    self.values = values
    self.groups = groups
    self.when = when
    self.otherwise = otherwise
    self.isRecordedOnly = isRecordedOnly
    self.isQuiet = isQuiet
    self.provenance = provenance
  }

  public var key: String { id.text }
  public var isConfirmed: Bool { provenance.isConfirmed }

  /// The value a word means, by itself or by another spelling; nil when it means none.
  public func value(_ word: String) -> String? {
    values.first { value in
      ([value.text] + value.also).contains { $0.unicodeScalars.elementsEqual(word.unicodeScalars) }
    }?.text
  }

  public var valuesNotation: String {
    RowNotation.lines(
      values.map {
        RowNotation.line([("value", $0.text), ("also", $0.also.joined(separator: ","))])
      })
  }

  public var groupsNotation: String {
    RowNotation.lines(
      groups.map {
        RowNotation.line([("name", $0.name), ("values", $0.values.joined(separator: ","))])
      })
  }

  public static func values(_ notation: String) -> [Value] {
    RowNotation.parts(notation).map {
      Value($0["value"] ?? "", also: RowNotation.words($0["also"]))
    }
  }

  public static func groups(_ notation: String) -> [Group] {
    RowNotation.parts(notation).map {
      Group($0["name"] ?? "", RowNotation.words($0["values"]))
    }
  }

  public var fields: [CatalogueField] {
    [
      CatalogueField("id", id.text), CatalogueField("type", type.rawValue),
      CatalogueField("label", label), CatalogueField("easy", easy),
      CatalogueField("english", english), CatalogueField("values", valuesNotation),
      CatalogueField("groups", groupsNotation), CatalogueField("when", when),
      CatalogueField("otherwise", otherwise),
      CatalogueField("recorded", isRecordedOnly ? "true" : "false"),
      CatalogueField("quiet", isQuiet ? "true" : "false"),
    ] + provenance.fields
  }
}
