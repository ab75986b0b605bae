import ArgumentParser
import Domain
import Storage
import UseCases

struct ExportResidentsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "residents", abstract: "研修データベースの架空の住民を、取込と同じ形の CSV に書き出す。")

  @OptionGroup var options: GlobalOptions
  @Argument(help: ArgumentHelp("書き出す先。すでにあれば書かない。", valueName: "file")) var file: String
  @Option(help: "目的。記録に残る。") var reason: String?

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk()
    let persons = TwoPersons(desk, consent: try context.consent(at: desk.place))
    let target = try NewFile(file)
    let people = try target.whole {
      let people = try persons.residentsForExport(
        reason: reason ?? (desk.store.isTraining ? "研修" : ""))
      try target.write(ResidentsCSV.text(people))
      return people
    }
    return Report(
      text: "架空の住民 \(people.count) 人を \(file) に書き出しました。",
      json: .object([("file", .text(file)), ("count", .number(people.count))]))
  }
}

/// The table of an export; the same people give the same bytes. Of a stopped person there is the
/// number and the stop.
enum ResidentsCSV {
  static func text(_ people: [ResidentView]) -> String {
    var text = SafeCSV.byteOrderMark + SafeCSV.line(ResidentColumn.allCases.map(\.rawValue))
    for person in people {
      switch person {
      case .open(let resident):
        text += SafeCSV.line(ResidentColumn.allCases.map { field($0, resident) })
      case .stopped(let id, _):
        text += SafeCSV.line(
          ResidentColumn.allCases.map { $0 == .id ? id.text : $0 == .support ? "1" : "" })
      }
    }
    return text
  }

  private static func field(_ column: ResidentColumn, _ resident: Resident) -> String {
    func flag(_ flag: SuppressionFlag) -> String { resident.flags.contains(flag) ? "1" : "0" }
    return switch column {
    case .id: resident.id.text
    case .household: resident.household.text
    case .name: resident.name.text
    case .kana: resident.kana.text
    case .birth: resident.birth.iso
    case .birthWareki: resident.birth.day?.wareki ?? ""
    case .sex: resident.sex == .unstated ? "" : resident.sex.name
    case .relationship: resident.relationship.text
    case .postalCode: resident.address.postalCode
    case .city: resident.address.city.text
    case .town: resident.address.town.text
    case .lot: resident.address.lot.text
    case .building: resident.address.building.text
    case .support: "0"
    case .movingOut: flag(.movingOut)
    case .deceased: flag(.deceased)
    case .rewriting: flag(.rewriting)
    case .unusualGlyph: flag(.unusualGlyph)
    case .mj: resident.glyphs.map { $0.mj ?? "" }.joined(separator: " ")
    }
  }
}
