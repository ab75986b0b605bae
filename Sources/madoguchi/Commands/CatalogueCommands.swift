import ArgumentParser
import Catalogue
import Domain
import Storage
import UseCases

struct CatalogueCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "目録（証明書・手数料・設定）の検査・取込み・比較・有効化。",
    subcommands: [
      CatalogueCheckCommand.self, CatalogueImportCommand.self, CatalogueActivateCommand.self,
      CatalogueDiffCommand.self, CatalogueListCommand.self, CatalogueQuestionsCommand.self,
    ])
}

struct CatalogueCheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "目録のファイルを検査する。データベースは使わない。")

  @OptionGroup var options: GlobalOptions
  @Argument(
    help: ArgumentHelp("catalogue/ と fees/ のあるフォルダー。省くと同梱のもの。", valueName: "dir"))
  var folder: String?

  func report(_ context: CommandContext) throws -> Report {
    let files = try folder.map { try CatalogueFolder(path: $0) }
    let problems = (files ?? CatalogueFolder(context.resources)).problems()
    return CatalogueReport.problems(problems)
  }
}

struct CatalogueImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "目録を検査して、新しい版として取り込む。有効にするのは catalogue activate。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("catalogue/ と fees/ のあるフォルダー。", valueName: "dir"))
  var folder: String

  func report(_ context: CommandContext) throws -> Report {
    let content: CatalogueContent
    do {
      content = try CatalogueFolder(path: folder).content()
    } catch let error as CatalogueProblems {
      return CatalogueReport.refusal(error)
    }
    let (record, isNew) = try CatalogueDesk(context.desk()).bringIn(content)
    let name = record.version.name
    return Report(
      text: isNew
        ? "目録の\(name)として取り込みました（要確認 \(record.unconfirmed) 行）。まだ有効ではありません。\n"
          + "違いは catalogue diff で見て、二人で catalogue activate \(record.version) を実行すると有効になります。"
        : "同じ内容が\(name)（\(record.state.name)）にあります。何も変更していません。",
      json: CatalogueReport.json(record, adding: [("unchanged", .flag(!isNew))]))
  }
}

struct CatalogueActivateCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "activate", abstract: "取り込んだ版を有効にする（二人で行う）。",
    discussion: "以前の版も選べます。すでに決めたことは、そのときの版のままです。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("版の番号。", valueName: "n")) var number: Int
  @Option(help: "理由。記録に残る。") var reason: String?

  func report(_ context: CommandContext) throws -> Report {
    let (persons, desk) = try context.twoPersons()
    let record = try persons.activateCatalogue(
      CatalogueVersion(number), reason: reason ?? (desk.store.isTraining ? "研修" : ""))
    return Report(
      text: "目録の\(record.version.name)を有効にしました（要確認 \(record.unconfirmed) 行）。",
      json: CatalogueReport.json(record))
  }
}

struct CatalogueDiffCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "二つの版の違いを、前の値と後の値で示す。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("前の版の番号。", valueName: "a")) var old: Int
  @Argument(help: ArgumentHelp("後の版の番号。", valueName: "b")) var new: Int

  func report(_ context: CommandContext) throws -> Report {
    let changes = try CatalogueDesk(context.desk()).changes(
      from: CatalogueVersion(old), to: CatalogueVersion(new))
    return Report(
      text: CatalogueReport.text(changes, from: old, to: new),
      json: .object([
        ("from", .number(old)), ("to", .number(new)),
        ("changes", .list(changes.map(CatalogueReport.json))),
      ]))
  }
}

struct CatalogueListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "取り込んだ版の一覧。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let versions = try CatalogueDesk(context.desk()).open().first.versions
    return Report(
      text: CatalogueReport.table(versions), json: .list(versions.map { CatalogueReport.json($0) }))
  }
}

struct CatalogueQuestionsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "聞き取りの質問の一覧。id、答えの種類、選択肢、どの手続が使うか。",
    discussion: "intake plan に渡す項目の名前と値は、この一覧のとおりです。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let book = try InterviewDesk(context.desk()).book()
    return Report(
      text: IntakeReport.questions(book),
      json: .list(book.content.questions.map { IntakeReport.json($0, in: book) }))
  }
}
