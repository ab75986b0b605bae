public import Domain

/// Security paper by serial: what comes in, where it lies, and what leaves (domain.md C.6). That no
/// serial lies in two places and none is used twice is held by the schema.
public enum PaperRecords {
  /// Puts a delivery into the office's safe.
  ///
  /// - Throws: `DeskFailure` when some of it was delivered before, here or elsewhere.
  public static func receive(
    _ range: PaperRange, office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    do {
      try access.sql.execute(
        "INSERT INTO paper_lot (series, first, last, office, at, staff) VALUES (?, ?, ?, ?, ?, ?)",
        [
          .text(range.series), .integer(range.first), .integer(range.last), .text(office.text),
          .text(access.now.isoSeconds), .text(access.actor.staff.text),
        ])
    } catch SQLFailure.constraint {
      throw DeskFailure(
        .paperTaken,
        "\(range) の中に、もう受け入れた番号があります。受け入れていません。箱の番号を確かめてください。")
    }
    try put(range, office, "", access)
    try note(.receive, range, office, to: "", access)
  }

  /// Hands blank sheets over from one terminal to another, or out of and into the safe.
  ///
  /// - Throws: `DeskFailure`: they do not all lie there, or one is used.
  public static func move(
    _ range: PaperRange, from: TerminalID?, to: TerminalID?, office: OfficeID,
    _ access: borrowing WriteAccess
  ) throws {
    guard from != to else {
      throw DeskFailure(.paperElsewhere, "移す元と先が同じです。何も変更していません。")
    }
    if let to { try check(to, isOf: office, access) }
    try take(range, office, from?.text ?? "", access)
    try put(range, office, to?.text ?? "", access)
    try note(.move, range, office, from: from?.text ?? "", to: to?.text ?? "", access)
  }

  /// Gives blank sheets back to the supplier; both people are named in the ledger.
  public static func giveBack(
    _ range: PaperRange, from: TerminalID?, office: OfficeID, second: StaffID,
    _ access: borrowing WriteAccess
  ) throws {
    try take(range, office, from?.text ?? "", access)
    try note(
      .giveBack, range, office, from: from?.text ?? "", second: second, access)
  }

  private static func check(
    _ terminal: TerminalID, isOf office: OfficeID, _ access: borrowing WriteAccess
  ) throws {
    let found = try access.sql.count(
      "SELECT count(*) FROM terminal WHERE id = ? AND office = ? AND removed_at IS NULL",
      [.text(terminal.text), .text(office.text)])
    guard found == 1 else {
      throw DeskFailure(
        .terminalUnknown, "端末 \(terminal) はこの役所にありません。何も変更していません。terminal list で確かめてください。")
    }
  }

  // MARK: Holdings

  private static func put(
    _ range: PaperRange, _ office: OfficeID, _ place: String, _ access: borrowing WriteAccess
  ) throws {
    try put(range.series, range.first, range.last, office, place, access)
  }

  private static func put(
    _ series: String, _ first: Int, _ last: Int, _ office: OfficeID, _ place: String,
    _ access: borrowing WriteAccess
  ) throws {
    guard first <= last else { return }
    try access.sql.execute(
      "INSERT INTO paper_holding (series, first, last, office, place) VALUES (?, ?, ?, ?, ?)",
      [.text(series), .integer(first), .integer(last), .text(office.text), .text(place)])
  }

  /// Cuts blank sheets out of the holdings of a place; they may lie in several that touch.
  private static func take(
    _ range: PaperRange, _ office: OfficeID, _ place: String, _ access: borrowing WriteAccess
  ) throws {
    let holdings = try access.sql.rows(
      """
      SELECT first, last FROM paper_holding
      WHERE series = ? AND office = ? AND place = ? AND first <= ? AND last >= ? ORDER BY first
      """,
      [
        .text(range.series), .text(office.text), .text(place), .integer(range.last),
        .integer(range.first),
      ]
    ).map { (first: $0.int(0), last: $0.int(1)) }
    let here = holdings.reduce(0) {
      $0 + min($1.last, range.last) - max($1.first, range.first) + 1
    }
    guard here == range.count else {
      throw elsewhere("\(range) は\(placeName(place))にそろっていません（\(here)枚だけあります）")
    }
    let gone = try access.sql.count(
      "SELECT count(*) FROM paper_sheet WHERE series = ? AND serial BETWEEN ? AND ?",
      [.text(range.series), .integer(range.first), .integer(range.last)])
    guard gone == 0 else {
      throw DeskFailure(
        .paperTaken, "\(range) の中に、使った用紙か書損の用紙が\(gone)枚あります。何も変更していません。白紙の番号だけを指定してください。")
    }
    for holding in holdings {
      try access.sql.execute(
        "DELETE FROM paper_holding WHERE series = ? AND first = ?",
        [.text(range.series), .integer(holding.first)])
      try put(range.series, holding.first, range.first - 1, office, place, access)
      try put(range.series, range.last + 1, holding.last, office, place, access)
    }
  }

  static func elsewhere(_ what: String) -> DeskFailure {
    DeskFailure(.paperElsewhere, "\(what)。何も変更していません。paper list で置き場所を確かめてください。")
  }

  static func placeName(_ place: String) -> String { place.isEmpty ? "保管庫" : "端末 \(place)" }

  // MARK: The ledger

  static func note(
    _ kind: PaperMovementKind, _ range: PaperRange, _ office: OfficeID, from: String? = nil,
    to: String? = nil, request: CertificateRequestID? = nil, reason: String = "",
    second: StaffID? = nil, _ access: borrowing WriteAccess
  ) throws {
    try access.sql.execute(
      """
      INSERT INTO paper_movement (office, at, kind, series, first, last, from_place, to_place,
        request, reason, staff, second) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(office.text), .text(access.now.isoSeconds), .text(kind.rawValue),
        .text(range.series), .integer(range.first), .integer(range.last), .text(from), .text(to),
        .text(request?.text), .text(reason), .text(access.actor.staff.text), .text(second?.text),
      ])
  }
}
