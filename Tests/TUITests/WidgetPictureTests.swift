import Cells
import Testing

@testable import TUI

@Suite struct WidgetPictureTests {
  private let borders: [(Border, String)] = [(.unicode, "─"), (.ascii, "-")]

  // MARK: Header

  private var header: Header {
    Header(
      office: "中原区役所", section: "区民課", counter: "3番窓口", staff: "佐藤 花子",
      dateText: "令和8年11月24日(火)", shortDate: "11/24(火)", clock: "10:07",
      badges: ["待ち12", "最長23分"])
  }

  private func row(_ header: Header, columns: Int) -> String {
    var buffer = CellBuffer(rows: 1, columns: columns)
    header.draw(into: &buffer, row: 0)
    return buffer.text
  }

  @Test func theHeaderAtItsWidths() {
    #expect(
      row(header, columns: 100)
        == "窓口  中原区役所 区民課  3番窓口               佐藤 花子"
        + "  令和8年11月24日(火) 10:07  待ち12 最長23分")
    #expect(
      row(header, columns: 80)
        == "窓口  中原区役所 区民課  3番窓口     佐藤 花子  11/24(火) 10:07  待ち12 最長23分")
  }

  @Test func whatIsPressingStaysInTheHeader() {
    var supervisor = header
    supervisor.counter = "係長"
    supervisor.badges += ["承認待ち2", "お知らせ1"]
    #expect(
      row(supervisor, columns: 80)
        == "中原区役所 区民課  係長    佐藤 花子  10:07  待ち12 最長23分 承認待ち2 お知らせ1")
    supervisor.staff = "システム 管理者"
    supervisor.counter = "管理者"
    #expect(
      row(supervisor, columns: 80)
        == "中原区役所  管理者   システム 管理者  10:07  待ち12 最長23分 承認待ち2 お知らせ1")
    supervisor.training = true
    #expect(
      row(supervisor, columns: 80)
        == "【研修】 管理者      システム 管理者  10:07  待ち12 最長23分 承認待ち2 お知らせ1")
  }

  @Test func nothingIsLeftOutThatTheHeaderHasRoomFor() {
    var pressing = header
    pressing.badges += ["承認待ち2", "お知らせ1"]
    let parts: [(String, String)] = [
      ("中原区役所", "中原区役所 "), ("区民課", "区民課 "), ("11/24(火)", "11/24(火) "), ("承認待ち2", "承認待ち2 "),
      ("お知らせ1", " お知らせ1"),
    ]
    for columns in 40...120 {
      let text = row(pressing, columns: columns)
      let gap = text.reversed().split { $0 != " " }.map(\.count).max() ?? 0
      for (part, added) in parts
      where !text.contains(part) && !(part == "11/24(火)" && text.contains("11月24日")) {
        #expect(gap - 2 < TextWidth.columns(of: added), "\(columns) columns lost \(part): \(text)")
      }
    }
  }

  @Test func theHeaderNeverOverflowsAndKeepsWhoAndWhere() {
    var long = header
    long.staff = "勅使河原 久美子"
    long.section = "保険年金課 国民健康保険係"
    long.badges = ["待ち124", "最長123分", "承認待ち12"]
    long.training = true
    for columns in 80...140 {
      let text = row(long, columns: columns)
      #expect(TextWidth.columns(of: text) <= columns)
      #expect(text.hasPrefix("【研修】"))
      #expect(text.contains("3番窓口"))
      #expect(text.contains("勅使河原 久美子"))
    }
  }

  @Test func trainingCannotBeOverlooked() {
    let program = Program(
      root: DeskWorld().mounted(), chrome: DeskWorld().chrome(training: true))
    #expect(program.line(0).hasPrefix("【研修】"))
    #expect(program.line(1).contains("研修用のデータです。本番ではありません。"))
    let (frame, _) = program.frame(rows: 24, columns: 80)
    #expect(frame.style(row: 0, column: 0)?.reverse == true)
  }

  // MARK: Footer

  private var footer: Footer {
    let labels = ["再呼出", "保留", "審査済", "引継", "不在", "取下げ済", "会計"]
    let numbers = [3, 4, 5, 6, 7, 8, 10]
    return Footer(
      items: [Footer.Item(key: .function(2), label: "呼出")]
        + zip(numbers, labels).map { Footer.Item(key: .function($0), label: $1) }
        + [Footer.Item(key: .control("f"), label: "絞込"), Footer.Item(key: .enter, label: "開く")]
        + [(1, "説明"), (9, "操作"), (12, "離席")].map {
          Footer.Item(key: .function($0.0), label: $0.1, isFixed: true)
        })
  }

  @Test func theFooterAtItsWidths() {
    var buffer = CellBuffer(rows: 1, columns: 80)
    footer.draw(into: &buffer, row: 0)
    #expect(
      buffer.text
        == "F1説明 F2呼出 F3再呼出 F4保留 F5審査済 F6引継 F7不在 F8取下げ済 F9操作 F12離席")
    buffer = CellBuffer(rows: 1, columns: 120)
    footer.draw(into: &buffer, row: 0)
    #expect(
      buffer.text
        == "F1説明 F2呼出 F3再呼出 F4保留 F5審査済 F6引継 F7不在 F8取下げ済 F9操作 F10会計 F12離席"
        + " Enter 開く Ctrl-F 絞込")
  }

  @Test func withFourKanjiLabelsTheFiveMostImportantStay() {
    let items = (2...8).map { Footer.Item(key: .function($0), label: "四字熟語") }
    let footer = Footer(
      items: items
        + [(1, "説明"), (9, "操作"), (12, "離席")].map {
          Footer.Item(key: .function($0.0), label: $0.1, isFixed: true)
        })
    let kept = footer.fitted(to: 80).map(\.key)
    #expect(kept == [1, 2, 3, 4, 5, 6, 9, 12].map(Key.function))
  }

  @Test func aKeyThatCannotWorkIsDim() {
    let program = DeskWorld().program(.init(numbers: []))
    let (frame, _) = program.frame(rows: 24, columns: 80)
    #expect(frame.text(inRow: 23) == "F1説明 F2呼出 F4メモ F6詳細 F7空回り F8取下 F9操作 F12離席")
    #expect(frame.style(row: 23, column: 0) == .plain)
    #expect(frame.style(row: 23, column: 7) == .dim)
  }

  // MARK: Small ones

  @Test func theMessageSaysItsKindInAWord() {
    let marks = Message.Kind.allCases.map { MessageLine.text(Message($0, "文。")) }
    #expect(marks == ["文。", "済 文。", "注意 文。", "不可 文。"])
    var buffer = CellBuffer(rows: 1, columns: 20)
    MessageLine.draw(.caution("とても長い知らせの文です。"), into: &buffer, row: 0)
    #expect(buffer.text == " 注意 とても長い知~")
  }

  @Test func barsAreBlanksInReverseOrSignsInAscii() {
    var buffer = CellBuffer(rows: 2, columns: 20)
    Bar(value: 5, maximum: 10).draw(into: &buffer, row: 0, column: 0, columns: 10, border: .ascii)
    Bar(value: 5, maximum: 10).draw(
      into: &buffer, row: 1, column: 0, columns: 10, border: .unicode)
    #expect(buffer.text == "#####\n")
    #expect(buffer.style(row: 1, column: 4)?.reverse == true)
    #expect(buffer.style(row: 1, column: 5)?.reverse == false)
  }

  @Test func aBarShowsSomethingForLittleAndNeverTooMuch() {
    #expect(Bar(value: 1, maximum: 1_000).cells(in: 10) == 1)
    #expect(Bar(value: 0, maximum: 10).cells(in: 10) == 0)
    #expect(Bar(value: 30, maximum: 10).cells(in: 10) == 10)
    #expect(Bar(value: -1, maximum: 0).cells(in: 10) == 0)
    #expect(Bar(value: .max / 2, maximum: .max).cells(in: 10) == 5)
  }

  @Test func progress() {
    var buffer = CellBuffer(rows: 2, columns: 40)
    let progress = Progress(label: "控えを作っています。", done: 5, total: 10)
    progress.draw(into: &buffer, rect: buffer.bounds, border: .ascii)
    #expect(buffer.text == "控えを作っています。\n[##############             ]  50%  5/10")
    #expect(Progress(label: "", done: 999, total: 1_000).percent == 99)
    #expect(Progress(label: "", done: 10, total: 10).percent == 100)
    #expect(Progress(label: "", done: 1, total: 0).percent == 0)
  }

  @Test func theDetailPaneWrapsItsValues() {
    let pane = DetailPane(
      title: "A023  住民票 世帯票 1通",
      lines: [
        .init("対象", "山田 太郎"), .init("", "昭和45年3月1日 56歳"), .blank,
        .init("メモ", "写しは二通まで同じ料金で渡せます。"),
      ])
    for (border, sign) in [(Border.unicode, "│"), (.ascii, "|")] {
      var buffer = CellBuffer(rows: 9, columns: 28)
      let used = pane.draw(into: &buffer, rect: buffer.bounds, rule: border)
      #expect(used == 7)
      #expect(
        buffer.text
          == """
          │ A023  住民票 世帯票 1通
          │
          │ 対象  山田 太郎
          │       昭和45年3月1日 56歳
          │
          │ メモ  写しは二通まで同じ
          │       料金で渡せます。
          │
          │
          """.replacing("│", sign))
    }
  }

  @Test func theQuestionStandsUnderOneThinLine() {
    for (border, sign) in borders {
      var buffer = CellBuffer(rows: 8, columns: 40)
      for row in 0..<8 { buffer.put("表の行 \(row)", row: row, column: 0) }
      let confirm = Confirm(
        Confirmation(question: "A023 を取り下げますか。", verb: "取り下げる", isDestructive: true))
      let cursor = confirm.draw(into: &buffer, rect: buffer.bounds, border: border)
      let line = String(repeating: sign, count: 2) + " 確認 " + String(repeating: sign, count: 32)
      #expect(
        buffer.text == """
          表の行 0
          表の行 1
          表の行 2
          \(line)
            A023 を取り下げますか。


            >[ やめる ]    [ 取り下げる ]
          """)
      #expect(cursor == CursorPosition(row: 7, column: 3))
    }
  }
}

extension String {
  /// Without Foundation.
  fileprivate func replacing(_ sign: Character, _ other: String) -> String {
    map { $0 == sign ? other : String($0) }.joined()
  }
}
