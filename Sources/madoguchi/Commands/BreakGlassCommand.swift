import ArgumentParser
import Domain
import Storage
import UseCases

struct BreakGlassCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "break-glass",
    abstract: "管理者が誰もサインインできないとき、root が一人のパスワードを再設定する。",
    discussion: "--staff は再設定する管理者です。したことは監査記録に残り、すべての係長に知らされます。")

  @OptionGroup var options: GlobalOptions
  @Option(help: "理由。記録に残り、係長に知らされる。") var reason: String

  func validate() throws {
    guard options.staff != nil else {
      throw ValidationError("再設定する管理者の職員番号を --staff で指定してください。")
    }
    guard options.passwordFile == nil, options.second == nil else {
      throw ValidationError("break-glass では --password-file と --second は使いません。")
    }
  }

  func report(_ context: CommandContext) throws -> Report {
    guard HostIdentity.isRoot else {
      throw DeskFailure(
        .notPermitted, "break-glass は、この計算機の root だけが実行できます。何も変更していません。")
    }
    let store = try context.store()
    let staff = StaffID(options.staff ?? "")
    let password = try SystemDesk.breakGlass(
      store, for: staff, office: try store.homeOffice(of: staff), reason: reason)
    return OneTimePassword.report(staff.text, password, done: "再設定しました。すべての係長に知らせます。")
  }
}
