import Domain

/// What supervisors and the protection officer are told beside the other notices, made when it is read:
/// no row that a clerk's terminal could see says any of it. Their numbers are negative.
enum ProtectionNotices {
  private static let inbound = 1_000_000_000
  private static let term = 2_000_000_000
  private static let damage = 3_000_000_000

  static func unseen(_ access: borrowing ReadAccess) throws -> [Notice] {
    let actor = access.actor
    guard [.supervisor, .manager, .protectionOfficer].contains(where: { actor.holds($0) }) else {
      return []
    }
    let seen = try SightingRecords.look(access)
    let sightings = try seen.sightings.filter { try !isBefore(actor, $0, access) }.map {
      Notice(id: -$0.id, at: $0.at, kind: .protection, text: $0.words)
    }
    return try sightings + damages(seen.damaged, seen.unreadable, access.now) + alarms(access)
      + terms(access)
  }

  /// What could not be opened; it is said until it can.
  private static func damages(
    _ protections: [ProtectionID], _ ledgers: [OfficeID], _ now: OfficeTime
  ) -> [Notice] {
    var notices: [Notice] = []
    if !protections.isEmpty {
      let ids = protections.map(\.text).joined(separator: "、")
      notices.append(
        Notice(
          id: -damage, at: now, kind: .protection,
          text: "登録 \(ids) の封をした記録が壊れていて、読めません。止めることは続けていますが、来庁の連絡は出ません。"
            + "担当が F11 で入れ直し、管理者が doctor で確かめてください。"))
    }
    if !ledgers.isEmpty {
      notices.append(
        Notice(
          id: -damage - 1, at: now, kind: .protection,
          text: "来庁の連絡が壊れていて読めない役所があります（\(ledgers.map(\.text).joined(separator: "、"))）。"
            + "見ていない連絡があったかもしれません。管理者に doctor で確かめてもらってください。"))
    }
    return notices
  }

  /// Whether the reader serves the very visitor, who sees the reader's screen: the title row must not
  /// change while they stand there. Who opens the screen of protections finds it.
  private static func isBefore(
    _ actor: Actor, _ sighting: Sighting, _ access: borrowing ReadAccess
  ) throws -> Bool {
    guard let counter = actor.counter, counter == sighting.counter else { return false }
    return try access.sql.count(
      """
      SELECT count(*) FROM ticket_call
      WHERE office = ? AND counter = ? AND ended_at IS NULL AND called_at <= ?
      """,
      [.text(sighting.office.text), .integer(counter), .text(sighting.at.isoSeconds)]) > 0
  }

  private static func alarms(_ access: borrowing ReadAccess) throws -> [Notice] {
    let now = access.now
    return try InboundRecords.open(access).compactMap { notice in
      notice.alarm(at: now).map { alarm in
        Notice(
          id: -inbound - notice.id, at: notice.receivedAt, kind: .protection,
          text: alarm == .unassigned
            ? "\(notice.receivedAt.clock)に受け付けた通知に、担当がいません。「上席確認（P）」の画面で引き受けてください。"
            : "\(notice.receivedAt.date.short)に受け付けた通知が、期限を過ぎても処理されていません。「上席確認（P）」の画面で処理してください。")
      }
    }
  }

  /// Said in the last week and after it; the list of the screen says it from sixty days on.
  private static func terms(_ access: borrowing ReadAccess) throws -> [Notice] {
    let today = access.now.date
    let near = try ProtectionQueries.open(access).compactMap { $0.warning(on: today) }
      .filter { $0 >= .seven }
    guard !near.isEmpty else { return [] }
    return [
      Notice(
        id: -term, at: access.now, kind: .protection,
        text: "終わりの日が7日以内か過ぎている登録が\(near.count)件あります。止めたままです。「上席確認（P）」の画面で確かめてください。")
    ]
  }

  static func acknowledge(_ id: Int, _ access: borrowing WriteAccess) throws {
    guard id > -inbound else {
      throw DeskFailure(
        "notice-stays", "このお知らせは、処理が済むまで残ります。何も変更していません。「上席確認（P）」の画面で処理してください。")
    }
    try SightingRecords.acknowledge(-id, access)
  }
}
