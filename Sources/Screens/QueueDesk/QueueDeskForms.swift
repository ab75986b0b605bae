import Domain
import TUI

/// The forms of the desk, as they open.
extension QueueDesk.State {
  /// The form of a kind for the ticket it is about; nil when there is none.
  func makeSheet(_ kind: QueueDesk.Sheet.Kind) -> QueueDesk.Sheet? {
    guard let office = snapshot?.office else { return nil }
    switch kind {
    case .hold, .finish:
      guard let own else { return nil }
      let form = kind == .hold ? Form.hold(own) : Form.finish(own, office: office)
      return sheet(kind, own, form)
    case .transfer:
      return selected.map { sheet(kind, $0, .transfer($0, in: self)) }
    case .withdraw: return selected.map { sheet(kind, $0, .withdraw($0)) }
    case .remark: return selected.map { sheet(kind, $0, .remark($0)) }
    case .services: return selected.map { sheet(kind, $0, .services($0, office: office)) }
    case .priority: return selected.map { sheet(kind, $0, .priority($0)) }
    case .counter:
      guard let counter else { return nil }
      return QueueDesk.Sheet(
        kind: kind, ticket: nil, subject: Words.counter(counter),
        form: .counter(counter, state: counterState))
    }
  }

  private func sheet(
    _ kind: QueueDesk.Sheet.Kind, _ ticket: Ticket, _ form: Form
  ) -> QueueDesk.Sheet {
    QueueDesk.Sheet(kind: kind, ticket: ticket, subject: "\(ticket.number)", form: form)
  }
}

extension Form {
  private typealias Field = QueueDesk.Field

  /// The stage first, because it is chosen every time; the reason last, because it may stay empty
  /// where the stage says enough.
  fileprivate static func hold(_ ticket: Ticket) -> Form {
    let next: TicketStage = ticket.stage == .intake ? .review : .handover
    return Form(
      title: "\(ticket.number) を保留にします。窓口は空きます。",
      fields: [
        .choice(
          Field.stage, label: "次の段階",
          options: TicketStage.allCases.map { ChoiceOption($0.rawValue, QueueDesk.Text.stage($0)) },
          selected: next.rawValue, hint: "次に呼ぶとき、どこから始めるかです。左右で選びます。"),
        .text(
          Field.reason, label: "理由", limit: 60,
          hint: "ほかの職員にも見えます。審査・交付待ちなら空でもかまいません。"),
      ], verb: "保留にする")
  }

  fileprivate static func transfer(_ ticket: Ticket, in state: QueueDesk.State) -> Form {
    let queues =
      state.snapshot?.office.queues.filter { $0.id != ticket.queue && !$0.countOnly } ?? []
    return Form(
      title: "\(ticket.number) をほかの列に引き継ぎます。",
      fields: [
        .choice(
          Field.queue, label: "引継ぎ先",
          options: queues.map {
            ChoiceOption(
              $0.id.text,
              QueueDesk.Text.queueOption($0, in: state.snapshot, section: state.place.section))
          }, hint: "上下で選びます。受付の \(ticket.issuedAt.clock) の順で待ちます。"),
        .text(
          Field.reason, label: "伝えること", limit: 60, hint: "引き継いだ先の職員に見えます。空でもかまいません。"),
      ], verb: "引き継ぐ")
  }

  fileprivate static func finish(_ ticket: Ticket, office: Office) -> Form {
    var form = Form(
      title: "\(ticket.number) を完了にします。したことを確かめてください。",
      fields: [
        .checklist(
          Field.services, label: "したこと",
          options: office.services(for: ticket).map { ChoiceOption($0.id.text, $0.name) },
          checked: Set(ticket.services.map(\.text))),
        .text(Field.note, label: "記録", limit: 100, hint: "職員だけが見ます。空でもかまいません。"),
      ], verb: "完了にする")
    form.arrangeCounts(office: office)
    form.setQuantities(ticket.quantities)
    return form
  }

  fileprivate static func services(_ ticket: Ticket, office: Office) -> Form {
    var form = Form(
      title: "\(ticket.number) の用件を変えます。順番はそのままです。",
      fields: [
        .checklist(
          Field.services, label: "用件",
          options: office.services(for: ticket).map { ChoiceOption($0.id.text, $0.name) },
          checked: Set(ticket.services.map(\.text)))
      ], verb: "変える")
    form.arrangeCounts(office: office)
    form.setQuantities(ticket.quantities)
    return form
  }

  fileprivate static func withdraw(_ ticket: Ticket) -> Form {
    Form(
      title: "\(ticket.number) を取り下げます。この番号は終わりになります。",
      fields: [
        .choice(
          Field.why, label: "わけ",
          options: QueueDesk.Text.withdrawals.map { ChoiceOption($0, $0) },
          selected: QueueDesk.Text.withdrawals.first, hint: "左右で選びます。"),
        .text(Field.reason, label: "くわしく", limit: 60, hint: "空でもかまいません。"),
      ], verb: "取り下げる")
  }

  fileprivate static func remark(_ ticket: Ticket) -> Form {
    Form(
      title: "\(ticket.number) の備考を書きます。",
      fields: [
        .text(
          Field.text, label: "備考", value: ticket.remark, limit: 100,
          hint: "職員だけが見ます。個人番号は書けません。")
      ], verb: "記録する")
  }

  fileprivate static func priority(_ ticket: Ticket) -> Form {
    Form(
      title: "\(ticket.number) の優先を変えます。",
      fields: [
        .choice(
          Field.priority, label: "優先",
          options: Priority.allCases.map { ChoiceOption($0.rawValue, $0.name) },
          selected: ticket.priority.rawValue,
          hint: "優先は10分、至急は20分早く来た方と同じ順になります。")
      ], verb: "変える")
  }

  fileprivate static func counter(
    _ number: CounterNumber, state: CounterState
  ) -> Form {
    Form(
      title: "\(Words.counter(number))はいま\(state.name)です。",
      fields: [
        .choice(
          Field.counter, label: "窓口",
          options: CounterState.allCases.map { ChoiceOption($0.rawValue, $0.name) },
          selected: (state == .open ? CounterState.paused : .open).rawValue,
          hint: "応対中の番号はそのまま続けられます。新しい呼出だけが止まります。")
      ], verb: "変える")
  }

  /// One number field for each service that is checked, between the list and the note.
  mutating func arrangeCounts(office: Office?) {
    arrangeQuantities(of: Field.services, hint: "件数です。証明書なら通数です。") {
      office?.serviceName($0) ?? $0.text
    }
  }
}

extension Office {
  /// What a ticket can have been about: the services of its queue, then what it was given for.
  func services(for ticket: Ticket) -> [Service] {
    var found = queue(ticket.queue)?.services ?? []
    for id in ticket.services where !found.contains(where: { $0.id == id }) {
      found.append(
        service(id) ?? Service(id: id, name: id.text, reading: ""))
    }
    return found
  }

  func service(_ id: ServiceID) -> Service? {
    queues.lazy.flatMap(\.services).first { $0.id == id }
  }

  /// The name, or the id when the office no longer has it.
  func serviceName(_ id: ServiceID) -> String { service(id)?.name ?? id.text }
}
