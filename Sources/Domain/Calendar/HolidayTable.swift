/// The rows of a table of holidays in the layout of the Cabinet Office (`2026/1/1,元日`, a heading in
/// front), what is wrong with the others, and by which line.
public struct HolidayTable: Equatable, Sendable {
  public private(set) var holidays: [ImportedHoliday] = []
  public private(set) var read = 0
  public private(set) var rejected: [ImportReport.Rejection] = []

  /// 国民の祝日に関する法律 came in 1948; the calendar ends with 2099.
  public static let years = 1948...2099

  private static let nameLimit = 40

  public init(_ lines: [ImportLine]) {
    var lineOfDay: [CivilDate: Int] = [:]
    var mayBeHeading = true
    for line in lines {
      if let text = line.text, FullWidthFold.trimmed(text).isEmpty { continue }
      if mayBeHeading, Self.isHeading(line.text) {
        mayBeHeading = false
        continue
      }
      mayBeHeading = false
      read += 1
      do throws(Reason) {
        let holiday = try Self.holiday(line.text)
        if let first = lineOfDay[holiday.date] {
          throw Reason("\(first)行目と同じ日です。一つの日は一度だけ書いてください。")
        }
        lineOfDay[holiday.date] = line.number
        holidays.append(holiday)
      } catch {
        rejected.append(ImportReport.Rejection(line: line.number, reason: error.text))
      }
    }
  }

  private struct Reason: Error {
    let text: String

    init(_ text: String) { self.text = text }
  }

  /// Words without a digit in front, or words in an encoding not understood.
  private static func isHeading(_ text: String?) -> Bool {
    guard let first = text.map({ FullWidthFold.ascii($0) })?.unicodeScalars.first else {
      return false
    }
    return !("0"..."9").contains(first) && DateSpelling.startsWithEra(text ?? "") == false
  }

  private static func holiday(_ text: String?) throws(Reason) -> ImportedHoliday {
    guard let text else {
      throw Reason("文字コードを読めません。Shift_JIS か UTF-8 で保存してください。")
    }
    let fields: [String]
    do {
      fields = try CSVReader.records(text).first?.fields ?? []
    } catch {
      throw Reason("CSV の形が正しくありません。日付と名称をコンマで区切って書いてください。")
    }
    guard fields.count == 2 else {
      throw Reason("\(fields.count)項目\(fields.count < 2 ? "しかありません" : "あります")。日付と名称の2項目で書いてください。")
    }
    let date: CivilDate
    do {
      date = try DateSpelling.date(fields[0])
    } catch {
      throw Reason(error.message)
    }
    guard years.contains(date.year) else {
      throw Reason("\(date.year)年の祝日は扱えません。\(years.lowerBound)年から\(years.upperBound)年までです。")
    }
    return ImportedHoliday(date: date, name: try name(fields[1]))
  }

  private static func name(_ field: String) throws(Reason) -> String {
    let name = FullWidthFold.trimmed(field)
    guard !name.isEmpty else { throw Reason("名称がありません。") }
    guard name.unicodeScalars.count <= nameLimit else {
      throw Reason("名称が長すぎます。\(nameLimit)文字までで書いてください。")
    }
    let isPlain = name.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: false
      default: true
      }
    }
    guard isPlain else { throw Reason("名称に、見えない文字や制御文字があります。") }
    guard !MyNumberGuard.finds(in: name) else { throw Reason("名称に個人番号のような数字があります。") }
    return name
  }
}
