import Domain
import TUI

/// The forms of the screen, made from what is selected.
extension SupervisorScreen.State {
  func assignCounterForm() -> Form {
    Form(
      title: "担当を替える窓口",
      fields: [
        .choice(
          SupervisorScreen.Field.counter, label: "窓口",
          options: assignable.map { counter in
            let staff = counter.staffName.map { "  " + SafeText.line($0) } ?? ""
            return ChoiceOption(
              String(counter.number),
              "\(Words.counter(counter.number))  \(counter.sectionName)\(staff)")
          }, selected: (selectedCounter ?? assignable.first).map { String($0.number) })
      ], verb: "列を選ぶ")
  }

  func assignQueuesForm(_ counter: CounterNumber) -> Form {
    let now = offices.counter(counter, in: office)?.queues.map(\.text) ?? []
    return Form(
      title: "\(Words.counter(counter))が呼ぶ列",
      fields: [
        .checklist(
          SupervisorScreen.Field.queues, label: "列",
          options: reachableQueues.map { section, queue in
            ChoiceOption(queue.id.text, "\(section.name)  \(queue.name)  \(waiting(queue.id))")
          }, checked: Set(now), hint: Checklist.hint + "選んだ列が空くと、残りの列も手伝います。")
      ], verb: "替える")
  }

  /// The queues of the sections whose counters this person may assign.
  var reachableQueues: [(section: Section, queue: ServiceQueue)] {
    (offices.office(office)?.sections ?? []).filter {
      refusal(.counterAssign, Place(office: office, section: $0.id)) == nil
    }.flatMap { section in section.queues.map { (section, $0) } }
  }

  private func waiting(_ queue: QueueID) -> String {
    "待ち \(snapshot?.queues.first { $0.id == queue }?.waiting ?? 0)"
  }

  func counterStateForm(_ counter: CounterFigures) -> Form {
    Form(
      title: "\(Words.counter(counter.number))  今は「\(SupervisorText.state(of: counter))」",
      fields: [
        .choice(
          SupervisorScreen.Field.state, label: "窓口を",
          options: CounterState.allCases.map {
            ChoiceOption($0.rawValue, SupervisorText.verb($0))
          }, hint: "応対中の番号は、閉じても失われません。")
      ], verb: "決定")
  }

  func prioritiseForm(_ ticket: Ticket) -> Form {
    Form(
      title: "\(ticket.number) の優先",
      fields: [
        .choice(
          SupervisorScreen.Field.priority, label: "優先",
          options: Priority.allCases.map { ChoiceOption($0.rawValue, $0.name) },
          selected: ticket.priority.rawValue,
          hint: "優先は\(credit(.priority))、至急は\(credit(.urgent))早く来た人と同じ順になります。")
      ], verb: "替える")
  }

  private func credit(_ priority: Priority) -> String {
    Words.minutes(priority.creditSeconds / 60)
  }

  func moveForm(_ ticket: Ticket) -> Form {
    Form(
      title: "\(ticket.number) を\(queueName(ticket.queue))から移す",
      fields: [
        .choice(
          SupervisorScreen.Field.queue, label: "移す先",
          options: targets(of: ticket).map {
            ChoiceOption($0.id.text, "\($0.name)  \(waiting($0.id))")
          }, hint: "番号、受付の時刻、待ち時間はそのままです。"),
        .text(
          SupervisorScreen.Field.reason, label: "理由", limit: 60,
          hint: "移す先の職員に見えます。"),
      ], verb: "移す")
  }

  func endStuckForm(_ stuck: Stuck) -> Form {
    let counter = stuck.counter.map { Words.counter($0) + "の " } ?? ""
    return Form(
      title: "\(counter)\(stuck.number) の応対を終わらせる",
      fields: [
        .choice(
          SupervisorScreen.Field.outcome, label: "結果",
          options: [ChoiceOption("done", "完了"), ChoiceOption("left", "応対せず終了")]),
        .text(
          SupervisorScreen.Field.reason, label: "理由", limit: 60,
          hint: "監査記録に残ります。"),
      ], verb: "終わらせる")
  }

  func decideForm(_ request: ApprovalRequest) -> Form {
    Form(
      title: "\(SafeText.line(request.requestedByName))さんの依頼",
      fields: [
        .note("summary", label: "内容", text: SafeText.line(request.summary, columns: 200)),
        .note("why", label: "依頼の理由", text: SafeText.line(request.reason, columns: 200)),
        .choice(
          SupervisorScreen.Field.decision, label: "決定",
          options: [ChoiceOption("approve", "承認する"), ChoiceOption("refuse", "却下する")]),
        .text(
          SupervisorScreen.Field.reason, label: "理由", limit: 60,
          hint: "却下するときは必ず書いてください。依頼した職員に見えます。"),
      ], verb: "決める")
  }

  func officeForm() -> Form {
    Form(
      title: "様子を見る役所",
      fields: [
        .choice(
          SupervisorScreen.Field.office, label: "役所",
          options: supervisable.map { ChoiceOption($0.id.text, $0.name) },
          selected: office.text)
      ], verb: "切り替える")
  }
}
