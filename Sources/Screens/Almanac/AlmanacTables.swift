import Domain
import TUI

/// The two tables below the day.
extension AlmanacScreen.State {
  var deadlineRows: [TableRow<String>] {
    rules.compactMap { rule in
      guard case .deadline(let period, let base) = rule.kind,
        let deadline = period.deadline(from: day, calendar)
      else { return nil }
      let isRolled = deadline.due != deadline.raw
      return row(
        rule,
        [
          rule.label, base, AlmanacText.period(period),
          AlmanacScreen.brief(deadline.due, beside: day),
          isRolled ? AlmanacScreen.brief(deadline.raw, beside: day) : "", rule.law,
        ])
    }
  }

  var ageRows: [TableRow<String>] {
    rules.compactMap { rule in
      guard case .age(let age, let kind) = rule.kind,
        let reached = kind.day(of: age, birth: day)
      else { return nil }
      return row(
        rule,
        [
          rule.label, "\(age)歳", kind.words, reached.wareki,
          reached <= today ? "済" : AlmanacText.distance(reached, from: today), rule.law,
        ])
    }
  }

  /// What Tab leafs through: the periods, then the ages, as many rows as there is room for.
  ///
  /// None while the field holds anything but a whole day: counting from another one would mislead.
  var pages: [AlmanacScreen.Page] {
    guard tablesReason == nil else { return [] }
    return [
      (AlmanacText.deadlines(day), AlmanacScreen.deadlineColumns, deadlineRows),
      (AlmanacText.ages(day), AlmanacScreen.ageColumns, ageRows),
    ].flatMap { title, columns, rows in
      let count = (rows.count + tableRows - 1) / tableRows
      return (0..<count).map { index in
        AlmanacScreen.Page(
          title: count > 1 ? "\(title)  \(index + 1)/\(count)" : title, columns: columns,
          rows: Array(rows[(index * tableRows)...].prefix(tableRows)))
      }
    }
  }

  private func row(_ rule: CountingRule, _ cells: [String]) -> TableRow<String> {
    TableRow(
      id: rule.id, cells: (cells + [rule.confirmed ? "" : "要確認"]).map { TableCell($0) })
  }
}

extension AlmanacScreen {
  struct Page {
    var title: String
    var columns: [TableColumn]
    var rows: [TableRow<String>]
  }

  static let deadlineColumns = [
    TableColumn("手続", width: 22, flex: 1), TableColumn("いつから", width: 12, importance: 40),
    TableColumn("期間", width: 13, importance: 70), TableColumn("期限", width: 13),
    TableColumn("休日の末日", width: 13, importance: 60),
    TableColumn("根拠", width: 20, importance: 30), TableColumn("", width: 6),
  ]

  static let ageColumns = [
    TableColumn("こと", width: 26, flex: 1), TableColumn("年齢", width: 6),
    TableColumn("いつ", width: 10, importance: 50), TableColumn("日", width: 18),
    TableColumn("今日から", width: 11, importance: 60),
    TableColumn("根拠", width: 16, importance: 30), TableColumn("", width: 6),
  ]

  /// `4/13(月)`, and `R9 4/13(火)` where the year is another.
  static func brief(_ date: CivilDate, beside other: CivilDate) -> String {
    date.year == other.year ? date.short : date.shortWithYear
  }
}

extension CountingRule.AgeDay {
  fileprivate var words: String {
    switch self {
    case .attained: "達する日"
    case .birthday: "誕生日"
    case .schoolYearEnd: "年度末"
    }
  }
}
