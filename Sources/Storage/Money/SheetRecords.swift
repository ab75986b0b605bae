public import Domain

/// Single sheets: used by a request, spoiled, issued again, destroyed (domain.md C.6).
public enum SheetRecords {
  /// Whether the office keeps a ledger: from its first delivery on every certificate names its sheets.
  public static func hasLedger(
    _ office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> Bool {
    try access.sql.count(
      "SELECT EXISTS (SELECT 1 FROM paper_lot WHERE office = ?)", [.text(office.text)]) == 1
  }

  /// Takes sheets for the copies of a request as they are printed (作成).
  ///
  /// - Parameter named: what was printed on; nil: the next ones of this terminal.
  /// - Returns: the sheets; none in an office without a ledger.
  /// - Throws: `DeskFailure`: fewer sheets than copies, one used already, one that lies elsewhere.
  @discardableResult
  static func use(
    _ request: CertificateRequest, named: [PaperRange]?, _ access: borrowing WriteAccess
  ) throws -> [PaperRange] {
    guard try hasLedger(request.office, access.reading) else { return [] }
    let place = access.actor.terminal?.text ?? ""
    let ranges =
      try named
      ?? PaperQueries.next(request.order.copies, office: request.office, place, access.reading)
    guard ranges.reduce(0, { $0 + $1.count }) >= request.order.copies else {
      throw DeskFailure(
        .paperShort, "用紙が通数（\(request.order.copies)通）より少ないです。作成にしていません。印刷した用紙の番号をすべて入れてください。")
    }
    for range in ranges {
      for serial in range.first...range.last {
        try insert(range.series, serial, request, place, replacing: nil, access)
      }
      try PaperRecords.note(
        .use, range, request.office, from: place, request: request.id, access)
    }
    return ranges
  }

  private static func insert(
    _ series: String, _ serial: Int, _ request: CertificateRequest, _ place: String,
    replacing: (series: String, serial: Int)?, _ access: borrowing WriteAccess
  ) throws {
    do {
      try access.sql.execute(
        """
        INSERT INTO paper_sheet (series, serial, office, place, state, request, at, staff,
          replaces_series, replaces) VALUES (?, ?, ?, ?, 'used', ?, ?, ?, ?, ?)
        """,
        [
          .text(series), .integer(serial), .text(request.office.text), .text(place),
          .text(request.id.text), .text(access.now.isoSeconds),
          .text(access.actor.staff.text), .text(replacing?.series),
          .integer(replacing?.serial),
        ])
    } catch SQLFailure.constraint(let text) {
      throw refusal(text, PaperRange.name(series, serial), place)
    }
  }

  private static func refusal(_ text: String, _ name: String, _ place: String) -> DeskFailure {
    if text.contains("lie there") {
      return PaperRecords.elsewhere("用紙 \(name) は\(PaperRecords.placeName(place))にありません")
    }
    if text.contains("issued again") {
      return DeskFailure(
        "reissue-refused", "再発行は、同じ請求の書損を、その日のうちに一度だけできます。発行していません。新しい請求を受け付けてください。")
    }
    return DeskFailure(
      .paperTaken, "用紙 \(name) はもう使われています。何も変更していません。手元の用紙の番号を確かめてください。")
  }

  // MARK: 書損

  /// Writes sheets off: printed ones of a request, and blank ones that lie at a place.
  ///
  /// - Parameter second: who signs besides; needed for whatever stood on a request's sheet and for
  ///   blank sheets that are lost.
  public static func spoil(
    _ range: PaperRange, _ reason: SpoilReason, at place: TerminalID?, office: OfficeID,
    second: StaffID?, _ access: borrowing WriteAccess
  ) throws {
    // The ledger tells a printed sheet, which was blank no more, by its request.
    let request = try access.sql.row(
      "SELECT request FROM paper_sheet WHERE series = ? AND serial = ?",
      [.text(range.series), .integer(range.first)]
    )?.optionalText(0)
    for serial in range.first...range.last {
      try spoil(range.series, serial, reason, place?.text ?? "", office, second, access)
    }
    try PaperRecords.note(
      .spoil, range, office, from: place?.text ?? "",
      request: request.map { CertificateRequestID($0) }, reason: reason.rawValue, second: second,
      access)
  }

  private static func spoil(
    _ series: String, _ serial: Int, _ reason: SpoilReason, _ place: String, _ office: OfficeID,
    _ second: StaffID?, _ access: borrowing WriteAccess
  ) throws {
    let name = PaperRange.name(series, serial)
    let row = try access.sql.row(
      "SELECT state, office FROM paper_sheet WHERE series = ? AND serial = ?",
      [.text(series), .integer(serial)])
    guard second != nil || (row == nil && reason.takesOnePersonWhenBlank) else {
      throw DeskFailure(
        DeskFailure.Code("second-person-required", .notPermitted),
        "用紙 \(name) の書損（\(reason.name)）には、もう一人の確認が必要です。何も変更していません。")
    }
    if let row {
      guard row.text(1) == office.text, row.text(0) == "used" else {
        throw DeskFailure(.paperTaken, "用紙 \(name) はもう書損になっているか、別の役所のものです。何も変更していません。")
      }
      try access.sql.execute(
        """
        UPDATE paper_sheet SET state = 'spoiled', spoiled_at = ?, spoiled_by = ?,
          spoiled_second = ?, spoil_reason = ? WHERE series = ? AND serial = ?
        """,
        [
          .text(access.now.isoSeconds), .text(access.actor.staff.text), .text(second?.text),
          .text(reason.rawValue), .text(series), .integer(serial),
        ])
      return
    }
    do {
      try access.sql.execute(
        """
        INSERT INTO paper_sheet (series, serial, office, place, state, at, staff, spoiled_at,
          spoiled_by, spoiled_second, spoil_reason)
        VALUES (?, ?, ?, ?, 'spoiled', ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(series), .integer(serial), .text(office.text), .text(place),
          .text(access.now.isoSeconds), .text(access.actor.staff.text),
          .text(access.now.isoSeconds), .text(access.actor.staff.text), .text(second?.text),
          .text(reason.rawValue),
        ])
    } catch SQLFailure.constraint(let text) {
      throw refusal(text, name, place)
    }
  }

  /// What a request was made on, found to differ at 照合: maker and checker are the two people. Where
  /// one person is both, the sheets wait for a second signature.
  static func spoilMade(
    _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    guard let maker = request.madeBy, maker != access.actor.staff else { return }
    for range in try used(by: request.id, access.reading) {
      for serial in range.first...range.last {
        try spoil(range.series, serial, .entryError, "", request.office, maker, access)
      }
      try PaperRecords.note(
        .spoil, range, request.office, request: request.id,
        reason: SpoilReason.entryError.rawValue, second: maker, access)
    }
  }

  /// Every sheet of a request that counts as used.
  static func used(
    by request: CertificateRequestID, _ access: borrowing ReadAccess
  ) throws -> [PaperRange] {
    PaperQueries.ranges(
      try access.sql.rows(
        """
        SELECT series, serial FROM paper_sheet WHERE request = ? AND state = 'used'
        ORDER BY series, serial
        """, [.text(request.text)]
      ).map { (series: $0.text(0), serial: $0.int(1)) })
  }

  /// 書損 of a request's sheets, and with `reissue` the next sheets of this terminal in their place.
  /// The fee stays as it is.
  ///
  /// - Parameter sheets: nil: all of them.
  public static func void(
    _ id: CertificateRequestID, _ sheets: [PaperRange]?, _ reason: SpoilReason, reissue: Bool,
    second: StaffID, _ access: borrowing WriteAccess
  ) throws -> (spoiled: [PaperRange], issued: [PaperRange]) {
    let request = try CertificateRows.load(id, access.sql)
    let own = try used(by: id, access.reading)
    let wanted = sheets ?? own
    guard !wanted.isEmpty, wanted.allSatisfy({ want in own.contains { $0.covers(want) } }) else {
      throw DeskFailure(
        .paperElsewhere,
        "\(request.number) の請求が使った用紙ではありません。何も変更していません。"
          + (own.isEmpty
            ? "この請求に使った用紙の記録がありません。"
            : "この請求の用紙は \(own.map(\.description).joined(separator: "、")) です。"))
    }
    for range in wanted {
      for serial in range.first...range.last {
        try spoil(range.series, serial, reason, "", request.office, second, access)
      }
      try PaperRecords.note(
        .spoil, range, request.office, request: id, reason: reason.rawValue, second: second,
        access)
    }
    guard reissue else { return (wanted, []) }
    return (wanted, try issueAgain(request, wanted, access))
  }

  private static func issueAgain(
    _ request: CertificateRequest, _ spoiled: [PaperRange], _ access: borrowing WriteAccess
  ) throws -> [PaperRange] {
    let place = access.actor.terminal?.text ?? ""
    let old = spoiled.flatMap { range in
      (range.first...range.last).map { (series: range.series, serial: $0) }
    }
    let new = try PaperQueries.next(old.count, office: request.office, place, access.reading)
    let serials = new.flatMap { range in
      (range.first...range.last).map { (series: range.series, serial: $0) }
    }
    for (sheet, before) in zip(serials, old) {
      try insert(sheet.series, sheet.serial, request, place, replacing: before, access)
    }
    for range in new {
      try PaperRecords.note(
        .use, range, request.office, from: place, request: request.id, reason: "reissue", access)
    }
    return new
  }

  /// Destroys every spoiled sheet an office keeps, in front of two people (月次立会廃棄). A lost one
  /// cannot be destroyed.
  ///
  /// - Returns: how many.
  public static func discard(
    office: OfficeID, second: StaffID, _ access: borrowing WriteAccess
  ) throws -> [PaperRange] {
    let kept = PaperQueries.ranges(
      try access.sql.rows(
        """
        SELECT series, serial FROM paper_sheet WHERE office = ? AND state = 'spoiled'
          AND spoil_reason <> 'lost' ORDER BY series, serial
        """, [.text(office.text)]
      ).map { (series: $0.text(0), serial: $0.int(1)) })
    guard !kept.isEmpty else {
      throw DeskFailure("nothing-to-discard", "廃棄する書損の用紙はありません。何も変更していません。")
    }
    try access.sql.execute(
      """
      UPDATE paper_sheet SET state = 'discarded', discarded_at = ?, discarded_by = ?,
        discarded_second = ? WHERE office = ? AND state = 'spoiled' AND spoil_reason <> 'lost'
      """,
      [
        .text(access.now.isoSeconds), .text(access.actor.staff.text), .text(second.text),
        .text(office.text),
      ])
    for range in kept {
      try PaperRecords.note(.discard, range, office, second: second, access)
    }
    return kept
  }
}

extension PaperRange {
  fileprivate func covers(_ other: PaperRange) -> Bool {
    series == other.series && first <= other.first && last >= other.last
  }
}
