import Cells
import Testing

@testable import TUI

@Suite struct ProgramDispatchTests {
  let world = DeskWorld()

  @Test func aKeyOfTheTableBecomesAnActionAndItsEffect() {
    var program = world.program()
    program.press(keys: .down, .function(2))
    #expect(world.asked.last == .call("A024"))
    #expect(program.message == .done("A024 を呼び出しました。"))
  }

  @Test func aMessageStaysUntilTheNextKey() {
    var program = world.program()
    program.press(keys: .function(2))
    program.handle(.idle)
    #expect(program.message != nil)
    program.press(keys: .down)
    #expect(program.message == nil)
  }

  @Test func aDisabledKeySaysWhy() {
    var program = world.program(.init(numbers: []))
    program.press(keys: .function(2))
    #expect(program.message == .refusal("待っている人がいません。"))
    #expect(!world.asked.contains { if case .call = $0 { true } else { false } })
  }

  @Test func anUnboundKeySaysSo() {
    var program = world.program()
    program.press(keys: .function(3))
    #expect(program.message?.text.hasPrefix("F3 はこの画面では使えません。") == true)
  }

  @Test(arguments: ["c", "ｃ"]) func aSingleLetterIsAKeyOutsideFields(_ letter: String) {
    var program = world.program()
    program.handle(.text(letter))
    #expect(world.asked.last == .call("A023"))
  }

  @Test(arguments: ["cc", "やまだ", "か", "神"]) func longerRunsNeverActAsCommands(_ run: String) {
    var program = world.program()
    program.handle(.text(run))
    #expect(program.message?.text == ProgramText.lettersNeedField)
    #expect(world.asked == [.read])
  }

  @Test func theFormHasTheKeyboardBeforeTheTable() {
    var program = world.program()
    program.press(keys: .function(4))
    program.handle(.text("c番の人"))
    program.press(keys: .down, .up, .enter, .enter)
    #expect(!world.asked.contains(.call("A023")))
    program.press(keys: .function(2))
    #expect(world.asked.last == .call("A023"), "the selection did not move while typing")
  }

  @Test func functionKeysStillWorkWhileAFormIsOpen() {
    var program = world.program()
    program.press(keys: .function(4))
    program.handle(.text("途中"))
    program.press(keys: .function(2))
    #expect(world.asked.last == .call("A023"))
    #expect(program.picture().contains("途中"))
  }

  @Test func theFailureOfAnEffectStandsInTheMessageLine() {
    var program = world.program()
    program.press(keys: .control("b"))
    #expect(program.line(22) == " 不可 保存できませんでした。入力は残っています。")
  }

  @Test func escapePopsALayerAndOnTheLastSaysWhyNot() {
    var program = world.program()
    program.press(keys: .function(6))
    #expect(program.stack.layers.count == 2)
    program.press(keys: .escape)
    #expect(program.stack.layers.count == 1)
    #expect(program.message == nil)
    program.press(keys: .escape)
    #expect(program.message?.text == ProgramText.lastLayer)
  }

  @Test func effectsThatAnswerEachOtherForEverAreStopped() {
    var program = world.program()
    program.press(keys: .function(7), .enter)
    #expect(program.message == .refusal(ProgramText.endlessActions))
  }

  @Test func whatComesBackIsReadWhenALayerComesToTheTop() {
    var program = world.program()
    #expect(world.asked == [.read])
    program.press(keys: .function(6))
    program.press(keys: .escape)
    #expect(world.asked == [.read, .open, .read, .read])
    program.handle(.doorbell)
    program.handle(.idle)
    #expect(world.asked.count == 6)
  }

  @Test func theSelectionStaysOnItsRecordWhenRowsCome() {
    var program = world.program()
    program.press(keys: .down)
    world.waiting = ["A001", "A002", "A023", "A024", "A025"]
    program.handle(.doorbell)
    program.press(keys: .function(2))
    #expect(world.asked.last == .call("A024"))
  }

  @Test func aScreenLearnsTheSizeOfItsBody() {
    var program = world.program()
    program.handle(.resize(rows: 40, columns: 120))
    let layer = program.top as? ScreenLayer<DeskScreen>
    #expect(layer?.state.bodyRows == 35)
  }
}

// MARK: - Esc

/// A screen that is nothing but a form and has a use of its own for Esc.
private enum FormScreen: Screen {
  struct State: Equatable, Sendable {
    var form = Form(title: "", fields: [.text("a", label: "欄", limit: 9)], verb: "決定")
    var escapes = 0
  }
  enum Action: Equatable, Sendable {
    case edited(FormEvent)
    case escaped
  }
  typealias Effect = Never

  static let name = "入力"
  static let guide = ["書いてください。"]
  static var keys: [KeyRow<State, Action>] {
    [KeyRow([.escape], .escaped, label: "取消", reading: "トリケシ", help: "取り消します。")]
  }
  static func update(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .edited(let event): state.form = event.form
    case .escaped: state.escapes += 1
    }
    return []
  }
  static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? { nil }
  static func form(in state: State) -> Form? { state.form }
  static func formAction(_ event: FormEvent) -> Action? {
    if case .cancelled = event { nil } else { .edited(event) }
  }
}

@Suite struct EscapeTests {
  @Test func aScreensOwnRowForEscapeWinsAlsoBehindAFormThatDoesNotWantIt() {
    let world = DeskWorld()
    var program = world.program()
    program.apply([.open(Mounted(FormScreen.self, state: .init()))])
    program.handle(.text("書く"))
    program.press(keys: .escape)
    let layer = program.top as? ScreenLayer<FormScreen>
    #expect(layer?.state.escapes == 1)
    #expect(layer?.state.form.text("a") == "書く")
    #expect(program.stack.layers.count == 2)
  }
}

// MARK: - Ctrl-O

@Suite struct ControlOTests {
  let world = DeskWorld()

  @Test(arguments: ["2", "２"]) func aDigitIsAnFKeyAlsoAsText(_ digit: String) {
    var program = world.program()
    program.press(keys: .control("o"))
    #expect(program.line(23).hasPrefix("F?"))
    program.handle(.text(digit))
    #expect(world.asked.last == .call("A023"))
    #expect(!program.awaitsFunctionDigit)
  }

  @Test func itWorksInsideAField() {
    var program = world.program()
    program.press(keys: .function(4), .control("o"))
    program.handle(.text("2"))
    #expect(world.asked.last == .call("A023"))
    program.handle(.text("2"))
    #expect(program.picture().contains("[2"))
  }

  @Test func aFastTypistsRestIsNotLost() {
    var program = world.program()
    program.press(keys: .control("o"))
    program.handle(.text("4やまだ"))
    #expect(program.picture().contains("[やまだ"))
  }

  @Test(arguments: [("0", 10), ("-", 11), ("ー", 11), ("=", 12), ("＝", 12), ("9", 9)])
  func theOtherSigns(_ sign: String, _ number: Int) throws {
    #expect(KeyFolding.functionNumber(try #require(sign.first)) == number)
  }

  @Test func somethingElseExplainsAndEscapeIsSilent() {
    var program = world.program()
    program.press(keys: .control("o"))
    program.handle(.text("x"))
    #expect(program.message?.text == ProgramText.prefixUnknown)
    program.press(keys: .control("o"), .escape)
    #expect(program.message == nil)
    #expect(!program.awaitsFunctionDigit)
  }

  @Test func waitingOutlivesThePoll() {
    var program = world.program()
    program.press(keys: .control("o"))
    program.handle(.idle)
    program.handle(.key(.character("2")))
    #expect(world.asked.last == .call("A023"))
  }
}
