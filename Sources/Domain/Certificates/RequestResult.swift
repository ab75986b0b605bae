/// What came of a step.
public struct RequestResult: Equatable, Sendable {
  public var request: CertificateRequest
  /// The register stopped it: it is held now.
  public var stop: IssueStop?
  /// Just received: what will stop it at 審査, as the register says already. It is not held yet.
  public var foreseen: IssueStop?
  /// What the rules said at 審査.
  public var ruling: CertificateRuling?
  /// The duty of the parent office was called, because one person is all there is here.
  public var calledDuty: OfficeID?
  /// Where the paper differed: it is being made again.
  public var mismatches: [VerificationEntry.Field]
  /// The money taken or given back.
  public var payment: Payment?
  /// Nobody else has looked at the paper, and by now somebody must: it lies before 照合.
  public var wantsCheck = false
  /// The sheets of security paper it was made on.
  public var paper: [PaperRange] = []

  public init(
    _ request: CertificateRequest, stop: IssueStop? = nil, foreseen: IssueStop? = nil,
    ruling: CertificateRuling? = nil, calledDuty: OfficeID? = nil,
    mismatches: [VerificationEntry.Field] = [], payment: Payment? = nil
  ) {
    self.request = request
    self.stop = stop
    self.foreseen = foreseen
    self.ruling = ruling
    self.calledDuty = calledDuty
    self.mismatches = mismatches
    self.payment = payment
  }
}
