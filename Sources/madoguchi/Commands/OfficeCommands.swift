import ArgumentParser
import Domain
import UseCases

struct OfficeCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "office", abstract: "役所・課・列。", subcommands: [OfficeListCommand.self])
}

struct OfficeListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "役所と、その課と列の一覧。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let offices = try SystemDesk.offices(context.desk()).offices
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
    return Report(text: Output.table(rows), json: .list(offices.map(json)))
  }

  private func json(_ office: Office) -> JSON {
    .object([
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
    ])
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
