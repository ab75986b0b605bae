import Domain
import TestKit
import Testing

@testable import Storage

/// What the rules of papers say is refused by the schema too, whoever writes.
@Suite struct DocumentConstraintTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func refuses(_ statements: String...) -> Bool {
    do {
      for statement in statements { try office.rawRun(statement) }
      return false
    } catch SQLFailure.constraint {
      return true
    } catch {
      return false
    }
  }

  private func document(
    _ id: String, sequence: Int = 1, subject: String = "r", state: String = "waiting",
    reprintOf: String? = nil
  ) -> String {
    """
    INSERT INTO document (id, office, day, sequence, kind, subject, state, made_at, made_by,
      reprint_of, reason)
    VALUES ('\(id)', 'north', '2026-11-24', \(sequence), 'receipt', '\(subject)', '\(state)',
      '2026-11-24T10:00:00', 'clerk', \(reprintOf.map { "'\($0)'" } ?? "NULL"), 'x')
    """
  }

  private func print(_ id: String) -> String {
    """
    UPDATE document SET state = 'printed', attempts = 1, printed_at = '2026-11-24T10:01:00',
      printed_by = 'clerk', sha256 = '\(String(repeating: "0", count: 64))' WHERE id = '\(id)'
    """
  }

  @Test(arguments: DocumentState.allCases, DocumentState.allCases)
  func theTableIsTheProgramsOwn(_ from: DocumentState, _ to: DocumentState) throws {
    let rows = try office.count(
      """
      SELECT count(*) FROM document_transition
      WHERE from_state = '\(from.rawValue)' AND to_state = '\(to.rawValue)'
      """)
    #expect((rows == 1) == from.following.contains(to))
  }

  @Test func eachIsPrintedOnce() throws {
    try office.rawRun(document("d1"))
    #expect(refuses(document("d2", sequence: 2)))
    #expect(refuses(document("d2", sequence: 1, subject: "s")))
    #expect(refuses(document("d2", sequence: 2, reprintOf: "d1")))
    try office.rawRun(print("d1"))
    #expect(refuses(document("d2", sequence: 2)))
    try office.rawRun(document("d2", sequence: 2, reprintOf: "d1"))
    #expect(refuses(print("d1")))
    #expect(refuses("UPDATE document SET state = 'waiting', printed_at = NULL WHERE id = 'd1'"))
    #expect(refuses("UPDATE document SET subject = 'other' WHERE id = 'd2'"))
    #expect(refuses("DELETE FROM document WHERE id = 'd2'"))
  }

  @Test func itBeginsUnprintedAndEndsWhole() throws {
    #expect(refuses(document("d1", state: "printed")))
    try office.rawRun(document("d1"))
    #expect(refuses("UPDATE document SET state = 'printed' WHERE id = 'd1'"))
    #expect(refuses("UPDATE document SET attempt_at = '2026-11-24T10:00:00' WHERE id = 'd1'"))
    try office.rawRun("UPDATE document SET state = 'withdrawn' WHERE id = 'd1'")
    #expect(refuses("UPDATE document SET attempts = 3 WHERE id = 'd1'"))
    try office.rawRun(document("d2", sequence: 2))
  }
}
