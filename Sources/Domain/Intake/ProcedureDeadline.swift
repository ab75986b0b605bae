/// By when a procedure is to be done (domain.md A.5, L.2): a period with a base, the earlier of
/// two, a day, a guide in words, or no limit; from a day on, where it cannot be done earlier.
public struct ProcedureDeadline: Equatable, Sendable {
  /// A rule with the facts it counts from, the first known of them.
  public struct Period: Equatable, Sendable {
    public var rule: DeadlineRule
    public var bases: [FactID]

    public init(_ rule: DeadlineRule, from bases: [FactID]) {
      self.rule = rule
      self.bases = bases
    }
  }

  public enum Kind: Equatable, Sendable {
    case period(Period)
    case earlier(Period, Period)
    /// That day itself: a card's last, the day of departure.
    case until(FactID)
    case fixed(CivilDate)
    /// 目安: words, never rolled.
    case guide(String)
    /// No limit, and why.
    case none(String)
  }

  /// It opens so long before a day.
  public struct Opening: Equatable, Sendable {
    public var before: DeadlineRule
    public var base: FactID

    public init(_ before: DeadlineRule, _ base: FactID) {
      self.before = before
      self.base = base
    }
  }

  /// Empty: always.
  public var when: String
  /// What it is the limit of, where a procedure has several.
  public var label: String
  public var kind: Kind
  public var opening: Opening?

  public init(when: String = "", label: String = "", _ kind: Kind, opening: Opening? = nil) {
    self.when = when
    self.label = label
    self.kind = kind
    self.opening = opening
  }

  /// Every fact it counts from.
  public var bases: [FactID] {
    let own: [FactID] =
      switch kind {
      case .period(let period): period.bases
      case .earlier(let first, let second): first.bases + second.bases
      case .until(let base): [base]
      case .fixed, .guide, .none: []
      }
    return own + (opening.map { [$0.base] } ?? [])
  }
}

extension ProcedureDeadline {
  public var notation: String {
    var values = [("when", when), ("label", label)]
    switch kind {
    case .period(let period): values += Self.values(period, "")
    case .earlier(let first, let second):
      values += Self.values(first, "") + Self.values(second, "2")
    case .until(let base): values.append(("until", base.text))
    case .fixed(let day): values.append(("fixed", day.iso))
    case .guide(let text): values.append(("guide", text))
    case .none(let why): values.append(("none", why))
    }
    if let opening {
      values += [("opens", opening.before.notation), ("opensBase", opening.base.text)]
    }
    return RowNotation.line(values)
  }

  private static func values(_ period: Period, _ mark: String) -> [(String, String)] {
    [
      ("rule\(mark)", period.rule.notation),
      ("base\(mark)", period.bases.map(\.text).joined(separator: ",")),
    ]
  }

  /// Nil for anything that `notation` does not write.
  init?(_ values: [String: String]) {
    guard let kind = Self.kind(values) else { return nil }
    self.init(
      when: values["when"] ?? "", label: values["label"] ?? "", kind,
      opening: Self.opening(values))
  }

  private static func opening(_ values: [String: String]) -> Opening? {
    guard let before = values["opens"].flatMap({ DeadlineRule($0) }),
      let base = values["opensBase"].flatMap({ FactID($0) })
    else { return nil }
    return Opening(before, base)
  }

  private static func kind(_ values: [String: String]) -> Kind? {
    if let first = period(values, "") {
      return period(values, "2").map { .earlier(first, $0) } ?? .period(first)
    }
    if let base = values["until"].flatMap({ FactID($0) }) { return .until(base) }
    if let day = values["fixed"].flatMap({ CivilDate(iso: $0) }) { return .fixed(day) }
    return values["guide"].map { .guide($0) } ?? values["none"].map { .none($0) }
  }

  private static func period(_ values: [String: String], _ mark: String) -> Period? {
    guard let rule = values["rule\(mark)"].flatMap({ DeadlineRule($0) }) else { return nil }
    let bases = RowNotation.words(values["base\(mark)"]).compactMap { FactID($0) }
    return bases.isEmpty ? nil : Period(rule, from: bases)
  }
}
