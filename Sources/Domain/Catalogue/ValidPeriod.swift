/// The days a row of the catalogue holds, both ends included (domain.md 0, golden rule 1).
public struct ValidPeriod: Hashable, Sendable {
  public let from: CivilDate
  /// The last day; nil while no end is known.
  public let to: CivilDate?

  /// No end is known.
  public init(from: CivilDate) {
    self.from = from
    to = nil
  }

  /// Nil when the last day comes before the first.
  public init?(from: CivilDate, to: CivilDate?) {
    if let to, to < from { return nil }
    self.from = from
    self.to = to
  }

  public func contains(_ day: CivilDate) -> Bool {
    day >= from && to.map { day <= $0 } ?? true
  }

  public func overlaps(_ other: ValidPeriod) -> Bool {
    let startsInTime = to.map { other.from <= $0 } ?? true
    let endsInTime = other.to.map { from <= $0 } ?? true
    return startsInTime && endsInTime
  }

  /// `2026-04-01〜`, `2022-01-04〜2026-03-31`.
  public var text: String { "\(from.iso)〜\(to?.iso ?? "")" }

  /// The first stretch of these days that none of `others` holds; nil when all are held.
  public func firstGap(in others: [ValidPeriod]) -> ValidPeriod? {
    var day = from
    for other in others.sorted(by: { $0.from < $1.from }) {
      if other.from > day {
        let end = other.from.adding(days: -1)
        return ValidPeriod(from: day, to: to.map { min($0, end) } ?? end)
      }
      guard let end = other.to else { return nil }
      day = max(day, end.adding(days: 1))
      if let to, day > to { return nil }
    }
    return ValidPeriod(from: day, to: to)
  }
}
