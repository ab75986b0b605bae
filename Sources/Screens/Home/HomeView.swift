public import Cells
import Domain
import TUI

/// Where the parts of the first screen stand.
enum HomeLayout {
  /// Rows above the list.
  static let headRows = 4
  /// From this width on the notices stand beside the list.
  static let wide = 116

  /// The list keeps what it has at the smallest width, with the gap beside it.
  static func paneColumns(of columns: Int) -> Int { min(44, columns - 82) }
}

extension HomeScreen.State {
  /// The list: where one can go, then what was left half-typed.
  var rows: [TableRow<HomeScreen.Item>] {
    items.map { item in
      let reason = refusal(of: item).map(HomeText.short)
      let cells: [String] =
        switch item {
        case .destination(let place):
          [place.key?.name ?? "", place.title, reason ?? purpose(of: place)]
        case .signOut: ["F10", "サインアウト", reason ?? HomeText.signOutRow]
        case .draft: draftCells(draft(of: item), reason)
        }
      return TableRow(
        id: item, cells: cells.map { TableCell($0) }, style: reason == nil ? .plain : .dim)
    }
  }

  /// What this person does there: some may only look.
  public func purpose(of destination: HomeScreen.Destination) -> String {
    let act: Act? =
      switch destination {
      case .queue: .ticketCall
      case .supervisor: .ticketEndStuck
      case .staff: .staffAdd
      case .catalogue: .catalogueActivate
      case .reception, .audit, .passwordChange, .handOver, .calendar, .offices, .residents,
        .protection:
        nil
      case .appointments: .appointmentBook
      case .requests, .dayList: nil
      }
    let onlyLooks = act.map {
      Policy.refusal(of: $0, by: session.actor, at: session.place) != nil
    }
    return onlyLooks == true ? destination.looking : destination.help
  }

  private func draftCells(_ draft: Draft?, _ reason: String?) -> [String] {
    guard let draft else { return [] }
    let when = "\(draft.updatedAt.date.short) \(draft.updatedAt.clock)"
    return ["", "書きかけ", reason ?? "\(HomeText.draft(draft))  \(when) に書いたものです。"]
  }
}

extension HomeScreen {
  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(
      HomeText.name, facts: HomeText.facts(state.summary, isStale: state.isStale), into: &body)
    body.put(
      TextLayout.truncated(who(state), to: body.columns - 2, ambiguous: body.ambiguous), row: 1,
      column: 1, style: .dim)
    if let line = headLine(state) {
      body.put(
        TextLayout.truncated(line, to: body.columns - 2, ambiguous: body.ambiguous), row: 2,
        column: 1, style: .bold)
    }
    var list = Rect(
      row: HomeLayout.headRows, column: 0, rows: body.rows - HomeLayout.headRows,
      columns: body.columns)
    if body.columns >= HomeLayout.wide {
      let (rest, pane) = list.splitRight(HomeLayout.paneColumns(of: body.columns))
      list = Rect(row: rest.row, column: 0, rows: rest.rows, columns: rest.columns - 2)
      drawPane(state, into: &body, rect: pane)
    } else {
      list = drawNotices(state, under: list, into: &body)
    }
    return Table(columns: HomeText.columns, rows: state.rows, emptyText: "").draw(
      state.table, into: &body, rect: list)
  }

  /// What matters before anything is chosen: somebody at the counter, or where to begin.
  private static func headLine(_ state: State) -> String? {
    if let number = state.summary?.atCounter, let counter = state.session.counter {
      return HomeText.atCounter(number, counter)
    }
    return state.summary?.isFirstUse == true ? HomeText.beginning(state.beginnings) : nil
  }

  private static func who(_ state: State) -> String {
    let session = state.session
    let place = Words.place(
      office: session.officeName, section: session.sectionName, counter: session.counter)
    return "\(session.actor.name)さん（\(Words.roles(session.actor.grants))）  \(place)"
  }

  /// Narrow: at most two notices below the list, which keeps the rest.
  private static func drawNotices(
    _ state: State, under list: Rect, into body: inout CellBuffer
  ) -> Rect {
    let notices = (state.summary?.notices ?? []).prefix(2)
    guard !notices.isEmpty else { return list }
    let (rest, part) = list.splitBottom(notices.count + 1)
    for (index, notice) in notices.enumerated() {
      let text = "! \(notice.kind.name)  \(SafeText.line(notice.text, columns: 200))"
      body.put(
        TextLayout.truncated(text, to: body.columns - 2, ambiguous: body.ambiguous),
        row: part.row + 1 + index, column: 1, style: Style(bold: true, tone: .caution))
    }
    return rest
  }

  private static func drawPane(_ state: State, into body: inout CellBuffer, rect: Rect) {
    let notices = state.summary?.notices ?? []
    var lines = notices.flatMap {
      [
        DetailPane.Line("\($0.at.date.short) \($0.at.clock)", $0.kind.name, style: .bold),
        DetailPane.Line("", SafeText.line($0.text, columns: 400)), .blank,
      ]
    }
    if lines.isEmpty { lines = [DetailPane.Line("", HomeText.noNotices, style: .dim)] }
    DetailPane(title: HomeText.notices, lines: lines).draw(
      into: &body, rect: rect, rule: body.border)
  }
}
