import Domain
import TUI
import TestKit
import Testing

@testable import Screens

@Suite struct PasswordChangeTests {
  private final class Desk {
    var asked: [PasswordChangeScreen.Effect] = []
    var answer: PasswordChangeScreen.Action?
  }

  private func pilot(mustChange: Bool, _ desk: Desk = Desk()) -> Pilot {
    let state = PasswordChangeScreen.State(staff: StaffID("1001"), mustChange: mustChange)
    return Pilot(
      root: Mounted(PasswordChangeScreen.self, state: state) { effect in
        desk.asked.append(effect)
        guard case .change = effect else { return [] }
        return desk.answer.map { [.action($0)] } ?? []
      })
  }

  private let good = "窓口は毎朝八時半に開く"

  @Test func threeFieldsAreAskedForAndPassedOn() {
    let desk = Desk()
    desk.answer = .changed
    pilot(mustChange: false, desk).type("old-password").press(.enter).type(good).press(.enter)
      .type(good).press(.enter)
    #expect(desk.asked == [.change(current: "old-password", new: good), .finish])
  }

  @Test func aDemandedChangeDoesNotAskForTheOldOne() {
    let desk = Desk()
    pilot(mustChange: true, desk).type(good).press(.enter).type(good).press(.function(2))
    #expect(desk.asked == [.change(current: nil, new: good)])
  }

  @Test(arguments: [
    ("short", "10文字以上"), ("aaaaaaaaaaaa", "同じ文字ばかり"), ("x1001-and-more", "職員番号を含む"),
  ])
  func aWeakPasswordIsRefusedAtItsField(_ password: String, _ sentence: String) {
    let desk = Desk()
    let pilot = pilot(mustChange: true, desk)
    pilot.type(password).press(.enter).expectText(sentence)
    pilot.type(password).press(.enter).expectText(sentence)
      .expectMessage(contains: "パスワードは変わっていません。")
    #expect(desk.asked.isEmpty)
  }

  @Test func twoDifferentEntriesAreRefused() {
    let desk = Desk()
    pilot(mustChange: true, desk).type(good).press(.enter).type(good + "。").press(.enter)
      .expectText("2回の入力が違います。")
    #expect(desk.asked.isEmpty)
  }

  /// U+795E and U+FA19 look alike; a password must be the same scalar for scalar.
  @Test func entriesThatOnlyLookAlikeAreDifferent() {
    let desk = Desk()
    pilot(mustChange: true, desk).type("\u{795E}奈川の窓口は朝早い").press(.enter)
      .type("\u{FA19}奈川の窓口は朝早い").press(.enter).expectText("2回の入力が違います。")
    #expect(desk.asked.isEmpty)
  }

  @Test func theOldPasswordIsNotANewOne() {
    let desk = Desk()
    pilot(mustChange: false, desk).type(good).press(.enter).type(good).press(.enter)
      .expectText("今と同じパスワードです。")
    #expect(desk.asked.isEmpty)
  }

  @Test func aDemandedChangeCannotBeLeftExceptBySigningOut() {
    let desk = Desk()
    let pilot = pilot(mustChange: true, desk)
    pilot.press(.escape).expectScreen("パスワードの変更").expectMessage(contains: "F10")
    #expect(desk.asked.isEmpty)
    pilot.press(.function(10)).expectText("サインアウトしますか").press(.enter)
    #expect(desk.asked == [.signOut])
  }

  @Test func aVoluntaryChangeIsLeftByEscape() {
    let desk = Desk()
    pilot(mustChange: false, desk).press(.function(10)).expectMessage(contains: "Esc")
      .press(.escape)
    #expect(desk.asked == [.close])
  }

  @Test func aWrongOldPasswordIsTypedAgainAndTheNewOneStays() {
    let desk = Desk()
    desk.answer = .refused(DeskFailure(.signInFailed, "今のパスワードが違います。変わっていません。"))
    let pilot = pilot(mustChange: false, desk)
    pilot.type("old").press(.enter).type(good).press(.enter).type(good).press(.enter)
      .expectMessage(contains: "今のパスワードが違います。")
    desk.answer = .changed
    pilot.type("older").press(.function(2))
    #expect(desk.asked.last == .finish)
    #expect(desk.asked.contains(.change(current: "older", new: good)))
  }

  @Test func afterTheChangeNoPasswordStaysInTheState() {
    var state = PasswordChangeScreen.State(staff: StaffID("1001"), mustChange: true)
    state.form.setText("correct horse battery", for: "new")
    #expect(PasswordChangeScreen.update(&state, .changed) == [.finish])
    #expect(!"\(state)".contains("horse"))
  }

  @Test func pictures() {
    typealias State = PasswordChangeScreen.State
    let own = State(staff: StaffID("1001"), mustChange: false)
    FramePictures.expect(PasswordChangeScreen.self, own, named: "PasswordChange-own")
    let must = State(staff: StaffID("1001"), mustChange: true)
    FramePictures.expect(PasswordChangeScreen.self, must, named: "PasswordChange-must")
    var wrong = must
    wrong.form.setText("短い", for: "new")
    wrong.form.setText("違う", for: "again")
    _ = PasswordChangeScreen.update(&wrong, .submitted)
    FramePictures.expect(PasswordChangeScreen.self, wrong, named: "PasswordChange-errors")
    var refused = own
    _ = PasswordChangeScreen.update(
      &refused,
      .refused(
        DeskFailure(.databaseBusy, "ほかの端末が使用中のため変えられませんでした。もう一度 Enter を押してください。")))
    FramePictures.expect(PasswordChangeScreen.self, refused, named: "PasswordChange-busy")
  }
}
