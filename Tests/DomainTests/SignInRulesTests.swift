import Domain
import Testing

@Suite struct SignInRulesTests {
  @Test(arguments: [
    (-1, 0), (0, 0), (1, 0), (2, 0), (3, 30), (4, 60), (5, 120), (6, 240), (7, 480), (8, 960),
    (9, 1_920), (10, 3_600), (11, 3_600), (1_000_000, 3_600),
  ])
  func delayGrowsToAnHour(failures: Int, seconds: Int) {
    #expect(SignInRules.lockSeconds(afterFailures: failures) == seconds)
  }

  @Test(arguments: [(0, true), (29, true), (30, false), (31, false)])
  func theLockCountsFromTheLastFailure(seconds: Int, locked: Bool) {
    let failure = Sample.time("2026-11-24T23:59:50")
    let now = failure.adding(seconds: seconds)
    let refusal = SignInRules.refusal(failures: 3, lastFailure: failure, at: now)
    #expect((refusal != nil) == locked)
    #expect(refusal.map { $0.code == .signInLocked } ?? true)
  }

  /// The host's clock was set back by half an hour after the failures.
  @Test(arguments: [(1, false), (2, false), (3, true)])
  func aFailureAheadOfTheClockLocksNoLonger(failures: Int, locked: Bool) {
    let now = Sample.time("2026-11-24T09:00:00")
    let end = SignInRules.lockedUntil(
      failures: failures, lastFailure: now.adding(seconds: 1_800), at: now)
    #expect(end == (locked ? now.adding(seconds: 30) : nil))
  }

  @Test func theRefusalSaysHowLong() {
    let failure = Sample.time("2026-11-24T09:00:00")
    let soon = SignInRules.refusal(failures: 3, lastFailure: failure, at: failure)
    #expect(soon?.message.contains("あと30秒") == true)
    let later = SignInRules.refusal(
      failures: 5, lastFailure: failure, at: failure.adding(seconds: 10))
    #expect(later?.message.contains("あと2分ほど") == true)
    #expect(SignInRules.refusal(failures: 9, lastFailure: nil, at: failure) == nil)
  }

  @Test(arguments: [
    "correct horse", "さくらがさいたらあいましょう", "1234567890", "aaaabbbccd",
  ])
  func passphrasesPass(password: String) {
    #expect(SignInRules.refusal(password: password, of: StaffID("s0423")) == nil)
  }

  @Test(arguments: [
    ("", "10文字以上"), ("nine char", "10文字以上"), ("aaaaaaaaaaaa", "同じ文字ばかり"),
    ("xx-S0423-yy!", "職員番号"), ("pass ｓ０４２３ word", "職員番号"), ("tabs\tare bad", "使えない文字"),
    (String(repeating: "ab cd", count: 26), "128文字まで"),
  ])
  func weakPasswordsSayWhy(password: String, reason: String) throws {
    let failure = try #require(SignInRules.refusal(password: password, of: StaffID("s0423")))
    #expect(failure.code == .passwordWeak)
    #expect(failure.message.contains(reason))
    #expect(failure.message.contains("パスワードは変わっていません。"))
  }

  @Test func lengthIsCountedInScalarsAtTheLimit() {
    let staff = StaffID("s1")
    #expect(SignInRules.refusal(password: "abcdefghi", of: staff) != nil)
    #expect(SignInRules.refusal(password: "abcdefghij", of: staff) == nil)
  }
}
