import ArgumentParser
import Domain
import Storage
import UseCases

struct AuditCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "監査記録の検証と検索。",
    subcommands: [AuditVerifyCommand.self, AuditSearchCommand.self])
}

struct AuditVerifyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "監査記録の連鎖を最初の行から確かめる。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let verdict = try AuditDesk(context.desk()).verify()
    guard !verdict.isWhole else {
      return Report(
        text: "監査記録 \(verdict.rows) 行に異常はありません。\n末尾の印: \(verdict.headSeal)",
        json: .object([
          ("ok", .flag(true)), ("rows", .number(verdict.rows)),
          ("seal", .text(verdict.headSeal)),
        ]))
    }
    return Report(
      text: verdict.reason,
      json: .object([
        ("ok", .flag(false)), ("firstBad", .number(verdict.firstBad)),
        ("reason", .text(verdict.reason)), ("rows", .number(verdict.rows)),
      ]), status: DeskFailure.Kind.refused.rawValue)
  }
}

struct AuditSearchCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "監査記録を新しい順に探す。見たことも記録される。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("この職員がしたこと。", valueName: "id")) var by: String?
  @Option(help: ArgumentHelp("操作の名前か、その始まり（ticket. など）。", valueName: "act"))
  var act: String?
  @Option(help: ArgumentHelp("対象。", valueName: "kind:id")) var subject: String?
  @Option(help: ArgumentHelp("最初の日。", valueName: "date")) var from: CivilDate?
  @Option(help: ArgumentHelp("最後の日。", valueName: "date")) var to: CivilDate?
  @Option(help: ArgumentHelp("この役所だけ。", valueName: "id")) var office: String?
  @Option(help: "ページ（1 から）。") var page: Int = 1
  @Option(help: "見る目的。研修データベースでは省くと training。") var purpose: Purpose?

  func validate() throws {
    guard (1...1_000_000).contains(page) else {
      throw ValidationError("--page は 1 から 1000000 までの数で指定してください。")
    }
    guard subject == nil || parsedSubject != nil else {
      throw ValidationError("--subject は ticket:nakahara-20261124-A001 のように指定してください。")
    }
  }

  private var parsedSubject: AuditSubject? {
    guard let parts = subject?.split(separator: ":", maxSplits: 1), parts.count == 2 else {
      return nil
    }
    return AuditSubject(String(parts[0]), String(parts[1]))
  }

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk()
    guard let purpose = purpose ?? (desk.store.isTraining ? .training : nil) else {
      throw DeskFailure(
        .usage, "見る目的を --purpose で指定してください: service・supervision・audit・administration。何も表示していません。")
    }
    if let office { try desk.store.check(office: OfficeID(office)) }
    let found = try AuditDesk(desk).search(
      AuditQuery(
        staff: by.map { StaffID($0) }, actPrefix: act, subject: parsedSubject, from: from,
        to: to, office: office.map { OfficeID($0) }, page: page - 1), purpose: purpose)
    let offices = try SystemDesk.offices(desk)
    var rows = [["行", "時刻", "職員", "端末", "役所", "操作", "対象", "結果", "詳細"]]
    rows += found.entries.map { entry in
      [
        String(entry.id), entry.at.isoSeconds, entry.staff.text, entry.terminal?.text ?? "",
        entry.office.map { offices.name($0) } ?? "", entry.act,
        "\(entry.subject.kind):\(entry.subject.id)", entry.allowed ? "" : "拒否",
        AuditWords.detail(of: entry, offices),
      ]
    }
    return Report(
      text: Output.table(rows)
        + "\n\(found.total)行、\(found.page + 1)/\(found.pageCount)ページ",
      json: .object([
        ("total", .number(found.total)), ("page", .number(found.page + 1)),
        ("pages", .number(found.pageCount)), ("entries", .list(found.entries.map(json))),
      ]))
  }

  private func json(_ entry: AuditEntry) -> JSON {
    .object([
      ("id", .number(entry.id)), ("at", .text(entry.at.iso)),
      ("staff", .text(entry.staff.text)), ("terminal", .text(entry.terminal?.text)),
      ("office", .text(entry.office?.text)), ("act", .text(entry.act)),
      (
        "subject",
        .object([("kind", .text(entry.subject.kind)), ("id", .text(entry.subject.id))])
      ),
      ("purpose", .text(entry.purpose?.rawValue)), ("allowed", .flag(entry.allowed)),
      ("detail", .text(entry.detail)),
    ])
  }
}
