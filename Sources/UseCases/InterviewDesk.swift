public import Domain
import Storage

/// Which procedures a case needs, by the version of the catalogue in force.
public struct InterviewDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// The interview in force, compiled: what a screen plans by after each answer.
  ///
  /// - Throws: `DeskFailure` `catalogue-missing` when no version is in force, `intake-missing` when
  ///   it has no interview.
  public func book() throws -> IntakeBook {
    try desk.open(.catalogueView, of: AuditSubject("catalogue", "active")) {
      try IntakeQueries.book(of: CatalogueQueries.active($0), $0)
    }.first
  }

  /// The same with the calendar that moves the ends of periods.
  public func planning() throws -> (book: IntakeBook, calendar: CityCalendar) {
    try desk.open(.catalogueView, of: AuditSubject("catalogue", "active")) {
      (
        try IntakeQueries.book(of: CatalogueQueries.active($0), $0),
        CityCalendar(holidays: HolidayCalendar(imported: try HolidayRecords.all($0)))
      )
    }.first
  }
}
