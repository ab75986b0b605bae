/// What must hold between the rows of a database, each rule as the number of rows that break it.
extension Store {
  struct Rule {
    let name: String
    let sql: String
    let bad: String
    let good: String
  }

  var ticketRules: [Rule] {
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
            WHERE a.subject_kind = 'ticket' AND a.subject_id = t.id
            AND a.act IN ('ticket.issue', 'appointment.check-in'))
          """, bad: "監査記録のない番号があります", good: "すべての番号の受付が監査記録にあります。"),
      Rule(
        name: "requests",
        sql: """
          SELECT count(*) FROM certificate_request r WHERE r.stage IS NOT (
            SELECT e.to_stage FROM certificate_event e WHERE e.request = r.id
            ORDER BY e.id DESC LIMIT 1)
          """, bad: "請求の段階と最後の記録が合いません", good: "請求の段階と記録は合っています。"),
      Rule(
        name: "payments",
        sql: """
          SELECT count(*) FROM certificate_request r WHERE (r.receipt IS NOT NULL) <> (
            SELECT coalesce(sum(CASE WHEN p.reverses IS NULL THEN 1 ELSE -1 END), 0)
            FROM certificate_payment p WHERE p.request = r.id)
          """, bad: "会計と請求が合いません", good: "会計と請求は合っています。"),
      Rule(
        name: "administrators",
        sql: """
          SELECT CASE WHEN EXISTS (SELECT 1 FROM staff s JOIN staff_grant g ON g.staff = s.id
            WHERE g.role = 'administrator' AND s.disabled_at IS NULL AND g.valid_to IS NULL)
            OR EXISTS (SELECT 1 FROM meta WHERE kind = 'training') THEN 0 ELSE 1 END
          """, bad: "有効な管理者がいません", good: "有効な管理者がいます。"),
      Rule(
        name: "places",
        sql: """
          SELECT count(*) FROM ticket WHERE rank_at > issued_at
            OR rank_at < strftime('%Y-%m-%dT%H:%M:%S', issued_at, '-1200 seconds')
          """, bad: "受付から20分を超えて前に出た番号があります", good: "順番は受付の前20分の内に収まっています。"),
      Rule(
        name: "quotas",
        sql: """
          SELECT count(*) FROM ticket_series s WHERE s.booked <> (SELECT count(*) FROM ticket t
            WHERE t.office = s.office AND t.issued_queue = s.queue AND t.day = s.day
              AND t.booked_at IS NOT NULL)
          """, bad: "予約の番号の数が合いません", good: "受付数は予約と別に数えられています。"),
      Rule(
        name: "appointments",
        sql: """
          SELECT count(*) FROM appointment a JOIN ticket t ON t.id = a.ticket
          WHERE t.office <> a.office OR t.day <> a.day OR t.booked_at IS NOT a.booked_at
          """, bad: "予約と番号が合いません", good: "来庁した予約には、その日の番号が一つずつあります。"),
    ]
  }
}
