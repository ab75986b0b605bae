import Domain
import TUI
import TestKit
import Testing

@testable import Screens

@Suite struct LockTests {
  private final class Desk {
    var asked: [LockScreen.Effect] = []
    var answer: DeskFailure?
  }

  private func state(isIdle: Bool = false, isTraining: Bool = false) throws -> LockScreen.State {
    LockScreen.State(
      staff: StaffID("1001"), officeName: "中原区役所", since: try FramePictures.time(10, 7),
      isIdle: isIdle, isTraining: isTraining)
  }

  private func pilot(_ state: LockScreen.State, _ desk: Desk) -> Pilot {
    Pilot(
      root: Mounted(LockScreen.self, state: state) { effect in
        desk.asked.append(effect)
        guard case .unlock = effect else { return [] }
        return desk.answer.map { [.action(.refused($0))] } ?? []
      })
  }

  private func acts(_ desk: Desk) -> [LockScreen.Effect] { desk.asked.filter { $0 != .readClock } }

  @Test func thePasswordOpensAndStaysNowhere() throws {
    let desk = Desk()
    pilot(try state(), desk).type("hanako-no-madoguchi").press(.enter)
    #expect(acts(desk) == [.unlock(password: "hanako-no-madoguchi")])
    var state = try state()
    state.form.setText("hanako-no-madoguchi", for: "password")
    _ = LockScreen.update(&state, .submitted)
    #expect(!state.holdsPassword)
    #expect(!"\(state)".contains("hanako"))
  }

  @Test func anEmptyPasswordIsNotTried() throws {
    let desk = Desk()
    pilot(try state(), desk).press(.enter).expectMessage(contains: "パスワードを入れてから")
    #expect(acts(desk).isEmpty)
  }

  @Test func aRefusalKeepsTheLockAndEmptiesTheField() throws {
    let desk = Desk()
    desk.answer = DeskFailure(.signInFailed, "パスワードが違います。離席のままです。")
    let pilot = pilot(try state(), desk)
    pilot.type("wrong-password").press(.enter)
      .expectText("パスワードが違います。離席のままです。").expectNoText("**")
      .expectScreen("離席中")
  }

  @Test func escapeEmptiesTheFieldAndDoesNotOpen() throws {
    let desk = Desk()
    pilot(try state(), desk).type("abc").press(.escape).expectScreen("離席中").expectNoText("***")
      .expectText("離席のままです。")
    #expect(acts(desk).isEmpty)
  }

  @Test func signingOutAsksFirst() throws {
    let desk = Desk()
    let pilot = pilot(try state(), desk)
    pilot.press(.function(10)).expectText("書きかけは").press(.enter)
    #expect(acts(desk).isEmpty, "the button that does nothing stands first")
    pilot.press(.function(10), .tab, .enter)
    #expect(acts(desk) == [.signOut])
  }

  @Test func takingOverIsExplainedAndNotOffered() throws {
    let desk = Desk()
    pilot(try state(), desk).press(.function(8)).expectText("係長が監督の画面から")
      .press(.escape).expectNoText("係長が監督の画面から")
    #expect(acts(desk).isEmpty)
  }

  @Test func theClockGoesOn() throws {
    var state = try state()
    #expect(LockScreen.update(&state, .refreshed) == [.readClock])
    _ = LockScreen.update(&state, .tick(try FramePictures.time(10, 12)))
    #expect(state.now.clock == "10:12")
  }

  @Test func pictures() throws {
    FramePictures.expect(LockScreen.self, try state(), named: "Lock-asked", styles: true)
    FramePictures.expect(
      LockScreen.self, try state(isIdle: true, isTraining: true), named: "Lock-idle")
    var asked = try state()
    _ = LockScreen.update(&asked, .handOverAsked)
    FramePictures.expect(LockScreen.self, asked, named: "Lock-hand-over")
    var refused = try state()
    _ = LockScreen.update(
      &refused, .refused(DeskFailure(.signInFailed, "パスワードが違います。離席のままです。もう一度入れてください。")))
    FramePictures.expect(LockScreen.self, refused, named: "Lock-refused")
  }
}
