/// A table of コンビニ交付 as its operator counts it: `date,type,count,fee` (docs/DATA_FORMATS.md).
public struct ConvenienceFile: Equatable, Sendable {
  public struct Row: Equatable, Sendable {
    /// A day; of a month its first.
    public var day: CivilDate
    public var type: CertificateCode
    public var count: Int
    /// Yen in all.
    public var fee: Int

    public init(day: CivilDate, type: CertificateCode, count: Int, fee: Int) {
      self.day = day
      self.type = type
      self.count = count
      self.fee = fee
    }
  }

  public static let heading = ["date", "type", "count", "fee"]

  /// Lines with a record.
  public private(set) var read = 0
  public private(set) var rows: [Row] = []
  public private(set) var rejected: [ImportReport.Rejection] = []

  /// - Parameters:
  ///   - known: the certificates there are.
  ///   - today: nothing is counted of days to come.
  public init(bytes: [UInt8], known: Set<CertificateCode>, today: CivilDate) {
    let records: [CSVReader.Record]
    do {
      records = try CSVReader.records(bytes: bytes)
    } catch {
      rejected = [ImportReport.Rejection(line: error.line, reason: error.message)]
      return
    }
    guard let first = records.first, first.fields == Self.heading else {
      rejected = [
        ImportReport.Rejection(line: 1, reason: "見出しは \(Self.heading.joined(separator: ",")) です。")
      ]
      return
    }
    var lines: [Key: Int] = [:]
    for record in records.dropFirst() {
      read += 1
      do throws(Fault) {
        let row = try Self.row(record.fields, known, today)
        let key = Key(day: row.day, type: row.type)
        if let before = lines[key] { throw Fault("\(before)行目と同じ日と種類です。") }
        lines[key] = record.line
        rows.append(row)
      } catch {
        rejected.append(ImportReport.Rejection(line: record.line, reason: error.reason))
      }
    }
  }

  private struct Key: Hashable {
    var day: CivilDate
    var type: CertificateCode
  }

  private struct Fault: Error {
    var reason: String
    init(_ reason: String) { self.reason = reason }
  }

  private static func row(
    _ fields: [String], _ known: Set<CertificateCode>, _ today: CivilDate
  ) throws(Fault) -> Row {
    let date = fields[0]
    guard let day = CivilDate(iso: date.utf8.count == 7 ? date + "-01" : date) else {
      throw Fault("日付が読めません。2026-11-24 か 2026-11 の形で書いてください。")
    }
    guard day <= today else { throw Fault("日付がまだ来ていません。") }
    let type = CertificateCode(fields[1])
    guard known.contains(type) else { throw Fault("証明書 \(SafeCSV.field(fields[1])) は目録にありません。") }
    return Row(
      day: day, type: type, count: try number(fields[2], "件数"),
      fee: try number(fields[3], "金額"))
  }

  private static func number(_ text: String, _ what: String) throws(Fault) -> Int {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text)
    else { throw Fault("\(what)は 0 以上の数で書いてください。") }
    return number
  }
}
