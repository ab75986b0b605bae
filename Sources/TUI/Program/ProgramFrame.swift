public import Cells

extension Program {
  /// The rectangle of the terminal that the screen on top draws.
  var bodyRect: Rect { bodyRect(rows: size.rows, columns: size.columns) }

  func bodyRect(rows: Int, columns: Int) -> Rect {
    top.showsFrame
      ? FrameLayout.body(rows: rows, columns: columns)
      : Rect(row: 0, column: 0, rows: rows, columns: columns)
  }

  /// The frame for a terminal of this size and where its cursor stands; nil hides the cursor.
  public func frame(rows: Int, columns: Int) -> (CellBuffer, CursorPosition?) {
    var buffer = CellBuffer(
      rows: rows, columns: columns, ambiguous: chrome.ambiguous, ascii: chrome.border == .ascii)
    if FrameLayout.isTooSmall(rows: rows, columns: columns) {
      drawTooSmall(into: &buffer)
      return (buffer, nil)
    }
    let rect = bodyRect(rows: rows, columns: columns)
    var body = CellBuffer(
      rows: rect.rows, columns: rect.columns, ambiguous: chrome.ambiguous,
      ascii: chrome.border == .ascii)
    var cursor = top.draw(into: &body)
    buffer.blit(body, row: rect.row, column: rect.column)
    if top.showsFrame { drawFrame(into: &buffer) } else { drawLoose(into: &buffer) }
    if let place = cursor {
      let inside =
        place.row >= 0 && place.row < rect.rows && place.column >= 0
        && place.column < rect.columns
      cursor =
        inside
        ? CursorPosition(row: place.row + rect.row, column: place.column + rect.column) : nil
    }
    if stack.overlay != nil { cursor = drawOverlay(into: &buffer) }
    return (buffer, cursor)
  }

  private func drawFrame(into buffer: inout CellBuffer) {
    let last = buffer.rows - 1
    // A lock shows no name of the desk it covers.
    if isCovered {
      Rule.draw(into: &buffer, row: 1, border: chrome.border)
      buffer.put(Header.product, row: 0, column: 0)
    } else {
      let header = chrome.header()
      headerRows.draw(header, rows: 2, into: &buffer, row: 0) { rows in
        Rule.draw(into: &rows, row: 1, border: chrome.border)
        header.draw(into: &rows, row: 0)
        if header.training { header.drawTraining(into: &rows, row: 1) }
      }
    }
    let message = message
    messageRows.draw(message, rows: 2, into: &buffer, row: last - 2) {
      MessageLine.draw(message, into: &$0, row: 1, ruleAbove: chrome.border)
    }
    drawFooter(into: &buffer, row: last)
  }

  /// A screen without the frame: only what the program itself must say.
  private func drawLoose(into buffer: inout CellBuffer) {
    if let message = stack.message {
      let row = buffer.rows - 2
      buffer.fill(Rect(row: row, column: 0, rows: 1, columns: buffer.columns))
      MessageLine.draw(message, into: &buffer, row: row)
    }
    guard awaitsFunctionDigit || stack.overlay != nil else { return }
    buffer.fill(Rect(row: buffer.rows - 1, column: 0, rows: 1, columns: buffer.columns))
    drawFooter(into: &buffer, row: buffer.rows - 1)
  }

  private func drawFooter(into buffer: inout CellBuffer, row: Int) {
    if awaitsFunctionDigit {
      buffer.put(ProgramText.prefixFooter, row: row, column: 0, style: .bold)
      return
    }
    let items = footerItems
    footerRow.draw(items, into: &buffer, row: row) { Footer(items: items).draw(into: &$0, row: 0) }
  }

  private var footerItems: [Footer.Item] {
    switch stack.overlay {
    case .confirm:
      return [
        Footer.Item(key: .enter, label: "決定"), Footer.Item(key: .tab, label: "選び直す"),
        Footer.Item(key: .escape, label: Confirm.decline),
      ]
    case .help:
      return [
        Footer.Item(key: .pageDown, label: "次の頁"), Footer.Item(key: .pageUp, label: "前の頁"),
        Footer.Item(key: .escape, label: "閉じる"),
      ]
    case .palette:
      return [
        Footer.Item(key: .enter, label: "実行"), Footer.Item(key: .down, label: "次の操作"),
        Footer.Item(key: .escape, label: "閉じる"),
      ]
    case nil: return screenFooterItems
    }
  }

  private var screenFooterItems: [Footer.Item] {
    let own = top.footerEntries.compactMap { entry in
      (entry.keys.first { !$0.isLetter } ?? entry.keys.first).map {
        Footer.Item(key: $0, label: entry.label, isDisabled: entry.disabledReason != nil)
      }
    }
    let global = GlobalKey.allCases.filter { global in
      global.showsInFooter && !top.binds(global.key)
    }.map { Footer.Item(key: $0.key, label: $0.label, isFixed: true) }
    return own + global
  }

  // MARK: Overlays

  private func drawOverlay(into buffer: inout CellBuffer) -> CursorPosition? {
    let rect =
      top.showsFrame
      ? FrameLayout.body(rows: buffer.rows, columns: buffer.columns)
      : Rect(row: 0, column: 0, rows: buffer.rows - 2, columns: buffer.columns)
    switch stack.overlay {
    case .confirm(let confirm, _):
      return confirm.draw(into: &buffer, rect: rect, border: chrome.border)
    case .help(let page):
      return page.draw(helpLines(columns: rect.columns), into: &buffer, rect: rect)
    case .palette(let palette):
      return palette.draw(Palette.items(top.entries, chrome.places()), into: &buffer, rect: rect)
    case nil: return nil
    }
  }

  func helpLines(columns: Int) -> [(text: String, style: Style)] {
    HelpPage.lines(
      name: top.name, guide: top.guide, message: message, screen: top.entries,
      columns: max(30, columns - 2), ambiguous: chrome.ambiguous)
  }

  private func drawTooSmall(into buffer: inout CellBuffer) {
    var lines = [
      ProgramText.tooSmall, "今は \(buffer.columns)x\(buffer.rows) です", ProgramText.tooSmallToType,
    ]
    if case .confirm(let confirm, then: .quit) = stack.overlay {
      let here = confirm.isOnVerb ? confirm.confirmation.verb : Confirm.decline
      lines += [confirm.confirmation.question, "Tab 選び直す  Enter \(here)"]
    }
    var row = 0
    for line in lines {
      let parts = TextLayout.wrapped(
        line, columns: max(1, buffer.columns), ambiguous: buffer.ambiguous)
      for part in parts {
        buffer.put(part, row: row, column: 0)
        row += 1
      }
    }
  }
}
