/// One step of a request with all that can be said about it.
public struct RequestMove: Equatable, Sendable {
  public var step: RequestStep
  public var request: CertificateRequestID
  /// The counter where it happens; nil on a terminal without one.
  public var counter: CounterNumber?
  public var reason: String
  /// What was told and shown, for `pass`; nil: as it was taken down before.
  public var facts: CertificateInquiry?
  /// Who stands there, for `pass` and `hand-over`; nil: as they were written down before.
  public var visitor: Visitor?
  /// For `shelve`: who fetches it. For `transfer`: where to.
  public var party: String
  /// What was keyed from the paper, for `verify`.
  public var verification: VerificationEntry?
  /// The sheets of security paper it was printed on, for `make`; nil: the next ones of the terminal.
  public var paper: [PaperRange]?
  /// For `pay`.
  public var payment: PaymentEntry?
  /// What was done before the paper left the counter, for `hand-over`.
  public var checks: Set<HandoverCheck>
  /// What the clerk saw; a newer record refuses the step. Nil: whatever it is by now.
  public var version: Int?

  public init(
    _ step: RequestStep, _ request: CertificateRequestID, counter: CounterNumber? = nil,
    reason: String = "", facts: CertificateInquiry? = nil, party: String = "",
    verification: VerificationEntry? = nil, payment: PaymentEntry? = nil,
    checks: Set<HandoverCheck> = [], version: Int? = nil
  ) {
    self.step = step
    self.request = request
    self.counter = counter
    self.reason = reason
    self.facts = facts
    self.party = party
    self.verification = verification
    self.payment = payment
    self.checks = checks
    self.version = version
  }
}
