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
  /// What cannot be read counts as a fault: a damaged file is why the doctor is asked.
  public func doctor() throws -> [DoctorCheck] {
    [
      check("integrity", "データベースの構造に異常はありません。") {
        let lines = try peek { try $0.rows("PRAGMA integrity_check").map { $0.text(0) } }
        return lines == ["ok"] ? nil : lines.prefix(3).joined(separator: " / ")
      },
      check("references", "参照はすべてそろっています。") {
        let missing = try peek { try $0.rows("PRAGMA foreign_key_check").count }
        return missing == 0 ? nil : "参照先のない行が\(missing)件あります。"
      },
      check("durability", "WAL・FULL・secure_delete・外部キーが有効です。", settingsFault),
      check("schema", "版は\(schema.current)です。") {
        let version = try peek { try Schema.version($0) }
        return version == schema.current ? nil : "版が\(version)です。"
      },
      check("audit", "監査記録の連鎖に異常はありません。") {
        let audit = try verifyAudit()
        return audit.isWhole ? nil : audit.reason
      },
    ]
      + ticketRules.map { rule in
        check(rule.name, rule.good) {
          let wrong = try peek { try $0.count(rule.sql) }
          return wrong == 0 ? nil : "\(rule.bad): \(wrong)件"
        }
      } + [check("permissions", "ファイルの権限は正しく設定されています。", looseFile)]
  }

  private func check(
    _ name: String, _ good: String, _ fault: () throws -> String?
  ) -> DoctorCheck {
    do {
      let fault = try fault()
      return DoctorCheck(name: name, ok: fault == nil, detail: fault ?? good)
    } catch {
      let failure = StorageSentences.explain(error, path: files.database) as? DeskFailure
      return DoctorCheck(name: name, ok: false, detail: failure?.message ?? "調べられませんでした。")
    }
  }

  private func settingsFault() throws -> String? {
    let found = try engine.outsideTransaction { sql in
      [try sql.row("PRAGMA journal_mode")?.text(0) ?? "-"]
        + (try ["synchronous", "secure_delete", "foreign_keys"].map {
          "\($0)=\(try sql.count("PRAGMA \($0)"))"
        })
    }
    let wanted = ["wal", "synchronous=2", "secure_delete=1", "foreign_keys=1"]
    return found == wanted ? nil : "保存の設定が違います（\(found.joined(separator: " "))）。"
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
          SELECT count(*) FROM (SELECT office, issued_queue, day, max(sequence) AS given
            FROM ticket GROUP BY office, issued_queue, day) t
          LEFT JOIN ticket_series s ON s.office = t.office AND s.queue = t.issued_queue
            AND s.day = t.day
          WHERE coalesce(s.last_sequence, 0) < t.given
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
          SELECT count(*) FROM ticket t WHERE t.state IS NOT (SELECT e.to_state FROM ticket_event e
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

  /// A file anybody may read, or a key more than its readers.
  private func looseFile() -> String? {
    let rules: [(path: String, forbidden: mode_t)] = [
      (files.database, 0o007), (files.database + "-wal", 0o007), (files.database + "-shm", 0o007),
      (files.witness, 0o007), (files.auditKey, 0o027), (files.backupKey, 0o077),
    ]
    for rule in rules {
      var info = stat()
      guard stat(rule.path, &info) == 0 else { continue }
      if info.st_mode & rule.forbidden != 0 { return "権限が広すぎます: \(rule.path)" }
    }
    return nil
  }
}
