import Cells
import TUI
import Testing

/// A table with one fault of every kind.
private enum FaultyScreen: Screen {
  struct State: Equatable, Sendable {}
  enum Action: Equatable, Sendable { case done }
  enum Effect: Equatable, Sendable {}

  static let name = "悪い画面"
  static let guide: [String] = []
  static var keys: [KeyRow<State, Action>] {
    [
      KeyRow([.character("j")], .done, label: "次", reading: "ツギ", help: "次へ進みます。"),
      KeyRow([.function(2)], .done, label: "戻る", reading: "モドル", help: "戻ります。"),
      KeyRow([.function(5)], .done, label: "七文字以上の名", reading: "ゴモジ", help: "長い名です。"),
      KeyRow([.function(5)], .done, label: "二度", reading: "二度", help: "二度目です"),
      KeyRow([.function(9)], .done, label: "横取り", reading: "ヨコドリ", help: "奪います。"),
      KeyRow(
        [.function(3)], .done, label: "削除", reading: "サクジョ", help: "消します。",
        confirmation: { _ in
          Confirmation(question: "消しますか。", verb: "消す", isDestructive: true)
        }),
    ]
  }
  static func update(_ state: inout State, _ action: Action) -> [Effect] { [] }
  static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? { nil }
}

@Suite struct KeyTableTests {
  @Test func aGoodTableHasNoFaults() {
    #expect(KeyTableCheck.faults(in: ScreenKeys(DeskScreen.self, samples: [.init()])) == [])
  }

  @Test func everyFaultIsFound() {
    let faults = KeyTableCheck.faults(in: ScreenKeys(FaultyScreen.self, samples: [.init()]))
    for part in [
      "次: no key that an input method", "F2 is the main verb", "七文字以上の名: the label is wider",
      "F5 is bound twice", "二度: the reading is not kana", "二度: the help is not a whole",
      "F9 does the same on every screen", "削除: a destructive key", "F1 has no text",
    ] {
      #expect(faults.contains { $0.contains(part) }, "not found: \(part)")
    }
    #expect(faults.count == 9)
  }

  @Test func theDocumentListsEveryKeyOnce() {
    let text = KeyDocument.markdown([ScreenKeys(DeskScreen.self)])
    #expect(text.contains("## どの画面でも"))
    #expect(text.contains("| F12 | 離席 | リセキ | 画面を隠して席を離れます。"))
    #expect(text.contains("## 証明書"))
    #expect(text.contains("| F2, c | 呼出 | ヨビダシ | 選んだ番号を呼びます。 |"))
    #expect(text.hasSuffix("|\n"))
  }

  @Test func keysHaveNamesOfKnownWidth() {
    #expect(
      [Key.function(12), .control("f"), .left, .character(" "), .backTab].map(\.name)
        == ["F12", "Ctrl-F", "左", "Space", "Shift-Tab"])
  }
}
