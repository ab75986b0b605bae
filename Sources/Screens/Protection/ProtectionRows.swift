import Domain
import TUI

extension ProtectionScreen.State {
  private typealias Item = ProtectionScreen.Item
  private typealias Row = TableRow<ProtectionScreen.Item>

  /// What is to be done first: visitors, openings, notices, what waits for a second person, systems;
  /// then every protection, the nearest end first.
  var rows: [TableRow<ProtectionScreen.Item>] {
    guard let board else { return [] }
    return board.sightings.map { row(.sighting($0.id), "来庁", $0.at, "確認", $0.words, "!") }
      + board.releases.map { release($0, board.at) } + board.inbound.map { inbound($0, board.at) }
      + board.proposals.map {
        row(
          .proposal($0.id), "依頼", $0.askedAt, $0.step.name,
          "\($0.subject)  \($0.askedByName)さん: \($0.reason)", "!")
      } + board.works.flatMap(work) + board.protections.map { protection($0, board.at.date) }
  }

  private func row(
    _ item: Item, _ kind: String, _ at: OfficeTime, _ state: String, _ text: String, _ mark: String
  ) -> Row {
    cells(item, [kind, Words.moment(at, seenAt: board?.at ?? at), state, text], mark)
  }

  private func cells(_ item: Item, _ texts: [String], _ mark: String) -> Row {
    TableRow(
      id: item, cells: texts.map { TableCell(SafeText.line($0, columns: 120)) }, mark: mark)
  }

  private func release(_ release: ProtectionRelease, _ now: OfficeTime) -> Row {
    let until = release.expiresAt.map { "\($0.clock) まで  " } ?? ""
    return row(
      .release(release.id), "解除", release.askedAt, release.state.name,
      "\(until)\(release.person)  \(release.record.name) \(release.copies)通  \(release.askedByName)さん: \(release.reason)",
      release.state == .asked ? "!" : "")
  }

  private func inbound(_ notice: InboundNotice, _ now: OfficeTime) -> Row {
    let alarm = notice.alarm(at: now)
    let who = notice.assignedTo == nil ? "担当なし" : "担当 \(notice.assignedName)さん"
    return row(
      .inbound(notice.id), "通知", notice.receivedAt, alarm?.name ?? "受付",
      "\(who)  \(Words.moment(notice.dueAt, seenAt: now)) まで  \(notice.text)",
      alarm == nil ? "" : "!")
  }

  private func work(_ work: ProtectionWork) -> [Row] {
    if work.open.isEmpty {
      return [
        row(
          .work(work.id), "作業", work.openedAt, work.kind.name,
          "\(work.subject)  すべて二人で確かめました。F3 で完了", "!")
      ]
    }
    return work.ticks.filter { !$0.isDone }.map { tick in
      let who = tick.first == nil ? "まだ" : "一人目 \(tick.firstName)さん"
      return row(
        .tick(work.id, tick.system), "作業", work.openedAt, work.kind.name,
        "\(work.subject)  \(tick.system)  \(who)", "")
    }
  }

  private func protection(_ protection: Protection, _ today: CivilDate) -> Row {
    let days = protection.daysLeft(on: today).map { ProtectionText.days($0) } ?? "期間なし"
    let isAbsent = board?.absent.contains(protection.subject) ?? false
    let mark = isAbsent ? "  \(ProtectionText.absent)" : ""
    return cells(
      .protection(protection.id),
      [
        "登録", protection.end?.short ?? "-", protection.state(on: today).name,
        "\(protection.subject)  \(days)\(mark)",
      ], protection.warning(on: today) == nil ? "" : "!")
  }
}
