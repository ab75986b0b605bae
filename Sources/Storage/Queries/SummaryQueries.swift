public import Domain

/// Counts for the title row.
public enum SummaryQueries {
  /// How many wait today in a section's queues (nil: the office's), and since when the first.
  public static func waiting(
    office: OfficeID, section: SectionID?, _ access: borrowing ReadAccess
  ) throws -> (count: Int, oldest: OfficeTime?) {
    let row = try access.sql.row(
      """
      SELECT count(*), min(t.issued_at) FROM ticket t
      JOIN queue q ON q.office = t.office AND q.id = t.queue
      WHERE t.office = ? AND t.state = 'waiting' AND t.day = ? AND (? IS NULL OR q.section = ?)
      """,
      [
        .text(office.text), .text(access.now.date.iso), .text(section?.text),
        .text(section?.text),
      ])
    return (row?.int(0) ?? 0, row.flatMap { TicketRows.time($0, 1) })
  }

  /// Requests that somebody else than the reader has made and that still wait.
  public static func approvals(
    office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> Int {
    try access.sql.count(
      """
      SELECT count(*) FROM approval_request WHERE state = 'pending' AND expires_at > ?
        AND (office = ? OR office = '') AND requested_by <> ?
      """,
      [.text(access.now.isoSeconds), .text(office.text), .text(access.actor.staff.text)])
  }

  /// Whom a counter called or serves; nil: nobody stands there.
  public static func atCounter(
    _ counter: CounterNumber, office: OfficeID, _ access: borrowing ReadAccess
  ) throws -> TicketNumber? {
    try access.sql.row(
      """
      SELECT t.prefix, t.sequence FROM ticket_call c JOIN ticket t ON t.id = c.ticket
      WHERE c.office = ? AND c.counter = ? AND c.ended_at IS NULL
      """, [.text(office.text), .integer(counter)]
    ).flatMap { TicketNumber(prefix: $0.text(0), sequence: $0.int(1)) }
  }

  /// Whether the reader never took a step with any ticket.
  public static func isNewcomer(_ access: borrowing ReadAccess) throws -> Bool {
    try access.sql.row(
      "SELECT 1 FROM ticket_event WHERE staff = ? LIMIT 1", [.text(access.actor.staff.text)])
      == nil
  }
}
