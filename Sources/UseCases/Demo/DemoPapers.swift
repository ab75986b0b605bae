import Catalogue
import Domain

/// Who asks for which certificate on the replayed day. Its dice are its own: the day without a
/// register has the same visits.
struct DemoPapers {
  let plan: DemoDay.Requests
  /// Yen for one copy on the day.
  let unit: Int
  private var dice: DemoRandom
  private var people: [ResidentRecord]
  private var given = 0
  private var hasTakenBack = false

  /// What stops somebody on this day: a code that only says to fetch a supervisor, and a word.
  static let stopped: [Set<SuppressionFlag>] = [[.support], [.movingOut]]

  init(_ plan: DemoDay.Requests, people: [ResidentRecord], unit: Int, seed: UInt64) {
    self.plan = plan
    self.unit = unit
    dice = DemoRandom(seed: seed ^ 0x7061_7065_7273_0A0A)
    self.people = people
  }

  /// What this visit asks for; nil for most of them.
  mutating func paper(for visit: DemoVisit) -> DemoPaper? {
    guard visit.queue == plan.queue, visit.appointment == nil, visit.fate == .served,
      dice.chance(plan.share)
    else { return nil }
    return paper()
  }

  /// Somebody asks for the 住民票 of a person with exactly these 抑止, usually none.
  mutating func paper(flags: Set<SuppressionFlag> = []) -> DemoPaper? {
    guard let index = people.firstIndex(where: { $0.flags == flags && $0.isOfAge }) else {
      return nil
    }
    let person = people.remove(at: index)
    let course = flags.isEmpty ? course() : .straight
    let requester: CertificateRequester =
      switch dice.number(0...9) {
      case _ where course == .misread: .own
      case _ where course == .refused: .agent
      case 0...6: .own
      case 7...8: .household
      default: .agent
      }
    let order = RequestOrder(
      subject: person.id, requester: requester,
      copies: dice.chance(75) ? 1 : dice.number(2...3),
      options: options(course, requester))
    return DemoPaper(
      order: order, flags: flags, name: person.name, facts: facts(order, person),
      method: dice.chance(60) ? .cash : .cashless, course: course)
  }

  private mutating func options(
    _ course: DemoPaper.Course, _ requester: CertificateRequester
  ) -> Set<CertificateOption> {
    if course == .misread || (requester != .agent && dice.chance(20)) { return [.myNumber] }
    return dice.chance(25) ? [.relationship] : dice.chance(10) ? [.domicile] : []
  }

  /// Everything that is wanted is shown.
  private mutating func facts(
    _ order: RequestOrder, _ person: ResidentRecord
  ) -> CertificateInquiry {
    let shown = dice.pick([["マイナンバーカード"], ["運転免許証"], ["旅券"], ["資格確認書", "年金手帳"]])
    var facts = CertificateInquiry(
      type: order.type, office: OfficeID(""), at: OfficeTime(unixSeconds: 0))
    facts.requester.role = order.requester
    facts.documents = (shown ?? []).map { .init(kind: $0) }
    if order.requester == .agent {
      facts.requester.powerOfAttorney = .init(
        date: CivilDate(year: 2024, month: 4, day: 1), signedByPrincipal: true,
        principalBirth: person.birth.day ?? CivilDate(year: 1970, month: 1, day: 1),
        agentName: true, agentAddress: true, items: [.init(type: order.type, copies: 9)],
        includesNumber: false)
    }
    return facts
  }

  /// One of each kind, the rest as it should be.
  private mutating func course() -> DemoPaper.Course {
    given += 1
    switch given {
    case 2: return .misread
    case 5: return .withdrawn
    case 8: return .refused
    default: return .straight
    }
  }

  /// Whether this payment is the one of the day that is taken back.
  mutating func takesBack(_ clerk: DemoCrew.Clerk) -> Bool {
    guard !hasTakenBack, clerk.takesBack else { return false }
    hasTakenBack = true
    return true
  }

  /// Seconds until the next step of a request that stands there.
  mutating func seconds(at stage: RequestStage) -> Int {
    switch stage {
    case .review: dice.number(90...210)
    case .making: dice.number(100...260)
    case .checking: dice.number(60...200)
    default: dice.number(25...70)
    }
  }
}

extension ResidentRecord {
  /// Children do not come to the counter.
  fileprivate var isOfAge: Bool {
    relationship == "世帯主" || relationship == "妻" || relationship == "夫"
  }
}
