/// Whether an office takes people at a moment.
public enum OfficeToday: Equatable, Sendable {
  /// Open until a minute of the day; `partly` when not every queue is.
  case open(until: Int, partly: Bool)
  /// It opens later today.
  case later(from: Int, partly: Bool)
  /// It was open today.
  case over
  case closed
  /// Its hours are not known.
  case unknown

  /// The whole office's rule first; where that is closed, what is open all the same.
  public init(_ detail: OfficeDetail, at now: OfficeTime, _ calendar: CityCalendar) {
    guard !detail.hours.isEmpty else {
      self = .unknown
      return
    }
    let minute = now.secondOfDay / 60
    let days = detail.hours.map { hours in
      (hours: hours.rule.hours(on: now.date, calendar), partly: !hours.queues.isEmpty)
    }.sorted { !$0.partly && $1.partly }
    if let day = days.first(where: { $0.hours?.contains(minute: minute) == true }),
      let hours = day.hours
    {
      self = .open(until: hours.closes, partly: day.partly)
    } else if let day = days.first(where: { ($0.hours?.opens ?? 0) > minute }),
      let hours = day.hours
    {
      self = .later(from: hours.opens, partly: day.partly)
    } else {
      self = days.contains { $0.hours != nil } ? .over : .closed
    }
  }
}
