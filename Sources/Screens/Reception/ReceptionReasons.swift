import Domain

/// Why a key cannot work now, from the table the transaction asks again.
extension Reception.State {
  var issueReason: String? {
    guard let queue else { return Reception.Text.noQueues }
    if let sheet, sheet.kind == .intake { return Reception.Text.intakeIsOpen }
    if isClosed(queue) { return Reception.Text.closed(queue) }
    if day(of: queue).left(of: queue) == 0 { return Reception.Text.full(queue) }
    return Policy.refusal(of: .ticketIssue, by: actor, at: place)?.message
  }

  var servicesReason: String? {
    if let sheet, sheet.kind == .remark { return Reception.Text.remarkIsOpen }
    guard let queue else { return Reception.Text.noQueues }
    return queue.services.isEmpty ? Reception.Text.noServices(queue) : issueReason
  }

  var remarkReason: String? {
    if let sheet, sheet.kind == .services { return Reception.Text.servicesAreOpen }
    return issueReason
  }

  /// Nothing changes behind an open form, where nobody sees it.
  private var sheetReason: String? { sheet.map { Reception.Text.isOpen($0.kind) } }

  func pickReason(_ index: Int) -> String? {
    office.queues.indices.contains(index) ? sheetReason : Reception.Text.noSuchQueue(index + 1)
  }

  var intakeReason: String? {
    guard let queue else { return Reception.Text.noQueues }
    if sheet != nil { return Reception.Text.formIsOpen }
    let section = office.section(of: queue.id)?.id
    return Policy.refusal(
      of: .queueIntake, by: actor, at: Place(office: place.office, section: section))?.message
  }

  var takeBackReason: String? {
    guard let queue else { return Reception.Text.noQueues }
    guard queue.countOnly else { return Reception.Text.onlyCounting }
    if day(of: queue).counted == 0 { return Reception.Text.nothingCounted }
    return Policy.refusal(of: .ticketCount, by: actor, at: place)?.message
  }

  var priorityReason: String? {
    sheetReason ?? issueReason
      ?? Policy.refusal(of: .ticketPrioritise, by: actor, at: place)?.message
  }
}
