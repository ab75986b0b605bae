public import Domain
public import PaperModel
import Secrets
import Storage

/// Papers from being wanted to being printed: each once, none lost, and nobody's data on the disk
/// longer than the printer needs it.
public struct PaperDesk {
  let desk: Desk
  let press: any DocumentPress

  public init(_ desk: Desk, press: any DocumentPress) {
    self.desk = desk
    self.press = press
  }

  /// What came of printing.
  public struct Printed: Equatable, Sendable {
    public var record: DocumentRecord
    /// The boxes that say 「外字あり:手書き補記」: the piece stops until somebody has written them.
    public var handwritten: [String]
  }

  /// Opens the list: what is not printed yet, or everything of a day.
  public func open(day: CivilDate? = nil) throws -> LiveView<[DocumentRecord]> {
    let office = desk.place.office
    return try desk.open(.documentView, of: .office(office)) {
      try DocumentRecords.list(office: office, day: day, $0)
    }
  }

  /// Wants a paper that is drawn from the records. It is drawn when it is printed.
  ///
  /// - Parameter subject: the request's id, or `2026-11-24/3` of a payment.
  /// - Throws: `DeskFailure`: nothing of that number, a stop, wanted already, or of the other kind.
  public func make(_ kind: DocumentKind, about subject: String) throws -> DocumentRecord {
    try desk.write(.documentMake) { access in
      let record = try DocumentRecords.make(
        kind, about: subject, access, office: desk.place.office)
      // What could not be printed is not wanted: the same words as at the printer, at once.
      _ = try DocumentComposer.compose(record, access.reading)
      return Audited(record, on: .document(record.id), detail: Self.detail(of: record))
    }
  }

  /// Wants a paper whose data the caller has; its file lies in the spool until it is printed or
  /// taken away.
  ///
  /// - Throws: `DeskFailure`: wanted already; it does not fit, or a word that may not stand on it.
  public func make(
    _ kind: DocumentKind, about subject: String, form: any PaperForm
  ) throws -> DocumentRecord {
    let document = try Self.document(of: form)
    let record = try desk.write(.documentMake) { access in
      let record = try DocumentRecords.make(
        kind, about: subject, access, office: desk.place.office)
      return Audited(record, on: .document(record.id), detail: Self.detail(of: record))
    }
    do {
      let pressed = try press.press(document, as: record.id.text)
      return try end(record) {
        try DocumentRecords.drawn(
          record.id, sha256: Digest.sha256(pressed.bytes),
          handwritten: pressed.handwritten.count, $0)
      }
    } catch {
      throw try giveUp(record, error)
    }
  }

  private static func document(of form: any PaperForm) throws -> PaperDocument {
    do {
      return try form.document()
    } catch {
      throw error.failure
    }
  }

  /// Prints it: draws it from the records of this moment, or takes the file of the spool.
  ///
  /// - Parameter looked: the printer was looked at since an attempt whose end is not known.
  /// - Parameter path: a new file instead of the printer.
  /// - Throws: `DeskFailure`: printed or withdrawn already, an attempt whose end is not known, a stop,
  ///   it does not fit, the printer failed. It stays unprinted then.
  public func printOut(
    _ id: DocumentID, looked: Bool = false, to path: String? = nil
  ) throws -> Printed {
    let (record, document) = try begin(id, looked: looked)
    let pressed: PressedPaper
    do {
      pressed = try drawn(record, document)
      try same(record, pressed)
      try checkStillWanted(id)
      if let path { try press.copy(id.text, to: path) } else { try press.send(id.text) }
    } catch {
      throw try giveUp(record, error)
    }
    let printed: DocumentRecord
    do {
      printed = try end(record) {
        try DocumentRecords.printed(
          id, sha256: Digest.sha256(pressed.bytes), handwritten: pressed.handwritten.count, $0)
      }
    } catch {
      // Taken away while it was at the printer: nobody else knows of the file drawn since.
      if record.kind.isDrawnFromRecords { try press.discard(id.text) }
      throw error
    }
    try press.discard(id.text)
    return Printed(record: printed, handwritten: pressed.handwritten)
  }

  /// Drawing takes a while: whoever was stopped or what was withdrawn meanwhile does not come out.
  private func checkStillWanted(_ id: DocumentID) throws {
    let grant = desk.store.grant(.documentView, by: desk.credential, at: desk.place)
    try desk.store.refresh(grant) { access in
      let record = try DocumentRecords.load(id, access)
      if record.state.isEnded, let refusal = record.refusal(looked: true) { throw refusal }
      if record.kind.isDrawnFromRecords { _ = try DocumentComposer.compose(record, access) }
    }
  }

  private func begin(
    _ id: DocumentID, looked: Bool
  ) throws -> (DocumentRecord, PaperDocument?) {
    try desk.write(.documentPrint) { access in
      try check(id, access.reading)
      let record = try DocumentRecords.begin(id, looked: looked, access)
      let document =
        record.kind.isDrawnFromRecords
        ? try DocumentComposer.compose(record, access.reading) : nil
      return Audited(
        (record, document), on: .document(id),
        detail: Self.detail(of: record) + " attempts=\(record.attempts)")
    }
  }

  private func drawn(
    _ record: DocumentRecord, _ document: PaperDocument?
  ) throws -> PressedPaper {
    if let document { return try press.press(document, as: record.id.text) }
    guard let bytes = try press.bytes(of: record.id.text),
      let sha256 = record.sha256, sha256.utf8.elementsEqual(Digest.sha256(bytes).utf8)
    else {
      throw DeskFailure(
        .documentLost,
        "この\(record.kind.name)のファイルが印刷待ちのフォルダーにないか、変わっています。印刷していません。取り下げて、作った画面から作り直してください。")
    }
    return PressedPaper(bytes: bytes, handwritten: [])
  }

  /// Printed again it must say the same (domain.md C.6); a receipt says besides that it is a second
  /// one.
  private func same(_ record: DocumentRecord, _ pressed: PressedPaper) throws {
    guard let original = record.reprintOf, !record.kind.saysReprint else { return }
    let grant = desk.store.grant(.documentView, by: desk.credential, at: desk.place)
    let first = try desk.store.refresh(grant) { try DocumentRecords.load(original, $0) }
    guard first.sha256?.utf8.elementsEqual(Digest.sha256(pressed.bytes).utf8) == true else {
      throw DeskFailure(
        .documentChanged,
        "はじめに印刷した\(record.kind.name)と内容が変わっています。印刷していません。再印刷ではなく、新しい請求として受け付けてください。")
    }
  }

  /// Writes the failure down and hands it on; the file goes, where it can be drawn again.
  private func giveUp(_ record: DocumentRecord, _ error: any Error) throws -> any Error {
    let code = (error as? DeskFailure)?.code.text ?? DeskFailure.Code.unexpected.text
    if record.kind.isDrawnFromRecords { try press.discard(record.id.text) }
    do {
      _ = try end(record) { try DocumentRecords.failed(record.id, code: code, $0) }
    } catch let refusal as DeskFailure where refusal.code == .documentWithdrawn {
      // It was withdrawn meanwhile: that is what has to be said, and no file stays.
      try press.discard(record.id.text)
      return refusal
    }
    return error
  }

  private func end(
    _ record: DocumentRecord, _ body: (borrowing WriteAccess) throws -> DocumentRecord
  ) throws -> DocumentRecord {
    try desk.write(.documentPrint) { access in
      let after = try body(access)
      var detail = Self.detail(of: after) + " print=\(after.state.rawValue)"
      if let digest = after.sha256 { detail += " digest=\(digest.prefix(16))" }
      if after.handwritten > 0 { detail += " handwritten=\(after.handwritten)" }
      return Audited(after, on: .document(record.id), detail: detail)
    }
  }

  func check(_ id: DocumentID, _ access: borrowing ReadAccess) throws {
    guard try DocumentRecords.load(id, access).office == desk.place.office else {
      throw DeskFailure(.notPermitted, "この文書は別の役所のものです。何もしていません。")
    }
  }

  static func detail(of record: DocumentRecord) -> String {
    "document=\(record.kind.rawValue) about=\(record.subject)"
  }
}
