import Domain
import Storage
import UseCases

/// The end of a day with 5,000 certificates: ten tills, then the office.
struct ClosingBenchmark {
  static let certificates = 5_000
  static let tills = 10
  /// A day of its own: what the demonstration took stays out of it.
  private static let day = "2026-11-25"

  let trial: Trial

  func run() throws -> [Figure] {
    try Filling.run(Self.rows, in: trial.database)
    guard let moment = OfficeTime(iso: "\(Self.day)T17:10"), let day = CivilDate(iso: Self.day)
    else { throw BenchmarkFailure("no moment") }
    let store = try Store.open(DatabaseFiles(database: trial.database)) { moment }
    guard let credential = store.trainingCredential else { throw BenchmarkFailure("no 研修") }
    let desk = TillDesk(
      Desk(store: store, credential: credential, place: Place(office: Trial.office)))
    var tills: [Double] = []
    let all = Moment.now
    for till in 101...(100 + Self.tills) {
      let began = Moment.now
      let open = try desk.open(day, counter: till).first
      var coins = CoinCount()
      coins.set(100, open.figures.amount(.cash) / 100)
      _ = try desk.close(day, counter: till, TillCount(coins: coins))
      tills.append(Moment.now.milliseconds(since: began))
    }
    let began = Moment.now
    let office = try desk.open(day, counter: nil).first
    guard office.figures.certificates == Self.certificates,
      office.figures.used == Self.certificates
    else { throw BenchmarkFailure("the day has \(office.figures.certificates) certificates") }
    _ = try desk.close(day, counter: nil, nil)
    let whole = Moment.now.milliseconds(since: began)
    let together = Moment.now.milliseconds(since: all)
    try store.close()
    return [
      Figure(
        id: "closing", title: "closing of a day with 5,000 certificates", unit: "ms", digits: 0,
        sample: Sample([together]), reach: .atMost(1_000, .max),
        note: "preview and closing of \(Self.tills) tills and the office"),
      Figure(
        id: "closing-till", title: "  one till of it", unit: "ms", digits: 1,
        sample: Sample(tills)),
      Figure(
        id: "closing-office", title: "  the office after its tills", unit: "ms", digits: 1,
        sample: Sample([whole])),
    ]
  }

  /// Requests brought through every stage, each paid and on a sheet of its own.
  private static var rows: String {
    let at = "\(day)T10:00:00"
    let office = Trial.office.text
    return """
      PRAGMA foreign_keys = ON;
      BEGIN IMMEDIATE;
      CREATE TEMP TABLE n AS WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c
        WHERE i < \(certificates)) SELECT i FROM c;
      CREATE TEMP TABLE who AS SELECT
        (SELECT id FROM ticket WHERE office = '\(office)' LIMIT 1) AS ticket,
        (SELECT id FROM staff ORDER BY id LIMIT 1) AS one,
        (SELECT id FROM staff ORDER BY id LIMIT 1 OFFSET 1) AS two,
        (SELECT number FROM catalogue_version WHERE state = 'active') AS version;
      INSERT INTO certificate_request (id, office, ticket, type, subject, requester, copies,
        options, catalogue, stage, received_at, received_by)
        SELECT 'bench-' || i, '\(office)', ticket, 'J01', 'b' || i, 'self', 1, '', version,
          'received', '\(at)', one FROM n, who;
      \(step("stage = 'review'"))
      \(step("stage = 'making', proof = 'passport'"))
      \(step("stage = 'checking', made_by = (SELECT one FROM who)"))
      \(step("stage = 'payment', verified_by = (SELECT two FROM who)"))
      INSERT INTO certificate_payment (office, day, sequence, request, type, copies, unit, amount,
        method, at, staff, catalogue, counter)
        SELECT '\(office)', '\(day)', i, 'bench-' || i, 'J01', 1, 300, 300, 'cash', '\(at)', one,
          version, 101 + i % \(tills) FROM n, who;
      \(step("stage = 'handover', receipt_day = '\(day)', receipt = substr(id, 7)"))
      \(step("stage = 'done', ended_at = '\(at)'"))
      INSERT INTO certificate_event (request, office, at, step, to_stage, staff)
        SELECT 'bench-' || i, '\(office)', '\(at)', 'make', 'checking', one FROM n, who;
      INSERT INTO paper_lot (series, first, last, office, at, staff)
        SELECT 'Z', 1, \(certificates), '\(office)', '\(day)T08:00:00', one FROM who;
      INSERT INTO paper_holding (series, first, last, office, place)
        VALUES ('Z', 1, \(certificates), '\(office)', '');
      INSERT INTO paper_sheet (series, serial, office, place, state, request, at, staff)
        SELECT 'Z', i, '\(office)', '', 'used', 'bench-' || i, '\(at)', one FROM n, who;
      COMMIT;
      """
  }

  private static func step(_ columns: String) -> String {
    "UPDATE certificate_request SET \(columns) WHERE id LIKE 'bench-%';"
  }
}
