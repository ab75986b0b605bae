import Domain
import Foundation
import TestKit
import Testing

@testable import Storage

/// The request and its stamps are made anew in 0014: everything that stood there stands there still.
@Suite struct StagesUpgradeTests {
  private let folder: String
  private let engine: SQLiteEngine
  private static let before = Schema(
    migrations: Schema.shipped.migrations.filter { $0.number < 14 })

  /// A database of the version before, with a paid request, one put aside and one just received.
  init() throws {
    folder = try StorageOffice.temporaryFolder()
    let path = folder + "/old.db"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    engine = try SQLiteEngine(path: path, mode: .create)
    try Self.before.migrate(engine, from: 0)
    try engine.write { try engine.script(Self.rows, in: $0) }
  }

  private static func request(_ id: String, _ subject: Int, options: String = "") -> String {
    """
    INSERT INTO certificate_request (id, office, ticket, type, subject, requester, copies, options,
      catalogue, stage, received_at, received_by)
    VALUES ('\(id)', 'o', 't', 'J01', '\(subject)', 'self', 1, '\(options)', 1, 'received',
      '2026-11-24T10:00:00', 's');
    INSERT INTO certificate_event (request, office, at, step, to_stage, staff)
    VALUES ('\(id)', 'o', '2026-11-24T10:00:00', 'receive', 'received', 's');

    """
  }

  private static func set(_ assignments: String, _ id: String) -> String {
    "UPDATE certificate_request SET \(assignments) WHERE id = '\(id)';\n"
  }

  private static let rows =
    """
    INSERT INTO office VALUES ('o', 1, '役所', 'ward', 1);
    INSERT INTO section VALUES ('o', 'c', 1, '課');
    INSERT INTO queue (office, id, section, position, name, prefix, target_minutes, call_limit)
    VALUES ('o', 'q', 'c', 1, '列', 'A', 10, 3);
    INSERT INTO staff (id, name, kana, password_hash) VALUES ('s', '職', 'シ', ''), ('u', '員', 'イ', '');
    INSERT INTO catalogue_version (number, digest, state, seed, imported_at, imported_by, activated_at)
    VALUES (1, 'd', 'active', 1, '2026-11-24T08:00:00', 's', '2026-11-24T08:00:00');
    INSERT INTO ticket (id, office, issued_queue, day, prefix, sequence, queue, state, stage, priority,
      issued_at, rank_at)
    VALUES ('t', 'o', 'q', '2026-11-24', 'A', 1, 'q', 'waiting', 'intake', 'normal',
      '2026-11-24T09:59:00', '2026-11-24T09:59:00');

    """ + request("t-1", 1, options: "relationship resident-code") + request("t-2", 2)
    + request("t-3", 3)
    + set("stage = 'review'", "t-1") + set("stage = 'making', proof = 'driving-licence'", "t-1")
    + set("stage = 'checking', made_by = 's'", "t-1")
    + set("stage = 'payment', verified_by = 'u'", "t-1")
      + """
      INSERT INTO certificate_payment (office, day, sequence, request, type, copies, unit, amount, method,
        at, staff, catalogue)
      VALUES ('o', '2026-11-24', 1, 't-1', 'J01', 1, 300, 300, 'cash', '2026-11-24T10:05:00', 's', 1);

      """ + set("stage = 'handover', receipt = 1, receipt_day = '2026-11-24'", "t-1")
    + set("stage = 'held', held_from = 'received', reason = '理由'", "t-2")

  @Test func everythingStandsAsItStood() throws {
    try Schema.shipped.migrate(engine, from: Self.before.current)
    try engine.read { sql in
      #expect(try Schema.version(sql) == Schema.shipped.current)
      #expect(try sql.rows("PRAGMA foreign_key_check").isEmpty)
      #expect(try sql.row("PRAGMA integrity_check")?.text(0) == "ok")
      #expect(try sql.count("PRAGMA foreign_keys") == 1)
      let row = try #require(
        try sql.row(
          """
          SELECT stage, proof, options, receipt, decision, channel, delivery FROM certificate_request
          WHERE id = 't-1'
          """))
      #expect(row.text(0) == "handover" && row.text(1) == "運転免許証")
      #expect(row.text(2) == "relationship residentCode" && row.int(3) == 1)
      #expect(row.optionalText(4) == nil && row.text(5) == "counter" && row.text(6) == "counter")
      #expect(try sql.count("SELECT count(*) FROM certificate_event") == 3)
      let held = try CertificateRows.load(CertificateRequestID("t-2"), sql)
      #expect(held.stage == .held && held.heldFrom == .received && held.reason == "理由")
    }
  }

  /// The triggers and indexes are there again, under the new names of the tables.
  @Test(arguments: [
    "DELETE FROM certificate_request", "UPDATE certificate_request SET copies = 2",
    "UPDATE certificate_request SET stage = 'done', ended_at = 'x' WHERE id = 't-3'",
    "UPDATE ticket SET state = 'done', ended_at = '2026-11-24T11:00:00'",
    "DELETE FROM certificate_event", "DELETE FROM certificate_payment",
    "UPDATE certificate_request SET verified_by = 's' WHERE id = 't-1'",
    "UPDATE certificate_payment SET method = 'cashless'",
  ])
  func theRulesHoldAfterIt(statement: String) throws {
    try Schema.shipped.migrate(engine, from: Self.before.current)
    #expect(throws: SQLFailure.self) { try engine.write { try $0.execute(statement) } }
  }

  @Test func theWayGoesOnFromWhereItStood() throws {
    try Schema.shipped.migrate(engine, from: Self.before.current)
    try engine.write { sql in
      try engine.script(
        Self.set("stage = 'received', held_from = NULL", "t-2")
          + Self.set("stage = 'done', ended_at = '2026-11-24T11:00:00'", "t-1")
          + Self.set("stage = 'transferred', held_from = 'received', away_to = '課'", "t-3"), in: sql
      )
    }
    #expect(
      try engine.read {
        try $0.count("SELECT count(*) FROM certificate_request WHERE stage = 'done'")
      }
        == 1)
  }

  /// A migration that fails leaves the keys on and the old tables.
  @Test func aFailureLeavesTheKeysOn() throws {
    let broken = Schema(
      migrations: Schema.shipped.migrations + [
        Schema.Migration(number: 9_999, sql: Array("INSERT INTO nowhere VALUES (1);".utf8))
      ])
    #expect(throws: (any Error).self) { try broken.migrate(engine, from: Self.before.current) }
    #expect(try engine.read { try Schema.version($0) } == Self.before.current)
    #expect(try engine.read { try $0.count("PRAGMA foreign_keys") } == 1)
  }
}
