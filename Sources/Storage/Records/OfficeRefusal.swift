import Domain

/// What is said when somebody wants what an office does not do: where it is done. Looked up only
/// after a refusal; giving a number costs nothing more.
enum OfficeRefusal {
  /// Nil when the office has all that was asked for, or nothing is known of it.
  static func elsewhere(
    _ order: TicketOrder, _ access: borrowing ReadAccess
  ) throws -> DeskFailure? {
    let directory = try OfficeDetailRecords.directory(access)
    let office = order.office
    if directory.queue(order.queue, in: office) == nil {
      return directory.elsewhere(for: order.queue, at: office).map {
        sentence($0, office, directory)
      }
    }
    let missing = order.services.first { directory.service($0, in: office) == nil }
    return missing.flatMap { directory.elsewhere(for: $0, at: office) }.map {
      sentence($0, office, directory)
    }
  }

  private static func sentence(
    _ row: ElsewhereService, _ office: OfficeID, _ directory: OfficeDirectory
  ) -> DeskFailure {
    DeskFailure(
      .serviceElsewhere,
      "\(directory.name(office))では「\(row.name)」を受け付けていません。番号は出していません。"
        + "\(directory.name(of: row.to))へ案内してください。\(row.note)")
  }
}
