import ArgumentParser
import Domain
import Storage
import UseCases

struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "呼出表示の画面を開く。番号と窓口だけを出す。")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var screen: ScreenOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Option(help: ArgumentHelp("課。省くと役所全体。", valueName: "id")) var section: String?

  func validate() throws {
    guard !options.json else { throw ValidationError("board は画面なので --json は使えません。") }
  }

  mutating func run() throws {
    let context = try CommandContext(options)
    _ = try context.store(runningClock: true)
    let desk = try context.desk(office: office, section: section)
    if let section { try desk.store.check(section: SectionID(section), of: desk.place.office) }
    try BoardRun.run(desk, border: context.border(screen), ambiguous: context.ambiguous)
    try context.finish()
  }
}
