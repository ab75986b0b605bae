/// Where an office's security paper is, and every movement of it (用紙受払簿; domain.md C.6).
public struct PaperLedger: Equatable, Sendable {
  /// A range at one place, with what became of its sheets.
  public struct Holding: Equatable, Sendable {
    public var range: PaperRange
    /// Nil: the custodian's safe.
    public var terminal: TerminalID?
    public var used: Int
    public var spoiled: Int
    /// The lowest blank serial above every used one; nil when none is left.
    public var next: Int?
    /// Serials below a used one that are neither used nor written off.
    public var missing: [Int]

    public init(
      range: PaperRange, terminal: TerminalID?, used: Int, spoiled: Int, next: Int?,
      missing: [Int]
    ) {
      self.range = range
      self.terminal = terminal
      self.used = used
      self.spoiled = spoiled
      self.next = next
      self.missing = missing
    }

    public var blank: Int { range.count - used - spoiled }
  }

  public struct Movement: Equatable, Identifiable, Sendable {
    public var id: Int
    public var at: OfficeTime
    public var kind: PaperMovementKind
    public var range: PaperRange
    public var from: TerminalID?
    public var to: TerminalID?
    public var request: CertificateRequestID?
    public var reason: String
    public var staffName: String

    public init(
      id: Int, at: OfficeTime, kind: PaperMovementKind, range: PaperRange, from: TerminalID?,
      to: TerminalID?, request: CertificateRequestID?, reason: String, staffName: String
    ) {
      self.id = id
      self.at = at
      self.kind = kind
      self.range = range
      self.from = from
      self.to = to
      self.request = request
      self.reason = reason
      self.staffName = staffName
    }
  }

  public var at: OfficeTime
  /// In the order of their serials.
  public var holdings: [Holding]
  /// Oldest first.
  public var movements: [Movement]

  public init(at: OfficeTime, holdings: [Holding] = [], movements: [Movement] = []) {
    self.at = at
    self.holdings = holdings
    self.movements = movements
  }

  /// Serials nobody can account for.
  public var missing: [String] {
    holdings.flatMap { holding in
      holding.missing.map { PaperRange.name(holding.range.series, $0) }
    }
  }

  public var blank: Int { holdings.reduce(0) { $0 + $1.blank } }
}
