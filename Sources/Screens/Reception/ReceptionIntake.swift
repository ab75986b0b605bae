import Domain
import TUI

/// Queues whose intake closes and opens, and queues that only count.
extension Reception.State {
  mutating func takeBack() -> [Reception.Effect] {
    if let reason = takeBackReason { return refuse(reason) }
    message = nil
    return queue.map { [.count($0.id, takingBack: true)] } ?? []
  }

  mutating func askIntake() -> [Reception.Effect] {
    if let reason = intakeReason { return refuse(reason) }
    guard let queue else { return [] }
    message = nil
    if isClosed(queue) { return [.openIntake(queue.id)] }
    sheet = Reception.Sheet(kind: .intake, form: Reception.Forms.intake(queue))
    return []
  }

  mutating func takeIntake(_ event: FormEvent) -> [Reception.Effect] {
    guard var open = sheet, let queue else { return [] }
    open.form = event.form
    message = nil
    sheet = open
    let reason = event.form.text("reason")
    switch event {
    case .changed: break
    case .cancelled: sheet = nil
    case .left:
      open.form.setError(MyNumberGuard.refusal(of: reason)?.message, for: "reason")
      sheet = open
    case .submitted:
      let fault =
        SafeText.isBlank(reason)
        ? Reception.Text.reasonMissing : MyNumberGuard.refusal(of: reason)?.message
      guard fault == nil else {
        open.form.setError(fault, for: "reason")
        sheet = open
        return []
      }
      return [.closeIntake(queue.id, reason: reason)]
    }
    return []
  }

  mutating func settle(counted count: Int, in queue: QueueID) -> [Reception.Effect] {
    message = .done(Reception.Text.counted(name(of: queue), count))
    isRefreshing = true
    return [.load]
  }

  mutating func settle(intakeOf queue: QueueID, isClosed: Bool) -> [Reception.Effect] {
    if sheet?.kind == .intake { sheet = nil }
    message = .done(Reception.Text.intakeChanged(name(of: queue), isClosed: isClosed))
    isRefreshing = true
    return [.load]
  }

  private func name(of queue: QueueID) -> String { office.queue(queue)?.name ?? queue.text }
}
