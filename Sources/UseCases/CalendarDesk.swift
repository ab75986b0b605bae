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
