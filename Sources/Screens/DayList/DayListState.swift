public import Domain
public import TUI

extension DayListScreen {
  public struct State: Equatable, Sendable {
    /// Nil until the first answer.
    public internal(set) var list: DayList?
    /// The day asked for; nil: today, whatever day that is by then.
    public internal(set) var day: CivilDate?
    public internal(set) var message: Message?
    var table = TableState<ReceiptNumber>()

    public init(list: DayList? = nil) {
      self.list = list
      table.settle(in: rows)
    }
  }
}

extension DayListScreen.State {
  /// The day in sight.
  var shownDay: CivilDate? { day ?? list?.day }

  /// Why no later day can be looked at.
  var laterReason: String? {
    guard let list, let shownDay else { return DayListText.loading }
    return shownDay < list.at.date ? nil : DayListText.noLater
  }

  /// Why nothing is opened from here yet.
  var openReason: String? { shownDay == nil ? DayListText.loading : nil }

  var rows: [TableRow<ReceiptNumber>] { rows(isWide: true) }

  /// - Parameter isWide: false: the day in the number and what stands in brackets behind the name of
  ///   a certificate are left out; both stand above.
  func rows(isWide: Bool) -> [TableRow<ReceiptNumber>] {
    func number(_ receipt: ReceiptNumber) -> String {
      isWide ? "\(receipt)" : receipt.shortText
    }
    return (list?.payments ?? []).map { payment in
      let name = list?.typeNames[payment.type] ?? payment.type.text
      return TableRow(
        id: payment.receipt,
        cells: [
          TableCell(number(payment.receipt)), TableCell(payment.at.clock),
          TableCell("\(payment.number)"),
          TableCell(isWide ? name : DayListText.short(name)),
          TableCell("\(payment.copies)"), TableCell(Words.money(payment.amount)),
          TableCell(payment.method.name),
          TableCell(
            payment.reverses.map { "\(number($0)) の取消" } ?? SafeText.line(payment.staffName)),
        ], mark: payment.reverses == nil ? "" : "消")
    }
  }
}
