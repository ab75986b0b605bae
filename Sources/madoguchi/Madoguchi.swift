import ArgumentParser
import Cells
import Domain
import Storage
import UseCases

/// `madoguchi` by itself opens the workstation; its commands do everything else.
struct Madoguchi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "madoguchi",
    abstract: "区役所の窓口の端末。引数なしで端末の画面を開きます。",
    discussion: """
      終了コード: 0 できた、1 予期しない失敗、2 指定の誤り、3 規則による拒否、4 データベースが使えない、
      5 許可されていない、78 端末か設定の問題。
      """,
    version: VersionCommand.text,
    subcommands: [
      InitCommand.self, DemoCommand.self, OfficeCommand.self, StaffCommand.self,
      TerminalCommand.self, TicketCommand.self, QueueCommand.self, AppointmentCommand.self,
      CatalogueCommand.self, CertificateCommand.self, IntakeCommand.self, AuditCommand.self,
      ExportCommand.self,
      ImportCommand.self,
      PostalCommand.self, DateCommand.self, TextCommand.self,
      PaperCommand.self, ClosingCommand.self, ReportCommand.self,
      BackupCommand.self, RestoreCommand.self, DoctorCommand.self, BoardCommand.self,
      PersonCommand.self, ProtectionCommand.self, DocumentCommand.self, BreakGlassCommand.self,
      VersionCommand.self,
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("この端末として開く（研修データベースだけ）。", valueName: "id"))
  var terminal: String?

  mutating func run() throws {
    guard !options.json, options.staff == nil, options.second == nil else {
      throw ValidationError("--json・--staff・--second は、画面を開くときには使えません。")
    }
    let context = try CommandContext(options)
    let store = try context.store(runningClock: true)
    if terminal != nil, !store.isTraining {
      throw DeskFailure(
        .notPermitted, "--terminal は研修データベースでしか使えません。端末は管理者が terminal add で登録します。")
    }
    let entrance = try store.entrance(
      osUser: HostIdentity.userName ?? "", address: context.remoteAddress,
      named: terminal.map { TerminalID($0) })
    try Workstation.run(
      store, entrance: entrance,
      options: Workstation.Options(
        idleLockSeconds: context.configuration.idleLockSeconds ?? SignInRules.idleLockSeconds,
        border: context.border(screen), ambiguous: context.ambiguous,
        countingRules: { try ShippedData(context.resources).countingRules() },
        postalCodes: { try ShippedData(context.resources).postalCodes() },
        discardPaper: context.discardPaper(store), papers: { try context.papers($0) }))
    try context.finish()
  }
}
