import Domain
import Foundation
import TestKit
import Testing

@testable import Storage

/// What the rules of protections say is refused by the schema too, whoever writes.
@Suite struct ProtectionConstraintTests {
  let office: StorageOffice

  init() throws {
    office = try StorageOffice()
    try office.rawRun(Self.begin)
  }

  private static let begin = """
    INSERT INTO protection (id, subject, scopes, state, consulted_on, secret, registered_by,
      registered_at) VALUES ('p', '1', 'residence', 'provisional', '2026-11-24', x'00', 'guardian',
      '2026-11-24T10:00:00')
    """
  private static let decided = """
    UPDATE protection SET state = 'decided', start_on = '2026-11-24', end_on = '2027-11-23',
      reviewer = 'guardian', second_reviewer = 'chief' WHERE id = 'p'
    """

  /// The table of the domain and that of the database are one.
  @Test func theStepsAreTheDomains() throws {
    let rows = try office.raw {
      try $0.rows("SELECT from_state, to_state FROM protection_transition")
    }
    let stored = try Set(
      rows.map { row in
        ProtectionStep.Transition(
          from: try #require(ProtectionState(rawValue: row.text(0))),
          to: try #require(ProtectionState(rawValue: row.text(1))))
      })
    #expect(stored == ProtectionStep.transitions)
  }

  @Test(arguments: [
    // One block a person at a time; it begins provisional and stays.
    begin.changed("'p'", with: "'q'"),
    begin.changed("'p', '1'", with: "'q', '2'").changed("'provisional'", with: "'decided'"),
    "DELETE FROM protection",
    "UPDATE protection SET subject = '2'",
    "UPDATE protection SET scopes = ''",
    // Decided by two, with a term.
    decided.changed("'chief'", with: "'guardian'"),
    decided.changed("'chief'", with: "NULL"),
    decided.changed("end_on = '2027-11-23'", with: "end_on = NULL"),
    decided.changed("'decided'", with: "'extended'"),
    // Ended by two, never by one or by time.
    "UPDATE protection SET state = 'ended', ended_at = 'now'",
    "UPDATE protection SET ended_at = 'now', ended_by = 'guardian', second_ended_by = 'chief'",
    """
    UPDATE protection SET state = 'ended', ended_at = 'now', ended_by = 'chief',
      second_ended_by = 'chief'
    """,
    // A task is closed when two people have ticked every system.
    """
    INSERT INTO protection_work (id, protection, kind, opened_at, closed_at, closed_by)
    VALUES (1, 'p', 'set', 'now', 'now', 'chief')
    """,
  ]) func theSchemaRefuses(sql: String) {
    #expect(throws: SQLFailure.self) { try office.rawRun(sql) }
  }

  @Test func whatMayBeIsTaken() throws {
    try office.rawRun(Self.decided)
    try office.rawRun("UPDATE protection SET state = 'extended' WHERE id = 'p'")
    try office.rawRun(
      """
      UPDATE protection SET state = 'ended', ended_at = 'now', ended_by = 'guardian',
        second_ended_by = 'chief'
      """)
    #expect(throws: SQLFailure.self) {
      try office.rawRun("UPDATE protection SET scopes = 'tax'")
    }
    try office.rawRun(Self.begin.changed("'p'", with: "'q'"))
  }

  @Test func aTaskClosesWhole() throws {
    try office.rawRun(
      "INSERT INTO protection_work (id, protection, kind, opened_at) VALUES (1, 'p', 'set', 'now')")
    let close = "UPDATE protection_work SET closed_at = 'now', closed_by = 'chief' WHERE id = 1"
    #expect(throws: SQLFailure.self) { try office.rawRun(close) }
    try office.rawRun(
      "INSERT INTO protection_tick (work, position, system) VALUES (1, 0, '住基'), (1, 1, '附票')")
    for system in ["住基", "附票"] {
      #expect(throws: SQLFailure.self) { try office.rawRun(close) }
      #expect(throws: SQLFailure.self) {
        try office.rawRun(Self.tick("second", "chief", system))
      }
      try office.rawRun(Self.tick("first", "guardian", system))
      #expect(throws: SQLFailure.self) {
        try office.rawRun(Self.tick("second", "guardian", system))
      }
      #expect(throws: SQLFailure.self) { try office.rawRun(Self.tick("first", "chief", system)) }
      try office.rawRun(Self.tick("second", "chief", system))
    }
    #expect(throws: SQLFailure.self) { try office.rawRun("DELETE FROM protection_tick") }
    try office.rawRun(close)
  }

  private static func tick(_ place: String, _ staff: String, _ system: String) -> String {
    """
    UPDATE protection_tick SET \(place)_by = '\(staff)', \(place)_at = 'now'
    WHERE work = 1 AND system = '\(system)'
    """
  }
}

extension String {
  fileprivate func changed(_ part: String, with other: String) -> String {
    replacingOccurrences(of: part, with: other)
  }
}
