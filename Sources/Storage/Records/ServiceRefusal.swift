import Domain

/// What is said when a queue does not take a service. Looked up only after the insert wrote nothing.
enum ServiceRefusal {
  /// - Parameter kept: what was not done, as a sentence.
  static func of(
    _ service: ServiceID, in queue: QueueID, of office: OfficeID, kept: String,
    _ sql: any SQLSession
  ) throws -> DeskFailure {
    let queues = try sql.rows(
      """
      SELECT q.id, q.name, s.name FROM service s JOIN queue q ON q.office = s.office AND q.id = s.queue
      WHERE s.office = ? AND s.id = ? ORDER BY q.prefix
      """, [.text(office.text), .text(service.text)])
    guard let name = queues.first?.text(2) else {
      return DeskFailure(
        .serviceUnknown, "用件「\(service)」はこの役所にありません。\(kept)用件の ID を確かめてください。")
    }
    guard !queues.contains(where: { $0.text(0) == queue.text }) else {
      return DeskFailure(
        .serviceTwice, "用件「\(name)」(\(service)) が二度入っています。\(kept)数は *2 のように付けてください。")
    }
    let own = try sql.row(
      "SELECT name FROM queue WHERE office = ? AND id = ?",
      [.text(office.text), .text(queue.text)])
    let others = queues.map { "「\($0.text(1))」(\($0.text(0)))" }
    return DeskFailure(
      .serviceOtherQueue,
      "用件「\(name)」(\(service)) は「\(own?.text(0) ?? queue.text)」では受け付けません。"
        + kept + others.joined(separator: "か") + "の列で受け付けてください。")
  }
}
