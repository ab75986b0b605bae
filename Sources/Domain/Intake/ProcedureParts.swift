/// What to bring, where to go and what to say, each perhaps only in some cases: the parts of a row
/// of the catalogue that do not decide whether it is needed.
public enum ProcedurePart {
  /// A paper to bring.
  public struct Item: Equatable, Sendable {
    public var name: String
    /// Empty: always.
    public var when: String
    /// Only from who has it.
    public var ifHeld: Bool

    public init(_ name: String, when: String = "", ifHeld: Bool = false) {
      self.name = name
      self.when = when
      self.ifHeld = ifHeld
    }

    var notation: String {
      RowNotation.line([("item", name), ("when", when), ("ifHeld", ifHeld ? "true" : "")])
    }

    init(_ values: [String: String]) {
      self.init(
        values["item"] ?? "", when: values["when"] ?? "", ifHeld: values["ifHeld"] == "true")
    }

    /// As it stands in a list of what to bring.
    public var words: String { ifHeld ? "\(name)（お持ちの場合）" : name }
  }

  /// The counter: the first whose condition holds.
  public struct Counter: Equatable, Sendable {
    /// The words on screen: 区民課住民記録.
    public var name: String
    /// The section's id in the offices, for handing over; empty outside the 区役所.
    public var section: String
    public var when: String

    public init(_ name: String, section: String = "", when: String = "") {
      self.name = name
      self.section = section
      self.when = when
    }

    var notation: String {
      RowNotation.line([("name", name), ("section", section), ("when", when)])
    }

    init(_ values: [String: String]) {
      self.init(
        values["name"] ?? "", section: values["section"] ?? "", when: values["when"] ?? "")
    }
  }

  /// What the clerk is told beside it.
  public struct Note: Equatable, Sendable {
    public var text: String
    public var when: String
    /// Said where the procedure is not needed: why not, to whoever asks.
    public var explains: Bool

    public init(_ text: String, when: String = "", explains: Bool = false) {
      self.text = text
      self.when = when
      self.explains = explains
    }

    var notation: String {
      RowNotation.line([("text", text), ("when", when), ("explains", explains ? "true" : "")])
    }

    init(_ values: [String: String]) {
      self.init(
        values["text"] ?? "", when: values["when"] ?? "", explains: values["explains"] == "true")
    }
  }

  /// How long it takes at the counter.
  public struct Minutes: Equatable, Sendable {
    public var base: Int
    /// For each person after the first.
    public var perPerson: Int
    /// For each foreign resident, instead.
    public var perForeigner: Int

    public init(base: Int, perPerson: Int = 0, perForeigner: Int = 0) {
      self.base = base
      self.perPerson = perPerson
      self.perForeigner = perForeigner
    }
  }
}
