public import Cells
import Domain
import TUI

extension KosekiScreen {
  /// Columns of the family beside the registers.
  private static let familyColumns = 34

  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(Text.name, facts: facts(state), into: &body)
    let rect = body.bounds.splitTop(2).rest
    if let entry = state.entry {
      let form = LongMessage.shown(
        state.message, on: entry.form, at: entry.form.focusedID ?? "", columns: body.columns)
      return form.draw(into: &body, rect: rect)
    }
    guard let work = state.work else {
      Prose.draw(Text.notBegun, into: &body, rect: rect.inset(rows: 1, columns: 1), style: .dim)
      return nil
    }
    if state.showsPlan {
      pane(state, work).draw(into: &body, rect: rect.inset(rows: 0, columns: 1))
      return CursorPosition(row: rect.row, column: 1)
    }
    let lists = (rect.rows * 11) / 20
    let (top, bottom) = rect.splitTop(lists)
    let cursor = drawLists(state, top, into: &body)
    Rule.draw(into: &body, row: bottom.row, border: body.border, style: .dim)
    pane(state, work).draw(
      into: &body, rect: bottom.splitTop(1).rest.inset(rows: 0, columns: 1))
    return cursor
  }

  private static func facts(_ state: State) -> [String] {
    var facts = ["\(state.sheet.number)"]
    guard let work = state.work, state.entry == nil else { return facts }
    if work.tree.asker != .family {
      facts.append(work.tree.asker.name)
    } else if let document = work.tree.document {
      facts.append("書類 \(SafeText.line(document.kind, columns: 20))")
    } else {
      facts.append("書類 まだ（F7）")
    }
    if let subject = work.tree.subject {
      facts.append("出生〜死亡 \(SafeText.line(work.tree.name(subject), columns: 20))")
    }
    if state.isOutOfDate { facts.append("\(state.sheet.at.clock) の内容") }
    return facts
  }

  private static func drawLists(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    let width = rect.columns >= 110 ? familyColumns + 12 : familyColumns
    let (left, right) = rect.splitLeft(width)
    let (gap, registers) = right.splitLeft(1)
    for row in gap.row..<gap.endRow {
      body.put(body.border.vertical, row: row, column: gap.column, style: .dim)
    }
    let people = Table(
      columns: [TableColumn("家族", width: 18, flex: 1), TableColumn("窓口の人は", width: 10)],
      rows: state.personRows(body.border), emptyText: Text.emptyPeople
    ).draw(state.people, into: &body, rect: left, hasFocus: state.side == .people)
    let rows = Table(
      columns: [
        TableColumn("可", width: 2), TableColumn("番", width: 2),
        TableColumn("本籍", width: 10, flex: 2),
        TableColumn("筆頭者", width: 9, flex: 1), TableColumn("理由", width: 10, flex: 2),
      ], rows: state.registerRows, emptyText: Text.emptyRegisters
    ).draw(
      state.registers, into: &body, rect: registers, hasFocus: state.side == .registers)
    return state.side == .people ? people : rows ?? people
  }

  // MARK: Below: the plan, or one register

  private static func pane(_ state: State, _ work: KosekiSheet.Work) -> DetailPane {
    if state.side == .registers, let register = state.selectedRegister,
      let line = work.plan.line(register.id)
    {
      return DetailPane(title: "", lines: lines(of: register, line, work))
    }
    return DetailPane(title: "", lines: lines(of: work.plan))
  }

  /// Of one register: who asks as what, why not, and the other way.
  private static func lines(
    of register: FamilyRegister, _ line: KosekiPlan.Line, _ work: KosekiSheet.Work
  ) -> [DetailPane.Line] {
    typealias Line = DetailPane.Line
    if case .supervisor(let stop) = line.way { return [Line("戸籍", stop.words, style: .bold)] }
    var lines = [
      Line("戸籍", "\(line.way.mark) \(work.tree.title(register.id))", style: .bold)
    ]
    if register.wish != .paper { lines.append(Line("ほしい", register.wish.name)) }
    if !line.standing.isEmpty { lines.append(Line("請求", line.standing)) }
    lines += labelled("理由", line.reasons) + labelled("ほかに", line.alternatives)
    if let fee = line.fee { lines.append(Line("手数料", "一通 \(Words.money(fee))")) }
    for (index, entry) in register.entries.enumerated() {
      lines.append(Line(index == 0 ? "載る人" : "", words(entry, work.tree)))
    }
    return lines
  }

  private static func words(_ entry: FamilyRegisterEntry, _ tree: FamilyTree) -> String {
    func words(_ point: FamilyRegisterPoint) -> String {
      [point.date?.literal, point.event?.name].compactMap { $0 }.joined(separator: " ")
    }
    return "\(SafeText.line(tree.name(entry.person)))  \(words(entry.from))〜\(words(entry.to))"
  }

  /// What to say, how long it takes and costs, and what of a life is missing.
  private static func lines(of plan: KosekiPlan) -> [DetailPane.Line] {
    typealias Line = DetailPane.Line
    var lines = labelled("案内", plan.words)
    guard !plan.lines.contains(where: { $0.isStopped && $0.isInChain }) else { return lines }
    lines.append(Line("時間", plan.time.text))
    guard let chain = plan.chain else { return lines }
    for gap in chain.gaps {
      let mark = gap.isCertain ? "足りない" : "要確認"
      lines.append(
        Line(mark, "\(gap.first.wareki)〜\(gap.last.wareki)  \(gap.question)", style: .bold))
    }
    return lines + labelled("確かめる", chain.questions + chain.overlaps + plan.hints)
  }

  private static func labelled(_ label: String, _ texts: [String]) -> [DetailPane.Line] {
    texts.enumerated().map { DetailPane.Line($0 == 0 ? label : "", $1) }
  }
}

extension KosekiPlan.Line {
  fileprivate var isStopped: Bool {
    if case .supervisor = way { return true }
    return false
  }
}
