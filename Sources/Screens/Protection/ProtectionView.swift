public import Cells
import Domain
import TUI

extension ProtectionScreen {
  /// From this many columns on the detail stands beside the list.
  private static let wideColumns = 110

  public static func view(_ state: State, into body: inout CellBuffer) -> CursorPosition? {
    ScreenTitle.draw(ProtectionText.name, facts: facts(state), into: &body)
    let rect = body.bounds.splitTop(2).rest
    guard state.board != nil else {
      body.put(ProtectionText.loading, row: 3, column: 2, style: .dim)
      return nil
    }
    guard let entry = state.entry else { return drawList(state, rect, into: &body) }
    let form = LongMessage.shown(
      state.message, on: entry.form, at: entry.form.focusedID ?? "", columns: body.columns)
    return form.draw(into: &body, rect: rect)
  }

  private static func facts(_ state: State) -> [String] {
    guard let board = state.board, state.entry == nil else { return [] }
    let today = board.at.date
    let near = board.protections.count { $0.warning(on: today) != nil }
    var facts = ["登録 \(board.protections.count)件"]
    if near > 0 { facts.append("終わりが近い \(near)件") }
    let asked = board.proposals.count + board.releases.count { $0.state == .asked }
    if asked > 0 { facts.append("依頼 \(asked)件") }
    return facts
  }

  @discardableResult
  private static func drawList(
    _ state: State, _ rect: Rect, into body: inout CellBuffer
  ) -> CursorPosition? {
    var list = rect
    if let pane = ProtectionDetail.pane(state) {
      if rect.columns >= wideColumns {
        let (left, right) = rect.splitRight(46)
        list = left.splitRight(1).rest
        pane.draw(into: &body, rect: right, rule: body.border)
      } else if state.showsDetail {
        pane.draw(into: &body, rect: rect.inset(rows: 0, columns: 1))
        return CursorPosition(row: rect.row, column: 1)
      }
    }
    return Table(
      columns: ProtectionText.columns, rows: state.rows, emptyText: ProtectionText.empty
    ).draw(state.table, into: &body, rect: list)
  }
}

/// What is known of the selected row.
enum ProtectionDetail {
  static func pane(_ state: ProtectionScreen.State) -> DetailPane? {
    guard let board = state.board, let item = state.selection else { return nil }
    switch item {
    case .protection:
      return state.selected.map { protection($0, state.secret, board) }
    case .release(let id): return state.release(id).map(release)
    case .proposal(let id): return state.proposal(id).map(proposal)
    case .tick(let id, let system): return state.work(id).map { work($0, system) }
    case .work(let id): return state.work(id).map { work($0, nil) }
    default:
      let row = state.rows.first { $0.id == item }
      let texts = row?.cells.map(\.text) ?? []
      return DetailPane(
        title: texts.first ?? "",
        lines: zip(["日時", "状態", "内容"], texts.dropFirst()).map { DetailPane.Line($0, $1) })
    }
  }

  private static func release(_ release: ProtectionRelease) -> DetailPane {
    DetailPane(
      title: "解除 \(release.state.name)",
      lines: [
        DetailPane.Line("宛名番号", release.person.text),
        DetailPane.Line("請求", release.request.text),
        DetailPane.Line("書類", "\(release.record.name) \(release.copies)通"),
        DetailPane.Line("依頼", "\(SafeText.line(release.askedByName))さん"),
        DetailPane.Line("理由", SafeText.line(release.reason, columns: 200)),
        DetailPane.Line("閉じる", release.expiresAt.map { "\($0.clock)" } ?? "まだ認めていません"),
      ])
  }

  private static func proposal(_ proposal: ProtectionProposal) -> DetailPane {
    DetailPane(
      title: "依頼 \(proposal.step.name)",
      lines: [
        DetailPane.Line("宛名番号", proposal.subject.text),
        DetailPane.Line("登録", proposal.protection.text),
        DetailPane.Line("依頼", "\(SafeText.line(proposal.askedByName))さん"),
        DetailPane.Line("理由", SafeText.line(proposal.reason, columns: 200)),
      ])
  }

  /// - Parameter system: the one the row is of; nil when every one is ticked.
  private static func work(_ work: ProtectionWork, _ system: String?) -> DetailPane {
    let tick = work.ticks.first { tick in system.map { SafeText.isSame($0, tick.system) } ?? false }
    return DetailPane(
      title: "作業 \(work.kind.name)",
      lines: [
        DetailPane.Line("宛名番号", work.subject.text),
        DetailPane.Line("登録", work.protection.text),
        DetailPane.Line("システム", system.map { SafeText.line($0) } ?? "すべて済み"),
        DetailPane.Line("一人目", name(tick?.firstName)),
        DetailPane.Line("残り", SafeText.line(work.open.joined(separator: "・"), columns: 120)),
      ])
  }

  private static func name(_ name: String?) -> String {
    guard let name, !name.isEmpty else { return "まだ" }
    return "\(SafeText.line(name))さん"
  }

  private static func protection(
    _ protection: Protection, _ secret: ProtectionScreen.Secret?, _ board: ProtectionBoard
  ) -> DetailPane {
    let today = board.at.date
    let scopes = RecordType.blockable.filter { protection.scopes.contains($0) }
    var lines = [
      DetailPane.Line("宛名番号", protection.subject.text),
      DetailPane.Line("状態", protection.state(on: today).name),
      DetailPane.Line("相談", protection.consultedOn.wareki),
      DetailPane.Line(
        "期間",
        protection.start.map { "\($0.wareki)〜\(protection.end?.wareki ?? "-")" } ?? "決定を待っています"),
      DetailPane.Line("残り", protection.daysLeft(on: today).map { ProtectionText.days($0) } ?? "-"),
      DetailPane.Line(
        "延長", protection.extensionOpens.map { "\($0.short)から受け付けます" } ?? "-"),
      DetailPane.Line(
        "書類",
        scopes.count == RecordType.blockable.count
          ? "すべて" : scopes.map(\.name).joined(separator: "・")),
      DetailPane.Line(
        "確認",
        SafeText.line(
          protection.reviewers.map { (board.names[$0] ?? $0.text) + "さん" }.joined(separator: "・"))),
    ]
    if board.absent.contains(protection.subject) {
      lines.append(
        DetailPane.Line("台帳", "なし  " + SafeText.line(protection.absentReason, columns: 200)))
    }
    if let secret, secret.protection == protection.id { lines += counterparts(secret.content) }
    return DetailPane(title: "登録 \(protection.id)", lines: lines)
  }

  private static func counterparts(_ secret: ProtectionSecret) -> [DetailPane.Line] {
    var lines = [
      DetailPane.Line.blank,
      DetailPane.Line("申出先", SafeText.line(secret.origin.text, columns: 60)),
    ]
    for one in secret.counterparts {
      let texts = [
        one.name.text, one.kana.text, one.birth?.wareki ?? "", one.address.text,
        one.aliases.map(\.text).joined(separator: "・"),
      ].filter { !$0.isEmpty }
      lines.append(
        DetailPane.Line("相手方", SafeText.line(texts.joined(separator: "  "), columns: 240)))
    }
    return lines
  }
}
