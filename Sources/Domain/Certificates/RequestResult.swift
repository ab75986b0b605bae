/// What came of a step.
public struct RequestResult: Equatable, Sendable {
  public var request: CertificateRequest
  /// The register stopped it: it is held now.
  public var stop: IssueStop?
  /// Where the paper differed: it is being made again.
  public var mismatches: [VerificationEntry.Field]
  /// The money taken or given back.
  public var payment: Payment?

  public init(
    _ request: CertificateRequest, stop: IssueStop? = nil,
    mismatches: [VerificationEntry.Field] = [], payment: Payment? = nil
  ) {
    self.request = request
    self.stop = stop
    self.mismatches = mismatches
    self.payment = payment
  }
}
