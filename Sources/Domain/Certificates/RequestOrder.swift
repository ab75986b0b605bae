/// What is asked for: which certificate, for whom, by whom, how many and what it shows.
public struct RequestOrder: Equatable, Sendable {
  public var type: CertificateCode
  /// 個人票, 上質紙, 除籍; nil for the ordinary form.
  public var variant: String?
  /// 年度, as the year its first of April is in; nil where the certificate has none.
  public var fiscalYear: Int?
  public var channel: RequestChannel
  /// The person the certificate is about; empty where the city's register need not have them.
  public var subject: PersonID
  /// Whom the form names, where `subject` is empty.
  public var named: ExactText
  public var requester: CertificateRequester
  /// 1 ... `RequestOrder.most`.
  public var copies: Int
  public var options: Set<CertificateOption>

  /// A counter hands out no more of one certificate at once.
  public static let most = 99

  public init(
    type: CertificateCode = CertificateCode.residenceRecord, variant: String? = nil,
    fiscalYear: Int? = nil, channel: RequestChannel = .counter, subject: PersonID,
    named: ExactText = "", requester: CertificateRequester = .own, copies: Int = 1,
    options: Set<CertificateOption> = []
  ) {
    self.type = type
    self.variant = variant
    self.fiscalYear = fiscalYear
    self.channel = channel
    self.subject = subject
    self.named = named
    self.requester = requester
    self.copies = copies
    self.options = options
  }

  /// Whether it is about somebody whom the city's register need not have.
  public var isOutside: Bool { subject.text.isEmpty }

  /// Why it cannot be taken as it is; nil when it can. Whether it may be issued is decided at 審査.
  public var refusal: DeskFailure? {
    guard (1...Self.most).contains(copies) else {
      return DeskFailure(.copiesWrong, "通数は1から\(Self.most)までで入れてください。受け付けていません。")
    }
    guard !isOutside || !named.text.isEmpty else {
      return DeskFailure(.personUnknown, "証明書に載る人の宛名番号か氏名を入れてください。受け付けていません。")
    }
    guard channel != .convenience else {
      return DeskFailure("channel-wrong", "コンビニ交付の請求は、ここでは受け付けません。受け付けていません。")
    }
    guard options.contains(where: \.isNumber),
      [.thirdParty, .professional, .official].contains(requester)
    else { return nil }
    return DeskFailure(
      .optionRefused,
      "\(requester.name)の請求では、個人番号や住民票コードを載せられません（住民基本台帳法12の2・12の3）。受け付けていません。"
        + "番号のない写しで請求してもらってください。")
  }
}

extension CertificateCode {
  /// 住民票の写し（世帯票）.
  public static let residenceRecord = CertificateCode("J01")
}
