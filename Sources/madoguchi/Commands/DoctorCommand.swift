import ArgumentParser
import Domain
import Storage
import UseCases

struct DoctorCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "データベースを点検する。一つでも問題があれば終了コード 3。")

  @OptionGroup var options: GlobalOptions

  func report(_ context: CommandContext) throws -> Report {
    let checks = try SystemDesk.doctor(context.desk())
    let ok = checks.allSatisfy(\.ok)
    return Report(
      text: checks.map { "\($0.ok ? "○" : "×") \($0.name): \(Output.plain($0.detail))" }
        .joined(separator: "\n"),
      json: .object([
        ("ok", .flag(ok)),
        (
          "checks",
          .list(
            checks.map {
              .object([
                ("name", .text($0.name)), ("ok", .flag($0.ok)), ("detail", .text($0.detail)),
              ])
            })
        ),
      ]), status: ok ? 0 : DeskFailure.Kind.refused.rawValue)
  }
}
