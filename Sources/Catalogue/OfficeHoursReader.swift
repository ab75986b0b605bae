import Domain

extension OfficeReader {
  /// One rule of opening, as OpeningRule knows it.
  mutating func hours(_ value: YAMLValue, _ queues: [QueueID]) -> OfficeHours? {
    let known = [
      "name", "queues", "week", "extras", "onHolidays", "yearEnd", "closures", "confirmed",
    ]
    guard let fields = yaml.fields(value, known: known) else { return nil }
    let name = yaml.text(fields, "name")
    let held = optionalList(fields, "queues").compactMap { queue($0, of: queues) }
    var rule = OpeningRule(week: week(fields))
    rule.extras = optionalList(fields, "extras").compactMap { extra($0) }
    if let value = fields.values["onHolidays"] { rule.onHolidays = hours(value) }
    if fields.values["yearEnd"] != nil {
      rule.isOpenAtYearEnd = yaml.flag(fields, "yearEnd") ?? false
    }
    rule.closures = optionalList(fields, "closures").compactMap { days($0) }
    let confirmed = yaml.flag(fields, "confirmed")
    guard let name, let confirmed else { return nil }
    rule.confirmed = confirmed
    return OfficeHours(name: name, queues: held, rule: rule)
  }

  private mutating func queue(_ value: YAMLValue, of queues: [QueueID]) -> QueueID? {
    guard let id = yaml.identifier(value).map({ QueueID($0) }) else { return nil }
    if !queues.contains(id) { yaml.report(value, "受付区分「\(id)」はこの役所にありません。") }
    return id
  }

  private mutating func week(_ fields: YAMLFields) -> [Weekday: OpeningHours] {
    var week: [Weekday: OpeningHours] = [:]
    for value in yaml.list(fields, "week") {
      guard let fields = yaml.fields(value, known: ["days", "hours"]) else { continue }
      let days = weekdays(fields)
      guard let value = yaml.required(fields, "hours"), let span = hours(value) else { continue }
      for day in days where week.updateValue(span, forKey: day) != nil {
        yaml.report(value, "\(day.rawValue)曜日が二度書かれています。")
      }
    }
    return week
  }

  private mutating func weekdays(_ fields: YAMLFields) -> [Weekday] {
    guard let value = yaml.required(fields, "days") else { return [] }
    let days = (value.scalar ?? "").unicodeScalars.map { Weekday(rawValue: String($0)) }
    guard !days.isEmpty, !days.contains(nil) else {
      yaml.report(value, "曜日は「月火水木金」のように書いてください。")
      return []
    }
    return days.compactMap { $0 }
  }

  private mutating func extra(_ value: YAMLValue) -> OpeningRule.Extra? {
    guard let fields = yaml.fields(value, known: ["day", "weeks", "hours"]) else { return nil }
    let day = yaml.word(fields, "day", as: Weekday.self)
    let weeks = yaml.list(fields, "weeks").compactMap { yaml.number($0, in: 1...5) }
    guard let value = yaml.required(fields, "hours"), let span = hours(value), let day else {
      return nil
    }
    return OpeningRule.Extra(weekday: day, weeks: Set(weeks), hours: span)
  }

  private mutating func hours(_ value: YAMLValue) -> OpeningHours? {
    if let hours = value.scalar.flatMap({ OpeningHours($0) }) { return hours }
    yaml.report(value, "時間は「8:30-17:00」のように書いてください。")
    return nil
  }

  /// `2026-12-29` or `2026-12-29/2027-01-03`.
  private mutating func days(_ value: YAMLValue) -> ClosedRange<CivilDate>? {
    let parts = value.scalar?.split(separator: "/", omittingEmptySubsequences: false) ?? []
    let days = parts.compactMap { CivilDate(iso: $0) }
    guard (1...2).contains(parts.count), days.count == parts.count, let first = days.first,
      let last = days.last, first <= last
    else {
      yaml.report(value, "日は「2026-12-01」か「2026-12-01/2026-12-03」のように書いてください。")
      return nil
    }
    return first...last
  }
}
