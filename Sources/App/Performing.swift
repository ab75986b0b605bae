import Domain
import TUI

extension Workplace {
  /// Performs one effect: a failure becomes the screen's own action; a session that has ended leads
  /// back to the sign-in screen with the reason.
  func perform<Action>(
    _ failed: (DeskFailure) -> Action, _ body: () throws -> [Outcome<Action>]
  ) -> [Outcome<Action>] {
    do {
      return try body()
    } catch {
      let failure = DeskFailure.of(error)
      if failure.code.kind == .unexpected {
        settings.log("unexpected: \(String(describing: type(of: error)))")
      }
      if failure.code == .signInRequired {
        leave()
        return [.reset(signIn(saying: Message(.caution, failure.message)))]
      }
      return [.action(failed(failure))]
    }
  }
}
