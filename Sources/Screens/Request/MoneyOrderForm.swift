import Domain
import TUI

/// 定額小為替 as they lie in the envelope: number, date and yen of each. The next is asked for as long
/// as they do not come to the fee.
struct MoneyOrderForm {
  private typealias Text = RequestScreen.Text

  /// One as it is typed.
  private struct Row {
    var number: String
    var issued: String
    var amount: String

    var isEmpty: Bool {
      SafeText.isBlank(number) && SafeText.isBlank(issued) && SafeText.isBlank(amount)
    }
  }

  private let rows: [Row]
  /// Yen.
  private let due: Int

  /// - Parameter form: nil: nothing is typed yet.
  init(_ form: Form?, due: Int = 0) {
    self.due = due
    func text(_ index: Int, _ part: String) -> String { form?.text(Self.id(index, part)) ?? "" }
    rows = (0..<MoneyOrder.most).map { index in
      Row(
        number: text(index, "number"), issued: text(index, "issued"),
        amount: text(index, "amount"))
    }
  }

  static let firstID = id(0, "number")

  private static func id(_ index: Int, _ part: String) -> String { "order-\(part)-\(index)" }

  private var filled: Int { (rows.lastIndex { !$0.isEmpty } ?? -1) + 1 }
  private var sum: Int { rows.reduce(0) { $0 + (Int($1.amount) ?? 0) } }

  var fields: [FormField] {
    let shown = max(1, min(MoneyOrder.most, filled + (filled == 0 || sum < due ? 1 : 0)))
    return (0..<shown).flatMap { index in
      [
        FormField.code(
          Self.id(index, "number"), label: "小為替\(index + 1)", limit: MoneyOrder.longestNumber,
          hint: Text.hintOrderNumber),
        .date(Self.id(index, "issued"), label: "発行日", hint: Text.hintOrderDate),
        .number(Self.id(index, "amount"), label: "額面", limit: 4, hint: Text.hintOrderAmount),
      ]
    }
  }

  /// 「600円（ちょうど）」
  var total: String {
    guard filled > 0 else { return "-" }
    let rest =
      sum == due
      ? "ちょうどです" : sum < due ? "\(Words.money(due - sum))足りません" : "\(Words.money(sum - due))多いです"
    return "\(Words.money(sum))  \(rest)"
  }

  func orders(today: CivilDate?) -> [MoneyOrder] {
    rows.filter { !$0.isEmpty }.compactMap { row in
      guard let issued = RequestFacts.day(row.issued, today: today), let amount = Int(row.amount)
      else { return nil }
      return MoneyOrder(
        issued: issued, amount: amount, number: FullWidthFold.ascii(row.number).uppercased())
    }
  }

  /// What is wrong with them, by field.
  func faults(on today: CivilDate) -> [String: String] {
    var faults: [String: String] = [:]
    for (index, row) in rows.enumerated() where !row.isEmpty || index == 0 {
      if !MoneyOrder.isNumber(FullWidthFold.ascii(row.number).uppercased()) {
        faults[Self.id(index, "number")] = Text.orderNumberWrong
      }
      if RequestFacts.day(row.issued, today: today) == nil {
        faults[Self.id(index, "issued")] = Text.orderDateWrong
      }
      if Int(row.amount) == nil { faults[Self.id(index, "amount")] = Text.orderAmountWrong }
    }
    guard faults.isEmpty,
      let refusal = MoneyOrder.refusal(orders(today: today), fee: due, on: today)
    else { return faults }
    return [Self.id(max(0, filled - 1), "amount"): refusal.message]
  }
}
