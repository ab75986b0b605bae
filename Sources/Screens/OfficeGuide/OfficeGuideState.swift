import Cells
public import Domain
public import TUI

extension OfficeGuide {
  public struct State: Equatable, Sendable {
    public let directory: OfficeDirectory
    /// Where this person works: selected first.
    public let own: OfficeID
    public let calendar: CityCalendar
    public internal(set) var now: OfficeTime
    public internal(set) var message: Message?
    /// The detail has the whole screen.
    public internal(set) var showsDetail = false
    /// Lines of the detail above the first in sight.
    var scrolled = 0
    var filter: Form?
    public internal(set) var search: AddressSearch?
    /// The address that was looked for last.
    public internal(set) var chosen: PostalArea?
    var table: TableState<OfficeID>

    public init(
      directory: OfficeDirectory, own: OfficeID, calendar: CityCalendar, now: OfficeTime
    ) {
      self.directory = directory
      self.own = own
      self.calendar = calendar
      self.now = now
      table = TableState(selected: own)
    }
  }
}

extension OfficeGuide.State {
  var selected: Office? {
    table.selection(in: rows).flatMap { directory.office($0) }
  }

  /// Nothing of it is confirmed until every part is.
  func isConfirmed(_ office: Office) -> Bool {
    office.confirmed && office.detail.location?.confirmed != false
      && office.detail.hours.allSatisfy(\.rule.confirmed)
  }

  var rows: [TableRow<OfficeID>] {
    let all = directory.offices.map { office in
      let today = OfficeToday(office.detail, at: now, calendar)
      return TableRow(
        id: office.id,
        cells: [
          TableCell(SafeText.line(office.name, columns: 60)), TableCell(office.type.name),
          TableCell(OfficeGuideText.today(today)),
          TableCell(office.detail.home.map { directory.name($0) } ?? ""),
          TableCell(isConfirmed(office) ? "" : OfficeGuideText.unconfirmed, style: .dim),
        ], mark: office.id == own ? OfficeGuideText.ownMark : "")
    }
    return table.arranged(all, fold: { KanaFold.searchKey($0) })
  }

  var detailReason: String? { selected == nil ? OfficeGuideText.nobody : nil }
}
