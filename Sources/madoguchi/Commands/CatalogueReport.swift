import Catalogue
import Domain

/// What the catalogue commands say, for people and for programs.
enum CatalogueReport {
  // MARK: Problems

  static func problems(_ problems: [CatalogueProblem]) -> Report {
    let isSound = problems.isEmpty
    return Report(
      text: isSound
        ? "目録に誤りはありません。"
        : "\(CatalogueProblems(problems).description)\n誤りが \(problems.count) 件あります。",
      json: .object([("ok", .flag(isSound)), ("problems", .list(problems.map(json)))]),
      status: isSound ? 0 : DeskFailure.Kind.refused.rawValue)
  }

  /// Why nothing of a folder went in.
  static func refusal(_ found: CatalogueProblems) -> Report {
    let message =
      "目録に誤りが \(found.problems.count) 件あるため、何も取り込んでいません。"
      + "直してから、もう一度実行してください。"
    return Report(
      text: "\(found.description)\n\(message)",
      json: .object([
        (
          "error",
          .object([
            ("code", .text(DeskFailure.Code.catalogueProblems.text)),
            ("message", .text("\(message)\n\(found.description)")),
          ])
        ), ("problems", .list(found.problems.map(json))),
      ]), status: DeskFailure.Kind.refused.rawValue)
  }

  private static func json(_ problem: CatalogueProblem) -> JSON {
    .object([
      ("file", .text(problem.file)), ("line", .number(problem.line)),
      ("field", .text(problem.field)), ("column", .number(problem.column)),
      ("message", .text(problem.message)),
    ])
  }

  // MARK: Versions

  static func table(_ versions: [CatalogueVersionRecord]) -> String {
    var rows = [["版", "状態", "取込み", "有効化", "証明書", "手数料", "設定", "暦", "手続", "要確認"]]
    rows += versions.map { record in
      [
        String(record.version.number), record.state.name,
        "\(moment(record.importedAt)) \(record.importedBy)", activation(record),
        String(record.certificates), String(record.fees), String(record.settings),
        String(record.rules), String(record.procedures), String(record.unconfirmed),
      ]
    }
    return Output.table(rows)
  }

  private static func activation(_ record: CatalogueVersionRecord) -> String {
    guard let at = record.activatedAt else { return "-" }
    let people = [record.activatedBy, record.approvedBy].compactMap { $0?.text }
    return moment(at) + " " + (people.isEmpty ? "はじめの版" : people.joined(separator: "・"))
  }

  private static func moment(_ time: OfficeTime) -> String { "\(time.date.iso) \(time.clock)" }

  static func json(
    _ record: CatalogueVersionRecord, adding extra: [(String, JSON)] = []
  ) -> JSON {
    .object(
      [
        ("number", .number(record.version.number)), ("state", .text(record.state.rawValue)),
        ("digest", .text(record.digest)), ("importedAt", .text(record.importedAt.iso)),
        ("importedBy", .text(record.importedBy.text)),
        ("activatedAt", .text(record.activatedAt?.iso)),
        ("activatedBy", .text(record.activatedBy?.text)),
        ("approvedBy", .text(record.approvedBy?.text)),
        ("certificates", .number(record.certificates)), ("fees", .number(record.fees)),
        ("settings", .number(record.settings)), ("rules", .number(record.rules)),
        ("procedures", .number(record.procedures)),
        ("unconfirmed", .number(record.unconfirmed)),
      ] + extra)
  }

  // MARK: Differences

  static func text(_ changes: [CatalogueChange], from old: Int, to new: Int) -> String {
    if changes.isEmpty { return "第\(old)版と第\(new)版に違いはありません。" }
    let lines = changes.flatMap { change in
      ["\(change.kind.name) \(change.table.name) \(change.key)"]
        + change.fields.map { "  \($0.label): \(shown($0.old)) → \(shown($0.new))" }
    }
    return (lines + ["第\(old)版から第\(new)版まで、違いは \(changes.count) 行です。"])
      .joined(separator: "\n")
  }

  private static func shown(_ value: String) -> String { value.isEmpty ? "（なし）" : value }

  static func json(_ change: CatalogueChange) -> JSON {
    .object([
      ("change", .text(change.kind.rawValue)), ("table", .text(change.table.rawValue)),
      ("key", .text(change.key)),
      (
        "fields",
        .list(
          change.fields.map {
            .object([
              ("field", .text($0.name)), ("label", .text($0.label)), ("old", .text($0.old)),
              ("new", .text($0.new)),
            ])
          })
      ),
    ])
  }
}
