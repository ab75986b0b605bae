import Domain

/// What must hold between the rows of money and paper (domain.md C.6).
extension Store {
  var moneyRules: [Rule] {
    [
      Rule(
        name: "volumes", sql: Self.volumesThatDiffer, bad: "日ごとの集計が、交付した証明書と合わない行があります",
        good: "日ごとの集計は、交付した証明書の合計です。"),
      Rule(
        name: "paper",
        sql: """
          SELECT count(*) FROM (SELECT l.series AS series,
            (SELECT sum(last - first + 1) FROM paper_lot x WHERE x.series = l.series)
            - (SELECT coalesce(sum(h.last - h.first + 1), 0) FROM paper_holding h
              WHERE h.series = l.series)
            - (SELECT coalesce(sum(m.last - m.first + 1), 0) FROM paper_movement m
              WHERE m.series = l.series AND m.kind = 'return') AS lost
            FROM paper_lot l GROUP BY l.series) WHERE lost <> 0
          """, bad: "受け入れた用紙と、置き場所・返納の合計が合いません", good: "受け入れた用紙は、すべて置き場所か返納の記録にあります。"),
      Rule(
        name: "paper-places",
        sql: """
          SELECT count(*) FROM paper_sheet s WHERE NOT EXISTS (SELECT 1 FROM paper_holding h
            WHERE h.series = s.series AND h.first <= s.serial AND h.last >= s.serial
              AND h.office = s.office AND h.place = s.place)
          """, bad: "置き場所にない番号の用紙が使われています", good: "使った用紙は、すべて置き場所にあった番号です。"),
      Rule(
        name: "paper-ledger",
        sql: """
          SELECT count(*) FROM (SELECT series,
            (SELECT count(*) FROM paper_sheet s WHERE s.series = l.series AND s.request IS NOT NULL)
            - (SELECT coalesce(sum(m.last - m.first + 1), 0) FROM paper_movement m
              WHERE m.series = l.series AND m.kind = 'use') AS off
            FROM (SELECT DISTINCT series FROM paper_lot) l) WHERE off <> 0
          """, bad: "使った用紙と受払簿が合いません", good: "使った用紙は、すべて受払簿にあります。"),
      Rule(
        name: "closings",
        sql: """
          SELECT count(*) FROM till_closing c WHERE c.counter IS NOT NULL AND (
            c.cash_expected <> (SELECT coalesce(sum(p.amount), 0) FROM certificate_payment p
              WHERE p.office = c.office AND p.day = c.day AND p.counter = c.counter
                AND p.method = 'cash')
            OR c.cashless_expected <> (SELECT coalesce(sum(p.amount), 0)
              FROM certificate_payment p WHERE p.office = c.office AND p.day = c.day
                AND p.counter = c.counter AND p.method = 'cashless'))
          """, bad: "締めた額が会計と合いません", good: "締めた額は会計の行の合計です。"),
      Rule(
        name: "closing-reasons",
        sql: """
          SELECT count(*) FROM till_closing c WHERE
            (c.cash_counted - c.float <> c.cash_expected) + (c.cashless_counted <> c.cashless_expected)
            + (c.orders_counted <> c.orders_expected) + (c.exempt_counted <> c.exempt_expected)
            + (c.missing <> 0) + (c.unmatched <> 0)
            <> (SELECT count(*) FROM till_difference d WHERE d.closing = c.id)
          """, bad: "理由のない過不足で締めた日があります", good: "過不足には、すべて理由があります。"),
      Rule(
        name: "corrections",
        sql: """
          SELECT count(*) FROM (SELECT 1 FROM till_correction
            GROUP BY office, day, sequence, round HAVING count(*) <> 2)
          """, bad: "赤だけか黒だけの訂正があります", good: "締めた後の訂正は、すべて赤と黒がそろっています。"),
    ]
  }

  private static let volumesThatDiffer = """
    SELECT count(*) FROM (
      SELECT day, office, type, channel, sum(count) AS count, sum(fee) AS fee FROM (
        SELECT day, office, type, channel, count, fee FROM certificate_volume
        UNION ALL
        SELECT day, office, type, channel, -count, -fee FROM certificate_issued
        UNION ALL
        SELECT day, '', type, 'convenience', -count, -fee FROM convenience_count)
      GROUP BY day, office, type, channel) WHERE count <> 0 OR fee <> 0
    """
}
