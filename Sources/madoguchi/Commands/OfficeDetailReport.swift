import Domain

/// What is known of an office besides its queues, as JSON.
enum OfficeDetailReport {
  static func fields(of office: Office, _ directory: OfficeDirectory) -> [(String, JSON)] {
    let detail = office.detail
    return [
      ("home", detail.home.map { .text($0.text) } ?? .null),
      ("location", detail.location.map(location) ?? .null),
      ("hours", .list(detail.hours.map(hours))),
      (
        "facilities",
        .list(
          detail.facilities.map { .object([("name", .text($0.name)), ("note", .text($0.note))]) })
      ),
      ("elsewhere", .list(detail.elsewhere.map { elsewhere($0, directory) })),
      (
        "destinations",
        .list(detail.destinations.compactMap { directory.destination($0) }.map(destination))
      ),
    ]
  }

  private static func location(_ location: OfficeLocation) -> JSON {
    .object([
      ("postal", location.postal.map { .text($0.digits) } ?? .null),
      ("address", .text(location.address)), ("note", .text(location.note)),
      ("confirmed", .flag(location.confirmed)),
    ])
  }

  private static func hours(_ hours: OfficeHours) -> JSON {
    let rule = hours.rule
    return .object([
      ("name", .text(hours.name)), ("queues", .list(hours.queues.map { .text($0.text) })),
      (
        "week",
        .object(
          Weekday.allCases.compactMap { day in
            rule.week[day].map { (day.rawValue, JSON.text(span($0))) }
          })
      ),
      (
        "extras",
        .list(
          rule.extras.map { extra in
            .object([
              ("weekday", .text(extra.weekday.rawValue)),
              ("weeks", .list(extra.weeks.sorted().map { .number($0) })),
              ("hours", .text(span(extra.hours))),
            ])
          })
      ),
      ("onHolidays", rule.onHolidays.map { .text(span($0)) } ?? .null),
      ("yearEnd", .flag(rule.isOpenAtYearEnd)),
      (
        "closures",
        .list(
          rule.closures.map {
            .object([("from", .text($0.lowerBound.iso)), ("to", .text($0.upperBound.iso))])
          })
      ), ("confirmed", .flag(rule.confirmed)),
    ])
  }

  /// `08:30-17:00`
  private static func span(_ hours: OpeningHours) -> String {
    func clock(_ minute: Int) -> String {
      let (hour, rest) = (String(minute / 60), String(minute % 60))
      return (hour.utf8.count < 2 ? "0" : "") + hour + ":" + (rest.utf8.count < 2 ? "0" : "") + rest
    }
    return "\(clock(hours.opens))-\(clock(hours.closes))"
  }

  private static func elsewhere(
    _ row: ElsewhereService, _ directory: OfficeDirectory
  ) -> JSON {
    let to: (String, String) =
      switch row.to {
      case .office(let id): ("office", id.text)
      case .destination(let id): ("destination", id.text)
      }
    return .object([
      ("name", .text(row.name)), ("queues", .list(row.queues.map { .text($0.text) })),
      ("services", .list(row.services.map { .text($0.text) })),
      (
        "to",
        .object([
          ("kind", .text(to.0)), ("id", .text(to.1)), ("name", .text(directory.name(of: row.to))),
        ])
      ), ("note", .text(row.note)),
    ])
  }

  private static func destination(_ destination: HandOverDestination) -> JSON {
    .object([
      ("id", .text(destination.id.text)), ("name", .text(destination.name)),
      ("kind", .text(destination.kind.rawValue)), ("handles", .text(destination.handles)),
      ("place", .text(destination.place)), ("confirmed", .flag(destination.confirmed)),
    ])
  }
}
