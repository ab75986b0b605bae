import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct CalendarDeskTests {
  private let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private static func table(_ text: String) -> HolidayTable {
    HolidayTable(ImportText.lines(Array(text.utf8)))
  }

  private static let year = """
    国民の祝日・休日月日,国民の祝日・休日名称
    2030/1/1,元日
    2030/6/3,特別の休日
    2030/11/23,勤労感謝の日

    """

  private func desk(_ person: StoragePerson) throws -> CalendarDesk {
    CalendarDesk(try office.signIn(person, at: person == .clerk ? .one : .office))
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let desk = try desk(.administrator)
    let first = try desk.importHolidays(Self.table(Self.year))
    #expect(first == report(read: 3, imported: 3))
    #expect(try desk.importHolidays(Self.table(Self.year)) == report(read: 3, unchanged: 3))
    let calendar = try desk.calendar()
    #expect(calendar.rest(on: day("2030-06-03"))?.name == "特別の休日")
    // 成人の日 is not in the table, and the table has the whole year.
    #expect(!calendar.isCityHoliday(day("2030-01-14")))
    #expect(calendar.isCityHoliday(day("2031-01-13")))
  }

  @Test func aNewTableOfAYearReplacesTheOld() throws {
    let desk = try desk(.administrator)
    _ = try desk.importHolidays(Self.table(Self.year))
    let report = try desk.importHolidays(
      Self.table("2030/1/1,元日\n2030/6/4,特別の休日\n2030/11/23,勤労感謝の日\n"))
    #expect(report.imported == 1 && report.unchanged == 2)
    let calendar = try desk.calendar()
    #expect(!calendar.isCityHoliday(day("2030-06-03")))
    #expect(calendar.isCityHoliday(day("2030-06-04")))
  }

  @Test func aSingleDayIsAddedToTheComputedOnes() throws {
    let desk = try desk(.administrator)
    _ = try desk.importHolidays(Self.table("2030/6/3,特別の休日\n"))
    let calendar = try desk.calendar()
    #expect(calendar.isCityHoliday(day("2030-06-03")))
    #expect(calendar.rest(on: day("2030-01-14"))?.name == "成人の日")
  }

  @Test func aFileOfNoUseChangesNothing() throws {
    let desk = try desk(.administrator)
    let report = try desk.importHolidays(Self.table("これは\n祝日ではない\n"))
    #expect(!report.isOfUse)
    #expect(try desk.calendar() == .computed)
  }

  @Test func onlyAdministratorsImport() throws {
    let desk = try desk(.clerk)
    #expect(throws: DeskFailure.self) { try desk.importHolidays(Self.table(Self.year)) }
    #expect(try desk.calendar() == .computed)
  }

  // MARK: Encodings

  /// 2026/1/1,元日 in CP932.
  private static let shiftJIS: [UInt8] =
    Array("2026/1/1,".utf8) + [0x8C, 0xB3, 0x93, 0xFA, 0x0D, 0x0A]

  @Test func encodingsAreToldApart() {
    #expect(ImportText.lines(Self.shiftJIS) == [ImportLine(number: 1, text: "2026/1/1,元日")])
    let plain = Array("2026/1/1,元日\r\n".utf8)
    #expect(ImportText.lines(plain) == [ImportLine(number: 1, text: "2026/1/1,元日")])
    #expect(
      ImportText.lines([0xEF, 0xBB, 0xBF] + plain)
        == [ImportLine(number: 1, text: "2026/1/1,元日")])
    #expect(ImportText.lines([]).isEmpty)
    #expect(ImportText.lines(Array("a\n\nb".utf8)).map(\.text) == ["a", "", "b"])
    // Half-width katakana of CP932 that would be valid UTF-8 as well.
    #expect(ImportText.lines([0xC3, 0xBD] + [0x0A] + Self.shiftJIS).first?.text == "ﾃｽ")
  }

  @Test func aLineInTheOtherEncodingIsNoText() {
    let unicode = Array("2026/1/12,成人の日\n".utf8)
    let mostlyCP932 = ImportText.lines(Self.shiftJIS + unicode + Self.shiftJIS)
    #expect(mostlyCP932.map { $0.text == nil } == [false, true, false])
    let mostlyUnicode = ImportText.lines(unicode + Self.shiftJIS + unicode)
    #expect(mostlyUnicode.map { $0.text == nil } == [false, true, false])
    #expect(ImportText.lines([0x81, 0x0A] + Self.shiftJIS).first?.text == nil)
  }

  private func report(read: Int, imported: Int = 0, unchanged: Int = 0) -> ImportReport {
    var report = ImportReport(read: read)
    report.imported = imported
    report.unchanged = unchanged
    return report
  }

  private func day(_ iso: String) -> CivilDate {
    CivilDate(iso: iso) ?? CivilDate(dayNumber: 0)
  }
}
