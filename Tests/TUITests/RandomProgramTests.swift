import Cells
import Testing

@testable import TUI

/// The whole program under keys nobody would press on purpose.
@Suite struct RandomProgramTests {
  @Test(arguments: 1...20) func nothingTrapsAndTheCursorStaysInside(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed) &* 7_919)
    let world = DeskWorld()
    var program = world.program()
    var rows = 24
    var columns = 80
    var faults: [String] = []
    for step in 0..<1_000 {
      switch Int.random(in: 0..<20, using: &numbers) {
      case 0: program.handle(.idle)
      case 1: program.handle(.doorbell)
      case 2:
        rows = Int.random(in: 1...60, using: &numbers)
        columns = Int.random(in: 1...200, using: &numbers)
        program.handle(.resize(rows: rows, columns: columns))
      case 3:
        (rows, columns) = (24, 80)
        program.handle(.resize(rows: rows, columns: columns))
      case 4: world.seconds += Int.random(in: 0...100, using: &numbers)
      case 5: world.waiting = (0..<Int.random(in: 0...40, using: &numbers)).map { "A\($0)" }
      case 6...9: program.handle(.text(RandomInput.text(&numbers)))
      case 10: program.handle(.key(.function(5)))
      default: program.handle(.key(RandomInput.key(&numbers)))
      }
      if program.isFinished { program = world.program() }
      if program.stacks.contains(where: \.layers.isEmpty) { faults.append("no layer at \(step)") }
      guard step % 10 == 0 else { continue }
      let (frame, cursor) = program.frame(rows: rows, columns: columns)
      if let cursor, !frame.bounds.contains(row: cursor.row, column: cursor.column) {
        faults.append("the cursor is outside \(rows)x\(columns) at \(step)")
      }
      if frame.text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A }) {
        faults.append("a control character is on the screen at \(step)")
      }
    }
    #expect(faults == [])
  }
}
