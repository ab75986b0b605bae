import Domain
import Screens
import TUI
import UseCases

extension Workplace {
  func signIn(saying message: Message? = nil) -> Mounted {
    Mounted(
      SignInScreen.self,
      state: SignInScreen.State(
        terminal: entrance?.terminal.id, officeName: entrance?.officeName ?? "",
        sectionName: entrance?.sectionName, counter: entrance?.terminal.counter,
        isTraining: entry.isTraining, demoAccounts: demoAccounts(), message: message)
    ) { [self] effect in
      switch effect {
      case .signIn(let staff, let password):
        perform(SignInScreen.Action.refused) {
          [.reset(try enter(staff, password))]
        }
      }
    }
  }

  private func enter(_ staff: StaffID, _ password: String) throws -> Mounted {
    guard let terminal = entrance?.terminal else {
      throw DeskFailure(
        .terminalUnknown, "この端末は登録されていません。管理者に terminal add を依頼してください。")
    }
    let (session, desk, mustChange) = try entry.signIn(staff, password: password, at: terminal)
    post = Post(session: session, desk: desk)
    return mustChange ? try passwordChange(mustChange: true) : try home()
  }

  private func demoAccounts() -> [DemoAccount] {
    guard entry.isTraining, let office = entrance?.terminal.office else { return [] }
    do {
      return try entry.demoAccounts(office: office)
    } catch {
      settings.log("demo-accounts: \(DeskFailure.code(of: error))")
      return []
    }
  }
}
