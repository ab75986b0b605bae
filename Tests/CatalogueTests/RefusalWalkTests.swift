import Domain
import Testing

/// Every refusal carries its law and another way, whatever was asked: a walk over all of them.
@Suite struct RefusalWalkTests {
  /// Ways to spoil an inquiry; alone and in pairs, other pairs for each type.
  static let spoils: [@Sendable (inout CertificateInquiry) -> Void] = [
    { _ in }, { $0.copies = 0 }, { $0.variant = "ない形" }, { $0.variant = "上質紙" },
    { $0.options = Set(CertificateOption.allCases) }, { $0.office = OfficeID("kosugi") },
    { $0.office = OfficeID("daishi") }, { $0.at = ExaminationSample.moment("2026-11-22T10:00") },
    { $0.at = ExaminationSample.moment("2021-01-05T10:00") },
    { $0.at = ExaminationSample.moment("2026-11-24T19:00") }, { $0.channel = .convenience },
    { $0.channel = .online }, { $0.channel = .mail }, { $0.target.alive = false },
    { $0.target.registeredHere = false }, { WideAreaTableTests.elsewhere(&$0) },
    {
      $0.target.registeredHere = false
      $0.target.computerised = false
      $0.target.knowsDomicile = false
      $0.target.knowsHead = false
    },
    { $0.target.registeredHere = nil },
    { $0.target.foreign = true }, { $0.target.sealCardShown = false },
    { $0.target.stops = [.deceased, .movingOut, .rewriting, .unusualGlyph] },
    { $0.target.deletedOn = ExaminationSample.day("2010-01-01") },
    { $0.target.deletedOn = ExaminationSample.day("2027-01-01") },
    { $0.target.birth = ExaminationSample.day("2015-01-01") },
    { $0.requester.sameHousehold = false }, { $0.requester.livesAtSameAddress = false },
    { $0.requester.specialReason = "借金の取立て" }, { $0.requester.notifierOf = "出生" },
    { $0.requester.notifierOf = "" },
    { $0.requester.profession = "探偵" }, { $0.fiscalYear = 2010 }, { $0.fiscalYear = 2030 },
    { $0.livedHereOnJanuary1 = false },
    {
      $0.requester.authority = .init(kind: "登記事項証明書", issued: ExaminationSample.day("2020-01-01"))
    },
    {
      $0.requester.powerOfAttorney = .init(
        date: ExaminationSample.day("2027-01-01"), signedByPrincipal: false, agentName: false,
        agentAddress: false, items: [], includesNumber: false)
    },
    { $0.requester.powerOfAttorney = ExaminationSample.power("F06", 0) },
    {
      $0.payment.moneyOrders = [.init(amount: 9_999, issued: ExaminationSample.day("2020-01-01"))]
    },
  ]

  @Test(arguments: CertificateRequester.allCases)
  func everyRefusalHasItsLawAndAnotherWay(_ role: CertificateRequester) throws {
    for (turn, (type, _)) in RequesterTableTests.table.enumerated() {
      for first in Self.spoils.indices {
        for second in Self.spoils.indices where second == first || (first + second + turn) % 6 == 0
        {
          let ruling = try ExaminationSample.ruling(type) {
            ExaminationSample.papers(role, type, &$0)
            Self.spoils[first](&$0)
            Self.spoils[second](&$0)
          }
          #expect(Self.isSound(ruling), "\(type) \(role) \(first) \(second)")
        }
      }
    }
  }

  /// What must hold of any answer.
  static func isSound(_ ruling: CertificateRuling) -> Bool {
    let refusals = ruling.reasons.filter { $0.weight == .refusal }
    let grounded = ruling.reasons.allSatisfy { !$0.law.isEmpty && !$0.text.isEmpty }
    let helped = refusals.allSatisfy { refusal in
      !refusal.alternatives.isEmpty
        && refusal.alternatives.allSatisfy { ruling.alternatives.contains($0) && !$0.isEmpty }
    }
    let told = ruling.reasons.allSatisfy { $0.text.hasSuffix("。") }
    switch ruling.decision {
    case .refused:
      return grounded && helped && told && !refusals.isEmpty && ruling.fee == nil
        && ruling.nextTime == nil && !ruling.reasons.contains { $0.weight == .ask }
    case .needsMore:
      return grounded && told && refusals.isEmpty && ruling.reasons.contains { $0.weight == .ask }
    case .needsSupervisor: return grounded && told && refusals.isEmpty
    case .allowed:
      return grounded && told && refusals.isEmpty && ruling.identity.enough && ruling.fee != nil
    }
  }

  /// The walk meets every code that can refuse: one that nothing reaches proves nothing.
  @Test func theWalkMeetsEveryRefusal() throws {
    var met: Set<String> = []
    for role in CertificateRequester.allCases {
      for (type, _) in RequesterTableTests.table {
        for spoil in Self.spoils {
          let ruling = try ExaminationSample.ruling(type) {
            ExaminationSample.papers(role, type, &$0)
            spoil(&$0)
          }
          met.formUnion(ruling.reasons.filter { $0.weight == .refusal }.map(\.code))
        }
      }
    }
    let wanted: Set = [
      "authority-stale", "channel-not", "convenience-age", "convenience-elsewhere",
      "convenience-requester", "convenience-stopped", "copies-wrong", "fiscal-year-not-yet",
      "fiscal-year-old", "january-elsewhere", "koiki-channel", "koiki-computerised",
      "koiki-domicile", "koiki-head", "koiki-no-agent", "koiki-no-official",
      "koiki-no-third-party", "koiki-office", "koiki-relation", "lives-together-not",
      "mandate-ended", "money-order-expired", "money-order-more", "no-register", "notifier-not",
      "office-closed", "office-not-here", "office-outside-hours", "option-not",
      "option-official", "option-professional", "option-third-party",
      "power-of-attorney-agent-address", "power-of-attorney-agent-name",
      "power-of-attorney-copies", "power-of-attorney-date", "power-of-attorney-items",
      "power-of-attorney-number", "power-of-attorney-unsigned", "profession-not",
      "record-closed", "record-elsewhere", "record-here", "relation-not-direct",
      "removed-discarded", "removed-not-yet", "requester-not-entitled", "same-household-not",
      "seal-card-missing", "special-reason-not", "subject-deceased", "type-not-in-force",
      "variant-not", "variant-notice",
    ]
    #expect(wanted.subtracting(met).subtracting(Self.inPairs).isEmpty, "\(wanted.subtracting(met))")
  }

  /// These take two spoils at once; the decision tables have them.
  static let inPairs: Set = [
    "convenience-age", "convenience-elsewhere", "convenience-stopped", "koiki-channel",
    "koiki-office", "power-of-attorney-number", "power-of-attorney-copies", "variant-notice",
    "option-official", "option-professional", "option-third-party",
  ]
}
