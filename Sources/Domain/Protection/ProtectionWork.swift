/// Setting or taking away a block in every system that has one: each system is ticked by two people,
/// and the whole cannot be closed while one is open (domain.md A.9).
public struct ProtectionWork: Equatable, Identifiable, Sendable {
  public var id: Int
  public var protection: ProtectionID
  /// Whom the protection is of: whoever signs must know whose systems they looked at.
  public var subject: PersonID
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
    public var firstName: String

    public init(
      system: String, first: StaffID? = nil, second: StaffID? = nil, firstName: String = ""
    ) {
      self.system = system
      self.first = first
      self.firstName = firstName
      self.second = second
    }

    public var isDone: Bool { first != nil && second != nil }
  }

  public init(
    id: Int, protection: ProtectionID, subject: PersonID, kind: Kind, openedAt: OfficeTime,
    closedAt: OfficeTime? = nil, ticks: [Tick]
  ) {
    self.id = id
    self.protection = protection
    self.subject = subject
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
