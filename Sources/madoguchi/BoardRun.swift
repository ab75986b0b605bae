import App
import Cells
import Domain
import NcursesTerminal
import Storage
import TUI
import UseCases

/// The public call board on a wall screen.
enum BoardRun {
  /// - Throws: `DeskFailure`: the office is unknown, or this terminal cannot show Japanese.
  static func run(_ desk: Desk, border: Border, ambiguous: TextWidth.Ambiguous) throws {
    // Opened before the terminal, so that a refusal is said on the command line.
    let view = try BoardDesk(desk).open()
    try Workstation.onTerminal(logging: desk.store.files.log, ambiguous: ambiguous) {
      terminal, log in
      var program = BoardProgram.make(
        view, clock: desk.store.clock, monotonic: Workstation.monotonicSeconds,
        isTraining: desk.store.isTraining, border: border, ambiguous: ambiguous, log: log)
      let bell = DoorbellListener(path: desk.store.files.doorbell)
      if let bell { terminal.watch(bell.descriptor) }
      try TUI.run(&program, on: terminal)
      withExtendedLifetime(bell) {}
    }
  }
}
