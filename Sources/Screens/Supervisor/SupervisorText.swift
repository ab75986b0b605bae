import Domain
import TUI

enum SupervisorText {
  static let name = "監督"
  static let guide = [
    "役所の待ち行列、窓口、番号の今の様子を見て、人と番号を動かす画面です。数字は自動で新しくなります。",
    "Tab で 待ち行列・窓口別・段階別・番号・承認待ち・お知らせ を順に開きます。Esc で待ち行列に戻ります。",
    "「!」は目標の時間を超えているしるしです。90% は、待っている人の10人中9人がその時間以内という意味です。",
    "一日の締めは Ctrl-D です。残っている番号を一つずつ、持ち越すか終了にするか決めてから締めます。",
  ]

  // MARK: Keys

  static let helpAssign = "窓口を選び、どの列の番号を呼ぶかを替えます。"
  static let helpCounters = "窓口ごとに、職員、応対中の番号、経過時間を見ます。"
  static let helpTickets = "まだ終わっていない番号をすべて見ます。"
  static let helpStages = "受付・審査・交付の段階ごとに、番号の数を見ます。"
  static let helpDecide = "承認待ちの依頼を開きます。開いているときは、選んだ依頼を承認または却下します。"
  static let helpPrioritise = "選んだ番号の優先を替えます。"
  static let helpMove = "選んだ番号を、受付の時刻と待ち時間をそのままに別の列へ移します。"
  static let helpEndStuck = "窓口で止まっている応対を、理由を書いて終わらせます。"
  static let helpOffice = "別の役所の様子を見ます。"
  static let helpOpen = "選んだ行を開きます。列なら番号の一覧、窓口なら開閉、依頼なら承認、締めなら扱いの決定です。"
  static let helpNextPage = "次の頁を開きます。"
  static let helpPreviousPage = "前の頁を開きます。"
  static let helpNotices = "まだ確かめていないお知らせを見ます。"
  static let helpCounterState = "選んだ窓口を開く、休止にする、または閉じます。"
  static let helpFilter = "番号の一覧を、打った文字で絞り込みます。"
  static let helpBack = "待ち行列に戻ります。待ち行列では前の画面へ戻ります。"
  static let helpClose = "一日の締めを準備します。準備ができていれば締めます。"
  static let helpSuggestions = "まだ決めていない番号を、すべて候補どおりに決めます。"

  // MARK: Words on the screen

  static let wholeOffice = "役所全体"
  static let loading = "読み込んでいます。"
  static let emptyQueues = "この役所には列がありません。役所のデータを確かめてください。"
  static let emptyCounters = "この役所には窓口がありません。役所のデータを確かめてください。"
  static let emptyTickets = "終わっていない番号はありません。受付で番号を出すと、ここに並びます。"
  static let emptyFiltered = "当てはまる番号がありません。Esc で絞り込みを外します。"
  static let emptyApprovals = "承認を待っている依頼はありません。二人で行う操作が依頼されると、ここに並びます。"
  static let emptyNotices = "確かめていないお知らせはありません。"
  static let emptyLeftovers = "残っている番号はありません。"

  static func page(_ page: SupervisorScreen.Page) -> String {
    switch page {
    case .queues: "待ち行列"
    case .counters: "窓口別"
    case .stages: "段階別"
    case .tickets: "番号"
    case .approvals: "承認待ち"
    case .notices: "お知らせ"
    case .closing: "締め"
    }
  }

  static func state(of counter: CounterFigures) -> String {
    if !counter.isOpen { return "閉" }
    if let state = counter.state { return state.name }
    if counter.onBreak { return "休止" }
    return counter.staffName == nil ? "無人" : "空"
  }

  static func undecided(_ suggestion: DayClosing.Decision) -> String {
    "未定 (候補 \(suggestion.name))"
  }

  static func totals(_ today: DayTotals) -> String {
    "きょう 来庁 \(today.visits)   完了 \(today.done)   不在 \(today.missed)"
      + "   取下げ \(today.left)   引継ぎ \(today.transferred)"
  }

  static func breakGlassLine(_ notice: Notice) -> String {
    "! \(notice.kind.name)  \(notice.at.date.short) \(notice.at.clock)  "
      + SafeText.line(notice.text, columns: 200)
  }

  // MARK: Messages

  static let notLoaded = "読み込んでいます。少しお待ちください。"
  static let reloaded = "最新の様子です。"
  static func unreadBreakGlass(_ notice: Notice) -> String {
    "\(notice.at.clock)に非常時の権限が使われました。Ctrl-N で内容を確かめてください。"
  }
  static func overTarget(_ queue: QueueFigures) -> String {
    "\(queue.name)の 90% が \(Words.minutes(queue.percentile90Minutes ?? 0))です"
      + "（目標 \(Words.minutes(queue.targetMinutes))）。F2 で窓口の担当を替えられます。"
  }
  static func officeSwitched(_ name: String) -> String { "\(name)の様子を表示しています。" }
  static func dayClosed(_ day: CivilDate) -> String {
    "\(day.warekiWithWeekday)を締めました。行数と照合値を書き写してください。"
  }

  // MARK: Reasons

  static let noCounter = "選べる窓口がありません。"
  static let chooseCounterFirst = "窓口別の頁で窓口を選んでから使います。F5 で開きます。"
  static let chooseTicketFirst = "番号の頁で番号を選んでから使います。F7 で開きます。"
  static let chooseServiceFirst = "窓口別（F5）か番号（F7）の頁で、終わらせる応対を選んでから使います。"
  static let noTicket = "選べる番号がありません。"
  static let nothingStuck = "選んだ行では応対していません。呼出中か応対中の行を選んでください。"
  static let noOtherQueue = "この役所には、移せる列がほかにありません。"
  static let noApproval = "承認を待っている依頼はありません。"
  static let noNotice = "確かめるお知らせはありません。"
  static let onlyWhenClosing = "一日の締めの頁で使います。Ctrl-D で開きます。"
  static let everythingDecided = "どの番号も、もう決まっています。"
  static let nothingLeft = "決める番号はありません。"
  static let alreadyClosed = "この日の締めは終わっています。"
  static let filterOnTickets = "番号の頁で使います。F7 で開きます。"
  static let readyToClose = "準備ができました。Ctrl-D で一日を締めます。"
  static func oneOffice(_ name: String) -> String {
    "あなたが監督できるのは\(name)だけです。"
  }
  static func priorityTooLate(_ ticket: Ticket) -> String {
    "\(ticket.number) はもう「\(ticket.state.name)」なので、優先を替えても順番は変わりません。"
  }

  // MARK: Questions

  static func endStuckQuestion(_ stuck: SupervisorScreen.State.Stuck) -> Confirmation {
    let counter = stuck.counter.map { Words.counter($0) + "の " } ?? ""
    return Confirmation(
      question: "\(counter)\(stuck.number) の応対を、窓口の職員に代わって終わらせますか。"
        + "このあと結果と理由を書きます。",
      verb: "終わらせる", isDestructive: true)
  }

  /// Which numbers a counter calls changes for everybody who waits.
  static func laneQuestion(_ counter: CounterFigures) -> Confirmation {
    let name = Words.counter(counter.number)
    return counter.isQuick
      ? Confirmation(
        question: "\(name)を、ふつうの窓口に戻しますか。早い用件を先に呼ばなくなります。", verb: "ふつうに戻す")
      : Confirmation(
        question: "\(name)を、早い窓口にしますか。早い用件の番号を先に呼び、ほかの窓口は残りを先に呼びます。",
        verb: "早い窓口にする")
  }

  static func closeQuestion(_ state: SupervisorScreen.State) -> Confirmation? {
    guard state.page == .closing, let closing = state.closing else { return nil }
    let kept = closing.decisions.values.count { $0 == .carryOver }
    let left = closing.decisions.values.count { $0 == .leftUnserved }
    return Confirmation(
      question: "\(state.offices.name(state.office))の\(closing.plan.day.warekiWithWeekday)を締めますか。"
        + stillWaiting(closing.plan)
        + "持ち越し \(kept)件、終了 \(left)件です。締めたあとは取り消せません。",
      verb: "締める", isDestructive: true)
  }

  /// Said before anything can be decided, and again in the question.
  static func stillWaiting(_ plan: DayClosing) -> String {
    plan.waiting == 0 ? "" : "まだ \(plan.waiting)人が待っています。"
  }

  static func tooEarly(_ plan: DayClosing) -> String {
    stillWaiting(plan) + "締めると応対せずに終わります。Esc で戻れます。"
  }

  static func verb(_ state: CounterState) -> String {
    switch state {
    case .open: "開く"
    case .paused: "休止にする"
    case .closed: "閉じる"
    }
  }
}
