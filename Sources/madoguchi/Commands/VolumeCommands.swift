import ArgumentParser
import Domain
import UseCases

struct ReportCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "統計。", subcommands: [ReportCertificatesCommand.self])
}

struct ReportCertificatesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificates",
    abstract: "証明書の発行件数と手数料を、役所・種類・受付方法・日などの別に。コンビニ交付は取り込んだ件数。",
    discussion: """
      5件に満たない区分は、だれの請求か分かることがあるので「*」にし、合計から逆算できないように、
      次に少ない区分も「*」にします。
      そのままの件数は、統計の画面にあります。
      """)

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("この日から。", valueName: "date")) var from: CivilDate
  @Option(help: ArgumentHelp("この日まで。", valueName: "date")) var to: CivilDate
  @Option(help: "分け方。") var by: VolumeReport.Grouping = .office
  @Option(help: ArgumentHelp("CSV にも書き出す。すでにあれば書かない。", valueName: "file"))
  var csv: String?

  func report(_ context: CommandContext) throws -> Report {
    let target = try csv.map { try NewFile($0) }
    let desk = VolumeDesk(try context.desk())
    let found: VolumeRelease
    if let target {
      found = try target.whole {
        let found = VolumeRelease(try desk.open(from: from, to: to, by: by).first)
        try target.write(VolumeCSV.text(found))
        return found
      }
    } else {
      found = VolumeRelease(try desk.open(from: from, to: to, by: by).first)
    }
    return Report(
      text: VolumeCSV.table(found),
      json: .list(
        found.lines.map {
          .object([
            ("key", .text($0.key)), ("count", .number($0.figures?.count)),
            ("fee", .number($0.figures?.fee)), ("name", .text($0.name)),
          ])
        }))
  }
}

/// The same lines as a file for spreadsheets and as text.
enum VolumeCSV {
  static func text(_ report: VolumeRelease) -> String {
    SafeCSV.byteOrderMark
      + SafeCSV.line([report.grouping.name, "名称", "件数", "手数料", "割合（千分率）"])
      + report.lines.map { line in
        SafeCSV.line(
          [
            .text(line.key), .text(line.name), value(line.figures?.count),
            value(line.figures?.fee), value(line.figures?.share),
          ] as [SafeCSV.Value])
      }.joined()
  }

  /// An empty cell reads as nothing issued.
  private static func value(_ number: Int?) -> SafeCSV.Value {
    number.map { .number($0) } ?? .text("*")
  }

  static func table(_ report: VolumeRelease) -> String {
    let lines = report.lines.map { line in
      guard let figures = line.figures else { return "\(line.name)  *" }
      let share = figures.share
      return "\(line.name)  \(figures.count)件  \(figures.fee)円  \(share / 10).\(share % 10)%"
    }
    let total = report.total.map { "合計  \($0.count)件  \($0.fee)円" } ?? "合計  *"
    let isPartial = report.lines.contains { $0.figures == nil }
    return (lines + [total] + (isPartial ? [note] : [])).joined(separator: "\n")
  }

  private static let note = "* は出していません（5件に満たない区分と、合計から逆算できる区分）。件数は統計の画面で見られます。"
}

struct ImportConvenienceCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "convenience", abstract: "コンビニ交付の件数の CSV（date,type,count,fee）を取り込む。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("CSV のファイル。", valueName: "file")) var file: String

  func report(_ context: CommandContext) throws -> Report {
    let desk = VolumeDesk(try context.desk())
    let bytes = try InputFile.read(file, limit: 16 * 1_048_576)
    return ImportReportText.report(
      try desk.importConvenience(bytes), what: "コンビニ交付の件数")
  }
}

struct CertificateVoidCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "請求の証明書を書損にし、同じ請求で発行し直す（二人で、その日のうちに）。")

  @OptionGroup var options: GlobalOptions
  @Option(help: ArgumentHelp("役所。", valueName: "id")) var office: String
  @Argument(help: ArgumentHelp("請求の ID。", valueName: "id")) var certificate: String
  @Option(help: "理由。") var reason: SpoilReason
  @Option(help: ArgumentHelp("書損にする用紙。省くとこの請求のすべて。", valueName: "A000001"))
  var sheets: [PaperRange] = []
  @Flag(help: "同じ内容で発行し直す。手数料は変わらない。") var reissue = false

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk(office: office)
    let result = try TwoPersons(desk, consent: try context.consent(at: desk.place)).void(
      CertificateRequestID(certificate), sheets: sheets.isEmpty ? nil : sheets, reason,
      reissue: reissue)
    func list(_ ranges: [PaperRange]) -> JSON { .list(ranges.map { .text($0.description) }) }
    let issued = result.issued.map(\.description).joined(separator: "、")
    return Report(
      text: "\(result.spoiled.map(\.description).joined(separator: "、")) を書損にしました。廃棄まで保管してください。"
        + (issued.isEmpty ? "" : "\(issued) で発行し直します。"),
      json: .object([
        ("request", .text(certificate)), ("spoiled", list(result.spoiled)),
        ("issued", list(result.issued)),
      ]))
  }
}
