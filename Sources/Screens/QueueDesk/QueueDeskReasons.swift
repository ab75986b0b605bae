import Domain

/// Why a key cannot work now, from the tables the transaction asks again.
extension QueueDesk.State {
  /// While a form is open the keys around it wait.
  var sheetReason: String? { sheet.map { QueueDesk.Text.sheetIsOpen($0) } }

  private var loadingReason: String? { snapshot == nil ? QueueDesk.Text.notLoaded : nil }

  /// Why this counter can call nobody, whoever it would be.
  private var counterReason: String? {
    if let loadingReason { return loadingReason }
    guard let counter else { return QueueDesk.Text.noCounter }
    switch counterState {
    case .open: break
    case .paused: return QueueDesk.Text.paused(counter)
    case .closed: return QueueDesk.Text.closed(counter)
    }
    return own.map { QueueDesk.Text.busy($0) }
  }

  var callNextReason: String? {
    if let reason = sheetReason ?? counterReason { return reason }
    if let refusal = policyRefusal(.ticketCall) { return refusal }
    guard let snapshot, snapshot.next == nil else { return nil }
    return snapshot.waiting.isEmpty
      ? QueueDesk.Text.nobodyWaits : QueueDesk.Text.nobodyMayBeCalled
  }

  var callSelectedReason: String? {
    if let reason = sheetReason ?? loadingReason { return reason }
    if ownIsSelected, let own { return QueueDesk.Text.alreadyHere(own) }
    guard let ticket = listSelection else { return QueueDesk.Text.nothingSelected }
    return refusal(of: .call, ticket) ?? counterReason
  }

  /// Why a step on the number at this counter is impossible.
  func ownReason(_ step: TicketStep) -> String? {
    if let reason = sheetReason ?? loadingReason { return reason }
    guard let own else { return QueueDesk.Text.nothingHere(counter) }
    return refusal(of: step, own)
  }

  /// F5: begins with the number at this counter, or goes on with a selected one that was put aside.
  var serveReason: String? {
    if let reason = sheetReason ?? loadingReason { return reason }
    if let own {
      return own.state == .serving ? QueueDesk.Text.isServing(own) : refusal(of: .start, own)
    }
    guard let ticket = listSelection else { return QueueDesk.Text.nothingHere(counter) }
    if ticket.state == .waiting { return QueueDesk.Text.callFirst(ticket) }
    return refusal(of: .resume, ticket) ?? counterReason
  }

  var requeueReason: String? {
    if let reason = sheetReason ?? loadingReason { return reason }
    guard let ticket = selected else { return QueueDesk.Text.nothingSelected }
    return refusal(of: .resume, ticket)
  }

  /// Why a step on the bright ticket is impossible.
  func selectedReason(_ step: TicketStep) -> String? {
    if let reason = sheetReason ?? loadingReason { return reason }
    guard let ticket = selected else { return QueueDesk.Text.nothingSelected }
    if let refusal = refusal(of: step, ticket) { return refusal }
    if step == .transfer, snapshot?.office.queues.contains(where: { $0.id != ticket.queue }) != true
    {
      return QueueDesk.Text.nowhereToGo
    }
    return nil
  }

  /// Why the record of the bright ticket cannot be changed.
  func recordReason(_ act: Act) -> String? {
    if let reason = sheetReason ?? loadingReason { return reason }
    guard let ticket = selected else { return QueueDesk.Text.nothingSelected }
    if let refusal = policyRefusal(act) { return refusal }
    if act != .ticketRemark, ticket.state.isEnded { return QueueDesk.Text.hasEnded(ticket) }
    return nil
  }

  var counterChangeReason: String? {
    if let reason = sheetReason ?? loadingReason { return reason }
    guard counter != nil else { return QueueDesk.Text.noCounter }
    return policyRefusal(.counterClose)
  }

  var detailReason: String? {
    if let reason = sheetReason ?? loadingReason { return reason }
    if isWide { return QueueDesk.Text.detailIsBeside }
    return selected == nil ? QueueDesk.Text.nothingSelected : nil
  }

  /// Permission first, then the state, then whose counter it is.
  private func refusal(of step: TicketStep, _ ticket: Ticket) -> String? {
    if let refusal = policyRefusal(step.act) { return refusal }
    if ticket.state.isOpenCall, ticket.id != own?.id, ticket.counter != nil {
      return QueueDesk.Text.isElsewhere(ticket)
    }
    if let refusal = step.refusal(number: ticket.number, state: ticket.state) {
      return refusal.message
    }
    guard ticket.state.isOpenCall, ticket.id != own?.id else { return nil }
    return QueueDesk.Text.isElsewhere(ticket)
  }

  private func policyRefusal(_ act: Act) -> String? {
    Policy.refusal(of: act, by: actor, at: place)?.message
  }
}
