/// What 審査 asks the rules, and what their answer means for a request.
extension CertificateInquiry {
  /// The inquiry of a request: what it asks for and what was taken down, with what the register says
  /// at this moment.
  ///
  /// - Parameters:
  ///   - resident: nil for somebody whom the city's register need not have, and for a person whose
  ///     block is open: what stops them was looked at already.
  ///   - traits: of the certificate; nil where the version in force says on no terms.
  ///   - now: the day that counts; opening hours are those of the moment the form was taken, as long
  ///     as that is today.
  public init(
    _ request: CertificateRequest, _ facts: CertificateInquiry, _ resident: Resident?,
    traits: [CertificateTrait]?, at now: OfficeTime
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
    read(stops, birth: resident.birth.day, isFormer: resident.isFormer, traits: traits)
    target.stops = stops.subtracting(request.released).subtracting([.support])
  }

  /// Takes what the city's register says at this moment in place of what was told: of the register of
  /// residents, who is in it is registered here.
  public mutating func read(
    _ stops: Set<SuppressionFlag>, birth: CivilDate?, isFormer: Bool, traits: [CertificateTrait]?
  ) {
    target.stops = stops
    if stops.contains(.deceased) { target.alive = false }
    target.birth = birth
    target.isRegisterRead = true
    target.hasLeft = isFormer
    guard let traits, Self.isOfResidents(traits) else { return }
    if !isFormer || traits.contains(.removed) { target.registeredHere = true }
  }

  /// Whether the certificate is taken from the register of residents; the others are from a 戸籍 or a
  /// 届出, which may lie elsewhere.
  private static func isOfResidents(_ traits: [CertificateTrait]) -> Bool {
    !traits.contains(.nationals)
      && traits.contains { [.living, .removed, .recordElsewhere, .movingOut].contains($0) }
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
