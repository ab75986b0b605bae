public import Domain
public import TUI

extension VolumeScreen {
  public struct State: Equatable, Sendable {
    /// Nil until an answer for what is asked for.
    public internal(set) var report: VolumeReport?
    public internal(set) var from: CivilDate
    public internal(set) var to: CivilDate
    public internal(set) var grouping = VolumeReport.Grouping.window
    public internal(set) var message: Message?
    var form: Form?
    var table = TableState<String>()

    /// The fiscal year of a day, to begin with.
    public init(today: CivilDate, report: VolumeReport? = nil) {
      let year = today.month >= 4 ? today.year : today.year - 1
      (from, to) = Self.fiscalYear(year, today)
      self.report = report
      if let report { (from, to, grouping) = (report.from, report.to, report.grouping) }
      table.settle(in: rows)
    }

    static func fiscalYear(_ year: Int, _ other: CivilDate) -> (CivilDate, CivilDate) {
      (
        CivilDate(year: year, month: 4, day: 1) ?? other,
        CivilDate(year: year + 1, month: 3, day: 31) ?? other
      )
    }
  }

  enum Field {
    static let from = "from"
    static let to = "to"
  }
}

extension VolumeScreen.State {
  var rows: [TableRow<String>] { rows(barColumns: 0) }

  /// - Parameter barColumns: how long the bar of the highest count is.
  func rows(barColumns: Int) -> [TableRow<String>] {
    let most = report?.lines.map(\.count).max() ?? 0
    return (report?.lines ?? []).map { line in
      let share = report?.share(line) ?? 0
      return TableRow(
        id: line.key,
        cells: [
          TableCell(SafeText.line(line.name)), TableCell(Words.grouped(line.count)),
          TableCell("\(share / 10).\(share % 10)%"), TableCell(Words.money(line.fee)),
          TableCell(
            String(
              repeating: "#", count: Bar(value: line.count, maximum: most).cells(in: barColumns))),
        ])
    }
  }

  var load: VolumeScreen.Effect { .load(from, to, grouping) }

  func periodForm() -> Form {
    Form(
      title: VolumeText.periodTitle,
      fields: [
        .date(VolumeScreen.Field.from, label: "この日から", value: from.iso),
        .date(VolumeScreen.Field.to, label: "この日まで", value: to.iso),
      ], verb: VolumeText.periodVerb)
  }
}
