import Domain

/// What must hold of family trees: that they are gone when their number is.
extension Store {
  var kosekiRules: [Rule] {
    [
      Rule(
        name: "koseki",
        sql: """
          SELECT count(*) FROM koseki_case k JOIN ticket t ON t.id = k.ticket
          WHERE t.ended_at IS NOT NULL OR EXISTS (SELECT 1 FROM day_closing d
            WHERE d.office = t.office AND d.closed_at > k.updated_at)
          """, bad: "終わった番号の家族の図が残っています", good: "家族の図は、受付中の番号のものだけです。")
    ]
  }
}
