import Domain

/// What must hold between the rows of protections (domain.md A.9).
extension Store {
  var protectionRules: [Rule] {
    [
      Rule(
        name: "protection-work",
        sql: """
          SELECT count(*) FROM protection p WHERE NOT EXISTS (SELECT 1 FROM protection_work w
            WHERE w.protection = p.id AND w.kind = 'set')
          OR (p.ended_at IS NOT NULL) <> EXISTS (SELECT 1 FROM protection_work w
            WHERE w.protection = p.id AND w.kind = 'lift')
          """, bad: "設定か解除の作業のない登録があります", good: "上席確認（P）の登録には、設定と解除の作業がそろっています。"),
      Rule(
        name: "protection-ends",
        sql: """
          SELECT count(*) FROM protection p WHERE p.ended_at IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM protection_proposal a WHERE a.protection = p.id AND a.step = 'end'
              AND a.state = 'confirmed' AND a.asked_by = p.ended_by
              AND a.decided_by = p.second_ended_by)
          """, bad: "二人で終えていない登録があります", good: "終わった上席確認（P）は、すべて二人で終えています。"),
      Rule(
        name: "audited-protections",
        sql: """
          SELECT count(*) FROM protection p WHERE NOT EXISTS (SELECT 1 FROM audit a
            WHERE a.subject_kind = 'protection' AND a.subject_id = p.id
              AND a.act = 'protection.add')
          """, bad: "監査記録のない登録があります", good: "すべての上席確認（P）の登録が監査記録にあります。"),
      Rule(
        name: "protection-releases",
        sql: """
          SELECT count(*) FROM protection_release r JOIN certificate_request q ON q.id = r.request
          WHERE r.person <> q.subject OR r.copies <> q.copies OR r.office <> q.office
            OR (r.state = 'used' AND q.stage <> 'done')
          """, bad: "請求と合わない解除があります", good: "解除は、すべてその請求と合っています。"),
    ]
  }

  /// Protections of people whom the register does not have: no fault, but somebody looks whether the
  /// numbers are right.
  func absentSubjects() throws -> String {
    let absent = try peek { try ProtectionQueries.absent($0).map(\.id.text) }
    guard !absent.isEmpty else { return "上席確認（P）の登録は、すべて台帳にいる人のものです。" }
    return "台帳にない人の登録が\(absent.count)件あります（\(absent.prefix(8).joined(separator: "、"))）。"
      + "番号の誤りでないか、担当に確かめてもらってください。"
  }

  /// Whether what is sealed was sealed under this key and never changed.
  func sealedFault() throws -> String? {
    let protections = try unopened("SELECT id, secret FROM protection ORDER BY id") {
      ProtectionRecords.place(ProtectionID($0))
    }
    let notices = try unopened(
      "SELECT received_at, secret FROM protection_inbound", InboundRecords.place)
    let ledgers = try unopened(
      "SELECT office, secret FROM protection_ledger", SightingRecords.place)
    let visitors = try unopened(
      "SELECT request, secret FROM certificate_visitor", VisitorRecords.place)
    let bad = protections.count + notices.count + ledgers.count + visitors.count
    guard bad > 0 else { return nil }
    let which =
      protections.isEmpty
      ? "" : "相手方の読めない登録: \(protections.prefix(8).joined(separator: "、"))。"
    return "封をした記録が\(bad)件、開けません（登録\(protections.count)・通知\(notices.count)・"
      + "来庁の連絡\(ledgers.count)・来庁者\(visitors.count)）。\(which)監査の鍵を確かめてください。止めたままです。"
  }

  /// The first column of rows whose second cannot be opened.
  private func unopened(_ query: String, _ place: (String) -> String) throws -> [String] {
    try peek { sql in
      try sql.rows(query).compactMap { row in
        do {
          _ = try vault.open(row.blob(1), of: place(row.text(0)))
          return nil
        } catch SQLFailure.damaged {
          return row.text(0)
        }
      }
    }
  }
}
