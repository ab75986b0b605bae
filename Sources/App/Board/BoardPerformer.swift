public import Cells
public import Domain
import Screens
public import TUI
public import UseCases

/// The program of a wall screen.
public enum BoardProgram {
  /// - Parameter log: where a failed reading is noted; the board itself keeps its last picture.
  public static func make(
    _ view: LiveView<BoardSnapshot>, clock: @escaping () -> OfficeTime,
    monotonic: @escaping () -> Int, isTraining: Bool, border: Border,
    ambiguous: TextWidth.Ambiguous, log: @escaping (String) -> Void
  ) -> Program {
    let screen = Mounted(
      BoardScreen.self, state: BoardScreen.State(now: clock(), isTraining: isTraining)
    ) { effect in
      switch effect {
      case .bell: return [.bell]
      case .load:
        do {
          return [.action(.tick(clock())), .action(.loaded(try view.refresh()))]
        } catch {
          log("board: \(DeskFailure.code(of: error))")
          return [.action(.tick(clock())), .action(.failed(DeskFailure.of(error)))]
        }
      }
    }
    return Program(
      root: screen,
      chrome: Chrome(
        header: { Header(office: "", section: "", staff: "", dateText: "", clock: "") },
        idleLockSeconds: 0, now: monotonic, border: border, ambiguous: ambiguous))
  }
}
