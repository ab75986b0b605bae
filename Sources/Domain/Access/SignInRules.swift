/// The rules of sign-in that are the same in every office; all of them pure.
public enum SignInRules {
  /// Seconds without a key after which a terminal locks itself (product.md: three minutes at a
  /// counter); the office may configure it.
  public static let idleLockSeconds = 180

  /// Fewest characters of a password.
  public static let passwordMinimum = 10

  /// Most characters of a password: a sentence fits, a pasted file does not.
  public static let passwordMaximum = 128

  /// The longest lock, in seconds.
  public static let longestLockSeconds = 3_600

  /// Seconds for which an account stays locked after its `failures`-th wrong password in a row,
  /// counted from that failure: two slips are free, then 30 seconds, doubling up to an hour. The
  /// delay grows instead of ending in a dead account, so that nobody can shut a colleague out for
  /// a morning by typing nonsense.
  public static func lockSeconds(afterFailures failures: Int) -> Int {
    guard failures >= 3 else { return 0 }
    let doublings = min(failures - 3, 7)
    return min(longestLockSeconds, 30 << doublings)
  }

  /// The moment the lock ends; nil when there is none at `now`.
  public static func lockedUntil(
    failures: Int, lastFailure: OfficeTime?, at now: OfficeTime
  ) -> OfficeTime? {
    guard let lastFailure else { return nil }
    let seconds = lockSeconds(afterFailures: failures)
    // After the host's clock was set back the failure lies ahead: nobody waits longer for that.
    let end = min(lastFailure, now).adding(seconds: seconds)
    return end > now ? end : nil
  }

  /// Why a person may not sign in now, before the password is even looked at; nil when they may.
  public static func refusal(
    failures: Int, lastFailure: OfficeTime?, at now: OfficeTime
  ) -> DeskFailure? {
    guard let end = lockedUntil(failures: failures, lastFailure: lastFailure, at: now) else {
      return nil
    }
    return DeskFailure(
      .signInLocked,
      "パスワードの間違いが続いたため、\(wait(end.seconds(since: now)))お待ちください。"
        + "急ぐときは、係長にロックの解除を頼んでください。")
  }

  /// Why `password` cannot be set for `staff`; nil when it can.
  ///
  /// Length is the rule and a passphrase with spaces is welcome; no mixture of kinds of characters
  /// is demanded, which only makes people write passwords down. It must not contain the staff id
  /// (upper and lower case alike), be one character repeated, or hold a control character.
  public static func refusal(password: String, of staff: StaffID) -> DeskFailure? {
    let count = password.unicodeScalars.count
    if count < passwordMinimum {
      return weak("パスワードは\(passwordMinimum)文字以上にしてください。短い文をそのまま使ってもかまいません。")
    }
    if count > passwordMaximum {
      return weak("パスワードは\(passwordMaximum)文字までです。")
    }
    if password.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return weak("パスワードに使えない文字が入っています。")
    }
    if Set(password.unicodeScalars).count < 4 {
      return weak("同じ文字ばかりのパスワードは使えません。")
    }
    if contains(password, staff.text) {
      return weak("職員番号を含むパスワードは使えません。")
    }
    return nil
  }

  private static func weak(_ reason: String) -> DeskFailure {
    DeskFailure(.passwordWeak, reason + "パスワードは変わっていません。別のものを入れてください。")
  }

  /// Compared by scalars after folding ASCII case and full-width forms.
  private static func contains(_ text: String, _ part: String) -> Bool {
    let whole = folded(text)
    let sought = folded(part)
    guard !sought.isEmpty, whole.count >= sought.count else { return false }
    return (0...(whole.count - sought.count)).contains { start in
      whole[start..<(start + sought.count)].elementsEqual(sought)
    }
  }

  private static func folded(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { scalar in
      let half = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      return (0x41...0x5A).contains(half) ? half + 0x20 : half
    }
  }

  private static func wait(_ seconds: Int) -> String {
    seconds < 60 ? "あと\(seconds)秒" : "あと\((seconds + 59) / 60)分ほど"
  }
}

extension DeskFailure.Code {
  public static let signInLocked = Self("sign-in-locked", .notPermitted)
  public static let signInFailed = Self("sign-in-failed", .notPermitted)
  public static let staffDisabled = Self("staff-disabled", .notPermitted)
  public static let passwordWeak: Self = "password-weak"
  public static let staffUnknown: Self = "staff-unknown"
  public static let terminalUnknown: Self = "terminal-unknown"
  public static let lastAdministrator: Self = "last-administrator"
}
