/// Which column of a file is which, and how one of its lines becomes a record.
struct ResidentLayout {
  private let count: Int
  private let places: ColumnPlaces

  /// - Throws: `DeskFailure` naming the column.
  init(heading: ArraySlice<UInt8>) throws(DeskFailure) {
    guard let names = CSVLine.fields(heading) else {
      throw Self.unreadable("見出しの行が CSV として読めません。")
    }
    var places: [ResidentColumn: Int] = [:]
    for (index, name) in names.enumerated() {
      if name.contains("個人番号") || name.contains("マイナンバー") {
        throw Self.unreadable("個人番号の列は取り込めません。列を除いたファイルを作り直してください。")
      }
      guard let column = ResidentColumn(rawValue: name) else {
        let shown = MyNumberGuard.finds(in: name) ? "" : "「\(name.prefix(20))」"
        throw Self.unreadable("知らない列\(shown)があります（\(index + 1)列目）。")
      }
      guard places[column] == nil else {
        throw Self.unreadable("列「\(column.rawValue)」が二つあります。")
      }
      places[column] = index
    }
    let missing = ResidentColumn.allCases.filter { $0.isRequired && places[$0] == nil }
    guard missing.isEmpty else {
      throw Self.unreadable(
        "列がありません: \(missing.map(\.rawValue).joined(separator: "、"))。")
    }
    self.places = ColumnPlaces(places)
    count = names.count
  }

  static func unreadable(_ why: String) -> DeskFailure {
    DeskFailure("residents-file", "1行目: \(why)何も取り込んでいません。")
  }

  /// One line in UTF-8, without its line end.
  func line(_ bytes: ArraySlice<UInt8>, _ number: Int) -> ResidentLine {
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return unread(bytes, number, "使えない文字（制御文字）が入っています。")
    }
    guard let fields = CSVLine.fields(bytes) else {
      return unread(bytes, number, "UTF-8 の CSV として読めません（文字コードか引用符の誤り）。")
    }
    guard fields.count == count else {
      return unread(bytes, number, "\(fields.count)項目ですが、見出しは\(count)項目です。")
    }
    if let reason = MyNumberScreen.reason(fields) { return reject(number, reason, fields) }
    var reading = ResidentReading(fields: fields, places: places)
    guard let record = reading.record() else {
      return reject(number, reading.reason ?? "", fields)
    }
    return .record(record, line: number)
  }

  /// A line whose characters mean nothing: its number and its 支援措置 are ASCII in every encoding, and
  /// its commas stand where they stand.
  func unread(_ bytes: ArraySlice<UInt8>, _ number: Int, _ reason: String) -> ResidentLine {
    if let fields = CSVLine.fields(repaired: bytes), fields.count == count {
      return reject(number, reason, fields)
    }
    return .rejected(
      ResidentRejection(line: number, reason: reason, stopped: stoppedByPieces(of: bytes)))
  }

  /// A line that would have stopped somebody still does.
  private func reject(_ number: Int, _ reason: String, _ fields: [String]) -> ResidentLine {
    let stops = !["", "0"].contains(fields[places.support])
    let id = fields[places.id]
    return .rejected(
      ResidentRejection(
        line: number, reason: reason,
        stopped: stops && ResidentReading.isIdentifier(id) ? PersonID(id) : nil))
  }

  /// Whom a line stops whose fields are too many, too few or badly quoted: 支援措置 is looked for
  /// where it stands counted from the beginning and counted from the end. Somebody too many is stopped
  /// rather than one too few; a 上席 lets them go.
  private func stoppedByPieces(of bytes: ArraySlice<UInt8>) -> PersonID? {
    let pieces = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
    func piece(_ index: Int) -> String? {
      guard pieces.indices.contains(index) else { return nil }
      let plain = pieces[index].filter { $0 != 0x22 && $0 != 0x20 }
      return String(decoding: plain, as: UTF8.self)
    }
    let marks = [places.support, pieces.count - count + places.support].compactMap(piece)
    guard marks.contains(where: { $0.count == 1 && ("1"..."9").contains($0) }),
      let id = piece(places.id), ResidentReading.isIdentifier(id)
    else { return nil }
    return PersonID(id)
  }
}

/// Keeps 個人番号 out of the register; most fields are told apart by counting.
enum MyNumberScreen {
  static func reason(_ fields: [String]) -> String? {
    for field in fields where mayHoldTwelveDigits(field) && MyNumberGuard.finds(in: field) {
      return "個人番号と見られる数字があります。この行は取り込みません。"
    }
    return nil
  }

  private static func mayHoldTwelveDigits(_ text: String) -> Bool {
    guard text.utf8.count >= 12 else { return false }
    var found = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: found += 1
      case 0..<0x80, 0x3041...0x30FF: break
      case 0x4E00...0x9FFF: if kanji.contains(scalar) { found += 1 }
      default: found += 1
      }
    }
    return found >= 12
  }

  private static let kanji: Set<Unicode.Scalar> = [
    "零", "一", "二", "三", "四", "五", "六", "七", "八", "九",
  ]
}
