public import Domain
public import TUI

extension TillScreen {
  public struct State: Equatable, Sendable {
    public internal(set) var day: CivilDate
    /// The till of this terminal; 0 where it stands at no counter.
    public internal(set) var ownCounter: CounterNumber
    /// The whole office is shown instead of the till.
    public internal(set) var showsOffice = false
    /// Nil until the first answer.
    public internal(set) var till: TillDay?
    public internal(set) var message: Message?
    /// What was counted; nil: nothing yet.
    var counted: TillCount?
    var reasons: [TillDifference.Kind: String] = [:]
    var entry: Entry?
    var table = TableState<Int>()

    public init(day: CivilDate, ownCounter: CounterNumber, till: TillDay? = nil) {
      self.day = day
      self.ownCounter = ownCounter
      self.till = till
      table.settle(in: rows)
    }
  }

  struct Entry: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
      case count
      case reasons
    }

    var kind: Kind
    var form: Form
  }

  enum Field {
    static let float = "float"
    static let cashless = "cashless"
    static let orders = "orders"
    static let exempt = "exempt"

    static func coin(_ yen: Int) -> String { "coin-\(yen)" }
  }
}

extension TillScreen.State {
  var counter: CounterNumber? { showsOffice ? nil : ownCounter }

  /// What is there: of a closed till and of an office what was closed, else what was counted here.
  var count: TillCount? {
    till?.closing?.count ?? (showsOffice ? till?.closedTills : counted)
  }

  var differences: [TillDifference] {
    guard let till, let count else { return [] }
    return TillDifference.all(till.figures, count)
  }

  // MARK: Why a key does not work now

  var countReason: String? {
    if let reason = openReason { return reason }
    return showsOffice ? TillText.officeIsCounted : nil
  }

  var reasonsReason: String? {
    if let reason = openReason { return reason }
    guard count != nil else { return TillText.notCounted }
    return differences.isEmpty ? TillText.allAgrees : nil
  }

  var closeReason: String? {
    if let reason = openReason { return reason }
    guard let till, let count else { return TillText.notCounted }
    return till.refusal(count, reasons: reasons)?.message
  }

  /// The sheet is of what was closed.
  var sheetReason: String? {
    guard let till else { return TillText.loading }
    return till.closing == nil ? TillText.notClosed : nil
  }

  private var openReason: String? {
    guard let till else { return TillText.loading }
    return till.closing == nil ? nil : TillText.isClosed
  }

  func closeQuestion() -> Confirmation? {
    Confirmation(
      question: TillText.closeQuestion(counter, differences), verb: TillText.closeLabel,
      isDestructive: true)
  }

  // MARK: Rows

  var rows: [TableRow<Int>] {
    (till?.figures.lines ?? []).enumerated().map { index, line in
      TableRow(
        id: index,
        cells: [
          TableCell(TillText.short(line.typeName)), TableCell(Words.money(line.unit)),
          TableCell(line.brand.isEmpty ? line.method.name : SafeText.line(line.brand)),
          TableCell(SafeText.line(line.staffName)), TableCell(Words.grouped(line.cases)),
          TableCell(Words.grouped(line.copies)), TableCell(Words.money(line.amount)),
        ])
    }
  }

  // MARK: Forms

  func countForm() -> Form {
    let coins = counted?.coins ?? CoinCount()
    func text(_ number: Int?) -> String { number.map { $0 == 0 ? "" : "\($0)" } ?? "" }
    return Form(
      title: TillText.countTitle,
      fields: CoinCount.kinds.map { yen in
        .number(
          TillScreen.Field.coin(yen), label: Words.money(yen), value: text(coins.count(yen)),
          limit: 5, hint: TillText.hintCoin)
      } + [
        .number(
          TillScreen.Field.float, label: "釣銭準備金", value: text(counted?.float), limit: 7,
          hint: TillText.hintFloat),
        .number(
          TillScreen.Field.cashless, label: "キャッシュレス", value: text(counted?.cashless),
          limit: 8, hint: TillText.hintCashless),
        .number(
          TillScreen.Field.orders, label: "定額小為替", value: text(counted?.orders), limit: 7,
          hint: TillText.hintOrders),
        .number(
          TillScreen.Field.exempt, label: "免除の控え", value: text(counted?.exempt), limit: 4,
          hint: TillText.hintExempt),
      ], verb: TillText.countVerb)
  }

  func reasonsForm() -> Form {
    Form(
      title: TillText.reasonsTitle,
      fields: differences.map { difference in
        .text(
          difference.kind.rawValue, label: difference.kind.name,
          value: reasons[difference.kind] ?? "", limit: 60, hint: "\(difference.words)。")
      }, verb: TillText.reasonsVerb)
  }

  func count(in form: Form) -> TillCount {
    func number(_ id: String) -> Int { Int(form.text(id)) ?? 0 }
    var coins = CoinCount()
    for yen in CoinCount.kinds { coins.set(yen, number(TillScreen.Field.coin(yen))) }
    return TillCount(
      float: number(TillScreen.Field.float), coins: coins,
      cashless: number(TillScreen.Field.cashless), orders: number(TillScreen.Field.orders),
      exempt: number(TillScreen.Field.exempt))
  }
}
