public import Cells
import Domain
import TUI

extension StaffAdminScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(StaffAdminText.name, facts: facts(state), into: &body)
    let rect = body.bounds.splitTop(2).rest
    if let issued = state.issued {
      drawPassword(issued, state, rect, into: &body)
      return nil
    }
    guard state.now != nil else {
      body.put(StaffAdminText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    return FormOverList(
      form: state.entry?.form, isFilter: state.entry?.kind == .filter, message: state.message
    ).draw(into: &body, rect: rect) { drawList(state, $1, into: &$0) }
  }

  private static func facts(_ state: State) -> [String] {
    guard state.now != nil, state.entry == nil || state.entry?.kind == .filter else { return [] }
    let locked = state.records.count { if case .locked = $0.state { true } else { false } }
    var facts = ["有効 \(state.records.count { !$0.isDisabled })人"]
    if locked > 0 { facts.append("ロック \(locked)人") }
    let stopped = state.records.count { $0.isDisabled }
    if stopped > 0 { facts.append("停止 \(stopped)人") }
    if !state.table.filter.isEmpty, state.entry == nil {
      facts.append("「\(SafeText.line(state.table.filter))」だけ Esc で全部")
    }
    return facts
  }

  private static func drawList(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    let columns = [
      TableColumn("職員番号", width: 11), TableColumn("氏名", width: 12, flex: 1),
      TableColumn("カナ", width: 14, flex: 1, importance: 40),
      TableColumn("役割と役所", width: 20, flex: 2, importance: 60),
      TableColumn("状態", width: 11), TableColumn("最終サインイン", width: 14, importance: 50),
    ]
    let isFiltered = !state.table.filter.isEmpty
    let table = Table(
      columns: columns, rows: state.rows,
      emptyText: isFiltered ? StaffAdminText.emptyFiltered : StaffAdminText.empty)
    return ListWithDetail(
      pane: state.selected.map { detail(of: $0, state) }, paneColumns: 42,
      showsDetail: state.showsDetail
    ).draw(into: &body, rect: rect) { table.draw(state.table, into: &$0, rect: $1) }
  }

  private static func detail(of record: StaffRecord, _ state: State) -> DetailPane {
    var lines = [
      DetailPane.Line("職員番号", record.id.text),
      DetailPane.Line("カナ", SafeText.line(record.kana, columns: 80)),
      DetailPane.Line("状態", stateText(record)), .blank,
    ]
    for (index, held) in GrantPlaces(record.grants, state.offices).lines.enumerated() {
      lines.append(DetailPane.Line(index == 0 ? "役割" : "", held.place))
      lines.append(DetailPane.Line("", "  " + held.roles))
    }
    if let transfer = record.transfer {
      lines += [.blank, DetailPane.Line("異動", "\(transfer.effective.warekiWithWeekday)から")]
      for held in GrantPlaces(transfer.grants, state.offices).lines {
        lines.append(DetailPane.Line("", held.place))
        lines.append(DetailPane.Line("", "  " + held.roles))
      }
    }
    lines += [
      .blank, DetailPane.Line("サインイン", state.lastSignIn(record)),
      DetailPane.Line("失敗", "続けて \(record.failedAttempts)回"),
      DetailPane.Line("OS利用者", record.osUser.map { SafeText.line($0) } ?? "-"),
    ]
    return DetailPane(title: SafeText.line(record.name, columns: 60), lines: lines)
  }

  private static func stateText(_ record: StaffRecord) -> String {
    switch record.state {
    case .active: "有効"
    case .mustChangePassword: "次のサインインでパスワードを決め直します"
    case .locked(let until): "\(until.clock)までサインインできません (F6 で解除)"
    case .disabled: "停止"
    }
  }

  /// Only the password is bright; nothing else of the list is in sight.
  private static func drawPassword(
    _ issued: IssuedPassword, _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) {
    let record = state.records.first { $0.id == issued.staff }
    let person = record.map(StaffAdminText.person) ?? "職員番号 \(issued.staff)の職員"
    body.put(StaffAdminText.passwordTitle, row: rect.row, column: 2, style: .bold)
    body.put(
      " \(issued.password) ", row: rect.row + 2, column: 4,
      style: Style(bold: true, reverse: true))
    var place = rect.splitTop(4).rest.inset(rows: 0, columns: 2)
    for line in StaffAdminText.passwordLines(person) {
      place = place.splitTop(Prose.draw(line, into: &body, rect: place) + 1).rest
    }
  }
}
