import Domain

/// What clerks may write freely: never a 個人番号 (domain.md G.6), never longer than it can be read.
public enum FreeText {
  public static let limit = 400

  public static func check(_ text: String) throws {
    // Length first: nothing after it reads more than a person could have typed.
    guard text.unicodeScalars.count <= limit else {
      throw DeskFailure("too-long", "備考は\(limit)文字までです。保存していません。短くしてください。")
    }
    guard !text.unicodeScalars.contains(where: isHidden) else {
      throw DeskFailure(
        "control-character",
        "改行や、目に見えない制御文字・書字方向の記号は入力できません。保存していません。消して、もう一度入力してください。")
    }
    if let refusal = MyNumberGuard.refusal(of: text) { throw refusal }
  }

  /// Controls, marks of direction and line separators: they change how the text around them reads.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
