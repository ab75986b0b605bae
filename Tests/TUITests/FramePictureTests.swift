import Cells
import Testing

@testable import TUI

/// Whole frames at 80 by 24, with either border.
@Suite struct FramePictureTests {
  static let borders: [(border: Border, sign: String)] = [(.unicode, "─"), (.ascii, "-")]

  private func rule(_ sign: String) -> String { String(repeating: sign, count: 80) }

  private let head =
    "窓口  中原区役所 区民課  3番窓口     佐藤 花子  11/24(火) 10:07  待ち12 最長23分"

  @Test(arguments: 0..<2) func theScreen(_ which: Int) {
    let (border, sign) = Self.borders[which]
    var program = DeskWorld().program(border: border)
    program.press(keys: .function(2))
    let (frame, cursor) = program.frame(rows: 24, columns: 80)
    #expect(
      frame.text == """
        \(head)
        \(rule(sign))
         証明書   待ち 3

          番号    種類
        > A023    住民票
          A024    住民票
          A025    住民票
        \(String(repeating: "\n", count: 12))
        \(rule(sign))
         済 A023 を呼び出しました。
        F1説明 F2呼出 F4メモ F6詳細 F7空回り F8取下 F9操作 F12離席
        """)
    #expect(cursor == CursorPosition(row: 5, column: 0))
  }

  @Test(arguments: 0..<2) func thePalette(_ which: Int) {
    let (border, sign) = Self.borders[which]
    var program = DeskWorld().program(.init(numbers: []), border: border)
    program.press(keys: .function(9))
    program.handle(.text("よ"))
    let (frame, cursor) = program.frame(rows: 24, columns: 80)
    #expect(
      frame.text == """
        \(head)
        \(rule(sign))
         操作を探す  よ

        > F2        呼出         使えません: 待っている人がいません。
        \(String(repeating: "\n", count: 15))
        \(rule(sign))

        Enter 実行 下 次の操作 Esc 閉じる
        """)
    #expect(cursor == CursorPosition(row: 2, column: 15))
  }

  @Test(arguments: 0..<2) func theHelpPage(_ which: Int) {
    let (border, sign) = Self.borders[which]
    var program = DeskWorld().program(border: border)
    program.press(keys: .function(1))
    #expect(
      program.picture() == """
        \(head)
        \(rule(sign))
         証明書  説明

         番号を呼び、用件を終えます。

         呼んだ番号は掲示板に出ます。

         この画面のキー
         F2 c         呼出       選んだ番号を呼びます。
         F4           メモ       メモを書きます。
         F8           取下       選んだ番号を取り下げます。
         F6           詳細       もう一枚開きます。
         F7           空回り     終わりません。
         Ctrl-B       失敗       失敗を見せます。
         上           前の行     一つ上の行を選びます。
         下           次の行     一つ下の行を選びます。
         PageUp       前の頁     一画面上の行を選びます。
         PageDown     次の頁     一画面下の行を選びます。
         Home         先頭       最初の行を選びます。
         End          末尾       最後の行を選びます。
        \(rule(sign))

        PageDown 次の頁 PageUp 前の頁 Esc 閉じる
        """)
  }

  @Test(arguments: 0..<2) func theQuestion(_ which: Int) {
    let (border, sign) = Self.borders[which]
    var program = DeskWorld().program(border: border)
    program.press(keys: .function(8))
    let (frame, cursor) = program.frame(rows: 24, columns: 80)
    #expect(frame.text(inRow: 16) == "\(sign)\(sign) 確認 " + String(rule(sign).prefix(72)))
    #expect(frame.text(inRow: 17) == "  A023 を取り下げますか。")
    #expect(frame.text(inRow: 20) == "  >[ やめる ]    [ 取り下げる ]")
    #expect(frame.text(inRow: 23) == "Enter 決定 Tab 選び直す Esc やめる")
    #expect(frame.text(inRow: 5) == "> A023    住民票", "what it is about stays in sight")
    #expect(cursor == CursorPosition(row: 20, column: 3))
  }

  @Test(arguments: 0..<2) func theForm(_ which: Int) {
    let (border, sign) = Self.borders[which]
    var program = DeskWorld().program(border: border)
    program.press(keys: .function(4))
    program.handle(.text("家族"))
    let (frame, cursor) = program.frame(rows: 24, columns: 80)
    #expect(frame.text(inRow: 15) == " メモ")
    #expect(frame.text(inRow: 17).hasPrefix("> メモ  [家族  "))
    #expect(frame.text(inRow: 17).hasSuffix("] 2/20"))
    #expect(frame.text(inRow: 21) == rule(sign))
    #expect(cursor == CursorPosition(row: 17, column: 13))
    #expect(frame.style(row: 5, column: 2) == .plain, "only the field is bright")
  }
}
