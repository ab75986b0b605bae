extension PostalRow {
  /// The towns of a line, as they may be written into an address (the traps of the file):
  ///
  /// - 「以下に掲載がない場合」 and 「…の次に番地がくる場合」 name no town;
  /// - 「○○一円」 is the whole of it, but for 一円 of 多賀町, which is a town;
  /// - what stands in brackets limits a town and is a note;
  /// - 「種市第１地割〜第３地割」 is one town with a note;
  /// - 「甲、乙」 are two.
  var areas: [PostalArea] {
    let (name, note) = Self.parted(town)
    let reading = Self.parted(kana).name
    if Self.has(name, "以下に掲載がない場合") { return [area("", "", note)] }
    if Self.has(name, "場合"), Self.has(name, "の次に") { return [area("", "", name + note)] }
    if name.unicodeScalars.count > 2, Self.ends(name, "一円") { return [area("", "", note)] }
    if let cut = Self.beforeLots(name) {
      return [area(cut, Self.beforeDigits(reading), name + note)]
    }
    let names = Self.split(name)
    let readings = Self.split(reading)
    guard names.count == readings.count else { return [area(name, reading, note)] }
    return zip(names, readings).map { area($0, $1, note) }
  }

  private func area(_ town: String, _ kana: String, _ note: String) -> PostalArea {
    PostalArea(
      code: code, local: local, prefecture: prefecture, municipality: municipality, town: town,
      townKana: kana, note: Self.shortened(note))
  }

  /// Long lists of lot numbers are no help beside a name.
  private static func shortened(_ note: String) -> String {
    let scalars = note.unicodeScalars
    return scalars.count <= 60 ? note : String(String.UnicodeScalarView(scalars.prefix(59))) + "…"
  }

  /// The text outside brackets and the text inside, brackets of either width left out.
  private static func parted(_ text: String) -> (name: String, note: String) {
    var name = String.UnicodeScalarView()
    var note = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "（", "(": depth += 1
      case "）", ")": depth = max(0, depth - 1)
      default: if depth == 0 { name.append(scalar) } else { note.append(scalar) }
      }
    }
    return (String(name), String(note))
  }

  /// 「左草１地割〜左草２地割」: the name before the lots; nil when there are none.
  private static func beforeLots(_ name: String) -> String? {
    guard has(name, "地割") else { return nil }
    var cut = Array(beforeDigits(name).unicodeScalars)
    if cut.last == "第" { cut.removeLast() }
    return cut.isEmpty ? nil : String(String.UnicodeScalarView(cut))
  }

  private static func beforeDigits(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix {
          !(0x30...0x39).contains($0.value) && !(0xFF10...0xFF19).contains($0.value)
        }))
  }

  private static func split(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "、").map { String($0) }
  }

  private static func has(_ text: String, _ part: String) -> Bool {
    let part = Array(part.unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    guard scalars.count >= part.count else { return false }
    return (0...scalars.count - part.count).contains {
      scalars[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  private static func ends(_ text: String, _ part: String) -> Bool {
    text.unicodeScalars.suffix(part.unicodeScalars.count).elementsEqual(part.unicodeScalars)
  }
}
