import Testing

@testable import Domain

/// A 個人番号 in other clothes than a keyboard gives it.
@Suite struct MyNumberDressTests {
  private static let digitForms: [[String]] = [
    (0...9).map { MyNumberGuardTests.spelled([$0], zero: 0x660) },
    (0...9).map { MyNumberGuardTests.spelled([$0], zero: 0x966) },
    (0...9).map { MyNumberGuardTests.spelled([$0], zero: 0x1D7CE) },
    ["⓪", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"],
    ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"],
    ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
    ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
  ]

  private static let separators = [
    ".", ",", "_", "・", "、", "·", "•", "~", "(", ")", "゠", "．", "，", "＿", "（", "）", "。",
    "\u{0}",
    "\u{1B}", "\u{85}", "\u{AD}", "\u{202E}", "\u{2066}", "\u{301}", "\u{20DD}", "\u{FE0F}",
    "\u{E0100}", "\u{E0031}", "\u{2003}", "\u{2028}", "\u{FEFF}", "\u{061C}",
  ]

  @Test(arguments: Array(1...20) as [UInt64])
  func everyFormOfDigitIsFound(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let digits = MyNumberGuardTests.throwaway(&random)
    for form in Self.digitForms {
      let found = MyNumberGuard.finds(in: "番号は" + digits.map { form[$0] }.joined() + "です")
      #expect(found, "seed \(seed), \(form[1])")
    }
    let mixed = digits.enumerated().map { Self.digitForms[$0 % Self.digitForms.count][$1] }
    let isFound = MyNumberGuard.finds(in: mixed.joined())
    #expect(isFound, "mixed, seed \(seed)")
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func everySeparatorIsSeenThrough(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let digits = MyNumberGuardTests.throwaway(&random)
    for (index, separator) in Self.separators.enumerated() {
      let grouped = MyNumberGuard.finds(in: MyNumberGuardTests.grouped(digits, by: separator))
      let single = MyNumberGuard.finds(
        in: digits.map { MyNumberGuardTests.spelled([$0]) }.joined(separator: separator))
      #expect(grouped && single, "seed \(seed), separator \(index)")
    }
  }

  /// Where a numeral of another form touches the number, it is still a number of its own.
  @Test(arguments: Array(1...20) as [UInt64])
  func aNumeralBesideItHidesNothing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = MyNumberGuardTests.spelled(MyNumberGuardTests.throwaway(&random))
    let found = ["①\(text)", "一\(text)", "\(text)二", "１\(text)"].map { MyNumberGuard.finds(in: $0) }
    #expect(found == [true, true, true, true], "seed \(seed)")
  }

  @Test(arguments: [
    "一人三役、二人四役、五人六役、七人八役、九人十役、一人二役、三人四役", "2026/11/24 10:07 A001", "10:07:00 11:08:00",
    "第一・二・三・四・五係", "平成三十一年四月三十日から令和二年五月一日まで", "四分の三、二分の一",
  ])
  func ordinaryWordsPass(text: String) {
    #expect(!MyNumberGuard.finds(in: text))
    #expect(!DigitRun.staysInMemory(text))
  }

  /// One digit after the other in groups of one: the work grows with the text, not with its square.
  @Test func aLongRunIsReadOnce() {
    let text = String(repeating: "1 ", count: 200_000)
    #expect(MyNumberGuard.finds(in: text) == MyNumberGuard.finds(in: "1 1 1 1 1 1 1 1 1 1 1 1"))
    #expect(DigitRun.longest(in: text) == 200_000)
  }
}
