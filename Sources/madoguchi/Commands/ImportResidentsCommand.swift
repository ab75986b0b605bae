import ArgumentParser
import Domain
import Glibc
import Storage
import UseCases

struct ImportResidentsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "residents", abstract: "住民の台帳を、住民記録システムの CSV から取り込む。",
    discussion: "取り込んでいる間も窓口は使えます。途中で止まったときは、台帳は前のままです。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("UTF-8 か CP932 の CSV。", valueName: "file")) var file: String
  @Option(help: ArgumentHelp("住民記録システムが書き出した日。省くときょう。", valueName: "date"))
  var asOf: CivilDate?
  @Flag(help: "人数が一割を超えて減っていても取り込む。") var allowFewer = false

  /// Five times the largest city.
  private static let sizeLimit = 2_048 * 1_048_576

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk()
    let glyphs = try ShippedData(context.resources).glyphs()
    // Whoever waits at a counter goes first.
    nice(10)
    let done = try RegisterDesk(
      desk, discard: context.discardPaper(desk.store)
    ).importResidents(
      try InputFile.read(file, limit: Self.sizeLimit), glyphs: glyphs, asOf: asOf,
      allowFewer: allowFewer)
    return Report(text: text(done), json: json(done))
  }

  private func text(_ done: ResidentImport) -> String {
    var lines = [
      done.outcome.isNew
        ? "台帳を取り込みました。\(done.outcome.people) 人（新規・変更 \(done.imported) 人、同じ \(done.outcome.unchanged) 人、旧 \(done.outcome.gone) 人）。"
        : "台帳は前と同じ内容でした（\(done.outcome.people) 人）。何も変更していません。"
    ]
    if done.outcome.missingStops > 0 {
      lines.append(
        "上席確認（P）の抑止がなくなった人が \(done.outcome.missingStops) 人います。抑止は続けています。上席確認（P）担当に知らせました。")
    }
    if !done.rejected.isEmpty {
      lines.append("取り込まなかった行が \(done.rejected.count) 行あります。")
      lines += done.rejected.map { "\($0.line)行目: \($0.reason)" }
    }
    return lines.joined(separator: "\n")
  }

  private func json(_ done: ResidentImport) -> JSON {
    .object([
      ("read", .number(done.read)), ("imported", .number(done.imported)),
      ("unchanged", .number(done.outcome.unchanged)),
      (
        "rejected",
        .list(
          done.rejected.map {
            .object([("line", .number($0.line)), ("reason", .text($0.reason))])
          })
      ),
      ("people", .number(done.outcome.people)), ("former", .number(done.outcome.gone)),
      ("missingStops", .number(done.outcome.missingStops)),
      ("asOf", .text(done.outcome.register?.asOf.iso)),
    ])
  }
}
