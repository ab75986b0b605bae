import Domain
import TUI

/// From a filled form to what is asked of the outside world.
extension QueueDesk.State {
  private typealias Field = QueueDesk.Field

  /// The effects of the form as it stands; nil, with sentences on its fields, when it is not
  /// complete.
  mutating func submission(of sheet: inout QueueDesk.Sheet) -> [QueueDesk.Effect]? {
    let missing = missing(in: sheet)
    guard missing.isEmpty else {
      sheet.form.show(errors: missing)
      return nil
    }
    if sheet.kind == .counter {
      guard let counter, let new = sheet.form.counterState else { return nil }
      return [.setCounter(counter, new)]
    }
    guard let ticket = sheet.ticket else { return nil }
    switch sheet.kind {
    case .remark: return [.remark(ticket, sheet.form.text(Field.text), version: sheet.version)]
    case .priority:
      return sheet.form.priority.map { [.prioritise(ticket, $0, version: sheet.version)] }
    case .services:
      return [
        .change(
          ticket, services: sheet.form.checked(Field.services).map { ServiceID($0) },
          quantities: sheet.form.quantities(of: Field.services), version: sheet.version)
      ]
    default: return move(sheet, ticket).map { [.move($0)] }
    }
  }

  private func move(_ sheet: QueueDesk.Sheet, _ ticket: TicketID) -> TicketMove? {
    let form = sheet.form
    let version = sheet.version
    switch sheet.kind {
    case .hold:
      let stage = form.choice(Field.stage).flatMap { TicketStage(rawValue: $0) } ?? .intake
      let typed = form.text(Field.reason)
      return TicketMove(
        .hold, ticket, counter: counter, stage: stage,
        reason: SafeText.isBlank(typed) ? QueueDesk.Text.stage(stage) : typed, version: version)
    case .transfer:
      return TicketMove(
        .transfer, ticket, counter: counter,
        queue: form.choice(Field.queue).map { QueueID($0) }, reason: form.text(Field.reason),
        version: version)
    case .finish:
      return TicketMove(
        .finish, ticket, counter: counter, finish: form.finishRecord, version: version)
    case .withdraw:
      let why = form.choice(Field.why) ?? ""
      let typed = form.text(Field.reason)
      return TicketMove(
        .withdraw, ticket, counter: counter,
        reason: SafeText.isBlank(typed) ? why : "\(why): \(typed)", version: version)
    case .remark, .priority, .services, .counter: return nil
    }
  }

  /// What a finished ticket's form counted, for the message; empty after any other step.
  func doneWords(_ step: TicketStep) -> String {
    guard step == .finish else { return "" }
    let record = sheet?.kind == .finish ? sheet?.form.finishRecord : nil
    return QueueDesk.Text.finished(record, in: snapshot)
  }

  /// What is still missing, by field.
  private func missing(in sheet: QueueDesk.Sheet) -> [String: String] {
    let form = sheet.form
    switch sheet.kind {
    case .hold:
      let isIntake = form.choice(Field.stage) == TicketStage.intake.rawValue
      return isIntake && SafeText.isBlank(form.text(Field.reason))
        ? [Field.reason: QueueDesk.Text.reasonMissing] : [:]
    case .transfer:
      return form.choice(Field.queue) == nil ? [Field.queue: QueueDesk.Text.queueMissing] : [:]
    case .finish, .services:
      let wrong = form.checked(Field.services).map { Field.count($0) }.filter {
        (Int(form.text($0)) ?? 0) < 1
      }
      return Dictionary(
        wrong.map { ($0, QueueDesk.Text.countMissing) }, uniquingKeysWith: { first, _ in first })
    case .withdraw, .remark, .priority, .counter: return [:]
    }
  }
}

extension Form {
  fileprivate var counterState: CounterState? {
    choice(QueueDesk.Field.counter).flatMap { CounterState(rawValue: $0) }
  }

  fileprivate var priority: Priority? {
    choice(QueueDesk.Field.priority).flatMap { Priority(rawValue: $0) }
  }

  fileprivate var finishRecord: FinishRecord {
    FinishRecord(
      items: checked(QueueDesk.Field.services).map {
        FinishRecord.Item(
          service: ServiceID($0), count: Int(text(QueueDesk.Field.count($0))) ?? 1)
      }, note: text(QueueDesk.Field.note))
  }
}
