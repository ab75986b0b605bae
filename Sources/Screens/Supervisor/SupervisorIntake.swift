import Cells
import Domain
import TUI

/// What a supervisor decides about a queue: whether it gives numbers today, and how many a day.
extension SupervisorScreen.State {
  func intakeForm(_ queue: QueueFigures) -> Form {
    var fields: [FormField] = [
      .choice(
        SupervisorScreen.Field.state, label: "きょうの受付",
        options: [ChoiceOption("open", "受け付ける"), ChoiceOption("closed", "終わりにする")],
        selected: queue.closedReason == nil ? "open" : "closed",
        hint: "終わりにしても、待っている方はそのまま呼ばれます。あすはまた開いています。"),
      .text(
        SupervisorScreen.Field.reason, label: "理由", value: queue.closedReason ?? "", limit: 60,
        hint: "番号を出そうとした職員に見えます。受け付けるときは空でかまいません。"),
    ]
    if refusal(.queueQuota, place(of: queue.id)) == nil, !queue.countOnly {
      fields.append(
        .number(
          SupervisorScreen.Field.quota, label: "一日の受付数",
          value: queue.quota.map(String.init) ?? "", limit: 3,
          hint: "空なら制限しません。予約の方は数えません。きょうは \(queue.given.walkIns)人に出しました。"))
    }
    return Form(title: "\(queue.name)の受付", fields: fields, verb: "決定")
  }

  func quotaFault(_ form: Form) -> String? {
    let typed = form.text(SupervisorScreen.Field.quota)
    guard !SafeText.isBlank(typed) else { return nil }
    return Int(typed).map((1...TicketNumber.last).contains) == true
      ? nil : SupervisorText.quotaWrong
  }
}

extension SupervisorScreen {
  /// Only what was changed is asked for.
  static func changes(of queue: QueueID, _ form: Form, _ state: State) -> [Effect] {
    guard let now = state.snapshot?.queues.first(where: { $0.id == queue }) else { return [] }
    var effects: [Effect] = []
    let reason = form.text(Field.reason)
    let closing = form.choice(Field.state) == "closed"
    let isSame = closing == (now.closedReason != nil)
    if !isSame || (closing && !SafeText.isSame(reason, now.closedReason ?? "")) {
      effects.append(.setIntake(queue, office: state.office, closedFor: closing ? reason : nil))
    }
    let quota = Int(form.text(Field.quota))
    if form.fields.contains(where: { $0.id == Field.quota }), quota != now.quota {
      effects.append(.setQuota(queue, office: state.office, quota))
    }
    return effects
  }

  /// What is said of a queue's intake in its detail.
  static func intakeLines(_ queue: QueueFigures) -> [DetailPane.Line] {
    if queue.countOnly {
      return [DetailPane.Line("きょうの受付", "人数だけを数える列   きょう \(queue.given.counted)人")]
    }
    var lines: [DetailPane.Line] = []
    if let reason = queue.closedReason {
      lines.append(DetailPane.Line("きょうの受付", "終了  \(SafeText.line(reason, columns: 120))"))
    } else {
      lines.append(DetailPane.Line("きょうの受付", "受付中"))
    }
    var given = "\(queue.given.walkIns)人"
    if let quota = queue.quota { given += " / \(quota)人" }
    if queue.given.booked > 0 { given += "   予約 \(queue.given.booked)人" }
    lines.append(DetailPane.Line("出した番号", given))
    lines.append(DetailPane.Line("待ちの見込み", Words.estimate(queue.estimate)))
    return lines
  }
}

extension SupervisorText {
  static let helpIntake = "選んだ列のきょうの受付を終わりにする、または開ける、一日の受付数を決めます。"
  static let helpLane = "選んだ窓口を早い窓口にする、またはふつうの窓口に戻します。"
  static let chooseQueueFirst = "待ち行列の頁で列を選んでから使います。"
  static let quotaWrong = "1から\(TicketNumber.last)までの数を入れてください。空なら制限しません。"
}
