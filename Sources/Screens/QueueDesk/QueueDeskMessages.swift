import Domain
import TUI

/// What just happened and what comes next.
extension QueueDesk.Text {
  // MARK: Done

  static func done(_ step: TicketStep, _ ticket: Ticket, in snapshot: DeskSnapshot?) -> String {
    let number = "\(ticket.number)"
    switch step {
    case .call: return "\(number) を呼び出しました。来られたら F5 応対、来られなければ F3 再呼出 です。"
    case .recall:
      let next = ticket.state == .serving ? "来られなければ F4 で保留にできます。" : "来られなければ F7 不在 です。"
      return "\(number) をもう一度呼び出しました（\(ticket.calls)回目）。\(next)"
    case .start: return "\(number) の応対を始めました。終わったら F10 完了 です。"
    case .hold: return "\(number) を保留にしました（\(stage(ticket.stage))）。F2 で次の方を呼べます。"
    case .resume:
      return ticket.state == .serving
        ? "\(number) の応対を再開しました。終わったら F10 完了 です。"
        : "\(number) を待ちに戻しました。受付 \(ticket.issuedAt.clock) の順で呼ばれます。"
    case .noShow:
      return ticket.state == .missed
        ? "\(number) を不在にしました。来られたら不在の一覧から再開できます。"
        : "\(number) は不在 \(ticket.calls)回です。待ちに残り、5分たつとまた「次」で呼ばれます。"
    case .undoCall: return "\(number) の呼出を取り消しました。呼ぶ前の場所に戻っています。"
    case .giveWay: return "\(number) は次の方に先を譲りました。その次に呼ばれます。"
    case .transfer:
      let queue = snapshot?.office.queue(ticket.queue)?.name ?? ticket.queue.text
      return "\(number) を\(queue)に引き継ぎました。受付 \(ticket.issuedAt.clock) の順で待ちます。"
    case .finish: return "\(number) を完了しました。"
    case .withdraw: return "\(number) を取り下げました。終了の一覧に残っています。"
    }
  }

  /// What was counted, and the next key.
  static func finished(_ record: FinishRecord?, in snapshot: DeskSnapshot?) -> String {
    let items = (record?.items ?? []).map { item in
      let service = snapshot?.office.queues.lazy.flatMap(\.services)
        .first { $0.id == item.service }
      return "\(SafeText.line(service?.name ?? item.service.text, columns: 30)) \(item.count)件"
    }
    let next = "F2 で次の方を呼べます。"
    return items.isEmpty ? next : "\(items.joined(separator: "、"))。\(next)"
  }

  static func prioritised(_ ticket: Ticket) -> String {
    "\(ticket.number) を「\(ticket.priority.name)」にしました。待ちの順番に反映しています。"
  }
  static func remarked(_ ticket: Ticket) -> String { "\(ticket.number) の備考を記録しました。" }
  static func changed(_ ticket: Ticket) -> String {
    "\(ticket.number) の用件を変えました。番号と順番はそのままです。"
  }
  static func counterChanged(
    _ counter: CounterNumber, _ state: CounterState
  ) -> String {
    let next = state == .open ? "F2 で次の方を呼べます。" : "Ctrl-K で受付中に戻せます。"
    return "\(Words.counter(counter))を\(state.name)にしました。\(next)"
  }

  // MARK: Drafts

  static let discarded = "打ったものを残さずに閉じました。"
  static func notKept(_ why: String) -> String {
    why + "打ったものはこの欄にだけあります。もう一度 Esc を押すと捨てて閉じます。"
  }
  static func keptDraft(_ sheet: QueueDesk.Sheet) -> String {
    "書きかけを残しました。\(sheet.subject) の\(title(sheet.kind))をもう一度開くと続きから書けます。"
  }
  static func restored(_ sheet: QueueDesk.Sheet, at time: OfficeTime) -> String {
    "\(time.clock) の書きかけを戻しました。続きから書けます。"
  }
  static let myNumberRefused = "個人番号らしい数字があったので消しました。保存していません。"
  static let reasonMissing = "理由を書いてください。あとで呼ぶ職員が見て分かるようにします。"
  static let queueMissing = "引継ぎ先を選んでください。"
  static let countMissing = "1以上の数を入れてください。しなかったものは「したこと」から外してください。"

  static func withdrawQuestion(_ ticket: Ticket) -> Confirmation {
    Confirmation(
      question: "\(ticket.number) を取り下げますか。この番号は応対せずに終わり、元に戻せません。",
      verb: "取り下げへ", isDestructive: true)
  }

  // MARK: Lists

  static let beforeFirst = "一覧を読み込んでいます。表示されないときは、下の行の説明を見てください。"
  static let noDetail = "番号を選ぶと、ここに詳しく出ます。"
  static let noCounterHere = "この端末には窓口番号がありません。一覧を見ることと、備考・優先・引継ぎができます。"

  static func free(_ counter: CounterNumber, _ state: CounterState) -> String {
    switch state {
    case .open: "\(Words.counter(counter))は空いています。"
    case .paused: "\(Words.counter(counter))は休止中です。Ctrl-K で受付中に戻します。"
    case .closed: "\(Words.counter(counter))は閉じています。Ctrl-K で受付中にします。"
    }
  }

  static let quickLane = "早い窓口なので、早い用件の方を先に呼びます。"

  static func next(_ ticket: Ticket, in snapshot: DeskSnapshot) -> String {
    let wait = Words.minutes(ticket.waitMinutes(at: snapshot.at))
    let mark = ticket.priority == .normal ? "" : "、\(ticket.priority.name)"
    return "F2 で次の方 \(ticket.number)（待ち \(wait)\(mark)）を呼び出します。"
      + services(ticket, in: snapshot.office)
  }

  static func nobodyNext(_ snapshot: DeskSnapshot) -> String {
    snapshot.waiting.isEmpty
      ? "待っている方はいません。番号が出たら F2 で呼び出します。" : "いま次に呼べる方はいません。5分以内に呼んだ方は、Ctrl-Y で選んで呼べます。"
  }

  static let filterHelp = "書いた文字のある番号だけを出します。Enter で決め、Esc でやめます。"
  static let upToDate = "一覧をまた読み込めました。"
  static func outOfDate(_ time: OfficeTime) -> String { "\(time.clock) の一覧" }

  static func empty(_ list: QueueDesk.List) -> String {
    switch list {
    case .waiting: "待っている方はいません。受付で番号を出すと、ここに並びます。"
    case .open: "呼出中・応対中の番号はありません。F2 で呼び出すと、どの窓口の番号もここに出ます。"
    case .parked: "保留の番号はありません。応対中に F4 で脇に置くと、だれがどこで置いたかと一緒にここに出ます。"
    case .missed: "不在の番号はありません。決まった回数呼んでも来られない方が、ここに移ります。"
    case .ended: "きょう終わった番号はまだありません。F10 完了か F8 取下 をすると、ここに残ります。"
    case .leftovers: "前の日から残っている番号はありません。"
    }
  }

  static func emptyFilter(_ text: String) -> String {
    "「\(SafeText.line(text))」に当たる番号は、この一覧にありません。Esc で絞り込みをやめます。"
  }
  static func filtered(_ text: String, count: Int) -> String {
    "絞り込み「\(SafeText.line(text))」 \(count)件  Esc でやめる"
  }

  /// Where a ticket went that another terminal took out of the list in sight.
  static func departed(
    _ ticket: Ticket, now: Ticket?, today: CivilDate?, next: Ticket?
  ) -> String {
    let isLeftOver =
      if let now, let today { now.day < today && !now.state.isOpenCall } else { false }
    let place =
      isLeftOver
      ? "日が変わったので「前日残り」に移りました"
      : now.map { QueueDesk.Text.standing($0) } ?? "この一覧から外れました"
    let then = next.map { "選択は \($0.number) に移りました。" } ?? ""
    return "\(ticket.number) は\(place)。\(then)"
  }

  private static func standing(_ ticket: Ticket) -> String {
    switch ticket.state {
    case .called, .serving:
      let place = ticket.counter.map { Words.counter($0) } ?? "ほかの窓口"
      return "\(place)で\(ticket.state.name)中です"
    case .waiting, .transferred: return "待ちに戻りました"
    case .parked: return "保留になりました"
    case .missed: return "不在になりました"
    case .done: return "完了しました"
    case .left: return "取り下げられました"
    }
  }
}
