/// A notice from another municipality that has to be applied here.
public struct InboundNotice: Equatable, Identifiable, Sendable {
  public var id: Int
  /// From where and whom it concerns: the officer's to read.
  public var text: String
  public var receivedAt: OfficeTime
  public var assignedTo: StaffID?
  public var assignedName: String
  public var doneAt: OfficeTime?
  /// What it led to.
  public var protection: ProtectionID?
  /// How long it may lie, by the catalogue in force.
  public var limits: Limits

  /// How long a notice may lie before everybody who can do something about it is told.
  public struct Limits: Equatable, Sendable {
    /// Until somebody must have taken it.
    public var takenMinutes: Int
    /// Until it must be applied.
    public var appliedHours: Int

    /// - Parameters:
    ///   - taken: the setting `protect.inbound.minutes`; without a number in it half an hour.
    ///   - applied: the setting `protect.inbound.hours`; without a number in it a day.
    public init(taken: String? = nil, applied: String? = nil) {
      takenMinutes = Self.number(taken) ?? 30
      appliedHours = Self.number(applied) ?? 24
    }

    private static func number(_ text: String?) -> Int? {
      text.flatMap { Int($0) }.flatMap { (0...100_000).contains($0) ? $0 : nil }
    }
  }

  public init(
    id: Int, text: String, receivedAt: OfficeTime, assignedTo: StaffID? = nil,
    assignedName: String = "",
    doneAt: OfficeTime? = nil, protection: ProtectionID? = nil, limits: Limits = Limits()
  ) {
    self.id = id
    self.text = text
    self.receivedAt = receivedAt
    self.assignedTo = assignedTo
    self.assignedName = assignedName
    self.doneAt = doneAt
    self.protection = protection
    self.limits = limits
  }

  public var dueAt: OfficeTime { receivedAt.adding(seconds: limits.appliedHours * 3_600) }

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
    let limit = receivedAt.adding(seconds: limits.takenMinutes * 60)
    return assignedTo == nil && now >= limit ? .unassigned : nil
  }
}
