import ArgumentParser
import Domain
import Storage
import UseCases

struct ProtectionCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "protection", abstract: "上席確認（P）: 登録・一覧・決定・延長・終了・解除。",
    discussion: "係長・課長と、上席確認（P）の担当だけが使えます。決定・延長・終了・解除は二人で行います。",
    subcommands: [
      ProtectionAddCommand.self, ProtectionListCommand.self, ProtectionDecideCommand.self,
      ProtectionExtendCommand.self, ProtectionEndCommand.self, ProtectionReleaseCommand.self,
      ProtectionTickCommand.self, ProtectionInboundCommand.self,
    ])
}

struct ProtectionAddCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登録する。この時から、その人はどこにもコードPとしか出ない。",
    discussion: """
      相手方は引数に書かず、--counterparts のファイル（CSV: 氏名,カナ,生年月日,住所,別名。別名は・で区切る）で渡します。
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("宛名番号。", valueName: "person")) var person: String
  @Option(help: ArgumentHelp("相談の日。省くときょう。", valueName: "date")) var consulted: CivilDate?
  @Option(help: ArgumentHelp("止める書類（コンマで区切る）。省くとすべて。", valueName: "a,b"))
  var scopes: RecordWords?
  @Option(help: ArgumentHelp("相手方の CSV ファイル。", valueName: "file")) var counterparts: String?
  @Option(help: "申出を受けた自治体。") var origin = ""
  @Option(help: ArgumentHelp("台帳にいない人を登録するときの、台帳にない理由。", valueName: "reason"))
  var notInRegister = ""

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk()
    let secret = ProtectionSecret(
      origin: ExactText(origin),
      counterparts: try counterparts.map { try CounterpartFile.read($0) } ?? [])
    let protection = try ProtectionDesk(desk, discard: context.discardPaper(desk.store)).add(
      PersonID(person), scopes: scopes?.records ?? Set(RecordType.blockable),
      consultedOn: consulted ?? desk.store.clock().date, secret, absent: notInRegister)
    return Report(
      text: "登録しました（仮）: \(protection.id)。この時から止めています。二人で決定し、システムごとの設定を確かめてください。",
      json: ProtectionReport.json(protection, on: desk.store.clock().date))
  }
}

struct ProtectionListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "登録の一覧。終わりの近いものが先。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let board = try ProtectionDesk(context.desk()).open().first
    return Report(
      text: ProtectionReport.text(board),
      json: .list(
        board.protections.map {
          ProtectionReport.json(
            $0, on: board.at.date, isAbsent: board.absent.contains($0.subject))
        }))
  }
}

struct ProtectionTickCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "システム一つの設定を確かめた印を付ける。二人が付けると済む。",
    discussion: "作業の番号は list に出ます。--close は、すべて済んだ作業を完了にします。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("作業の番号。", valueName: "n")) var work: Int
  @Option(help: "確かめたシステム。") var system: String?
  @Flag(help: "作業を完了にする。") var close = false

  func validate() throws {
    guard (system != nil) != close else {
      throw ValidationError("--system か --close のどちらか一つを指定してください。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    let desk = ProtectionDesk(try context.desk())
    let done = try system.map { try desk.tick(work, $0) } ?? desk.close(work)
    let open = done.open
    return Report(
      text: done.closedAt != nil
        ? "作業 \(work) を完了にしました。"
        : open.isEmpty
          ? "すべてのシステムを二人で確かめました。--close で完了にします。" : "残り: \(open.joined(separator: "・"))",
      json: .object([
        ("work", .number(work)), ("open", .list(open.map { .text($0) })),
        ("closed", .flag(done.closedAt != nil)),
      ]))
  }
}

struct ProtectionInboundCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbound", abstract: "よその自治体の通知を受け付ける・引き受ける・済みにする。",
    discussion: "内容は引数に書かず、--file で渡します。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("受け付ける通知の内容のファイル。", valueName: "file")) var file: String?
  @Option(help: ArgumentHelp("引き受ける通知。", valueName: "n")) var take: Int?
  @Option(help: ArgumentHelp("済みにする通知。", valueName: "n")) var done: Int?
  @Option(help: ArgumentHelp("済みにするときの、登録の ID。", valueName: "id")) var protection: String?

  func validate() throws {
    guard [file != nil, take != nil, done != nil].count(where: { $0 }) == 1,
      (done == nil) == (protection == nil)
    else { throw ValidationError("--file、--take、--done と --protection のどれか一つを指定してください。") }
  }

  func report(_ context: CommandContext) throws -> Report {
    let desk = ProtectionDesk(try context.desk())
    var id = take ?? done ?? 0
    var text = "通知 \(id) を引き受けました。"
    if let file {
      let bytes = try InputFile.read(file, limit: 4_096)
      id = try desk.receive(
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").joined(separator: " "))
      text = "通知を受け付けました: \(id)"
    } else if let take {
      try desk.take(take)
    } else if let done, let protection {
      try desk.finish(done, with: ProtectionID(protection))
      text = "通知 \(done) を済みにしました。"
    }
    return Report(text: text, json: .object([("inbound", .number(id))]))
  }
}
