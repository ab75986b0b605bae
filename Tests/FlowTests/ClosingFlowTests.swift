import TUI
import TestKit
import Testing

@Suite struct ClosingFlowTests {
  /// Found by the soak: the look alone made the audit say that its witness was lost.
  @Test func aLookAtTheClosingLeavesTheAuditWhole() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(2)
    pilot.signIn(.supervisor).press(.function(4)).expectScreen("監督")
    pilot.press(.control("d")).expectNoRefusal()
    #expect(try office.findings() == [])
  }
}
