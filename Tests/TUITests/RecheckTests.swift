import Testing

@testable import TUI

/// Whoever may no longer be shown goes from every screen of a terminal.
@Suite struct RecheckTests {
  private let world = DeskWorld()

  private func state(_ program: Program, _ index: Int) -> DeskScreen.State? {
    (program.stack.layers[index] as? ScreenLayer<DeskScreen>)?.state
  }

  @Test func whatLiesBeneathTakesAwayAndReadsNothing() {
    var program = world.program()
    program.press(keys: .function(6))
    let before = (state(program, 0), state(program, 1), world.asked.count)
    program.handle(.doorbell)
    #expect(state(program, 0)?.rechecks == (before.0?.rechecks ?? 0) + 1)
    #expect(state(program, 0)?.refreshes == before.0?.refreshes)
    #expect(state(program, 1)?.rechecks == before.1?.rechecks, "the topmost reads everything anew")
    #expect(world.asked.count == before.2 + 1)
  }

  @Test func anOpenQuestionKeepsTheListAndNotThePeople() {
    var program = world.program()
    program.press(keys: .function(8))
    let before = world.asked.count
    program.handle(.idle)
    #expect(state(program, 0)?.rechecks == 1)
    #expect(world.asked.count == before)
    #expect(program.hasOverlay)
  }

  @Test func underALockNothingIsAsked() {
    var program = world.program()
    program.press(keys: .function(6), .function(12))
    let before = state(program, 0)
    program.handle(.doorbell)
    #expect(state(program, 0) == before)
  }
}
