public import Cells
import Domain
import TUI

extension SupervisorScreen {
  /// From this many columns on the detail stands beside the list, else below it.
  static let wideColumns = ListWithDetail.wideColumns

  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    drawTabs(state, into: &body)
    guard state.snapshot != nil else {
      body.put(SupervisorText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    var rect = body.bounds.splitTop(2).rest
    if let notice = state.breakGlass {
      body.put(
        TextLayout.truncated(
          SupervisorText.breakGlassLine(notice), to: body.columns - 2, ambiguous: body.ambiguous),
        row: 1, column: 1, style: Style(bold: true, tone: .alarm))
      rect = rect.splitTop(1).rest
    }
    guard let entry = state.entry else { return drawPage(state, rect, into: &body) }
    guard entry.kind != .filter else {
      let (top, rest) = rect.splitTop(2)
      drawPage(state, rest, into: &body)
      return entry.form.draw(into: &body, rect: top.splitTop(1).top)
    }
    let form = LongMessage.shown(
      state.message, on: entry.form, at: entry.form.focusedID ?? "", columns: body.columns)
    let wanted = form.rows(columns: body.columns, ambiguous: body.ambiguous) + 1
    let (list, place) = rect.splitBottom(min(wanted, max(rect.rows - 4, 8)))
    drawPage(state, list, into: &body, hasFocus: false)
    Rule.draw(
      into: &body, row: place.row, border: body.border, style: .dim)
    return form.draw(into: &body, rect: place.splitTop(1).rest)
  }

  /// `[待ち行列] 窓口別 段階別 …` and, at the right, whose figures these are and when.
  private static func drawTabs(_ state: State, into body: inout CellBuffer) {
    var column = 1
    let hasClosing = state.closing != nil || state.summary != nil
    for page in Page.allCases where page != .closing || hasClosing {
      let isHere = page == state.page
      let label = SupervisorText.page(page) + count(page, state)
      column += body.put(
        isHere ? "[\(label)]" : " \(label) ", row: 0, column: column,
        style: isHere ? .bold : .plain)
    }
    guard let snapshot = state.snapshot else { return }
    let place = "\(snapshot.officeName) \(snapshot.at.clock)"
    let room = body.columns - column - 2
    let fitting =
      TextWidth.columns(of: place, ambiguous: body.ambiguous) <= room
      ? place : snapshot.at.clock
    guard room > 5 else { return }
    body.put(fitting, row: 0, rightAlignedTo: body.columns - 1, limit: room)
  }

  private static func count(_ page: Page, _ state: State) -> String {
    let number =
      switch page {
      case .approvals: state.snapshot?.approvals.count ?? 0
      case .notices: state.pendingNotices.count
      default: 0
      }
    return number == 0 ? "" : " \(number)"
  }

  @discardableResult
  private static func drawPage(
    _ state: State, _ rect: Rect, into body: inout CellBuffer, hasFocus: Bool = true
  ) -> CursorPosition? {
    switch state.page {
    case .queues: drawQueues(state, rect, into: &body, hasFocus)
    case .counters: drawCounters(state, rect, into: &body, hasFocus)
    case .stages: drawStages(state, rect, into: &body, hasFocus)
    case .tickets: drawTickets(state, rect, into: &body, hasFocus)
    case .approvals: drawApprovals(state, rect, into: &body, hasFocus)
    case .notices: drawNotices(state, rect, into: &body, hasFocus)
    case .closing: drawClosing(state, rect, into: &body, hasFocus)
    }
  }

  /// Draws `detail` beside the list where there is room, else below it, and gives the place of
  /// the list. Where there is room for neither the list has it all.
  static func drawDetail(
    _ detail: DetailPane?, _ rect: Rect, below rows: Int, into body: inout CellBuffer
  ) -> Rect {
    guard let detail else { return rect }
    let border = body.border
    if rect.columns >= wideColumns {
      let (list, pane) = rect.splitRight(rect.columns / 3)
      detail.draw(into: &body, rect: pane, rule: border)
      return list.splitRight(1).rest
    }
    guard rect.rows >= rows + 6 else { return rect }
    let (list, pane) = rect.splitBottom(rows + 1)
    Rule.draw(into: &body, row: pane.row, border: border, style: .dim)
    var short = detail
    short.title = ""
    short.draw(into: &body, rect: pane.splitTop(1).rest.inset(rows: 0, columns: 1))
    return list
  }
}
