/// One place of residence, however its address was written: full or half width, 丁目・番・号 or hyphens,
/// numbers in kanji, with or without prefecture, city and the name of the building.
public struct ResidencePoint: Equatable, Sendable {
  /// The town's words, prefecture and city left out where everybody lives in them.
  let town: String
  /// 丁目, 番 and 号 as far as they were given.
  let numbers: [Int]
  /// The room, where one was given.
  let room: Int?

  /// Nil for text without a number: a town alone is nobody's home.
  public init?(_ text: String) {
    let scalars = Self.plain(text)
    guard let first = scalars.firstIndex(where: Self.isDigit) else { return nil }
    var numbers: [Int] = []
    var at = first
    while at < scalars.count, Self.isDigit(scalars[at]) {
      let (value, end) = Self.number(scalars, at)
      numbers.append(value)
      at = end
      guard at < scalars.count, scalars[at] == "-" else { break }
      at += 1
    }
    let town = Self.town(Array(scalars[..<first]))
    guard !town.isEmpty else { return nil }
    self.town = town
    self.numbers = Array(numbers.prefix(3))
    room = numbers.count > 3 ? numbers[3] : Self.lastNumber(Array(scalars[at...]))
  }

  /// The same house, and the same room where both name one.
  public func isSame(_ other: ResidencePoint) -> Bool {
    let isHouse =
      town.unicodeScalars.elementsEqual(other.town.unicodeScalars) && numbers == other.numbers
    guard let room, let theirs = other.room else { return isHouse }
    return isHouse && room == theirs
  }

  // MARK: Folding

  /// Without blanks, digits in ASCII, what parts numbers as hyphens.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    let scalars = Array(FullWidthFold.ascii(text).unicodeScalars).filter { $0 != " " && $0 != "\t" }
    var out: [Unicode.Scalar] = []
    var at = 0
    while at < scalars.count {
      if let (value, used) = kanjiNumber(scalars, at, after: out.last) {
        out.append(contentsOf: String(value).unicodeScalars)
        at += used
        continue
      }
      let isAfterNumber = out.last.map { isDigit($0) || $0 == "-" } ?? false
      let word = isAfterNumber ? words.first { scalars[at...].starts(with: $0) } : nil
      if let word {
        if out.last != "-" { out.append("-") }
        at += word.count
        continue
      }
      out.append(folded(scalars[at]))
      at += 1
    }
    return out
  }

  private static let words: [[Unicode.Scalar]] = [
    "丁目", "番地", "番", "号室", "号", "の", "ノ", "之", "-", "−", "ー", "ｰ", "‐", "–", "—", "―", "─", "‑",
  ].map { Array($0.unicodeScalars) }

  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1_000]

  /// `十二`, `二十三`, `一二三`; a number where 丁目, 番 or a hyphen follows, or right after a hyphen at
  /// the end.
  private static func kanjiNumber(
    _ scalars: [Unicode.Scalar], _ at: Int, after last: Unicode.Scalar?
  ) -> (Int, Int)? {
    var end = at
    var (total, digit, spelled) = (0, 0, false)
    while end < scalars.count, end - at < 9 {
      if let unit = units[scalars[end]] {
        total += max(1, digit) * unit
        digit = 0
        spelled = true
      } else if let value = digits[scalars[end]] {
        digit = spelled ? value : digit * 10 + value
      } else {
        break
      }
      end += 1
    }
    guard end > at else { return nil }
    let rest = scalars[end...]
    let isFollowed =
      words.contains { rest.starts(with: $0) }
      && !rest.starts(with: Array("番町".unicodeScalars))
    guard isFollowed || last == "-" && rest.isEmpty else { return nil }
    return (total + digit, end - at)
  }

  private static func town(_ scalars: [Unicode.Scalar]) -> String {
    var rest = scalars[...]
    for known in ["神奈川県", "川崎市"] where rest.starts(with: Array(known.unicodeScalars)) {
      rest = rest.dropFirst(known.unicodeScalars.count)
    }
    for word in ["大字", "字"] where rest.starts(with: Array(word.unicodeScalars)) {
      rest = rest.dropFirst(word.unicodeScalars.count)
    }
    return String(String.UnicodeScalarView(rest))
  }

  private static func lastNumber(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let last = scalars.lastIndex(where: isDigit) else { return nil }
    var start = last
    while start > 0, isDigit(scalars[start - 1]) { start -= 1 }
    return number(scalars, start).0
  }

  private static func number(_ scalars: [Unicode.Scalar], _ at: Int) -> (Int, Int) {
    var (value, end) = (0, at)
    while end < scalars.count, isDigit(scalars[end]) {
      // More digits than any lot has say nothing more.
      if value < 100_000_000 { value = value * 10 + Int(scalars[end].value - 0x30) }
      end += 1
    }
    return (value, end)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ヶ", "ｹ", "が", "ガ": "ケ"
    case "A"..."Z": Unicode.Scalar(scalar.value + 0x20) ?? scalar
    default: scalar
    }
  }
}
