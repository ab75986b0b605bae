import ArgumentParser
import Domain
import UseCases

struct OfficeCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "office", abstract: "役所・課・列。",
    subcommands: [OfficeListCommand.self, OfficeRefreshCommand.self])
}

struct OfficeRefreshCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh", abstract: "同梱の役所のデータ（新しい役所、時間、案内先）を取り込む。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let offices = try ShippedData(context.resources).offices()
    let added = try SystemDesk.refreshOffices(context.desk(), from: offices)
    return Report(
      text: "役所 \(offices.offices.count)か所の時間と案内先を取り込みました。新しい役所は \(added)か所です。",
      json: .object([
        ("offices", .number(offices.offices.count)), ("added", .number(added)),
      ]))
  }
}

struct OfficeListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "役所と、その課と列の一覧。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let directory = try SystemDesk.offices(context.desk())
    let offices = directory.offices
    var rows = [["役所", "課", "列", "記号", "名前"]]
    for office in offices {
      for section in office.sections {
        for queue in section.queues {
          rows.append([
            office.id.text, section.id.text, queue.id.text, queue.prefix,
            "\(office.name) \(section.name) \(queue.name)\(office.confirmed ? "" : "（要確認）")",
          ])
        }
      }
    }
    return Report(text: Output.table(rows), json: .list(offices.map { json($0, directory) }))
  }

  private func json(_ office: Office, _ directory: OfficeDirectory) -> JSON {
    .object(
      [
        ("id", .text(office.id.text)), ("name", .text(office.name)),
        ("type", .text(office.type.rawValue)), ("confirmed", .flag(office.confirmed)),
        (
          "sections",
          .list(
            office.sections.map { section in
              .object([
                ("id", .text(section.id.text)), ("name", .text(section.name)),
                ("queues", .list(section.queues.map(json))),
              ])
            })
        ),
        (
          "counters",
          .list(
            office.counters.map { counter in
              .object([
                ("number", .number(counter.number)), ("section", .text(counter.section.text)),
                ("queues", .list(counter.queues.map { .text($0.text) })),
              ])
            })
        ),
      ] + OfficeDetailReport.fields(of: office, directory))
  }

  private func json(_ queue: ServiceQueue) -> JSON {
    .object([
      ("id", .text(queue.id.text)), ("name", .text(queue.name)),
      ("prefix", .text(queue.prefix)),
      (
        "services",
        .list(
          queue.services.map {
            .object([("id", .text($0.id.text)), ("name", .text($0.name))])
          })
      ),
    ])
  }
}
