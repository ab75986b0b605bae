/// A block on whatever tells where one person lives. It names the person by the 宛名番号 alone; whom
/// it is against stands in `Counterpart`, sealed, for the protection officer only.
public struct Protection: Equatable, Identifiable, Sendable {
  public var id: ProtectionID
  public var subject: PersonID
  public var scopes: Set<RecordType>
  /// As stored; what counts on a day is `state(on:)`.
  public var stored: ProtectionState
  public var consultedOn: CivilDate
  /// First and last day of the term; nil while it is provisional.
  public var start: CivilDate?
  public var end: CivilDate?
  /// The two who decided.
  public var reviewers: [StaffID]
  /// Why somebody is protected whom the register did not have; empty for everybody else.
  public var absentReason: String = ""
  public var registeredBy: StaffID
  public var registeredAt: OfficeTime
  public var endedAt: OfficeTime?
  /// Grows with every change; what was asked for an older one is refused.
  public var version: Int

  public init(
    id: ProtectionID, subject: PersonID, scopes: Set<RecordType>,
    stored: ProtectionState = .provisional, consultedOn: CivilDate, start: CivilDate? = nil,
    end: CivilDate? = nil, reviewers: [StaffID] = [], registeredBy: StaffID,
    registeredAt: OfficeTime, endedAt: OfficeTime? = nil, version: Int = 1
  ) {
    self.id = id
    self.subject = subject
    self.scopes = scopes
    self.stored = stored
    self.consultedOn = consultedOn
    self.start = start
    self.end = end
    self.reviewers = reviewers
    self.registeredBy = registeredBy
    self.registeredAt = registeredAt
    self.endedAt = endedAt
    self.version = version
  }

  public func state(on today: CivilDate) -> ProtectionState {
    guard let end, stored != .ended, today > end else { return stored }
    return .expired
  }

  /// Days until its last day; negative when that is over, nil without a term or when ended.
  public func daysLeft(on today: CivilDate) -> Int? {
    guard let end, stored != .ended else { return nil }
    return end.dayNumber - today.dayNumber
  }

  public enum Warning: Int, CaseIterable, Comparable, Sendable {
    case sixty = 60
    case thirty = 30
    case seven = 7
    case over = -1

    /// The nearer the end, the greater.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue > right.rawValue }
  }

  /// What is said of the end on a day; nil while it is more than sixty days off.
  public func warning(on today: CivilDate) -> Warning? {
    guard let days = daysLeft(on: today) else { return nil }
    if days < 0 { return .over }
    return [.seven, .thirty, .sixty].first { days <= $0.rawValue }
  }

  /// The first day an extension is taken on: a month before the end (domain.md A.9).
  public var extensionOpens: CivilDate? { end.map { ProtectionTerm.monthBefore($0) } }

  /// Why the step cannot be asked for or confirmed on a day; nil when it can.
  public func refusal(of step: ProtectionStep, on today: CivilDate) -> DeskFailure? {
    if let refusal = step.refusal(from: state(on: today)) { return refusal }
    guard step == .extend, let opens = extensionOpens, today < opens else { return nil }
    return DeskFailure(
      .tooEarly, "延長は、終わりの日の一か月前（\(opens.wareki)）から受け付けます。何も変更していません。")
  }

  /// The term a step gives; nil for the end.
  public func term(after step: ProtectionStep, on today: CivilDate) -> ProtectionTerm? {
    switch step {
    case .decide: ProtectionTerm(from: today)
    case .extend:
      // Asked for late it begins anew: no day counts that is over.
      end.map { $0 >= today ? ProtectionTerm(from: start ?? today, after: $0) : .init(from: today) }
    case .end: nil
    }
  }
}

/// One year, the first day counted (domain.md A.9).
public struct ProtectionTerm: Equatable, Sendable {
  public let start: CivilDate
  /// The last day, included.
  public let end: CivilDate

  public init(from day: CivilDate) {
    start = day
    end = Self.yearAfter(day).adding(days: -1)
  }

  /// The same protection for another year.
  init(from start: CivilDate, after end: CivilDate) {
    self.start = start
    self.end = Self.yearAfter(end.adding(days: 1)).adding(days: -1)
  }

  /// The same day a year later; of February 29th the 28th's next.
  private static func yearAfter(_ day: CivilDate) -> CivilDate {
    CivilDate(year: day.year + 1, month: day.month, day: day.day)
      ?? CivilDate(dayNumber: day.dayNumber + 366)
  }

  /// The same day of the month before, or that month's last.
  static func monthBefore(_ day: CivilDate) -> CivilDate {
    let year = day.month == 1 ? day.year - 1 : day.year
    let month = day.month == 1 ? 12 : day.month - 1
    for number in stride(from: day.day, to: 27, by: -1) {
      if let found = CivilDate(year: year, month: month, day: number) { return found }
    }
    return CivilDate(year: year, month: month, day: day.day) ?? day.adding(days: -31)
  }
}

extension DeskFailure.Code {
  public static let tooEarly: Self = "too-early"
  public static let protectionUnknown: Self = "protection-unknown"
  public static let personKnown: Self = "person-known"
  public static let protectionTwice: Self = "protection-twice"
  public static let protectionOpen: Self = "protection-open"
  public static let releaseUnknown: Self = "release-unknown"
}
