import ArgumentParser
import Domain
import Storage
import UseCases

struct BackupCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "データベース全体を暗号化して書き出す（持出し。二人で行う）。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("書き出す先。すでにあれば書かない。", valueName: "file")) var file: String
  @Option(help: "目的。記録に残る。") var reason: String?

  func report(_ context: CommandContext) throws -> Report {
    try NewFile.check(file)
    let (persons, desk) = try context.twoPersons()
    try persons.backup(to: file, reason: reason ?? (desk.store.isTraining ? "研修" : ""))
    return Report(
      text: "バックアップを \(file) に書きました。戻すには鍵 \(desk.store.files.backupKey) も必要です。",
      json: .object([("file", .text(file))]))
  }
}

struct RestoreCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "バックアップをデータベースに戻す。今のデータベースは別名で残す（二人で行う）。",
    discussion: "今のデータベースが壊れているか、ないときは、この計算機の root かファイルの所有者が戻せます。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("バックアップのファイル。", valueName: "file")) var file: String
  @Option(help: "理由。記録に残る。") var reason: String?

  func report(_ context: CommandContext) throws -> Report {
    let files = try context.files()
    let kept = try SystemDesk.restore(
      files, from: file, by: try permission(context, files), clock: context.clock)
    return Report(
      text: "\(file) から戻しました。前のデータベース: \(kept ?? "なし")。番号の続きは飛ばしてあります。",
      json: .object([("database", .text(files.database)), ("kept", .text(kept))]))
  }

  /// Who restores, once it is sure that they may; the database is closed again afterwards.
  private func permission(_ context: CommandContext, _ files: DatabaseFiles) throws -> StaffID {
    do {
      _ = try context.store()
    } catch let failure as DeskFailure
      where [.databaseDamaged, .databaseMissing].contains(failure.code)
    {
      guard HostIdentity.isRoot || HostIdentity.owns(files.database) else {
        throw DeskFailure(
          .notPermitted,
          "今のデータベースは開けません。戻せるのは、この計算機の root かファイルの所有者です。何も変更していません。")
      }
      return StaffID(HostIdentity.isRoot ? "root" : "os:\(HostIdentity.userName ?? "-")")
    }
    let (persons, desk) = try context.twoPersons()
    let staff = try persons.allowRestore(reason: reason ?? (desk.store.isTraining ? "研修" : ""))
    try context.finish()
    return staff
  }
}
