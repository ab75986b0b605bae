/// One row of a table of holidays (内閣府「国民の祝日」CSV): a day and what it is called there.
public struct ImportedHoliday: Equatable, Sendable {
  public let date: CivilDate
  public let name: String

  public init(date: CivilDate, name: String) {
    self.date = date
    self.name = name
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.date == right.date && left.name.unicodeScalars.elementsEqual(right.name.unicodeScalars)
  }
}
