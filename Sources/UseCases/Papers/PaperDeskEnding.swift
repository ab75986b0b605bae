public import Domain
import PaperModel
import Storage

extension PaperDesk {
  /// Wants a second copy of what was printed today, with a reason: as unprinted as the first was.
  ///
  /// - Throws: `DeskFailure`: not printed, not of today, no reason.
  public func reprint(_ id: DocumentID, reason: String) throws -> DocumentRecord {
    try FreeText.check(reason)
    guard !reason.isEmpty else {
      throw DeskFailure(.reasonMissing, "再印刷の理由を入れてください。何も印刷していません。")
    }
    return try desk.write(.documentReprint) { access in
      try check(id, access.reading)
      let original = try DocumentRecords.load(id, access.reading)
      guard original.state == .printed else {
        throw DeskFailure(
          .wrongState, "この\(original.kind.name)は「\(original.state.name)」なので、再印刷ではなく、そのまま印刷してください。")
      }
      guard original.kind.isDrawnFromRecords else {
        throw DeskFailure(
          .documentLost, "この\(original.kind.name)は印刷したあとに残していません。作った画面から作り直してください。")
      }
      // A copy of a copy is a copy of the first.
      let first = try original.reprintOf.map { try DocumentRecords.load($0, access.reading) }
      let record = try DocumentRecords.make(
        original.kind, about: original.subject, access, office: original.office,
        reprintOf: first ?? original, reason: reason)
      return Audited(
        record, on: .document(record.id),
        detail: Self.detail(of: record) + " reprint=\((first ?? original).id)")
    }
  }

  public func withdraw(_ id: DocumentID, reason: String) throws -> DocumentRecord {
    try FreeText.check(reason)
    guard !reason.isEmpty else {
      throw DeskFailure(.reasonMissing, "取下げの理由を入れてください。何も変更していません。")
    }
    let record = try desk.write(.documentWithdraw) { access in
      try check(id, access.reading)
      let record = try DocumentRecords.withdraw(id, reason: reason, access)
      return Audited(record, on: .document(id), detail: Self.detail(of: record))
    }
    try press.discard(id.text)
    return record
  }

  /// At the closing: what was not printed is withdrawn, and nothing of today stays in the spool.
  ///
  /// - Returns: what was withdrawn.
  public func clear() throws -> [DocumentRecord] {
    try Self.clear(desk, discard: press.discard)
  }

  /// The same where nothing is drawn.
  static func clear(
    _ desk: Desk, discard: (String) throws -> Void
  ) throws -> [DocumentRecord] {
    let office = desk.place.office
    let (withdrawn, all) = try desk.write(.documentClear, purpose: .supervision) { access in
      let open = try DocumentRecords.list(office: office, day: nil, access.reading)
      for record in open {
        _ = try DocumentRecords.withdraw(record.id, reason: "closing", access)
      }
      let all = try DocumentRecords.list(office: office, day: access.now.date, access.reading)
      return Audited((open, all), on: .office(office), detail: "withdrawn=\(open.count)")
    }
    // Also of what was printed: a process may have ended between the printer and the spool.
    for record in withdrawn + all { try discard(record.id.text) }
    return withdrawn
  }
}
