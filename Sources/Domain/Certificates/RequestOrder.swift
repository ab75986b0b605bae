/// What is asked for: which certificate, for whom, by whom, how many and what it shows.
public struct RequestOrder: Equatable, Sendable {
  public var type: CertificateCode
  /// The person the certificate is about.
  public var subject: PersonID
  public var requester: RequesterRole
  /// 1 ... `RequestOrder.most`.
  public var copies: Int
  public var options: Set<RequestOption>

  /// A counter hands out no more of one certificate at once.
  public static let most = 99

  public init(
    type: CertificateCode = CertificateCode.residenceRecord, subject: PersonID,
    requester: RequesterRole = .own, copies: Int = 1, options: Set<RequestOption> = []
  ) {
    self.type = type
    self.subject = subject
    self.requester = requester
    self.copies = copies
    self.options = options
  }

  /// Why it cannot be taken as it is; nil when it can.
  public var refusal: DeskFailure? {
    guard type == .residenceRecord else {
      return DeskFailure(
        .certificateUnknown,
        "この窓口の機能で受け付けられるのは、住民票の写し（世帯票、J01）です。受け付けていません。ほかの証明書は今までの手順で受け付けてください。")
    }
    guard (1...Self.most).contains(copies) else {
      return DeskFailure(.copiesWrong, "通数は1から\(Self.most)までで入れてください。受け付けていません。")
    }
    return RequestOption.allCases.filter { options.contains($0) }
      .compactMap { $0.refusal(for: requester) }.first
  }
}

extension CertificateCode {
  /// 住民票の写し（世帯票）.
  public static let residenceRecord = CertificateCode("J01")
}
