import Domain
import Secrets

/// The append-only log: each row is sealed together with the seal of the row before it, and the
/// end of the chain with the number of rows.
struct AuditChain {
  let seal: Seal
  private let newest = NewestHead()

  /// The end of the chain this process sealed last: found again as it was, it need not be sealed
  /// again to be believed.
  private final class NewestHead {
    var rows = -1
    var last = ""
    var headSeal = ""
  }

  init(seal: Seal) { self.seal = seal }

  /// - Throws: `DeskFailure` when the key cannot be read or is none.
  init(keyAt path: String) throws {
    guard let key = DatabaseFiles.read(path), key.count >= 32 else {
      throw StorageSentences.noAuditKey(path)
    }
    seal = try Seal(key: key)
  }

  static let genesis = String(repeating: "0", count: 64)

  struct Row {
    var at: OfficeTime
    var staff: StaffID
    var terminal: TerminalID?
    var office: OfficeID?
    var act: String
    var subject: AuditSubject
    var purpose: Purpose?
    var allowed: Bool
    var detail: String
  }

  func start(in sql: any SQLSession) throws {
    try sql.execute(
      "INSERT INTO audit_head (only, rows, last_seal, head_seal) VALUES (1, 0, ?, ?)",
      [.text(Self.genesis), .text(headSeal(rows: 0, last: Self.genesis))])
  }

  /// Whatever is written, a refusal too: when the clock was set back since the row before, this row
  /// says so and a notice stands with it.
  func append(_ row: Row, in sql: any SQLSession) throws {
    guard
      let head = try sql.row(
        """
        SELECT rows, last_seal, head_seal, (SELECT at FROM audit WHERE id = rows) FROM audit_head
        """)
    else { throw SQLFailure.damaged }
    // A log that was cut, or another key: going on would seal the damage.
    guard isSealed(rows: head.int(0), last: head.text(1), head.text(2)) else {
      throw StorageSentences.auditTampered()
    }
    let id = head.int(0) + 1
    let now = row.at.isoSeconds
    var detail = row.detail
    // The same form for every moment, so that the texts stand as the moments do.
    if let last = head.optionalText(3), last > now,
      let mark = try ClockWatch.notice(at: row.at, after: last, sql)
    {
      detail += (detail.isEmpty ? "" : " ") + mark
    }
    let fields: [SQLValue] = [
      .integer(id), .text(now), .text(row.staff.text), .text(row.terminal?.text),
      .text(row.office?.text), .text(row.act), .text(row.subject.kind), .text(row.subject.id),
      .text(row.purpose?.rawValue), .flag(row.allowed), .text(detail),
    ]
    let code = seal.code(of: Self.bytes(previous: head.text(1), fields))
    try sql.execute(
      """
      INSERT INTO audit (id, at, staff, terminal, office, act, subject_kind, subject_id, purpose,
        allowed, detail, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, fields + [.text(code)])
    newest.rows = id
    newest.last = code
    newest.headSeal = headSeal(rows: id, last: code)
    try sql.execute(
      "UPDATE audit_head SET rows = ?, last_seal = ?, head_seal = ?",
      [.integer(id), .text(code), .text(newest.headSeal)])
  }

  private func isSealed(rows: Int, last: String, _ found: String) -> Bool {
    if rows == newest.rows, last == newest.last, found == newest.headSeal { return true }
    return found == headSeal(rows: rows, last: last)
  }

  func headSeal(rows: Int, last: String) -> String {
    seal.code(of: Array("head \(rows) \(last)".utf8))
  }

  /// Every field with its length before it, so that no two rows of different fields read the same.
  static func bytes(previous: String, _ fields: [SQLValue]) -> [UInt8] {
    var bytes = Array(previous.utf8)
    bytes.reserveCapacity(512)
    for field in fields {
      switch field {
      case .null: bytes.append(contentsOf: "-;".utf8)
      case .integer(let number):
        bytes.append(UInt8(ascii: "i"))
        bytes.append(contentsOf: String(number).utf8)
        bytes.append(UInt8(ascii: ";"))
      case .text(let text):
        bytes.append(UInt8(ascii: "t"))
        bytes.append(contentsOf: String(text.utf8.count).utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: text.utf8)
      case .blob(let content):
        bytes.append(UInt8(ascii: "b"))
        bytes.append(contentsOf: String(content.count).utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: content)
      }
    }
    return bytes
  }
}
