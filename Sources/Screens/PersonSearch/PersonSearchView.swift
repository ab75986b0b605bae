public import Cells
import Domain
import TUI

extension PersonSearchScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(
      PersonSearchText.name, facts: PersonSearchText.facts(state), into: &body)
    let rect = body.bounds.splitTop(2).rest
    if let address = state.address { return address.draw(into: &body, rect: rect) }
    if let form = state.purposeForm { return form.draw(into: &body, rect: rect) }
    if let detail = state.detail {
      drawDetail(detail, into: &body, rect: rect.inset(rows: 0, columns: 1))
      return CursorPosition(row: rect.row, column: 1)
    }
    let (top, rest) = rect.splitTop(2)
    Table(
      columns: PersonSearchText.columns, rows: state.rows,
      emptyText: PersonSearchText.empty(state)
    ).draw(state.table, into: &body, rect: rest)
    return state.form.draw(into: &body, rect: top.splitTop(1).top)
  }

  private static func drawDetail(
    _ detail: PersonDetail, into body: inout CellBuffer, rect: Rect
  ) {
    switch detail.view {
    case .stopped(_, let code):
      DetailPane(
        title: code.words, lines: PersonSearchText.stoppedLines.map { DetailPane.Line("", $0) }
      ).draw(into: &body, rect: rect)
    case .open(let person):
      DetailPane(
        title: PersonSearchText.name(person),
        lines: facts(of: person) + glyphs(of: person) + household(detail, of: person)
      ).draw(into: &body, rect: rect)
    }
  }

  private static func facts(of person: Resident) -> [DetailPane.Line] {
    var lines: [DetailPane.Line] = []
    if person.isFormer {
      lines += [DetailPane.Line("状態", PersonSearchText.former, style: .bold), .blank]
    }
    if !person.suppressions.isEmpty {
      lines += [
        DetailPane.Line(
          "抑止", person.suppressions.map(\.name).joined(separator: "、"),
          style: Style(bold: true, tone: .caution)), .blank,
      ]
    }
    lines += [
      DetailPane.Line("カナ", SafeText.line(person.kana.text, columns: 120)),
      DetailPane.Line("生年月日", SafeText.line(person.birth.words, columns: 60)),
      DetailPane.Line("性別", person.sex.name),
      DetailPane.Line("住所", SafeText.line(person.address.line, columns: 240)),
    ]
    if !person.address.postalCode.isEmpty {
      lines.append(DetailPane.Line("郵便番号", person.address.postalCode))
    }
    lines += [
      .blank, DetailPane.Line("宛名番号", person.id.text),
      DetailPane.Line("世帯番号", person.household.text),
      DetailPane.Line("続柄", SafeText.line(person.relationship.text, columns: 40)),
    ]
    return lines
  }

  private static func glyphs(of person: Resident) -> [DetailPane.Line] {
    guard !person.glyphs.isEmpty else { return [] }
    return [.blank]
      + person.glyphs.enumerated().map { index, glyph in
        DetailPane.Line(
          index == 0 ? "外" : "",
          "登録の字 \(glyph.exact.text)  代わりの字 \(glyph.fallback.text)  "
            + (glyph.mj.map { SafeText.line($0) } ?? "MJ番号は台帳にありません"))
      }
  }

  private static func household(
    _ detail: PersonDetail, of person: Resident
  ) -> [DetailPane.Line] {
    let others = detail.household.filter { $0.id != person.id }
    guard !others.isEmpty else { return [] }
    return [.blank]
      + others.enumerated().map { index, member in
        DetailPane.Line(
          index == 0 ? "同じ世帯" : "",
          "\(PersonSearchText.name(member))  "
            + "\(SafeText.line(member.relationship.text, columns: 20))  "
            + SafeText.line(member.birth.words, columns: 40))
      }
  }
}
