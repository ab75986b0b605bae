public import Domain

/// The interview of the stored versions of the catalogue.
public enum IntakeQueries {
  /// The events, questions and procedures of a version; empty in one from before they belonged to
  /// it.
  public static func content(
    of version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> IntakeContent {
    let sql = access.sql
    func rows(_ columns: String, _ table: String) throws -> [SQLRow] {
      try sql.rows(
        "SELECT \(columns) FROM \(table) WHERE version = ? ORDER BY position",
        [.integer(version.number)])
    }
    return IntakeContent(
      events: try rows(IntakeRows.eventColumns, "catalogue_event").compactMap(IntakeRows.event),
      questions: try rows(IntakeRows.questionColumns, "catalogue_question")
        .compactMap(IntakeRows.question),
      procedures: try rows(IntakeRows.procedureColumns, "catalogue_procedure")
        .compactMap(IntakeRows.procedure))
  }

  /// The interview in force; empty where no version is, or it has none.
  public static func active(_ access: borrowing ReadAccess) throws -> IntakeContent {
    try access.sql.row("SELECT number FROM catalogue_version WHERE state = 'active'")
      .map { try content(of: CatalogueVersion($0.int(0)), access) } ?? IntakeContent()
  }

  /// The interview of a version, compiled.
  ///
  /// - Throws: `DeskFailure` `intake-missing` when the version has none.
  public static func book(
    of version: CatalogueVersion, _ access: borrowing ReadAccess
  ) throws -> IntakeBook {
    let content = try content(of: version, access)
    guard !content.isEmpty else {
      throw DeskFailure(
        .intakeMissing,
        "目録の\(version.name)には聞き取りの手続がありません。何も判断していません。"
          + "管理者に catalogue import と catalogue activate を頼んでください。")
    }
    do {
      return try IntakeBook(content)
    } catch {
      // The reader refuses such rows; a database that has them was written by something else.
      throw DeskFailure(
        .catalogueProblems,
        "目録の\(version.name)の手続が読めません（\(error.faults.first?.message ?? "")）。何も判断していません。"
          + "管理者に catalogue check と catalogue import を頼んでください。")
    }
  }
}
