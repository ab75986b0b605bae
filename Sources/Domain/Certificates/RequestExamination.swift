/// What 審査 asks the rules, and what their answer means for a request.
extension CertificateInquiry {
  /// The inquiry of a request: what it asks for and what was taken down, with what the register says
  /// at this moment.
  ///
  /// - Parameters:
  ///   - resident: nil for somebody whom the city's register need not have, and for a person whose
  ///     block is open: what stops them was looked at already.
  ///   - now: the day that counts; opening hours are those of the moment the form was taken, as long
  ///     as that is today.
  public init(
    _ request: CertificateRequest, _ facts: CertificateInquiry, _ resident: Resident?,
    at now: OfficeTime
  ) {
    self = facts
    let order = request.order
    type = order.type
    copies = order.copies
    variant = order.variant
    fiscalYear = order.fiscalYear
    office = request.office
    channel = order.channel
    at = request.receivedAt.date == now.date ? request.receivedAt : now
    options = order.options
    requester.role = order.requester
    target.ownRequest = order.requester == .own
    guard let resident else { return }
    let stops = Set(resident.suppressions)
    target.stops = stops.subtracting(request.released).subtracting([.support])
    if stops.contains(.deceased) { target.alive = false }
    target.birth = resident.birth.day
  }
}

extension CertificateRuling {
  /// The decision when a supervisor has looked at what a supervisor has to look at.
  public func decision(supervised: Bool) -> Decision {
    guard decision == .needsSupervisor, supervised else { return decision }
    let rest = reasons.filter { $0.weight != .supervisor }.map(\.weight).max() ?? .note
    switch rest {
    case .silence, .supervisor: return .needsSupervisor
    case .refusal: return .refused
    case .ask: return .needsMore
    case .note: return identity.enough ? .allowed : .needsMore
    }
  }

  /// What the clerk reads in the request's record: what is wanting, or why it is refused and what can
  /// be done instead. Empty when it is allowed.
  public var record: String {
    switch decision {
    case .allowed: return ""
    case .needsMore, .needsSupervisor:
      let asks = reasons.filter { $0.weight >= .ask }.map(\.text)
      return (asks + identity.ask.map { "本人確認: \($0)" }).joined(separator: " ")
    case .refused:
      let first = reasons.first { $0.weight == .refusal }
      let law = first.map { $0.law.isEmpty ? "" : "（\($0.law)）" } ?? ""
      let instead = alternatives.first.map { " ほかの方法: \($0)" } ?? ""
      return (first?.text ?? "") + law + instead
    }
  }

  /// `needs-more identity-not-enough`: the decision and the codes of what decided it.
  public var codes: String {
    ([decision.rawValue] + reasons.filter { $0.weight > .note }.map(\.code))
      .joined(separator: " ")
  }
}
