import Domain

/// What supervisors of one office have to know of visitors, as the text that is sealed: one row an
/// office, written anew with every visitor, whoever it was, and of one length. What nobody has seen
/// stays however long it takes; neither a row nor the number of rows tells that there is anything.
struct SightingLedger: Equatable {
  /// One visitor and who has seen the message.
  struct Entry: Equatable {
    var sighting: Sighting
    var readers: [StaffID] = []
  }

  /// So many protections one message has room for.
  static let most = 8
  /// Bytes of a sealed ledger; twice, four times as many only when it is full.
  static let length = 16_384

  private(set) var entries: [Entry] = []
  /// Protections whose counterparts could not be opened for the last visitor.
  var damaged: [ProtectionID] = []

  init() {}

  // MARK: What happens to it

  /// - Parameters:
  ///   - id: a number that no entry has.
  ///   - found: nothing is written when it is empty.
  mutating func add(
    _ id: Int, _ found: [ProtectionID], at counter: CounterNumber?, _ office: OfficeID,
    _ now: OfficeTime
  ) {
    guard !found.isEmpty else { return }
    entries.append(
      Entry(
        sighting: Sighting(
          id: id, at: now, office: office, counter: counter,
          protections: Array(found.prefix(Self.most)))))
  }

  /// What was there before cannot be read any more; that is told like a visitor.
  mutating func beginAnew(_ id: Int, _ office: OfficeID, _ now: OfficeTime) {
    entries.append(
      Entry(
        sighting: Sighting(id: id, at: now, office: office, counter: nil, protections: [])))
  }

  mutating func adopt(_ entry: Entry) {
    entries.append(entry)
    entries.sort { $0.sighting.at < $1.sighting.at }
  }

  /// What somebody has seen goes after its days; the rest stays.
  mutating func forget(before day: OfficeTime) {
    entries.removeAll { !$0.readers.isEmpty && $0.sighting.at < day }
  }

  /// - Returns: false when it has no such message.
  mutating func acknowledge(_ id: Int, by reader: StaffID) -> Bool {
    guard let index = entries.firstIndex(where: { $0.sighting.id == id }) else { return false }
    if !entries[index].readers.contains(reader) { entries[index].readers.append(reader) }
    return true
  }

  func unseen(by reader: StaffID) -> [Sighting] {
    entries.filter { !$0.readers.contains(reader) }.map(\.sighting)
  }

  // MARK: As text

  // Marks that no id may hold part fields and items.
  private static let line: Unicode.Scalar = "\u{1D}"
  private static let field: Unicode.Scalar = "\u{1E}"
  private static let item: Unicode.Scalar = "\u{1F}"

  var text: String {
    let lines = entries.map { entry in
      [
        "\(entry.sighting.id)", entry.sighting.at.isoSeconds,
        entry.sighting.counter.map { "\($0)" } ?? "",
        Self.join(entry.sighting.protections.map(\.text)), Self.join(entry.readers.map(\.text)),
      ].joined(separator: String(Self.field))
    }
    return ([Self.join(damaged.map(\.text))] + lines).joined(separator: String(Self.line))
  }

  /// - Throws: `SQLFailure.damaged` when it is not what `text` writes.
  init(text: String, of office: OfficeID) throws {
    let lines = Self.parts(text, Self.line)
    damaged = Self.items(lines.first ?? "").map { ProtectionID($0) }
    entries = try lines.dropFirst().map { line in
      let fields = Self.parts(line, Self.field)
      guard fields.count == 5, let id = Int(fields[0]), let at = OfficeTime(iso: fields[1]) else {
        throw SQLFailure.damaged
      }
      return Entry(
        sighting: Sighting(
          id: id, at: at, office: office, counter: Int(fields[2]),
          protections: Self.items(fields[3]).map { ProtectionID($0) }),
        readers: Self.items(fields[4]).map { StaffID($0) })
    }
  }

  /// The length it is sealed at.
  var room: Int {
    var room = Self.length
    while room <= text.utf8.count { room *= 2 }
    return room
  }

  private static func join(_ texts: [String]) -> String {
    texts.joined(separator: String(item))
  }

  private static func items(_ text: String) -> [String] {
    text.isEmpty ? [] : parts(text, item)
  }

  private static func parts(_ text: String, _ mark: Unicode.Scalar) -> [String] {
    text.unicodeScalars.split(separator: mark, omittingEmptySubsequences: false)
      .map { String($0) }
  }
}
