import Cells
import Testing

@testable import TUI

@Suite struct OverlayTests {
  let world = DeskWorld()

  @Test func aDestructiveQuestionNamesTheRecordAndBeginsOnDecline() {
    var program = world.program()
    program.press(keys: .down, .function(8))
    #expect(program.picture().contains("A024 を取り下げますか。"))
    #expect(program.picture().contains(">[ やめる ]"))
    program.press(keys: .enter)
    #expect(world.asked == [.read])
    program.press(keys: .function(8), .right, .enter)
    #expect(world.asked.last == .drop("A024"))
  }

  @Test func aHarmlessQuestionBeginsOnItsVerb() {
    let confirm = Confirm(Confirmation(question: "呼びますか。", verb: "呼ぶ"))
    #expect(confirm.isOnVerb)
  }

  @Test func whatWasAskedIsWhatIsDoneWhateverTheListDoes() {
    var program = world.program()
    program.press(keys: .function(8))
    world.waiting = ["A099"]
    program.handle(.doorbell)
    program.handle(.idle)
    program.press(keys: .tab, .enter)
    #expect(world.asked.last == .drop("A023"))
  }

  @Test func escapeDeclines() {
    var program = world.program()
    program.press(keys: .function(8), .right, .escape)
    #expect(!program.hasOverlay)
    #expect(world.asked == [.read])
  }

  @Test func controlCAsksBeforeLeaving() {
    var program = world.program()
    program.press(keys: .control("c"), .enter)
    #expect(!program.isFinished)
    program.press(keys: .control("c"), .right, .enter)
    #expect(program.isFinished)
    #expect(world.quits == 1)
    program.handle(.stopRequested)
    #expect(world.quits == 1)
  }

  @Test func controlCOverAScreensQuestionDoesNotReplaceIt() {
    var program = world.program()
    program.press(keys: .function(8), .control("c"))
    #expect(program.picture().contains("A023 を取り下げますか。"))
  }

  @Test func helpShowsGuideKeysReasonsAndTheWholeMessage() {
    var program = world.program(.init(numbers: []))
    program.handle(.resize(rows: 40, columns: 80))
    program.press(keys: .control("b"), .function(1))
    let picture = program.picture(rows: 40)
    #expect(picture.contains("証明書  説明"))
    #expect(picture.contains("番号を呼び、用件を終えます。"))
    #expect(picture.contains("お知らせ: 不可 保存できませんでした。"))
    #expect(picture.contains("F2 c         呼出       選んだ番号を呼びます。"))
    #expect(picture.contains("今は使えません: 待っている人がいません。"))
    program.press(keys: .escape)
    #expect(!program.picture().contains("証明書  説明"))
  }

  @Test func helpScrollsToItsEndAndNoFurther() {
    var program = world.program()
    program.press(keys: .function(1), .end)
    #expect(program.picture().contains("F キーが届かない端末では"))
    program.press(keys: .down, .up)
    #expect(!program.picture().contains("F キーが届かない端末では"))
    program.press(keys: .home)
    #expect(program.picture().contains("証明書  説明"))
  }

  @Test(arguments: ["よびだし", "呼出", "ﾖﾋﾞ", "Ｆ２", "ヨビ"])
  func thePaletteFindsByNameAndReading(_ typed: String) {
    var program = world.program()
    program.press(keys: .function(9))
    program.handle(.text(typed))
    program.press(keys: .enter)
    #expect(world.asked.last == .call("A023"))
    #expect(!program.hasOverlay)
  }

  @Test func thePaletteOffersWhatEveryScreenHas() {
    var program = world.program()
    program.press(keys: .function(9))
    program.handle(.text("りせき"))
    program.press(keys: .enter)
    #expect(world.locks == [.asked])
  }

  @Test func aDisabledActionStaysInThePaletteAndSaysWhy() {
    var program = world.program(.init(numbers: []))
    program.press(keys: .function(9))
    program.handle(.text("呼出"))
    #expect(program.picture().contains("使えません: 待っている人がいません。"))
    program.press(keys: .enter)
    #expect(program.message == .refusal("待っている人がいません。"))
    #expect(program.hasOverlay)
  }

  @Test func thePaletteAsksTheQuestionOfAKey() {
    var program = world.program()
    program.press(keys: .function(9))
    program.handle(.text("とりさげ"))
    program.press(keys: .enter)
    #expect(program.picture().contains("A023 を取り下げますか。"))
  }

  @Test func nothingFoundSaysSo() {
    var program = world.program()
    program.press(keys: .function(9))
    program.handle(.text("存在しない"))
    program.press(keys: .enter)
    #expect(program.picture().contains("当てはまる操作がありません。"))
  }

  @Test func movingIsNotOfferedInThePalette() {
    let entries = world.program().top.entries
    let labels = Palette.items(entries).map(\.entry.label)
    #expect(
      labels == ["呼出", "メモ", "取下", "詳細", "空回り", "失敗"]
        + ["説明", "離席", "戻る", "終了", "再描画"])
  }
}
