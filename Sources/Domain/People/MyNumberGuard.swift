/// Keeps 個人番号 out of every field (domain.md G.6; 番号法). It answers yes or no and never returns,
/// stores or names the number.
public enum MyNumberGuard {
  /// Whether the text holds twelve digits with a right check digit: a group of exactly twelve, or
  /// neighbouring groups that make twelve together, in whatever digits and with whatever separators
  /// `DigitRun` knows.
  ///
  /// One in ten other twelve-digit numbers answers yes too; such a field takes a different
  /// identifier, there is no way to insist. Day and sequence of a `CaseNumber` make twelve digits
  /// as well: they pass when its check digit follows them.
  public static func finds(in text: String) -> Bool {
    DigitRun.chains(in: text).contains { groups in
      spans(of: 12, in: groups).contains { isMyNumber($0) }
    }
  }

  /// The refusal of a field that holds one; nil when it holds none.
  public static func refusal(of text: String) -> DeskFailure? {
    guard finds(in: text) else { return nil }
    return DeskFailure(
      .myNumber,
      "個人番号は入力しないでください。この欄は保存していません。番号を消して、別の番号や言葉で書いてください。")
  }

  /// A warning for eleven digits that may be a 住民票コード; nil when there are none.
  ///
  /// Mobile and IP telephone numbers (050, 070, 080, 090) have eleven digits too and pass.
  public static func residentCodeWarning(of text: String) -> String? {
    let looksLikeOne = DigitRun.chains(in: text).contains { groups in
      let digits = groups.flatMap { $0 }
      return digits.count == 11 && !isTelephone(digits)
    }
    return looksLikeOne
      ? "11桁の数字があります。住民票コードであれば、消してください。ほかの番号であれば、このままでかまいません。" : nil
  }

  /// The twelfth digit that belongs to eleven (番号法施行令8条の検査用数字):
  /// 11 − (Σ P_n·Q_n mod 11), P_n the n-th digit from the right, Q_n = n+1 up to 6, n−5 from 7;
  /// a remainder of 1 or less gives 0.
  static func checkDigit(of eleven: some BidirectionalCollection<UInt8>) -> UInt8 {
    var sum = 0
    for (index, digit) in eleven.reversed().enumerated() {
      let place = index + 1
      sum += Int(digit) * (place <= 6 ? place + 1 : place - 5)
    }
    let remainder = sum % 11
    return remainder <= 1 ? 0 : UInt8(11 - remainder)
  }

  private static func isMyNumber(_ digits: [UInt8]) -> Bool {
    digits.count == 12 && digits[11] == checkDigit(of: digits[..<11])
  }

  private static func isTelephone(_ digits: [UInt8]) -> Bool {
    digits[0] == 0 && [5, 7, 8, 9].contains(digits[1]) && digits[2] == 0
  }

  /// Every stretch of neighbouring groups with exactly `length` digits together, those within a
  /// number of our own left out.
  private static func spans(of length: Int, in groups: [[UInt8]]) -> [[UInt8]] {
    groups.indices.compactMap { start in
      var digits: [UInt8] = []
      for group in groups[start...] {
        digits += group
        if digits.count >= length { break }
      }
      return digits.count == length && !CaseNumber.isOne(groups[start...].prefix(3))
        ? digits : nil
    }
  }
}

extension DeskFailure.Code {
  public static let myNumber: Self = "my-number"
}
