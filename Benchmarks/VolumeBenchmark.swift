import Domain
import Storage
import UseCases

/// What was issued in ten years: 3,000,000 certificates as the daily sums the program keeps.
struct VolumeBenchmark {
  static let certificates = 3_000_000
  private static let offices = 20
  private static let types = 15
  private static let days = 2_500

  let trial: Trial

  func run() throws -> [Figure] {
    try Filling.run(Self.rows, in: trial.database)
    let store = try Store.open(DatabaseFiles(database: trial.database)) { Trial.time() }
    guard let credential = store.trainingCredential, let from = CivilDate(iso: "2010-04-01"),
      let to = CivilDate(iso: "2020-03-31")
    else { throw BenchmarkFailure("no 研修") }
    let desk = VolumeDesk(
      Desk(store: store, credential: credential, place: Place(office: Trial.office)))
    var figures: [Figure] = []
    var slowest = 0.0
    for grouping in VolumeReport.Grouping.allCases {
      let began = Moment.now
      let report = try desk.open(from: from, to: to, by: grouping).first
      let took = Moment.now.milliseconds(since: began)
      guard report.count == Self.certificates else {
        throw BenchmarkFailure("the report counts \(report.count)")
      }
      slowest = max(slowest, took)
      figures.append(
        Figure(
          id: "report-\(grouping.rawValue)", title: "  by \(grouping.rawValue)", unit: "ms",
          digits: 0, sample: Sample([took])))
    }
    try store.close()
    return [
      Figure(
        id: "report", title: "report over 3,000,000 certificates", unit: "ms", digits: 0,
        sample: Sample([slowest]), reach: .atMost(2_000, .max),
        note: "the slowest grouping; \(Self.offices * Self.types * Self.days) daily sums")
    ] + figures
  }

  /// Four certificates in each sum, on every day that is not a weekend.
  private static var rows: String {
    """
    PRAGMA synchronous = OFF;
    BEGIN IMMEDIATE;
    CREATE TEMP TABLE o AS WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c
      WHERE i < \(offices)) SELECT c.i, coalesce(n.id, 'closed-' || c.i) AS id FROM c
      LEFT JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM office) n
      ON n.place = c.i;
    CREATE TEMP TABLE k AS WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c
      WHERE i < \(types)) SELECT 'J' || substr('0' || i, -2) AS type FROM c;
    CREATE TEMP TABLE d AS WITH RECURSIVE c (day) AS (SELECT '2010-04-01' UNION ALL
      SELECT date(day, '+1 day') FROM c WHERE day < '2020-03-31')
      SELECT day FROM c WHERE strftime('%w', day) BETWEEN '1' AND '5' LIMIT \(days);
    INSERT INTO certificate_volume (day, office, type, channel, count, fee)
      SELECT d.day, o.id, k.type, 'counter',
        \(certificates / (offices * types * days)), 1200 FROM d, o, k
      ORDER BY d.day, o.id, k.type;
    COMMIT;
    """
  }
}
