import Domain
import TestKit
import Testing

@testable import Storage

/// How many a slot takes is the schema's, whoever writes and however.
@Suite struct SlotConstraintTests {
  let office: StorageOffice

  /// Two places in half an hour: 10:30 is full, 11:00 has one left, another queue has no slots.
  init() throws {
    office = try StorageOffice()
    try office.rawRun(
      "UPDATE queue SET slot_minutes = 30, slot_capacity = 2 WHERE office = 'north' AND id = 'cert'",
      row("a", "10:30"), row("b", "10:59"), row("c", "11:00"), row("d", "10:30", queue: "move"),
      row("e", "10:30", day: "2026-11-26"), row("f", "10:45", state: "cancelled"))
  }

  private func row(
    _ id: String, _ clock: String, day: String = "2026-11-25", queue: String = "cert",
    state: String = "booked"
  ) -> String {
    """
    INSERT INTO appointment (id, office, queue, day, booked_at, state, made_by, made_at)
    VALUES ('\(id)', 'north', '\(queue)', '\(day)', '\(day)T\(clock):00', '\(state)', 'clerk',
      '2026-11-24T10:00:00')
    """
  }

  private func refusal(_ statement: String) -> String? {
    do {
      try office.rawRun(statement)
      return nil
    } catch SQLFailure.constraint(let text) {
      return text
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    "booked_at = '2026-11-25T10:31:00' WHERE id = 'c'",
    "queue = 'cert' WHERE id = 'd'",
    "day = '2026-11-25', booked_at = '2026-11-25T10:30:00' WHERE id = 'e'",
  ])
  func noneIsMovedIntoAFullSlot(change: String) throws {
    let text = refusal("UPDATE appointment SET " + change)
    #expect(text?.contains("slot is full") == true, "\(text ?? "it was moved")")
    #expect(refusal(row("g", "10:40"))?.contains("slot is full") == true)
  }

  @Test(arguments: [
    // Within its own slot, to one with a place, and where nothing is counted.
    "booked_at = '2026-11-25T10:58:00' WHERE id = 'b'",
    "booked_at = '2026-11-25T11:29:00' WHERE id = 'b'",
    "queue = 'move' WHERE id = 'b'",
    "booked_at = '2026-11-25T10:31:00' WHERE id = 'f'",
  ])
  func whereThereIsAPlaceItIsMoved(change: String) throws {
    #expect(refusal("UPDATE appointment SET " + change) == nil)
  }

  @Test func whatWasCancelledStaysCancelled() throws {
    let text = refusal("UPDATE appointment SET state = 'booked' WHERE id = 'f'")
    #expect(text?.contains("stays cancelled") == true, "\(text ?? "it was booked again")")
    #expect(try office.text("SELECT state FROM appointment WHERE id = 'f'") == "cancelled")
  }
}
