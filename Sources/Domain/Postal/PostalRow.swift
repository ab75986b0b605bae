/// One line of the file of 日本郵便.
struct PostalRow {
  /// Why a line is none of this file, as a Japanese sentence.
  struct Fault: Error {
    var reason: String
  }

  let local: Int
  let code: PostalCode
  let prefecture: String
  let municipality: String
  /// 更新の表示 2: the monthly file of what is gone has the same layout.
  let isAbolished: Bool
  private(set) var town: String
  private(set) var kana: String

  init(_ line: String) throws(Fault) {
    let fields = try Self.fields(line)
    guard fields.count == 15 else {
      throw Fault(reason: "15項目のはずですが、\(fields.count)項目です。")
    }
    guard fields[0].utf8.count == 5, Self.isNumber(fields[0]), let local = Int(fields[0]) else {
      throw Fault(reason: "1項目め（全国地方公共団体コード）は5桁の数字のはずです。")
    }
    guard let code = PostalCode(digits: fields[2]) else {
      throw Fault(reason: "3項目め（郵便番号）は7桁の数字のはずです。")
    }
    for (index, name) in [(6, "都道府県名"), (7, "市区町村名"), (8, "町域名")]
    where fields[index].isEmpty {
      throw Fault(reason: "\(index + 1)項目め（\(name)）が空です。")
    }
    for index in 3...8 where !Self.isText(fields[index]) {
      throw Fault(reason: "\(index + 1)項目めに、使えない文字が入っているか、長すぎます。")
    }
    for index in 9...14 where fields[index].utf8.count != 1 || !Self.isNumber(fields[index]) {
      throw Fault(reason: "\(index + 1)項目めは1桁の数字のはずです。")
    }
    self.local = local
    self.code = code
    isAbolished = fields[13] == "2"
    prefecture = fields[6]
    municipality = fields[7]
    town = fields[8]
    kana = Self.wide(fields[5])
  }

  /// False while a bracket is open.
  var isComplete: Bool {
    town.unicodeScalars.count { $0 == "（" } == town.unicodeScalars.count { $0 == "）" }
  }

  /// Whether this is the rest of a line before whose bracket is open.
  func continues(_ row: PostalRow) -> Bool {
    !row.isComplete && local == row.local && code == row.code
  }

  mutating func append(_ row: PostalRow) {
    town += row.town
    // The reading goes on only where its own bracket is open; elsewhere it is repeated.
    if kana.unicodeScalars.contains(where: { $0 == "(" || $0 == "（" }) { kana += row.kana }
  }

  // MARK: Fields

  private static func fields(_ line: String) throws(Fault) -> [String] {
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(String(field))
        field = String.UnicodeScalarView()
      default: field.append(scalar)
      }
    }
    guard !isQuoted else { throw Fault(reason: "引用符が閉じられていません。行の途中で切れているかもしれません。") }
    return fields + [String(field)]
  }

  /// The Shift_JIS file has half-width readings, the UTF-8 one full-width ones: both become the same.
  private static func wide(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var narrow = String.UnicodeScalarView()
    func close() {
      out.append(contentsOf: KanaFold.katakana(String(narrow)).unicodeScalars)
      narrow = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if (0xFF61...0xFF9F).contains(scalar.value) {
        narrow.append(scalar)
        continue
      }
      close()
      let isPlain = (0x21...0x7E).contains(scalar.value)
      out.append(isPlain ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    close()
    return String(out)
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Nothing that could move a cursor, and no longer than the longest town with room to spare.
  private static func isText(_ text: String) -> Bool {
    text.unicodeScalars.count <= 1_000
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
          false
        default: true
        }
      }
  }
}
