import ArgumentParser
import Domain
import UseCases

struct StaffListCommand: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "職員の一覧。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let desk = try context.desk()
    let staff = try StaffDesk(desk).open().first
    return Report(
      text: StaffReport.table(staff, try SystemDesk.offices(desk)),
      json: .list(staff.map(StaffReport.json)))
  }
}

/// Accounts as commands print them.
enum StaffReport {
  static func table(_ staff: [StaffRecord], _ offices: OfficeDirectory) -> String {
    var rows = [["職員番号", "氏名", "状態", "役割", "異動", "OS利用者"]]
    for record in staff {
      rows.append([
        record.id.text, record.name, record.state.name,
        GrantPlaces(record.grants, offices).text,
        record.transfer.map { "\($0.effective.iso) から \(GrantPlaces($0.grants, offices).text)" }
          ?? "",
        record.osUser ?? "",
      ])
    }
    return Output.table(rows)
  }

  static func json(_ record: StaffRecord) -> JSON {
    .object([
      ("id", .text(record.id.text)), ("name", .text(record.name)), ("kana", .text(record.kana)),
      ("state", .text(word(record.state))), ("lockedUntil", .text(lockedUntil(record.state)?.iso)),
      ("grants", json(record.grants)),
      (
        "transfer",
        record.transfer.map {
          JSON.object([("effective", .text($0.effective.iso)), ("grants", json($0.grants))])
        } ?? .null
      ),
      ("failedAttempts", .number(record.failedAttempts)),
      ("lastSignIn", .text(record.lastSignIn?.iso)), ("osUser", .text(record.osUser)),
    ])
  }

  static func json(_ grants: [RoleGrant]) -> JSON {
    .list(
      grants.map {
        .object([
          ("role", .text($0.role.rawValue)), ("office", .text($0.office.text)),
          ("section", .text($0.section?.text)),
        ])
      })
  }

  private static func word(_ state: StaffRecord.State) -> String {
    switch state {
    case .active: "active"
    case .mustChangePassword: "must-change-password"
    case .locked: "locked"
    case .disabled: "disabled"
    }
  }

  private static func lockedUntil(_ state: StaffRecord.State) -> OfficeTime? {
    if case .locked(let until) = state { return until }
    return nil
  }
}
