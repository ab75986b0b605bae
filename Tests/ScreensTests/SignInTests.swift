import Domain
import TUI
import TestKit
import Testing

@testable import Screens

@Suite struct SignInTests {
  private typealias State = SignInScreen.State

  private static let accounts = [
    ("1001", "佐藤 花子", [Role.reception, .examiner], "hanako-no-madoguchi"),
    ("1002", "高橋 一郎", [.examiner, .verifier], "ichiro-no-madoguchi"),
    ("2001", "鈴木 誠", [.supervisor], "makoto-no-madoguchi"),
    ("3001", "田中 実", [.auditor], "minoru-no-madoguchi"),
    ("9001", "山本 恵", [.administrator], "megumi-no-madoguchi"),
  ].map {
    DemoAccount(id: StaffID($0.0), name: $0.1, roles: $0.2, password: $0.3)
  }

  private func state(isTraining: Bool = false, isUnknown: Bool = false) -> State {
    State(
      terminal: isUnknown ? nil : TerminalID("naka-3"), officeName: "中原区役所",
      sectionName: "区民課", counter: 3, isTraining: isTraining, demoAccounts: Self.accounts)
  }

  private final class Attempts {
    var made: [SignInScreen.Effect] = []
    var answer: DeskFailure?
  }

  private func pilot(_ state: State, _ attempts: Attempts = Attempts()) -> Pilot {
    Pilot(
      root: Mounted(SignInScreen.self, state: state) { effect in
        attempts.made.append(effect)
        return attempts.answer.map { [.action(.refused($0))] } ?? []
      })
  }

  private static let wrong = DeskFailure(
    .signInFailed, "職員番号かパスワードが違います。何も開いていません。もう一度入れてください。")

  @Test func enterGoesToThePasswordAndThenSignsIn() {
    let attempts = Attempts()
    pilot(state(), attempts).type("1001").press(.enter).type("hanako-no-madoguchi").press(.enter)
    #expect(attempts.made == [.signIn(StaffID("1001"), password: "hanako-no-madoguchi")])
  }

  @Test(arguments: ["１００１", " 1001 ", "1001"])
  func aStaffNumberIsFoldedToPlainDigits(_ typed: String) {
    let attempts = Attempts()
    pilot(state(), attempts).type(typed).press(.tab).type("秘密の文をここに").press(.function(2))
    #expect(attempts.made == [.signIn(StaffID("1001"), password: "秘密の文をここに")])
  }

  @Test func nothingIsAskedOfTheStoreWhileAFieldIsEmpty() {
    let attempts = Attempts()
    let pilot = pilot(state(), attempts)
    pilot.press(.function(2)).expectText("職員番号を入れてください。")
    pilot.type("1001").press(.enter, .enter).expectText("パスワードを入れてください。")
    #expect(attempts.made.isEmpty)
  }

  @Test func afterAnAttemptThePasswordIsGoneAndTheNumberStays() {
    var state = state()
    _ = SignInScreen.update(&state, .form(.changed(filled("staff", "1001"), fieldID: "staff")))
    _ = SignInScreen.update(
      &state, .form(.changed(filled("password", "secret-secret"), fieldID: "password")))
    #expect(state.holdsPassword)
    let effects = SignInScreen.update(&state, .submitted)
    #expect(effects == [.signIn(StaffID("1001"), password: "secret-secret")])
    #expect(!state.holdsPassword)
    #expect(!"\(state)".contains("secret-secret"))
    _ = SignInScreen.update(&state, .refused(Self.wrong))
    #expect(state.staffText == "1001")
    #expect(state.message == .refusal(Self.wrong.message))
    #expect(state.focusedForm?.focusedID == "password")
  }

  @Test func aPasswordTypedWithTheInputMethodOnIsExplained() {
    let attempts = Attempts()
    attempts.answer = Self.wrong
    let pilot = pilot(state(), attempts)
    pilot.type("1001").press(.enter).type("ｓｅｃｒｅｔ").press(.enter)
      .expectMessage(contains: "日本語入力を切って")
    pilot.type("secret").press(.enter).expectMessage(contains: "もう一度入れてください。")
    #expect(!pilot.messageText.contains("日本語入力"))
  }

  @Test func anotherRefusalThanAWrongPasswordIsSaidAsItIs() {
    let attempts = Attempts()
    attempts.answer = DeskFailure(.signInLocked, "あと30秒お待ちください。")
    pilot(state(), attempts).type("1001").press(.enter).type("秘密").press(.enter)
      .expectMessage(contains: "あと30秒お待ちください。")
      .expectNoText("秘密")
  }

  @Test func escapeSaysThatThereIsNothingToGoBackTo() {
    pilot(state()).press(.escape).expectScreen("サインイン").expectMessage(contains: "Ctrl-C")
  }

  @Test func enterOnADemoRowFillsTheFieldsAndEnterSignsIn() {
    let attempts = Attempts()
    let pilot = pilot(state(isTraining: true), attempts)
    pilot.press(.down, .down, .down, .enter).expectMessage(contains: "高橋 一郎")
    #expect(attempts.made.isEmpty)
    pilot.press(.enter)
    #expect(attempts.made == [.signIn(StaffID("1002"), password: "ichiro-no-madoguchi")])
  }

  @Test func upFromTheFirstDemoRowGoesBackToTheFields() {
    var state = state(isTraining: true)
    for _ in 0..<2 { _ = SignInScreen.update(&state, .wentOn(.down)) }
    #expect(state.focusedForm == nil)
    _ = SignInScreen.update(&state, .wentOn(.up))
    #expect(state.focusedForm?.focusedID == "password")
    _ = SignInScreen.update(&state, .toggledTable)
    _ = SignInScreen.update(&state, .cancelled)
    #expect(state.focusedForm?.focusedID == "staff")
  }

  @Test func tabGoesRoundInBothDirections() {
    var state = state(isTraining: true)
    let stops = (0..<3).map { _ in
      _ = SignInScreen.update(&state, .tabbed(forward: true))
      return state.stop
    }
    #expect(stops == [.password, .demo, .staff])
    _ = SignInScreen.update(&state, .tabbed(forward: false))
    #expect(state.stop == .demo)
  }

  @Test func aRealDatabaseNeverShowsDemoStaff() {
    let real = state(isTraining: false)
    #expect(real.demoAccounts.isEmpty)
    pilot(real).press(.function(3)).expectMessage(contains: "研修用のデータベースでだけ")
      .expectNoText("hanako-no-madoguchi")
  }

  @Test func anUnknownTerminalHasNoFormAndNamesTheRemedy() {
    let attempts = Attempts()
    let pilot = pilot(state(isTraining: true, isUnknown: true), attempts)
    pilot.type("1001").press(.enter, .function(2), .function(3), .tab, .down)
    #expect(attempts.made.isEmpty)
    pilot.expectText("madoguchi terminal add").expectNoText("hanako-no-madoguchi")
  }

  @Test func pictures() {
    FramePictures.expect(SignInScreen.self, state(), named: "SignIn-empty", styles: true)
    FramePictures.expect(SignInScreen.self, state(isTraining: true), named: "SignIn-training")
    var chosen = state(isTraining: true)
    _ = SignInScreen.update(&chosen, .toggledTable)
    _ = SignInScreen.update(&chosen, .wentOn(.down))
    FramePictures.expect(SignInScreen.self, chosen, named: "SignIn-table")
    FramePictures.expect(SignInScreen.self, state(isUnknown: true), named: "SignIn-unknown")
    var refused = state()
    _ = SignInScreen.update(&refused, .form(.changed(filled("staff", "1001"), fieldID: "staff")))
    _ = SignInScreen.update(&refused, .refused(Self.wrong))
    FramePictures.expect(SignInScreen.self, refused, named: "SignIn-refused")
    var empty = state()
    _ = SignInScreen.update(&empty, .submitted)
    FramePictures.expect(SignInScreen.self, empty, named: "SignIn-missing")
  }

  private func filled(_ id: String, _ text: String) -> Form {
    let field: FormField =
      id == "staff"
      ? .code(id, label: "職員番号", value: text, limit: 20)
      : .masked(id, label: "パスワード", value: text)
    return Form(title: "", fields: [field], verb: "サインイン")
  }
}
