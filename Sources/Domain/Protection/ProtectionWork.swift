/// Setting or taking away a block in every system that has one: each system is ticked by two people,
/// and the whole cannot be closed while one is open (domain.md A.9).
public struct ProtectionWork: Equatable, Identifiable, Sendable {
  public var id: Int
  public var protection: ProtectionID
  public var kind: Kind
  public var openedAt: OfficeTime
  public var closedAt: OfficeTime?
  public var ticks: [Tick]

  public enum Kind: String, CaseIterable, Sendable {
    case set
    case lift

    public var name: String { self == .set ? "設定" : "解除" }
  }

  public struct Tick: Equatable, Sendable {
    public var system: String
    public var first: StaffID?
    public var second: StaffID?

    public init(system: String, first: StaffID? = nil, second: StaffID? = nil) {
      self.system = system
      self.first = first
      self.second = second
    }

    public var isDone: Bool { first != nil && second != nil }
  }

  public init(
    id: Int, protection: ProtectionID, kind: Kind, openedAt: OfficeTime,
    closedAt: OfficeTime? = nil, ticks: [Tick]
  ) {
    self.id = id
    self.protection = protection
    self.kind = kind
    self.openedAt = openedAt
    self.closedAt = closedAt
    self.ticks = ticks
  }

  public var open: [String] { ticks.filter { !$0.isDone }.map(\.system) }

  /// The systems a catalogue's setting `protect.systems` names, parted by ・ or blanks; these when it
  /// names none.
  public static func systems(in setting: String?) -> [String] {
    let named = (setting ?? "").unicodeScalars
      .split { $0 == "・" || $0 == " " || $0 == "、" || $0 == "," }.map { String($0) }
    var systems: [String] = []
    for system in named where !systems.contains(system) { systems.append(system) }
    return systems.isEmpty ? ["住基", "附票", "戸籍", "印鑑", "税", "選挙"] : systems
  }
}

/// A notice from another municipality that has to be applied here.
public struct InboundNotice: Equatable, Identifiable, Sendable {
  /// Minutes until somebody must have taken it, and hours until it must be applied [design].
  public static let assignMinutes = 30
  public static let doneHours = 24

  public var id: Int
  /// From where and whom it concerns: the officer's to read.
  public var text: String
  public var receivedAt: OfficeTime
  public var assignedTo: StaffID?
  public var doneAt: OfficeTime?
  /// What it led to.
  public var protection: ProtectionID?

  public init(
    id: Int, text: String, receivedAt: OfficeTime, assignedTo: StaffID? = nil,
    doneAt: OfficeTime? = nil, protection: ProtectionID? = nil
  ) {
    self.id = id
    self.text = text
    self.receivedAt = receivedAt
    self.assignedTo = assignedTo
    self.doneAt = doneAt
    self.protection = protection
  }

  public var dueAt: OfficeTime { receivedAt.adding(seconds: Self.doneHours * 3_600) }

  public enum Alarm: String, Sendable {
    /// Nobody has taken it for too long.
    case unassigned
    /// It should have been applied by now.
    case late

    public var name: String { self == .unassigned ? "担当なし" : "期限切れ" }
  }

  public func alarm(at now: OfficeTime) -> Alarm? {
    if doneAt != nil { return nil }
    if now >= dueAt { return .late }
    let limit = receivedAt.adding(seconds: Self.assignMinutes * 60)
    return assignedTo == nil && now >= limit ? .unassigned : nil
  }
}
