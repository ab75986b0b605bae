/// One step of a request with all that can be said about it.
public struct RequestMove: Equatable, Sendable {
  public var step: RequestStep
  public var request: CertificateRequestID
  /// The counter where it happens; nil on a terminal without one.
  public var counter: CounterNumber?
  public var reason: String
  /// What was shown, for `pass`.
  public var proof: IdentityProof?
  /// The paper a representative must bring was seen, for `pass`.
  public var sawPaper: Bool
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
    reason: String = "", proof: IdentityProof? = nil, sawPaper: Bool = false,
    verification: VerificationEntry? = nil, payment: PaymentEntry? = nil,
    checks: Set<HandoverCheck> = [], version: Int? = nil
  ) {
    self.step = step
    self.request = request
    self.counter = counter
    self.reason = reason
    self.proof = proof
    self.sawPaper = sawPaper
    self.verification = verification
    self.payment = payment
    self.checks = checks
    self.version = version
  }
}
