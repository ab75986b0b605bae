import Testing

@testable import Domain

/// Numbers are made at run time and never shown in a message: no test holds one.
@Suite struct MyNumberGuardTests {
  /// Twelve digits with the check digit of domain.md G.6, computed here by its weights from the
  /// left, apart from the code under test.
  static func throwaway(_ random: inout SplitMix64) -> [Int] {
    let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    let digits = weights.map { _ in Int.random(in: 0...9, using: &random) }
    let remainder = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    return digits + [remainder <= 1 ? 0 : 11 - remainder]
  }

  static func spelled(_ digits: [Int], zero: UInt32 = 0x30) -> String {
    var text = String.UnicodeScalarView()
    for digit in digits { Unicode.Scalar(zero + UInt32(digit)).map { text.append($0) } }
    return String(text)
  }

  /// The same digits in groups of four.
  static func grouped(_ digits: [Int], by separator: String, zero: UInt32 = 0x30) -> String {
    [digits[0..<4], digits[4..<8], digits[8..<12]].map { spelled(Array($0), zero: zero) }
      .joined(separator: separator)
  }

  @Test(arguments: Array(1...50) as [UInt64])
  func everyNumberIsFoundInEveryDress(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let digits = Self.throwaway(&random)
    let separators = [
      "", " ", "　", "-", "－", "‐", "–", "—", "―", "−", "ー", "ｰ", "─", " - ", "\t", "\u{A0}",
      "\u{200B}",
    ]
    for zero in [0x30, 0xFF10] as [UInt32] {
      for separator in separators {
        let text = Self.grouped(digits, by: separator, zero: zero)
        let places = [text, "番号は\(text)です", "(\(text))", "\(text)\n"]
        #expect(places.allSatisfy { MyNumberGuard.finds(in: $0) }, "seed \(seed)")
      }
      let spaced = digits.map { Self.spelled([$0], zero: zero) }.joined(separator: " ")
      let isFound = MyNumberGuard.finds(in: spaced)
      #expect(isFound, "digit by digit, seed \(seed)")
    }
  }

  @Test(arguments: Array(1...50) as [UInt64])
  func aNumberBesideAnotherIsFound(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = Self.spelled(Self.throwaway(&random))
    let isFound = [
      MyNumberGuard.finds(in: "2026 \(text)"), MyNumberGuard.finds(in: "\(text) 3"),
      MyNumberGuard.finds(in: "044-200 \(text) 12"),
    ]
    #expect(isFound == [true, true, true], "seed \(seed)")
  }

  @Test(arguments: Array(1...50) as [UInt64])
  func aWrongCheckDigitAndAnotherLengthPass(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let digits = Self.throwaway(&random)
    for offset in 1...9 {
      let wrong = digits.dropLast() + [(digits[11] + offset) % 10]
      let isFound = MyNumberGuard.finds(in: Self.spelled(Array(wrong)))
      #expect(!isFound, "seed \(seed), offset \(offset)")
    }
    let longer = MyNumberGuard.finds(in: Self.spelled(digits + [1]))
    let shorter = MyNumberGuard.finds(in: Self.spelled(Array(digits.dropLast())))
    let inWords = MyNumberGuard.finds(
      in: "\(Self.spelled(Array(digits[..<6])))番\(Self.spelled(Array(digits[6...])))")
    #expect([longer, shorter, inWords] == [false, false, false], "seed \(seed)")
  }

  /// Day and sequence of a case are twelve digits, one in ten of them with a right check digit.
  @Test func numbersOfOurOwnCasesPass() throws {
    var passed = 0
    for sequence in 1...2_000 {
      let number = try #require(
        CaseNumber(
          office: OfficeID("nakahara"), day: Sample.day("2026-04-01"), sequence: sequence))
      let forms = [number.text, number.shown(as: "川-中原"), "受付番号 \(number.text) の続き"]
      let found = forms.contains { MyNumberGuard.finds(in: $0) }
      #expect(!found, "sequence \(sequence)")
      // Without its check digit, or with another, it is twelve digits like any other.
      let bare = String(number.text.dropLast(2))
      if MyNumberGuard.finds(in: bare) {
        passed += 1
        let digit = Int(String(number.text.suffix(1))) ?? 0
        let altered = MyNumberGuard.finds(in: "\(bare)-\((digit + 1) % 10)")
        #expect(altered, "sequence \(sequence)")
      }
    }
    #expect((150...260).contains(passed))
  }

  @Test func aNumberInFrontOfOurOwnIsFound() throws {
    var random = SplitMix64(seed: 7)
    let own = try #require(
      CaseNumber(office: OfficeID("nakahara"), day: Sample.day("2026-04-01"), sequence: 43))
    let text = Self.spelled(Self.throwaway(&random))
    let found = [
      MyNumberGuard.finds(in: "\(text) \(own.text)"),
      MyNumberGuard.finds(in: "\(own.text) \(text)"),
    ]
    #expect(found == [true, true])
  }

  @Test func oneInTenRandomNumbersAnswersYes() {
    var random = SplitMix64(seed: 12)
    let hits = (0..<20_000).count { _ in
      let digits = (0..<12).map { _ in Int.random(in: 0...9, using: &random) }
      return MyNumberGuard.finds(in: Self.spelled(digits))
    }
    #expect((1_700...2_400).contains(hits))
  }

  @Test func theRefusalNeverHoldsTheNumber() throws {
    var random = SplitMix64(seed: 3)
    let text = Self.spelled(Self.throwaway(&random))
    let failure = try #require(MyNumberGuard.refusal(of: text))
    #expect(failure.code == .myNumber)
    #expect(failure.message.hasPrefix("個人番号は入力しないでください。"))
    let holdsDigits = DigitRun.longest(in: failure.message) > 0
    #expect(!holdsDigits)
    #expect(MyNumberGuard.refusal(of: "住民票の写し 1通") == nil)
  }

  @Test(arguments: [
    ("", 0), ("住所", 0), ("A023", 3), ("044-200-1500", 10), ("０４４ー２００ー１５００", 10), ("12 34,56 78", 8),
    ("1-2-3-4-5-6-7", 7), ("12345678", 8), ("平成31年4月30日", 2), ("1  2 - 3", 3), ("12\u{FE0F}34", 4),
    ("٣٤٥", 3), ("①②³", 3), ("𝟏𝟚", 2), ("二〇二六年", 4), ("一人三役、二役", 1), ("10:07", 2),
    ("2026/11/24", 4), ("1\u{E0031}\u{301}2", 2), ("第百二十三号", 1), ("⑩⑪", 0), ("三十", 1),
  ])
  func longestRunIgnoresSeparators(text: String, length: Int) {
    #expect(DigitRun.longest(in: text) == length)
    #expect(DigitRun.staysInMemory(text) == (length >= 8))
  }

  @Test(arguments: Array(1...10) as [UInt64])
  func aNumberTypedKeyByKeyStaysInMemoryFromTheEighthDigit(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = Self.grouped(Self.throwaway(&random), by: "-")
    var typed = ""
    for character in text {
      typed.append(character)
      let digits = typed.filter(\.isNumber).count
      #expect(DigitRun.staysInMemory(typed) == (digits >= 8), "seed \(seed), \(digits) digits")
    }
  }

  @Test func residentCodesWarnAndTelephonesPass() {
    #expect(MyNumberGuard.residentCodeWarning(of: "コード 1234 567 8901") != nil)
    #expect(MyNumberGuard.residentCodeWarning(of: "１２３４５６７８９０１") != nil)
    #expect(MyNumberGuard.residentCodeWarning(of: "090-0000-0000") == nil)
    #expect(MyNumberGuard.residentCodeWarning(of: "044-200-1500") == nil)
    #expect(MyNumberGuard.residentCodeWarning(of: "123456789012") == nil)
  }
}
