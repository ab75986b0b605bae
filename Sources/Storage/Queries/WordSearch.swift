/// The rows that have all of some words, in rising order, read no further than asked for. Whichever
/// word is ahead leads, so that the rarest decides how much is read.
struct WordSearch {
  private var cursors: [WordCursor]
  private var start = 0

  init(_ words: [Int], _ sql: any SQLSession) {
    cursors = Set(words).sorted().map { WordCursor(word: $0, sql: sql) }
  }

  mutating func next() throws -> Int? {
    guard !cursors.isEmpty else { return nil }
    var wanted = start
    var agreeing = 0
    var turn = 0
    while agreeing < cursors.count {
      guard let found = try cursors[turn].first(from: wanted) else { return nil }
      agreeing = found == wanted ? agreeing + 1 : 1
      wanted = found
      turn = (turn + 1) % cursors.count
    }
    start = wanted + 1
    return wanted
  }
}

/// The rows of one word (`WordIndex`), a few pieces in memory at a time.
private struct WordCursor {
  private static let batch = 8

  let word: Int
  let sql: any SQLSession
  private var pieces: [(first: Int, bytes: [UInt8])] = []
  /// Which of them `rows` is.
  private var piece = 0
  private var rows: [Int] = []
  private var at = 0
  private var isLast = false

  init(word: Int, sql: any SQLSession) {
    self.word = word
    self.sql = sql
  }

  /// The first row not before `wanted`, which never goes back; nil when there is none.
  mutating func first(from wanted: Int) throws -> Int? {
    while true {
      if let last = rows.last, last >= wanted {
        while rows[at] < wanted { at += 1 }
        return rows[at]
      }
      if piece + 1 < pieces.count {
        try skip(to: wanted)
      } else if isLast {
        return nil
      } else {
        try read(from: max(wanted, (rows.last ?? 0) + 1))
        if pieces.isEmpty { return nil }
      }
    }
  }

  /// To the last piece in memory that may hold it, at least one ahead.
  private mutating func skip(to wanted: Int) throws {
    piece += 1
    while piece + 1 < pieces.count, pieces[piece + 1].first <= wanted { piece += 1 }
    rows = try WordIndex.rows(first: pieces[piece].first, pieces[piece].bytes)
    at = 0
  }

  private mutating func read(from wanted: Int) throws {
    let before = pieces.last?.first ?? -1
    pieces = try sql.rows(
      """
      SELECT first, rows FROM register.gram WHERE word = ?1 AND first > ?3
        AND first >= coalesce((SELECT max(first) FROM register.gram
          WHERE word = ?1 AND first <= ?2), 0)
      ORDER BY first LIMIT \(Self.batch)
      """, [.integer(word), .integer(wanted), .integer(before)]
    ).map { ($0.int(0), $0.blob(1) ?? []) }
    isLast = pieces.count < Self.batch
    rows = []
    piece = -1
  }
}
