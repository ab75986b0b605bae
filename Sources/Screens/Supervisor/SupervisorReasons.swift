import Domain
import TUI

/// Why a key cannot work now. A courtesy computed from the policy table and the rules of the
/// domain; the transaction asks them again.
extension SupervisorScreen.State {
  var assignReason: String? {
    guard snapshot != nil else { return SupervisorText.notLoaded }
    if page == .counters, let counter = selectedCounter {
      return refusal(.counterAssign, place(of: counter.number))
    }
    guard assignable.isEmpty else { return nil }
    return refusal(.counterAssign, Place(office: office)) ?? SupervisorText.noCounter
  }

  /// The counters this person may assign.
  var assignable: [CounterFigures] {
    (snapshot?.counters ?? []).filter { refusal(.counterAssign, place(of: $0.number)) == nil }
  }

  var counterStateReason: String? {
    guard page == .counters else { return SupervisorText.chooseCounterFirst }
    guard let counter = selectedCounter else { return SupervisorText.noCounter }
    return refusal(.counterOpen, place(of: counter.number))
  }

  /// Intake or quota: who may change one of them opens the form.
  var intakeReason: String? {
    guard page == .queues else { return SupervisorText.chooseQueueFirst }
    guard let queue = selectedQueue else { return SupervisorText.notLoaded }
    return refusal(.queueIntake, place(of: queue.id))
  }

  var laneReason: String? {
    guard page == .counters else { return SupervisorText.chooseCounterFirst }
    guard let counter = selectedCounter else { return SupervisorText.noCounter }
    return refusal(.counterLane, place(of: counter.number))
  }

  var prioritiseReason: String? {
    guard page == .tickets else { return SupervisorText.chooseTicketFirst }
    guard let ticket = selectedTicket else { return SupervisorText.noTicket }
    if let reason = refusal(.ticketPrioritise, place(of: ticket.queue)) { return reason }
    return ticket.state.isOpenCall ? SupervisorText.priorityTooLate(ticket) : nil
  }

  var moveReason: String? {
    guard page == .tickets else { return SupervisorText.chooseTicketFirst }
    guard let ticket = selectedTicket else { return SupervisorText.noTicket }
    if let reason = refusal(.ticketTransfer, place(of: ticket.queue)) { return reason }
    let step = TicketStep.transfer.refusal(number: ticket.number, state: ticket.state)
    if let step { return step.message }
    return targets(of: ticket).isEmpty ? SupervisorText.noOtherQueue : nil
  }

  /// The queues of the office a ticket can be moved to.
  func targets(of ticket: Ticket) -> [ServiceQueue] {
    (offices.office(office)?.queues ?? []).filter { $0.id != ticket.queue && !$0.countOnly }
  }

  var endStuckReason: String? {
    guard page == .tickets || page == .counters else { return SupervisorText.chooseServiceFirst }
    guard let stuck else { return SupervisorText.nothingStuck }
    return refusal(.ticketEndStuck, stuck.place)
  }

  /// F4 opens the page; only on the page it decides.
  var decideReason: String? {
    guard page == .approvals, let now else { return nil }
    guard let request = selectedRequest else { return SupervisorText.noApproval }
    if let reason = refusal(.requestDecide, Place(office: request.office ?? office)) {
      return reason
    }
    return request.refusal(decidedBy: actor.staff, at: now)?.message
  }

  var acknowledgeReason: String? {
    guard selectedNotice != nil else { return SupervisorText.noNotice }
    return refusal(.noticeAcknowledge, Place(office: office))
  }

  var closeReason: String? {
    if let reason = refusal(.dayClose, Place(office: office)) { return reason }
    guard page == .closing else { return nil }
    if summary != nil { return SupervisorText.alreadyClosed }
    return closing?.refusal?.message
  }

  var suggestionsReason: String? {
    guard page == .closing, let closing else { return SupervisorText.onlyWhenClosing }
    let isDecided = closing.plan.leftovers.allSatisfy { closing.decisions[$0.id] != nil }
    return isDecided ? SupervisorText.everythingDecided : nil
  }

  var officeReason: String? {
    supervisable.count > 1 ? nil : SupervisorText.oneOffice(offices.name(office))
  }

  var openReason: String? {
    switch page {
    case .queues: selectedQueue == nil ? SupervisorText.notLoaded : nil
    case .counters: counterStateReason
    case .stages: snapshot == nil ? SupervisorText.notLoaded : nil
    case .tickets: moveReason
    case .approvals: decideReason
    case .notices: acknowledgeReason
    case .closing: selectedLeftover == nil ? SupervisorText.nothingLeft : nil
    }
  }

  func refusal(_ act: Act, _ place: Place) -> String? {
    Policy.refusal(of: act, by: actor, at: place)?.message
  }
}

extension SupervisorScreen.State {
  /// What the message line says while nothing has just happened.
  var hint: Message? {
    guard let snapshot else { return .info(SupervisorText.notLoaded) }
    if page == .closing, let closing, summary == nil {
      return closing.refusal == nil ? .info(SupervisorText.readyToClose) : nil
    }
    if let notice = breakGlass, page != .notices {
      return .caution(SupervisorText.unreadBreakGlass(notice))
    }
    let worst = snapshot.queues.filter { !$0.isWithinTarget }
      .max { ($0.percentile90Minutes ?? 0) < ($1.percentile90Minutes ?? 0) }
    guard page == .queues, let worst else { return nil }
    return .info(SupervisorText.overTarget(worst))
  }
}
