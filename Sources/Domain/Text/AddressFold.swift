/// The key by which addresses are stored and searched: digits in ASCII, 三丁目 and 3丁目 and `3-` the
/// same, 番地 and 号 as hyphens, prefecture and city left out where everybody lives in them.
public enum AddressFold {
  /// The key of a whole address, of its beginning, or of what somebody typed.
  public static func searchKey(_ text: String) -> String {
    var scalars = Array(FullWidthFold.ascii(text).unicodeScalars).filter { $0 != " " }
    for known in ["神奈川県", "川崎市"] {
      let prefix = Array(known.unicodeScalars)
      if scalars.starts(with: prefix) { scalars.removeFirst(prefix.count) }
    }
    var out: [Unicode.Scalar] = []
    var at = 0
    while at < scalars.count {
      at += step(scalars, at, &out)
    }
    var key = String.UnicodeScalarView()
    key.append(contentsOf: out)
    return String(key)
  }

  /// The same for 番地以下, which ends in no hyphen.
  public static func lotKey(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    var key = isPlain ? text : searchKey(text)
    while key.utf8.last == UInt8(ascii: "-") { key.removeLast() }
    return key
  }

  /// Takes one mark of the text; gives how many scalars it had.
  private static func step(
    _ scalars: [Unicode.Scalar], _ at: Int, _ out: inout [Unicode.Scalar]
  ) -> Int {
    let scalar = scalars[at]
    if let (number, used) = kanjiNumber(scalars, at) {
      out.append(contentsOf: String(number).unicodeScalars)
      return used
    }
    let afterDigit = out.last.map { (0x30...0x39).contains($0.value) } ?? false
    if afterDigit {
      for word in words where scalars[at...].starts(with: word) {
        out.append("-")
        return word.count
      }
    }
    if out.last == "-", scalar == "の" || scalar == "ノ" { return 1 }
    out.append(scalar == "ヶ" ? "ケ" : lower(scalar))
    return 1
  }

  private static let words: [[Unicode.Scalar]] = [
    "丁目", "番地", "番", "号", "の", "ノ", "-", "−", "ー", "‐", "–", "—",
  ].map { Array($0.unicodeScalars) }

  private static let digits: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// A number in kanji before 丁目, up to 九十九; nowhere else is a kanji taken for a number.
  private static func kanjiNumber(_ scalars: [Unicode.Scalar], _ at: Int) -> (Int, Int)? {
    var end = at
    var value = 0
    while end < scalars.count {
      if scalars[end] == "十" {
        value = max(1, value) * 10
      } else if let digit = digits[scalars[end]] {
        value += digit
      } else {
        break
      }
      end += 1
    }
    guard end > at, end + 1 < scalars.count, scalars[end] == "丁", scalars[end + 1] == "目" else {
      return nil
    }
    return (value, end - at)
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
  }
}
