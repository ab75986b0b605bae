import Cells
import Testing

@testable import TUI

@Suite struct TextFieldTests {
  private func field(_ text: String = "", limit: Int = 40) -> TextField {
    TextField(text: text, limit: limit)
  }

  private func exact(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }

  @Test(arguments: ["か\u{3099}", "葛\u{E0100}", "ｶﾞ", "👨‍👩‍👧"])
  func aClusterIsOneStepAndOneDeletion(_ cluster: String) {
    var field = field("山" + cluster + "川")
    #expect(field.count == 3)
    _ = field.handle(.left)
    _ = field.handle(.backspace)
    #expect(exact(field.text, "山川"))
    #expect(field.caret == 1)
  }

  /// A 1 that stands there already must not become 13.
  @Test func theFirstDigitTakesThePlaceOfANumberNobodyTyped() {
    var field = TextField(kind: .number, text: "1", limit: 4)
    field.insert("3")
    field.insert("5")
    #expect(field.text == "35")
    for key in [Key.end, .right, .backspace] {
      field = TextField(kind: .number, text: "12", limit: 4)
      _ = field.handle(key)
      field.insert("3")
      #expect(field.text == (key == .backspace ? "13" : "123"))
    }
    // Nothing that can be taken changes nothing.
    field = TextField(kind: .number, text: "1", limit: 4)
    field.insert("あ")
    #expect(field.text == "1")
  }

  @Test func whatWasTypedIsKeptScalarForScalar() {
    var field = field()
    field.insert("か\u{3099}")
    field.insert("神")
    field.insert("\u{FA19}")
    #expect(exact(field.text, "か\u{3099}神\u{FA19}"))
  }

  @Test func aMarkThatArrivesByItselfJoinsTheCharacterBeforeIt() {
    var field = field("か")
    field.insert("\u{3099}")
    #expect(field.count == 1)
    #expect(field.caret == 1)
  }

  @Test func textGoesInAtTheCaret() {
    var field = field("山川")
    _ = field.handle(.left)
    field.insert("の上")
    #expect(field.text == "山の上川")
    #expect(field.caret == 3)
  }

  @Test func controlUAndKRemoveToEitherEnd() {
    var left = field("やまだ")
    _ = left.handle(.left)
    var right = left
    _ = left.handle(.control("u"))
    #expect(left.text == "だ")
    #expect(left.caret == 0)
    _ = right.handle(.control("k"))
    #expect(right.text == "やま")
  }

  @Test func deletingTheCharacterBetweenTwoHalvesKeepsTheCaretOnABoundary() {
    var field = field("🇯山🇵")
    _ = field.handle(.left)
    _ = field.handle(.backspace)
    #expect(field.count == 1)
    #expect(field.caret == 1)
  }

  @Test func lineBreaksAndTabsBecomeASpaceAndControlsVanish() {
    var field = field()
    field.insert("山田\r\n太郎\t\u{1B}[31m\u{7}\u{202E}花子")
    #expect(exact(field.text, "山田 太郎 [31m花子"))
  }

  @Test func theLimitCutsAndSaysSo() throws {
    var field = field(limit: 3)
    let cut = field.insert("やまだたろう")
    #expect(try #require(cut).contains("3文字まで"))
    #expect(field.text == "やまだ")
    let refused = field.insert("た")
    #expect(refused != nil)
    #expect(field.text == "やまだ")
  }

  @Test func insertingInTheMiddleOfAFullFieldKeepsWhatWasThere() {
    var field = field("やまだ", limit: 4)
    _ = field.handle(.home)
    field.insert("あい")
    #expect(field.text == "あやまだ")
    #expect(field.caret == 1)
  }

  @Test func aValueLongerThanTheLimitIsKeptWhole() {
    var field = field("千代田区役所", limit: 3)
    #expect(field.text == "千代田区役所")
    let refused = field.insert("前")
    #expect(refused != nil)
    #expect(field.text == "千代田区役所")
  }

  @Test func aPasteOfTenThousandCharactersIsCutAtTheLimit() {
    var field = field(limit: 200)
    let sentence = field.insert(String(repeating: "山か\u{3099}", count: 5_000))
    #expect(field.count == 200)
    #expect(sentence != nil)
  }

  @Test func oneCharacterCannotGrowWithoutEnd() {
    var field = field(limit: 10)
    field.insert("あ" + String(repeating: "\u{301}", count: 10_000))
    #expect(field.text.unicodeScalars.count <= 10 * TextIntake.scalarsPerCharacter)
  }

  @Test func numbersTakeFullWidthAndKeepAscii() {
    var field = TextField(kind: .number, limit: 10)
    let taken = field.insert("１２,3４")
    #expect(taken == nil)
    #expect(field.text == "1234")
    let refused = field.insert("五6")
    #expect(refused != nil)
    #expect(field.text == "12346")
  }

  @Test func codesTakeFullWidthLettersAndRefuseKana() {
    var field = TextField(kind: .code, limit: 20)
    let taken = field.insert("ｎａｋａ－０１")
    #expect(taken == nil)
    #expect(field.text == "naka-01")
    let refused = field.insert("なか")
    #expect(refused != nil)
    #expect(field.text == "naka-01")
  }

  @Test func aMaskedFieldShowsSignsOnly() {
    var buffer = CellBuffer(rows: 1, columns: 20)
    let field = TextField(kind: .masked, text: "秘密ab", limit: 20)
    let cursor = field.draw(into: &buffer, row: 0, column: 0, columns: 10, style: .plain)
    #expect(buffer.text == "****")
    #expect(cursor == CursorPosition(row: 0, column: 4))
  }

  @Test func theCaretIsCountedInColumns() {
    var buffer = CellBuffer(rows: 1, columns: 20)
    let field = field("山ｶﾞか\u{3099}a")
    let cursor = field.draw(into: &buffer, row: 0, column: 2, columns: 12, style: .plain)
    #expect(cursor.column == 2 + 2 + 2 + 2 + 1)
  }

  @Test func longTextScrollsAndSaysThatThereIsMore() {
    var buffer = CellBuffer(rows: 1, columns: 12)
    var field = field("あいうえおかきくけこ")
    _ = field.draw(into: &buffer, row: 0, column: 0, columns: 10, style: .plain)
    #expect(buffer.text.hasPrefix("<"))
    #expect(buffer.text.contains("こ"))
    _ = field.handle(.home)
    _ = field.draw(into: &buffer, row: 0, column: 0, columns: 10, style: .plain)
    #expect(buffer.text.hasPrefix("あ"))
    #expect(buffer.text.hasSuffix(">"))
  }

  @Test func fieldsThatDifferByAVariantAreDifferent() {
    #expect(field("神") != field("\u{FA19}"))
    #expect(field("が") != field("か\u{3099}"))
  }

  @Test(arguments: 1...20)
  func randomEditingNeverLeavesACharacterHalf(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let kinds: [TextField.Kind] = [.text, .masked, .number, .code]
    var field = TextField(kind: kinds[seed % 4], limit: seed * 3)
    var broken: [[UInt32]] = []
    for _ in 0..<300 {
      if Bool.random(using: &numbers) {
        field.insert(RandomInput.text(&numbers))
      } else {
        _ = field.handle(RandomInput.key(&numbers, of: RandomInput.editingKeys))
      }
      let width = Int.random(in: 2...30, using: &numbers)
      var buffer = CellBuffer(rows: 1, columns: 40)
      let cursor = field.draw(into: &buffer, row: 0, column: 3, columns: width, style: .reverse)
      let isWhole =
        field.count <= field.limit && (0...field.count).contains(field.caret)
        && Array(field.text).count == field.count
        && field.text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        && (3..<3 + width).contains(cursor.column)
      if !isWhole { broken.append(field.text.unicodeScalars.map { $0.value }) }
    }
    #expect(broken == [])
  }
}
