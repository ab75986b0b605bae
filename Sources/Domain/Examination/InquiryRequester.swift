extension CertificateInquiry {
  /// The person who asks, and the papers they brought for asking.
  public struct Requester: Equatable, Sendable {
    public var role: CertificateRequester?
    /// To anybody who stands or stood in the register asked for (戸籍法10条1項).
    public var relationToAnyoneInRegister: CertificateRequester?
    public var livesAtSameAddress: Bool?
    public var sameHousehold: Bool?
    public var reason: String?
    /// 特別の事由 (戸籍法48条2項); empty: there is none.
    public var specialReason: String?
    /// The papers shown for the reason, by name.
    public var proof: [String]
    public var powerOfAttorney: PowerOfAttorney?
    public var authority: Authority?
    public var profession: String?
    /// The 届出 this person made: 婚姻, 離婚.
    public var notifierOf: String?

    public init(
      role: CertificateRequester? = nil, relationToAnyoneInRegister: CertificateRequester? = nil,
      livesAtSameAddress: Bool? = nil, sameHousehold: Bool? = nil, reason: String? = nil,
      specialReason: String? = nil, proof: [String] = [],
      powerOfAttorney: PowerOfAttorney? = nil, authority: Authority? = nil,
      profession: String? = nil, notifierOf: String? = nil
    ) {
      self.role = role
      self.relationToAnyoneInRegister = relationToAnyoneInRegister
      self.livesAtSameAddress = livesAtSameAddress
      self.sameHousehold = sameHousehold
      self.reason = reason
      self.specialReason = specialReason
      self.proof = proof
      self.powerOfAttorney = powerOfAttorney
      self.authority = authority
      self.profession = profession
      self.notifierOf = notifierOf
    }
  }

  /// 委任状 (domain.md A.8): what it must contain.
  public struct PowerOfAttorney: Equatable, Sendable {
    public var date: CivilDate?
    public var signedByPrincipal: Bool?
    public var principalBirth: CivilDate?
    public var agentName: Bool?
    public var agentAddress: Bool?
    /// Nil: what it is for has not been read.
    public var items: [Item]?
    /// Whether it asks for 個人番号 or 住民票コード to be shown.
    public var includesNumber: Bool?

    public struct Item: Equatable, Sendable {
      public var type: CertificateCode
      public var copies: Int?

      public init(type: CertificateCode, copies: Int? = nil) {
        self.type = type
        self.copies = copies
      }
    }

    public init(
      date: CivilDate? = nil, signedByPrincipal: Bool? = nil, principalBirth: CivilDate? = nil,
      agentName: Bool? = nil, agentAddress: Bool? = nil, items: [Item]? = nil,
      includesNumber: Bool? = nil
    ) {
      self.date = date
      self.signedByPrincipal = signedByPrincipal
      self.principalBirth = principalBirth
      self.agentName = agentName
      self.agentAddress = agentAddress
      self.items = items
      self.includesNumber = includesNumber
    }
  }

  /// What a 法定代理人 shows the office by.
  public struct Authority: Equatable, Sendable {
    public var kind: String?
    public var issued: CivilDate?

    public init(kind: String? = nil, issued: CivilDate? = nil) {
      self.kind = kind
      self.issued = issued
    }
  }

  /// A document shown by whoever stands at the counter.
  public struct ShownDocument: Equatable, Sendable {
    public var kind: String
    public var photo: Bool?
    public var issued: CivilDate?
    public var expires: CivilDate?
    /// Whether a renewal has been asked for and not been decided (在留カード).
    public var renewalPending: Bool?

    public init(
      kind: String, photo: Bool? = nil, issued: CivilDate? = nil, expires: CivilDate? = nil,
      renewalPending: Bool? = nil
    ) {
      self.kind = kind
      self.photo = photo
      self.issued = issued
      self.expires = expires
      self.renewalPending = renewalPending
    }
  }
}
