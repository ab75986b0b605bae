public import Domain
import Storage

/// The calendar everybody counts by, and its table of holidays.
public struct CalendarDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// The 市の休日 with the holidays imported here.
  public func calendar() throws -> CityCalendar {
    try desk.open(.calendarView, of: .calendar) { access in
      CityCalendar(holidays: HolidayCalendar(imported: try HolidayRecords.all(access)))
    }.first
  }

  /// The calendar, when the counters of a section of this office are open (its first queue with
  /// hours of its own decides, else the whole office), and what the version of the catalogue that is
  /// in force counts: nothing where none is, or it is from before rules belonged to it.
  public func opening(
    of section: SectionID?
  ) throws -> (calendar: CityCalendar, rule: OpeningRule, counting: [CountingRule]) {
    try desk.open(.calendarView, of: .calendar) { access in
      let calendar = CityCalendar(
        holidays: HolidayCalendar(imported: try HolidayRecords.all(access)))
      let office = try OfficeDetailRecords.directory(access).office(desk.place.office)
      let hours = office?.detail.hours ?? []
      let queues = office?.sections.first { $0.id == section }?.queues.map(\.id) ?? []
      let own = hours.first { $0.queues.contains(where: queues.contains) }
      return (
        calendar, (own ?? hours.first { $0.queues.isEmpty })?.rule ?? .usual,
        try CatalogueQueries.activeRules(access)
      )
    }.first
  }

  /// When each queue of this office takes people, and the calendar that is asked.
  public func openings() throws -> (hours: [QueueID: OpeningRule], calendar: CityCalendar) {
    try desk.open(.calendarView, of: .calendar) { access in
      let calendar = CityCalendar(
        holidays: HolidayCalendar(imported: try HolidayRecords.all(access)))
      let office = try OfficeDetailRecords.directory(access).office(desk.place.office)
      let rules = (office?.queues ?? []).map {
        ($0.id, office?.detail.hours(of: $0.id)?.rule ?? .usual)
      }
      return (Dictionary(rules, uniquingKeysWith: { first, _ in first }), calendar)
    }.first
  }

  /// Takes a table of holidays in; the same table twice changes nothing.
  public func importHolidays(_ table: HolidayTable) throws -> ImportReport {
    try desk.write(.calendarImport, purpose: .administration) { access in
      var report = ImportReport(read: table.read, rejected: table.rejected)
      let outcome = try HolidayRecords.put(table.holidays, access)
      report.imported = outcome.imported
      report.unchanged = outcome.unchanged
      return Audited(
        report, on: .calendar,
        detail: "read=\(report.read) imported=\(report.imported) unchanged=\(report.unchanged)"
          + " removed=\(outcome.removed) rejected=\(report.rejected.count)")
    }
  }
}
