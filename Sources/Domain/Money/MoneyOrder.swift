/// 定額小為替: a postal money order that pays a request by mail (domain.md C.4).
public struct MoneyOrder: Equatable, Sendable {
  /// When it was issued; it may be cashed for six months from then.
  public var issued: CivilDate
  /// Yen on it.
  public var amount: Int
  /// What is printed on it, letters, digits and hyphens; empty on payments of before it was asked.
  public var number: String

  public init(issued: CivilDate, amount: Int, number: String = "") {
    self.issued = issued
    self.amount = amount
    self.number = number
  }

  /// What a post office sells one for.
  public static let amounts = [50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 750, 1_000]
  /// The most that pay one request.
  public static let most = 6
  public static let longestNumber = 20

  /// `2026-10-01:450:12345-678901`; the number may be left out.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let issued = CivilDate(iso: String(parts[0])),
      let amount = Int(parts[1])
    else { return nil }
    let number = parts.count == 3 ? String(parts[2]) : ""
    guard number.isEmpty || Self.isNumber(number) else { return nil }
    self.init(issued: issued, amount: amount, number: number)
  }

  public var text: String { "\(issued.iso):\(amount)" + (number.isEmpty ? "" : ":\(number)") }

  public static func isNumber(_ text: String) -> Bool {
    (1...longestNumber).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// The last day it is worth its money: six months, by the same day of the month or its last.
  public var lastDay: CivilDate {
    DeadlineRule(.months, 6)?.end(from: issued) ?? issued
  }

  /// Why they do not pay `fee` on a day; nil when they do. More than the fee is never taken
  /// (地方自治法施行令156).
  public static func refusal(_ orders: [MoneyOrder], fee: Int, on day: CivilDate) -> DeskFailure? {
    if let refusal = refusal(ofEach: orders, on: day) { return refusal }
    let sum = orders.reduce(0) { $0 + $1.amount }
    if sum < fee { return failure("定額小為替が\(fee - sum)円足りません。会計していません。不足分を送ってもらってください。") }
    if sum > fee {
      return failure("定額小為替が\(sum - fee)円多いです。納付額を超えて受け取れません（自治令156）。会計していません。多い分は返送してください。")
    }
    return nil
  }

  private static func refusal(ofEach orders: [MoneyOrder], on day: CivilDate) -> DeskFailure? {
    guard !orders.isEmpty else { return failure("定額小為替の番号・発行日・金額を入れてください。会計していません。") }
    guard orders.allSatisfy({ isNumber($0.number) }) else {
      return failure("定額小為替の番号を、券面のとおりに入れてください。会計していません。")
    }
    let numbers = orders.map(\.number)
    if let twice = numbers.first(where: { number in numbers.count { $0 == number } > 1 }) {
      return failure("定額小為替 \(twice) が二度入っています。会計していません。券面の番号を確かめてください。")
    }
    if let odd = orders.first(where: { !amounts.contains($0.amount) }) {
      return failure("\(odd.amount)円の定額小為替はありません。券面を確かめてください。会計していません。")
    }
    if let early = orders.first(where: { $0.issued > day }) {
      return failure("\(early.issued.wareki)の定額小為替は、まだ来ていない日付です。券面を確かめてください。会計していません。")
    }
    if let old = orders.first(where: { $0.lastDay < day }) {
      return failure(
        "\(old.issued.wareki)発行の定額小為替は、6か月を過ぎています。会計していません。差し替えを頼む手紙を付けて返送してください。")
    }
    return nil
  }

  /// One that paid another request.
  public static func taken(_ number: String) -> DeskFailure {
    failure("定額小為替 \(number) は、もう別の請求で受け取っています。会計していません。券面の番号を確かめてください。")
  }

  private static func failure(_ text: String) -> DeskFailure { DeskFailure("money-order", text) }
}
