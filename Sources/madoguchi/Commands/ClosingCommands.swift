import ArgumentParser
import Domain
import Storage
import UseCases

struct ClosingCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "closing", abstract: "窓口と役所の一日の締め、締めた後の訂正（赤黒）。",
    subcommands: [
      ClosingShowCommand.self, ClosingCloseCommand.self, ClosingCorrectCommand.self,
      ClosingPrintCommand.self,
    ])
}

/// What was counted, as options.
struct CountOptions: ParsableArguments {
  @Option(help: ArgumentHelp("金種ごとの枚数。", valueName: "10000*1,1000*5,100*3"))
  var cash: CoinCount?
  @Option(help: ArgumentHelp("釣銭準備金（円）。", valueName: "n")) var float = 0
  @Option(help: ArgumentHelp("キャッシュレス端末の合計（円）。", valueName: "n")) var cashless: Int?
  @Option(help: ArgumentHelp("定額小為替の合計（円）。", valueName: "n")) var orders: Int?
  @Option(help: ArgumentHelp("免除の控えの件数。", valueName: "n")) var exempt: Int?

  /// What is not said is taken for nothing.
  var count: TillCount {
    TillCount(
      float: float, coins: cash ?? CoinCount(), cashless: cashless ?? 0, orders: orders ?? 0,
      exempt: exempt ?? 0)
  }

  var isGiven: Bool {
    cash != nil || cashless != nil || orders != nil || exempt != nil || float != 0
  }

  func validate() throws {
    guard (0...9_999_999).contains(float),
      [cashless, orders, exempt].allSatisfy({ (0...99_999_999).contains($0 ?? 0) })
    else { throw ValidationError("金額と件数は 0 以上で指定してください。") }
  }
}

/// Where and when: of both commands.
struct ClosingScope: ParsableArguments {
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("窓口の番号。省くと役所全体。0 は窓口のない会計。", valueName: "n"))
  var counter: Int?
  @Option(help: ArgumentHelp("締める日。", valueName: "date")) var date: CivilDate

  func validate() throws {
    if let counter, counter < 0 { throw ValidationError("窓口の番号は 0 以上です。") }
  }
}

struct ClosingShowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "締めの下見。数えたものを入れると、過不足も出る。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var scope: ClosingScope
  @OptionGroup var counted: CountOptions

  func report(_ context: CommandContext) throws -> Report {
    let desk = TillDesk(try context.desk(office: scope.office))
    let till = try desk.open(scope.date, counter: scope.counter).first
    // What a closed till was closed with, whatever is said now.
    let count = till.closing?.count ?? till.closedTills ?? (counted.isGiven ? counted.count : nil)
    return ClosingReport.report(till, count)
  }
}

struct ClosingCloseCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "締める。合わないものは理由を付けて、上席と二人で。",
    discussion:
      "理由は --explain cash=釣銭の渡し間違い のように、cash・cashless・orders・exempt・serials・certificates ごとに。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var scope: ClosingScope
  @OptionGroup var counted: CountOptions
  @Option(help: ArgumentHelp("合わないものの理由。何度でも。", valueName: "cash=理由"))
  var explain: [DifferenceReason] = []

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: scope.office)
    let reasons = Dictionary(
      explain.map { ($0.kind, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let till =
      if reasons.isEmpty {
        try TillDesk(desk).close(scope.date, counter: scope.counter, counted.count)
      } else {
        try TwoPersons(desk, consent: try context.consent(at: desk.place)).close(
          scope.date, counter: scope.counter, counted.count, reasons: reasons)
      }
    return ClosingReport.report(till, till.closing?.count)
  }
}

struct ClosingCorrectCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "締めた日の会計を赤黒で訂正する（二人で）。元の行は残る。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("会計の日。", valueName: "date")) var date: CivilDate
  @Option(help: ArgumentHelp("会計番号。", valueName: "n")) var receipt: Int
  @Option(help: ArgumentHelp("正しい通数。", valueName: "n")) var copies: Int
  @Option(help: ArgumentHelp("正しい一通の額（円）。", valueName: "n")) var unit: Int
  @Option(help: "正しい支払方法。") var method: PaymentMethod
  @Option(help: "理由。") var reason: String

  func validate() throws {
    guard (1...99).contains(copies), (0...99_999).contains(unit) else {
      throw ValidationError("通数は 1〜99、額は 0〜99999 です。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let rows = try TwoPersons(desk, consent: try context.consent(at: desk.place)).correct(
      CorrectionEntry(
        receipt: ReceiptNumber(day: date, sequence: receipt), copies: copies, unit: unit,
        method: method, reason: reason))
    return Report(
      text: rows.map { row in
        "\(row.isRed ? "赤" : "黒")  \(row.receipt)  \(row.copies)通  \(row.amount)円  \(row.method.name)"
      }.joined(separator: "\n"),
      json: .list(rows.map { ClosingReport.json($0) }))
  }
}

struct ClosingPrintCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "締めた窓口か役所の日計表を、印刷待ちに入れる。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var scope: ClosingScope

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: scope.office)
    let record = try context.papers(desk).make(closing: scope.date, counter: scope.counter)
    return Report(
      text: "日計表を印刷待ちに入れました（\(record.id)）。", json: DocumentReport.json(record))
  }
}
