/// Everything that is known of one request at the counter. What is nil is not known or was not
/// given: where it matters, the answer says what to ask.
public struct CertificateInquiry: Equatable, Sendable {
  public var type: CertificateCode
  public var copies: Int?
  /// 個人票, 上質紙, 除籍; nil for the ordinary form.
  public var variant: String?
  public var office: OfficeID
  public var channel: RequestChannel
  public var at: OfficeTime
  /// 年度, as the year its first of April is in.
  public var fiscalYear: Int?
  /// Whether the address on 1 January of that year was in the city.
  public var livedHereOnJanuary1: Bool?
  public var requester: Requester
  public var documents: [ShownDocument]
  /// Whether questions only the person can answer were answered rightly.
  public var answersToQuestions: Bool?
  public var options: Set<CertificateOption>
  public var target: Target
  public var exemption: Exemption
  public var payment: Payment

  public init(
    type: CertificateCode, copies: Int? = nil, variant: String? = nil, office: OfficeID,
    channel: RequestChannel = .counter, at: OfficeTime, fiscalYear: Int? = nil,
    livedHereOnJanuary1: Bool? = nil, requester: Requester = Requester(),
    documents: [ShownDocument] = [], answersToQuestions: Bool? = nil,
    options: Set<CertificateOption> = [], target: Target = Target(),
    exemption: Exemption = Exemption(), payment: Payment = Payment()
  ) {
    self.type = type
    self.copies = copies
    self.variant = variant
    self.office = office
    self.channel = channel
    self.at = at
    self.fiscalYear = fiscalYear
    self.livedHereOnJanuary1 = livedHereOnJanuary1
    self.requester = requester
    self.documents = documents
    self.answersToQuestions = answersToQuestions
    self.options = options
    self.target = target
    self.exemption = exemption
    self.payment = payment
  }

  /// The person the certificate is about and the record it is taken from.
  public struct Target: Equatable, Sendable {
    public var alive: Bool?
    /// When the 住民票 was removed.
    public var deletedOn: CivilDate?
    /// What the register stops now.
    public var stops: Set<SuppressionFlag>
    /// Whether the requester can name 本籍 and 筆頭者 exactly.
    public var knowsDomicile: Bool?
    public var knowsHead: Bool?
    public var computerised: Bool?
    /// Whether the record is kept by this city.
    public var registeredHere: Bool?
    public var foreign: Bool?
    public var sealCardShown: Bool?
    /// Whether a person under a stop asks for themselves: stopped all the same (domain.md A.7).
    public var ownRequest: Bool?
    /// The subject's birth, where the register says it.
    public var birth: CivilDate?
    /// Whether `stops` and `birth` are what the city's register says at this moment, and not told.
    public var isRegisterRead = false
    /// Whether the register had them once and has not now.
    public var hasLeft = false

    public init(
      alive: Bool? = nil, deletedOn: CivilDate? = nil, stops: Set<SuppressionFlag> = [],
      knowsDomicile: Bool? = nil, knowsHead: Bool? = nil, computerised: Bool? = nil,
      registeredHere: Bool? = nil, foreign: Bool? = nil, sealCardShown: Bool? = nil,
      ownRequest: Bool? = nil, birth: CivilDate? = nil
    ) {
      self.alive = alive
      self.deletedOn = deletedOn
      self.stops = stops
      self.knowsDomicile = knowsDomicile
      self.knowsHead = knowsHead
      self.computerised = computerised
      self.registeredHere = registeredHere
      self.foreign = foreign
      self.sealCardShown = sealCardShown
      self.ownRequest = ownRequest
      self.birth = birth
    }
  }

  public struct Exemption: Equatable, Sendable {
    public var code: String?
    /// The papers seen for it.
    public var proof: [String]

    public init(code: String? = nil, proof: [String] = []) {
      self.code = code
      self.proof = proof
    }
  }

  public struct Payment: Equatable, Sendable {
    public var method: Method?
    public var moneyOrders: [MoneyOrder]

    public enum Method: String, CaseIterable, Sendable {
      case cash
      case cashless
      case moneyOrder = "money-order"
    }

    public init(method: Method? = nil, moneyOrders: [MoneyOrder] = []) {
      self.method = method
      self.moneyOrders = moneyOrders
    }
  }

  /// 定額小為替.
  public struct MoneyOrder: Equatable, Sendable {
    /// Yen.
    public var amount: Int
    public var issued: CivilDate?

    public init(amount: Int, issued: CivilDate? = nil) {
      self.amount = amount
      self.issued = issued
    }
  }
}
