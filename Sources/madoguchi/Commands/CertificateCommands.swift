import ArgumentParser
import Domain
import UseCases

struct CertificateCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "証明書の種類、だれに交付できるかの判断、請求の受付と進行。",
    subcommands: [
      CertificateTypesCommand.self, CertificateCheckCommand.self, CertificateRequestCommand.self,
      CertificateAdvanceCommand.self, CertificateDutyCommand.self, CertificateSampleCommand.self,
      CertificateVoidCommand.self,
    ])
}

struct CertificateTypesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "types", abstract: "ある日の証明書の種類と手数料。役所を指定すると、扱わないものの案内先も。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("この日の目録で。省くときょう。", valueName: "date")) var asOf: CivilDate?
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String?

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let book = try CertificateDesk(desk).rulebook()
    let day = asOf ?? context.clock().date
    let rows = book.listing(on: day, at: office.map { OfficeID($0) })
    return Report(
      text: CertificateReport.table(rows, on: day),
      json: .list(rows.map { CertificateReport.json($0) }))
  }
}

struct CertificateCheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "請求の内容（JSON）から、交付できるか、何が要るか、いくらかを判断する。",
    discussion: "形は docs/DATA_FORMATS.md にあります。交付できないという判断も、終了コードは 0 です。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("請求の内容のファイル。", valueName: "file")) var file: String

  func report(_ context: CommandContext) throws -> Report {
    let json = try JSONReader.document(try InputFile.read(file, limit: 1 << 20))
    let desk = try context.desk()
    let reader = InquiryFile(
      offices: try SystemDesk.offices(desk), office: desk.place.office, now: context.clock())
    let inquiry = try reader.inquiry(json)
    let ruling = try CertificateDesk(desk.at(Place(office: inquiry.office))).ruling(on: inquiry)
    return Report(text: CertificateReport.text(ruling), json: CertificateReport.json(ruling))
  }
}
