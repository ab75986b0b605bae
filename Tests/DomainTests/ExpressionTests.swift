import Domain
import Testing

/// What conditions mean, and what is said of those that mean nothing.
@Suite struct ExpressionTests {
  static let facts = IntakeFacts(
    events: ["IN"],
    answers: [
      "e.date": .date(Sample.day("2026-11-24")), "e.card": .flag(true), "h.left": .number(2),
    ],
    people: [
      [
        "m.birth": .date(Sample.day("2006-11-25")), "m.jp": .flag(true), "m.ins": .choice("国保"),
        "m.aid": .choices([]),
      ],
      ["m.birth": .date(Sample.day("2020-04-01")), "m.aid": .choices(["1号"])],
    ])

  @Test(
    arguments: [
      ("true", .yes), ("e.card", .yes), ("!e.card", .no), ("not not e.card", .yes),
      ("e.card = false", .no), ("e.card != false", .yes), ("event(IN)", .yes),
      ("event(OUT, IN)", .yes), ("event(OUT)", .no), ("e.card & event(OUT) | true", .yes),
      ("e.card & (event(OUT) | false)", .no), ("h.left >= 2", .yes), ("h.left > 2", .no),
      ("2 = h.left", .yes), ("e.date = 2026-11-24", .yes), ("e.date < 2026-11-24", .no),
      ("e.out < 2026-11-24", .unknown), ("e.out = e.out", .unknown),
      ("any(m, m.jp)", .yes), ("all(m, m.jp)", .unknown), ("all(m, !m.jp)", .no),
      ("count(m, m.jp) >= 1", .yes), ("count(m, m.jp) >= 2", .unknown),
      ("count(m, m.jp) >= 3", .no), ("count(m, m.birth < 2027-01-01) = 2", .yes),
      ("any(m, m.ins = 国保)", .yes), ("any(m, m.ins != 国保)", .unknown),
      ("any(m, m.ins in [社保・共済, '有(持参)'])", .unknown), ("any(m, m.ins in 公的)", .yes),
      ("any(m, m.aid has 1号)", .yes), ("any(m, m.aid has 難病)", .no),
      ("any(m, filled(m.aid))", .yes), ("all(m, filled(m.aid))", .no),
      ("any(m, age(m, e.date) = 19)", .yes), ("any(m, age(m, e.date) >= 20)", .no),
      ("any(m, attained(m, 20, e.date))", .yes), ("any(m, attains(m, 20) = e.date)", .yes),
      ("any(m, birthday(m, 20) = 2026-11-25)", .yes),
      ("any(m, yearend(m, 6) = 2026-03-31)", .yes), ("any(m, age(m, e.out) > 3)", .unknown),
      // Who is not born yet is of age 0.
      ("all(m, age(m, 2006-01-01) = 0)", .yes),
      // The inner people are all of them again.
      ("any(m, m.jp & count(m, m.birth < 2027-01-01) = 2)", .yes),
    ] as [(String, Truth)])
  func truth(_ condition: String, _ expected: Truth) throws {
    #expect(try IntakeSample.truth(condition, Self.facts) == expected, "\(condition)")
  }

  @Test(
    arguments: [
      ("", 1, "値か項目"), ("e.card &", 9, "値か項目"), ("e.card e.card", 8, "& か |"),
      ("(e.card", 8, "「)」"), ("e.cardo", 1, "質問にありません"), ("e.date", 1, "はい・いいえの項目ではありません"),
      ("e.date > 3", 8, "日付と数は比べられません"), ("e.date > 2026-02-30", 10, "ある日を"),
      ("m.jp", 1, "any(m"), ("age(m, e.date) > 3", 1, "any(m"),
      ("any(e.card)", 5, "m から"), ("sum(m, e.card)", 1, "という働きはありません"),
      ("any(m, m.ins = 組合)", 16, "の値ではありません"), ("any(m, m.ins has 国保)", 8, "いくつでも選ぶ"),
      ("any(m, m.aid in [難病])", 8, "一つ選ぶ"), ("event(BIRTH)", 7, "ライフイベント"),
      ("any(m, age(m, h.left) > 1)", 15, "日付の項目"), ("e.note = 'x'", 1, "一つ選ぶ"),
      ("any(m, m.ins > 国保)", 8, "数でも日付でもない"), ("any(m, yearend(m, 999) > e.date)", 19, "150"),
      ("e.card ＆ e.card", 8, "「＆」"), ("'", 1, "引用符"), ("''", 1, "引用符"),
      ("h.left > 12345678901", 10, "大きすぎ"), ("h.left", 1, "はい・いいえ"), ("3", 1, "はい・いいえ"),
      ("any(m, count(m, m.jp))", 8, "はい・いいえ"), ("e.date = 国保", 1, "一つ選ぶ"),
    ] as [(String, Int, String)])
  func faults(_ condition: String, _ column: Int, _ says: String) {
    let found: [IntakeFault]
    if condition.isEmpty {
      // An empty condition is none; an empty text is refused by the parser itself.
      #expect(throws: ExpressionFault.self) { _ = try Expression.parse("") }
      return
    }
    found = IntakeSample.faults(
      IntakeSample.content([IntakeSample.procedure("AA01", when: condition)]))
    let named = found.contains {
      $0.row == .procedure(0) && $0.field == "when" && $0.column == column
        && $0.message.contains(says)
    }
    #expect(named, "\(condition): \(found)")
  }

  @Test func depthAndLengthAreBounded() throws {
    let deep = String(repeating: "(", count: 400) + "true" + String(repeating: ")", count: 400)
    #expect(throws: ExpressionFault.self) { _ = try Expression.parse(deep) }
    let negated = String(repeating: "!", count: 400) + "true"
    #expect(throws: ExpressionFault.self) { _ = try Expression.parse(negated) }
    let long = String(repeating: "true & ", count: 400) + "true"
    #expect(throws: ExpressionFault.self) { _ = try Expression.parse(long) }
    let plain = String(repeating: "true & ", count: 100) + "true"
    #expect(try IntakeSample.truth(plain, IntakeFacts()) == .yes)
  }

  /// Pieces of the grammar and other scalars in any order: a condition or a fault, never a crash.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyTextIsReadOrRefused(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "any", "all", "count", "age", "attained", "yearend", "event", "filled", "(", ")", "[", "]",
      ",", "m", "m.jp", "m.ins", "e.date", "h.left", "=", "!=", "<", ">=", "!", "&", "|", "not",
      "and", "or", "in", "has", "true", "false", "18", "2026-11-24", "2026-13-99", "国保", "'", "\"",
      "IN", " ", "\u{0}", "\u{202E}", "🙂", "が", "\u{3099}", "99999999999", "-", ".", "m.",
    ]
    let words = ConditionWords(IntakeSample.content([]))
    for _ in 0..<300 {
      let count = Int.random(in: 0...30, using: &random)
      let text = (0..<count).map { _ in
        (pieces.randomElement(using: &random) ?? "")
          + (Bool.random(using: &random) ? " " : "")
      }.joined()
      let row = IntakeSample.procedure("AA01", when: text)
      for fault in IntakeSample.faults(IntakeSample.content([row])) {
        #expect(!fault.message.isEmpty && (fault.column ?? 1) >= 1, "seed \(seed)")
      }
      #expect(words.words(text).isEmpty == text.isEmpty, "seed \(seed)")
    }
  }

  @Test func conditionsAreSaidInWords() {
    let words = ConditionWords(IntakeSample.content([]))
    #expect(words.words("!e.card & event(IN, OUT)") == "「e.card」がいいえ、かつ用件がIN・OUT")
    #expect(
      words.words("any(m, m.ins in [国保, 社保・共済] | age(m, e.date) >= 75)")
        == "だれかについて（「m.ins」が国保・社保・共済のどれか、または「e.date」の年齢が75以後・以上）")
    #expect(words.words("") == "" && words.words("(") == "(")
  }
}
