import Cells

/// Runs the program on a terminal until it is finished: wait, handle everything that is waiting,
/// then draw once. A frame equal to the last is not drawn.
///
/// - Parameter pollMilliseconds: how long nothing may happen until lists are read again.
/// - Throws: what the terminal throws while waiting; the terminal is left open.
public func run(
  _ program: inout Program, on terminal: any Terminal, pollMilliseconds: Int = 1_000
) throws {
  let size = terminal.size
  program.handle(.resize(rows: size.rows, columns: size.columns))
  var screen = DrawnScreen()
  screen.draw(&program, on: terminal)
  while !program.isFinished {
    var events = try terminal.wait(milliseconds: pollMilliseconds)
    var rounds = 0
    while !events.isEmpty, !program.isFinished, rounds < DrawnScreen.roundsBeforeDrawing {
      handle(events, by: &program)
      rounds += 1
      if program.isFinished { break }
      events = try terminal.wait(milliseconds: 0).filter { $0 != .idle }
    }
    if !program.isFinished { screen.draw(&program, on: terminal) }
  }
}

/// Doorbells that rang together are answered once.
private func handle(_ events: [TerminalEvent], by program: inout Program) {
  var rang = false
  for event in events {
    if event == .doorbell {
      if rang { continue }
      rang = true
    }
    program.handle(event)
  }
}

/// What the terminal shows now.
private struct DrawnScreen {
  /// A flood of input must not keep the screen from ever being drawn.
  static let roundsBeforeDrawing = 64

  private var frame: CellBuffer?
  private var cursor: CursorPosition?

  mutating func draw(_ program: inout Program, on terminal: any Terminal) {
    let signals = program.takeSignals()
    for _ in 0..<min(signals.bells, 3) { terminal.bell() }
    if signals.repaint {
      terminal.repaint()
      frame = nil
    }
    let size = terminal.size
    let (next, place) = program.frame(rows: size.rows, columns: size.columns)
    guard next != frame || place != cursor else { return }
    terminal.show(next, cursor: place)
    frame = next
    cursor = place
  }
}
