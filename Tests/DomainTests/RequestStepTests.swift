import Domain
import Testing

/// The transition table of requests, written out a second time: every stage and every step.
@Suite struct RequestStepTests {
  static let expected: [(RequestStage, [RequestStep: RequestStep.Outcome])] = [
    (
      .received,
      [
        .call: .to(.called), .examine: .to(.review), .hold: .to(.held),
        .transfer: .to(.transferred), .withdraw: .to(.withdrawn),
      ]
    ),
    (
      .called,
      [
        .call: .to(.called), .examine: .to(.review), .hold: .to(.held), .miss: .to(.absent),
        .transfer: .to(.transferred), .withdraw: .to(.withdrawn),
      ]
    ),
    (
      .review,
      [
        .call: .to(.review), .pass: .byRuling, .hold: .to(.held), .miss: .to(.absent),
        .transfer: .to(.transferred), .withdraw: .to(.withdrawn), .refuse: .to(.refused),
      ]
    ),
    (
      .making,
      [
        .make: .checkingOrPayment, .hold: .to(.held), .transfer: .to(.transferred),
        .withdraw: .to(.withdrawn), .refuse: .to(.refused),
      ]
    ),
    (
      .checking,
      [
        .verify: .paymentOrMaking, .hold: .to(.held), .transfer: .to(.transferred),
        .withdraw: .to(.withdrawn), .refuse: .to(.refused),
      ]
    ),
    (
      .payment,
      [
        .call: .to(.payment), .pay: .handoverOrChecking, .hold: .to(.held), .miss: .to(.absent),
        .shelve: .to(.ready), .transfer: .to(.transferred), .withdraw: .to(.withdrawn),
        .refuse: .to(.refused),
      ]
    ),
    (
      .handover,
      [
        .call: .to(.handover), .handOver: .to(.done), .unpay: .to(.payment), .hold: .to(.held),
        .miss: .to(.absent), .shelve: .to(.ready), .transfer: .to(.transferred),
      ]
    ),
    (.done, [:]),
    (
      .held,
      [
        .resume: .beforeHold, .release: .beforeHold, .withdraw: .to(.withdrawn),
        .refuse: .to(.refused),
      ]
    ),
    (
      .absent,
      [.call: .beforeHold, .resume: .beforeHold, .withdraw: .to(.withdrawn)]
    ),
    (.ready, [.resume: .beforeHold, .withdraw: .to(.withdrawn)]),
    (
      .transferred,
      [.accept: .beforeHold, .giveBack: .beforeHold, .withdraw: .to(.withdrawn)]
    ),
    (.withdrawn, [:]),
    (.refused, [:]),
  ]

  @Test func theTableNamesEveryStageOnce() {
    #expect(Self.expected.map(\.0) == RequestStage.allCases)
  }

  @Test(arguments: RequestStage.allCases, RequestStep.allCases)
  func theOutcomeIsTheTables(stage: RequestStage, step: RequestStep) {
    let row = Self.expected.first { $0.0 == stage }?.1
    #expect(step.outcome(from: stage) == row?[step])
  }

  @Test(arguments: RequestStep.allCases)
  func onlyAFormBeginsARequest(step: RequestStep) {
    #expect(step.outcome(from: nil) == (step == .receive ? .receivedOrCalled : nil))
  }

  @Test(arguments: RequestStage.allCases, RequestStep.allCases)
  func aRefusalSaysWhatIsPossible(stage: RequestStage, step: RequestStep) throws {
    let refusal = step.refusal(number: RequestNumber(Sample.number(23)), stage: stage)
    guard step.outcome(from: stage) == nil else {
      #expect(refusal == nil)
      return
    }
    let failure = try #require(refusal)
    #expect(failure.code == .wrongState)
    #expect(failure.message.hasPrefix("A023 の請求は「\(stage.name)」"))
    #expect(failure.message.contains("何も変更していません。"))
    if stage.isEnded { #expect(failure.message.contains("もう終わっています")) }
  }

  @Test func theWayThroughIsTheOneOfTheLaw() {
    let way: [(RequestStep, RequestStage)] = [
      (.call, .called), (.examine, .review), (.pass, .making), (.make, .checking),
      (.verify, .payment), (.pay, .handover), (.handOver, .done),
    ]
    var stage = RequestStage.received
    for (step, next) in way {
      switch step.outcome(from: stage) {
      case .to(let reached): #expect(reached == next)
      case .byRuling: #expect(next == .making)
      case .checkingOrPayment: #expect(next == .checking)
      case .paymentOrMaking: #expect(next == .payment)
      case .handoverOrChecking: #expect(next == .handover)
      default: Issue.record("\(step) leads nowhere from \(stage)")
      }
      stage = next
    }
    #expect(stage.isEnded)
  }

  @Test func moneyComesBeforeThePaper() {
    for stage in RequestStage.allCases where stage != .handover {
      #expect(RequestStep.handOver.outcome(from: stage) == nil)
    }
    #expect(RequestStep.withdraw.outcome(from: .handover) == nil, "paid: taken back first")
  }

  @Test func everyTransitionIsReachedAndNoneLeavesAnEnd() {
    let transitions = RequestStep.transitions
    #expect(transitions.allSatisfy { !$0.from.isEnded && $0.from != $0.to })
    for stage in RequestStage.allCases where stage != .received {
      #expect(transitions.contains { $0.to == stage }, "\(stage)")
    }
  }

  @Test func stepsAreAuditedUnderDifferentActs() {
    #expect(Set(RequestStep.allCases.map(\.act)).count == RequestStep.allCases.count)
    #expect(RequestStep.allCases.allSatisfy { Policy.row($0.act) != nil })
  }

  @Test func stopsAreReadWhereTheRuleSaysSo() {
    let rereading = Set(RequestStep.allCases.filter(\.rereadsStops))
    #expect(rereading.isSuperset(of: [.pass, .make, .handOver]))
    for step in rereading {
      for stage in RequestStage.allCases where step.outcome(from: stage) != nil {
        #expect(RequestStep.transitions.contains(.init(from: stage, to: .held)))
      }
    }
  }

  @Test func nobodyChecksTheirOwnPaper() {
    for step in RequestStep.allCases {
      #expect(step.mustDiffer == (step == .verify ? .make : nil))
    }
    var request = RequestSample.request(.checking)
    request.madeBy = StaffID("maker")
    #expect(request.refusal(of: .verify, by: StaffID("maker"))?.code == .samePerson)
    #expect(request.refusal(of: .verify, by: StaffID("other")) == nil)
    #expect(request.refusal(of: .make, by: StaffID("maker")) == nil)
    #expect(request.refusal(of: .verify, by: StaffID("maker"), isAlone: true) == nil)
  }

  @Test(arguments: RequestStep.allCases)
  func whatTheRulesRefusedOnlyEnds(step: RequestStep) {
    var request = RequestSample.request(.review)
    request.decision = .refused
    let mayGo = [.refuse, .withdraw, .call].contains(step)
    #expect((request.refusal(of: step, by: StaffID("clerk")) == nil) == mayGo)
  }
}

enum RequestSample {
  static let person = PersonID("1000001")

  static func request(_ stage: RequestStage) -> CertificateRequest {
    CertificateRequest(
      id: CertificateRequestID("r"), office: Sample.nakahara, ticket: TicketID("t"),
      number: RequestNumber(Sample.number(23)), order: RequestOrder(subject: person),
      catalogue: CatalogueVersion(1), stage: stage, receivedAt: OfficeTime(unixSeconds: 0),
      receivedBy: StaffID("clerk"))
  }

  static func resident(
    _ name: ExactText = "山田 太郎", flags: Set<SuppressionFlag> = [], isFormer: Bool = false,
    shown: ExactText? = nil
  ) -> Resident {
    Resident(
      id: person, name: name, kana: "ヤマダ タロウ", birth: .literal("昭和45年3月1日"), sex: .male,
      address: ResidentAddress(city: "川崎市中原区", town: "小杉町", lot: "0番地"),
      household: HouseholdID("h"), relationship: "世帯主", flags: flags, shownName: shown,
      isFormer: isFormer)
  }
}
