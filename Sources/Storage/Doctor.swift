import Domain
import Glibc

/// One thing the doctor looked at.
public struct DoctorCheck: Equatable, Sendable {
  public var name: String
  public var ok: Bool
  /// A Japanese sentence.
  public var detail: String
}

extension Store {
  /// Looks at everything that must hold; changes nothing.
  public func doctor() throws -> [DoctorCheck] {
    var checks: [DoctorCheck] = []
    func check(_ name: String, _ bad: String?, _ good: String) {
      checks.append(DoctorCheck(name: name, ok: bad == nil, detail: bad ?? good))
    }
    let integrity = try peek { try $0.rows("PRAGMA integrity_check").map { $0.text(0) } }
    check(
      "integrity", integrity == ["ok"] ? nil : integrity.prefix(3).joined(separator: " / "),
      "データベースの構造に異常はありません。")
    let foreign = try peek { try $0.rows("PRAGMA foreign_key_check").count }
    check("references", foreign == 0 ? nil : "参照先のない行が\(foreign)件あります。", "参照はすべてそろっています。")
    let settings = try engine.outsideTransaction { sql in
      (
        try sql.row("PRAGMA journal_mode")?.text(0), try sql.count("PRAGMA synchronous"),
        try sql.count("PRAGMA secure_delete"), try sql.count("PRAGMA foreign_keys")
      )
    }
    check(
      "durability",
      settings == ("wal", 2, 1, 1)
        ? nil : "保存の設定が違います（\(settings.0 ?? "-") \(settings.1) \(settings.2) \(settings.3)）。",
      "WAL・FULL・secure_delete・外部キーが有効です。")
    let version = try peek { try Schema.version($0) }
    check("schema", version == Schema.current ? nil : "版が\(version)です。", "版は\(version)です。")
    let audit = try verifyAudit()
    check("audit", audit.isWhole ? nil : audit.reason, "監査記録\(audit.rows)行の連鎖に異常はありません。")
    for rule in ticketRules {
      let wrong = try peek { try $0.count(rule.sql) }
      check(rule.name, wrong == 0 ? nil : "\(rule.bad): \(wrong)件", rule.good)
    }
    check("permissions", looseFile(), "ファイルの権限は正しく設定されています。")
    return checks
  }

  private struct Rule {
    let name: String
    let sql: String
    let bad: String
    let good: String
  }

  private var ticketRules: [Rule] {
    [
      Rule(
        name: "series",
        sql: """
          SELECT count(*) FROM ticket_series s WHERE s.last_sequence < (
            SELECT coalesce(max(sequence), 0) FROM ticket t WHERE t.office = s.office
              AND t.issued_queue = s.queue AND t.day = s.day)
          """, bad: "番号の続きが、出した番号より前です", good: "番号の続きは正しく保たれています。"),
      Rule(
        name: "open-calls",
        sql: """
          SELECT count(*) FROM ticket t WHERE (t.state IN ('called', 'serving')) <> EXISTS (
            SELECT 1 FROM ticket_call c WHERE c.ticket = t.id AND c.ended_at IS NULL)
          """, bad: "番号の状態と呼出が合いません", good: "番号の状態と呼出は合っています。"),
      Rule(
        name: "stamps",
        sql: """
          SELECT count(*) FROM ticket t WHERE t.state <> (SELECT e.to_state FROM ticket_event e
            WHERE e.ticket = t.id ORDER BY e.id DESC LIMIT 1)
          """, bad: "番号の状態と最後の記録が合いません", good: "すべての段階に時刻が記録されています。"),
      Rule(
        name: "audited-tickets",
        sql: """
          SELECT count(*) FROM ticket t WHERE NOT EXISTS (SELECT 1 FROM audit a
            WHERE a.subject_kind = 'ticket' AND a.subject_id = t.id AND a.act = 'ticket.issue')
          """, bad: "監査記録のない番号があります", good: "すべての発券が監査記録にあります。"),
      Rule(
        name: "administrators",
        sql: """
          SELECT CASE WHEN EXISTS (SELECT 1 FROM staff s JOIN staff_grant g ON g.staff = s.id
            WHERE g.role = 'administrator' AND s.disabled_at IS NULL AND g.valid_to IS NULL)
            OR EXISTS (SELECT 1 FROM meta WHERE kind = 'training') THEN 0 ELSE 1 END
          """, bad: "有効な管理者がいません", good: "有効な管理者がいます。"),
    ]
  }

  /// A file anybody may read, or a key anybody may write.
  private func looseFile() -> String? {
    for path in [files.database, files.database + "-wal", files.auditKey, files.backupKey] {
      var info = stat()
      guard stat(path, &info) == 0 else { continue }
      if info.st_mode & 0o007 != 0 { return "ほかの利用者が読める状態です: \(path)" }
    }
    return nil
  }
}
