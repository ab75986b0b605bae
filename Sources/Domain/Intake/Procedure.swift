/// One procedure of the interview for a period (domain.md A.6, A.15): when it is needed, and what
/// goes with it.
public struct Procedure: CatalogueRow {
  public enum Kind: String, CaseIterable, Sendable {
    /// 届出: the law wants it.
    case duty
    /// 申請・請求: nobody gets it without asking.
    case application
    /// 案内: nothing is filed.
    case notice

    public var name: String {
      switch self {
      case .duty: "届出"
      case .application: "申請"
      case .notice: "案内"
      }
    }
  }

  /// `RR01`.
  public var id: String
  public var name: String
  /// The form; empty where nothing is written.
  public var form: String = ""
  public var kind: Kind
  /// Its name betrays something: on nothing a visitor can see.
  public var isQuiet: Bool = false
  /// Codes of the events it belongs to; empty: all.
  public var events: [String] = []
  /// The condition (domain.md A.15); empty: it is needed whenever one of its events happened.
  public var when: String = ""
  /// Who may apply, in words and as codes.
  public var who: String = ""
  public var applicants: [ProcedureApplicant] = []
  public var counters: [ProcedurePart.Counter] = []
  public var deadlines: [ProcedureDeadline] = []
  /// Said when the period is over; the application is taken all the same.
  public var late: String = ""
  /// Rows shown beside it once the period is over (domain.md L.2: RR01 beside RR02).
  public var lateWith: [String] = []
  public var bring: [ProcedurePart.Item] = []
  public var identity: IdentityRule = .photoOrTwo
  /// How it could be done without coming; empty: it cannot.
  public var online: String = ""
  public var mail: String = ""
  public var convenience: String = ""
  /// Which fields of the form are filled in beforehand.
  public var prefill: [String] = []
  /// Rows to look at although their events did not happen; nothing is forced.
  public var triggers: [String] = []
  public var minutes: ProcedurePart.Minutes
  public var notes: [ProcedurePart.Note] = []
  public var provenance: Provenance

  public init(
    id: String, name: String, kind: Kind = .duty, minutes: ProcedurePart.Minutes = .init(base: 5),
    provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.minutes = minutes
    self.provenance = provenance
  }

  public var subject: String { id }

  /// Every condition of the row by the field it stands in.
  public var conditions: [(field: String, text: String)] {
    [("when", when)] + deadlines.enumerated().map { ("deadlines[\($0)].when", $1.when) }
      + counters.enumerated().map { ("counters[\($0)].when", $1.when) }
      + bring.enumerated().map { ("bring[\($0)].when", $1.when) }
      + notes.enumerated().map { ("notes[\($0)].when", $1.when) }
  }
}

/// Who may come for a procedure (domain.md A.6, A.8).
public enum ProcedureApplicant: String, CaseIterable, Sendable {
  case own = "self"
  case household = "household"
  case legalRepresentative = "legal-representative"
  case agent = "agent"
  case messenger = "messenger"

  /// The answer to `v.role` that means it.
  public var role: String {
    switch self {
    case .own: "本人"
    case .household: "世帯主・同一世帯員"
    case .legalRepresentative: "法定代理人"
    case .agent: "任意代理人(委任状)"
    case .messenger: "使者"
    }
  }
}
