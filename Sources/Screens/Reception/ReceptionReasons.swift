import Domain

/// Why a key cannot work now, from the table the transaction asks again.
extension Reception.State {
  var issueReason: String? {
    if queue == nil { return Reception.Text.noQueues }
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

  var priorityReason: String? {
    issueReason ?? Policy.refusal(of: .ticketPrioritise, by: actor, at: place)?.message
  }
}
