public import Cells
import Domain
import TUI

extension RequestScreen {
  /// From this width on the rules' answer stands beside the form.
  private static let assistedColumns = 110

  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(Text.name, facts: facts(state), into: &body)
    let rect = body.bounds.splitTop(2).rest
    guard state.board != nil else {
      body.put(Text.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    // Nothing of the list beside a form: a checker must see the paper and nothing else.
    if let entry = state.entry, [.receive, .post, .pass].contains(entry.kind) {
      let form = LongMessage.shown(
        state.message, on: entry.form, at: entry.form.focusedID ?? "", columns: body.columns)
      return drawAssisted(form, entry, rect, into: &body)
    }
    return FormOverList(
      form: state.entry?.form, isFilter: state.entry?.kind == .filter, message: state.message
    ).draw(into: &body, rect: rect) { drawList(state, $1, into: &$0) }
  }

  /// What the rules say stands beside the form, or below it where there is no room.
  private static func drawAssisted(
    _ form: Form, _ entry: Entry, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    let pane = RequestAssistant.pane(entry.ruling)
    if rect.columns >= assistedColumns {
      let (left, right) = rect.splitRight(46)
      pane.draw(into: &body, rect: right, rule: body.border)
      return form.draw(into: &body, rect: left.splitRight(1).rest)
    }
    let (top, bottom) = rect.splitBottom(min(7, rect.rows / 3))
    pane.draw(into: &body, rect: bottom.inset(rows: 0, columns: 1))
    return form.draw(into: &body, rect: top)
  }

  private static func facts(_ state: State) -> [String] {
    guard let board = state.board, state.entry == nil || state.entry?.kind == .filter else {
      return []
    }
    func count(_ stages: RequestStage...) -> Int {
      board.lines.count { stages.contains($0.stage) }
    }
    var facts = [
      "受付 \(count(.received, .called))", "処理中 \(count(.review, .making, .checking))",
      "交付待ち \(count(.payment, .handover))",
    ]
    if count(.held) > 0 { facts.append("保留 \(count(.held))") }
    if board.unprinted > 0 { facts.append("未印刷 \(board.unprinted)") }
    if !board.duties.isEmpty { facts.append("当番呼出 \(board.duties.count)") }
    if !board.samples.isEmpty { facts.append("抜取 \(board.samples.count)") }
    if state.isOutOfDate { facts.append("\(board.at.clock) の一覧") }
    if !state.table.filter.isEmpty, state.entry == nil {
      facts.append("「\(SafeText.line(state.table.filter))」だけ Esc で全部")
    }
    return facts
  }

  private static func drawList(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    let table = Table(
      columns: columns(state), rows: state.rows,
      emptyText: state.table.filter.isEmpty ? Text.empty : Text.emptyFiltered)
    return ListWithDetail(
      pane: state.selected.map { detail(of: $0, state) }, paneColumns: 46,
      showsDetail: state.showsDetail
    ).draw(into: &body, rect: rect) { table.draw(state.table, into: &$0, rect: $1) }
  }

  /// The number is as wide as a visit with several requests makes it.
  private static func columns(_ state: State) -> [TableColumn] {
    let number = state.lines.reduce(5) { max($0, "\($1.number)".utf8.count) }
    return [TableColumn("番号", width: number)] + restOfColumns
  }

  private static let restOfColumns = [
    TableColumn("受付", width: 5, alignment: .right),
    TableColumn("経過", width: 5, alignment: .right, importance: 60),
    TableColumn("優", width: 2, importance: 40),
    TableColumn("種類", width: 14, flex: 1), TableColumn("請求", width: 8),
    TableColumn("段階", width: 12),
  ]
}

extension RequestScreen.State {
  var rows: [TableRow<CertificateRequestID>] {
    guard let board else { return [] }
    let all = board.lines.map { line in
      TableRow(
        id: line.id,
        cells: [
          TableCell("\(line.number)"), TableCell(Words.slip(line.issuedAt, seenAt: board.at)),
          TableCell(Words.minutes(line.minutes(at: board.at))), TableCell(line.priority.mark),
          TableCell(RequestScreen.Text.kind(of: line)),
          TableCell(
            line.content.map { "\($0.order.copies) \($0.order.requester.mark)" } ?? ""),
          TableCell(RequestScreen.stage(line)),
        ], mark: line.stage.isAside ? "!" : "", style: line.stage.isEnded ? .dim : .plain)
    }
    return table.arranged(all, fold: { KanaFold.searchKey($0) })
  }
}

// MARK: - Detail

extension RequestScreen {
  /// `審査 3番`, `会計 呼出待ち`, `保留（作成）`.
  fileprivate static func stage(_ line: RequestLine) -> String {
    if line.stage.isAside { return "\(line.stage.name)（\(line.heldFrom?.name ?? "")）" }
    if line.ticketState?.isOpenCall == true, let counter = line.counter,
      line.stage.needsCitizen || line.stage == .received
    {
      return "\(line.stage.name) \(counter)番"
    }
    return switch line.stage {
    case .checking: "照合待ち"
    case .handover where line.delivery == .mailToSubject: "発送待ち"
    case .payment, .handover: line.ticket == nil ? "\(line.stage.name)待ち" : "\(line.stage.name) 呼出前"
    default: line.stage.name
    }
  }

  private static func detail(of line: RequestLine, _ state: State) -> DetailPane {
    typealias Line = DetailPane.Line
    var lines: [Line] = []
    if let content = line.content {
      lines = self.lines(of: content, state)
    } else {
      lines = hidden(line)
    }
    lines += waiting(line, state)
    if let receipt = line.receipt { lines.append(Line("会計", "番号 \(receipt)")) }
    if !line.reason.isEmpty {
      lines.append(Line("理由", SafeText.line(line.reason, columns: 200)))
    }
    lines += [.blank, Line("次", Text.next(line, at: state.counter), style: .bold), .blank]
    lines += line.events.suffix(12).enumerated().map { index, event in
      Line(index == 0 ? "記録" : "", words(event, state))
    }
    let title = "\(line.number)  \(Text.kind(of: line))"
    return DetailPane(title: title, lines: lines)
  }

  /// What it waits for: a day, a person, another section, the duty of the parent office.
  private static func waiting(_ line: RequestLine, _ state: State) -> [DetailPane.Line] {
    typealias Line = DetailPane.Line
    var lines: [Line] = []
    if let due = line.dueOn { lines.append(Line("期限", "\(due.short)までに発送")) }
    if !line.collector.isEmpty { lines.append(Line("受取", SafeText.line(line.collector))) }
    if line.stage == .transferred { lines.append(Line("引継先", SafeText.line(line.awayTo))) }
    if let decision = line.decision, line.stage == .review {
      lines.append(Line("判断", decision.name, style: .bold))
    }
    guard let duty = line.duty, let board = state.board, line.stage == .held else { return lines }
    switch duty.state(at: board.at) {
    case .waiting: lines.append(Line("当番", "\(duty.askedAt.clock) に管内の区役所を呼びました"))
    case .answered: lines.append(Line("当番", SafeText.line(duty.answer, columns: 200)))
    case .unanswered:
      let ward = state.catalogue.book.offices.name(duty.office)
      lines.append(Line("案内", DutyCall.sentence(line.number, ward: ward), style: .bold))
    }
    return lines
  }

  /// Of a request whose content this person must not see: why, and who knows it.
  private static func hidden(_ line: RequestLine) -> [DetailPane.Line] {
    let knowing = RequestLine.knowing(line.events).map { SafeText.line($0.staffName) }
    guard line.madeBy == nil else {
      return [
        DetailPane.Line("照合", Text.hiddenWhileChecked),
        DetailPane.Line("作成", SafeText.line(line.madeByName)),
      ]
    }
    return [
      DetailPane.Line("作成", Text.hiddenWhileMade),
      DetailPane.Line("審査", knowing.joined(separator: "・")),
    ]
  }

  private static func lines(
    of content: RequestLine.Content, _ state: State
  ) -> [DetailPane.Line] {
    typealias Line = DetailPane.Line
    var lines: [Line] = []
    switch content.subject {
    case .stopped, .unknown, .outside:
      lines.append(Line("対象", Text.who(content.subject), style: .bold))
    case .person(let name, let birth, let flags, let isFormer):
      lines.append(Line("対象", SafeText.line(name.text, columns: 60)))
      let age = birth.day.flatMap { day in state.board.flatMap { Age.on($0.at.date, birth: day) } }
      lines.append(Line("", birth.words + (age.map { "  \($0)歳" } ?? "")))
      if !flags.isEmpty { lines.append(Line("抑止", flags.map(\.name).joined(separator: "・"))) }
      if isFormer { lines.append(Line("", "いまの台帳にいません（旧）")) }
    }
    let order = content.order
    lines += [
      Line("請求", "\(order.requester.name)  \(order.copies)通"),
      Line("確認", content.proof ?? "まだ"),
      Line("記載", options(order), style: order.options.isEmpty ? .dim : .plain),
      Line("手数料", Text.fee(content)),
    ]
    return lines
  }

  private static func options(_ order: RequestOrder) -> String {
    let shown = CertificateOption.allCases.filter { order.options.contains($0) }.map(\.name)
    return shown.isEmpty ? "続柄・本籍・番号・コードは載せない" : shown.joined(separator: "・")
  }

  private static func words(_ event: RequestEvent, _ state: State) -> String {
    let at = state.board.map { Words.moment(event.at, seenAt: $0.at) } ?? event.at.clock
    let counter = event.counter.map { " \($0)番" } ?? ""
    let reason = event.reason.isEmpty ? "" : "  \(SafeText.line(event.reason, columns: 60))"
    return "\(at) \(event.name)\(counter)  \(SafeText.line(event.staffName))\(reason)"
  }
}
