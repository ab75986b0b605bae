import Catalogue
import Domain

/// Who asks for which certificate on the replayed day. Its dice are its own: the day without a
/// register has the same visits.
struct DemoPapers {
  let plan: DemoDay.Requests
  private let kinds: [DemoPaper.Kind]
  private var dice: DemoRandom
  /// Says which certificate; apart, so that another mixture leaves the people as they are.
  private var chooser: DemoRandom
  private var people: [ResidentRecord]
  private var given = 0
  private var hasTakenBack = false

  /// What stops somebody on this day: a code that only says to fetch a supervisor, and a word.
  static let stopped: [Set<SuppressionFlag>] = [[.support], [.movingOut]]

  /// - Throws: `DeskFailure` when the catalogue has no fee for one of the day's certificates.
  init(
    _ plan: DemoDay.Requests, people: [ResidentRecord], _ book: Rulebook, on day: CivilDate,
    seed: UInt64
  ) throws {
    self.plan = plan
    kinds = try plan.kinds.map { try DemoPaper.Kind($0, book, on: day) }
    chooser = DemoRandom(seed: seed ^ 0x6B69_6E64_7300_0A0A)
    dice = DemoRandom(seed: seed ^ 0x7061_7065_7273_0A0A)
    self.people = people
  }

  /// What this visit asks for; nil for most of them.
  mutating func paper(for visit: DemoVisit) -> DemoPaper? {
    guard visit.queue == plan.queue, visit.appointment == nil, visit.fate == .served,
      dice.chance(plan.share)
    else { return nil }
    return paper(flags: [], of: kinds)
  }

  /// Somebody asks for the 住民票 of a person with exactly these 抑止, usually none.
  mutating func paper(flags: Set<SuppressionFlag> = []) -> DemoPaper? {
    paper(flags: flags, of: Array(kinds.prefix(1)))
  }

  private mutating func paper(
    flags: Set<SuppressionFlag>, of kinds: [DemoPaper.Kind]
  ) -> DemoPaper? {
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
    let copies = dice.chance(75) ? 1 : dice.number(2...3)
    let options = options(course, requester)
    // What is not of the course or not the person's own is the ordinary 住民票.
    let isPlain = requester == .own && course == .straight && flags.isEmpty && options.isEmpty
    guard let kind = isPlain ? pick(kinds) : kinds.first else { return nil }
    let order = RequestOrder(
      type: kind.type, fiscalYear: kind.fiscalYear, subject: person.id, requester: requester,
      copies: copies, options: options)
    return DemoPaper(
      kind: kind, order: order, flags: flags, name: person.name,
      facts: facts(order, kind, person), method: dice.chance(60) ? .cash : .cashless,
      course: course)
  }

  private mutating func pick(_ kinds: [DemoPaper.Kind]) -> DemoPaper.Kind? {
    var place = chooser.number(1...kinds.reduce(0) { $0 + $1.weight })
    return kinds.first { kind in
      place -= kind.weight
      return place <= 0
    }
  }

  private mutating func options(
    _ course: DemoPaper.Course, _ requester: CertificateRequester
  ) -> Set<CertificateOption> {
    if course == .misread || (requester != .agent && dice.chance(20)) { return [.myNumber] }
    return dice.chance(25) ? [.relationship] : dice.chance(10) ? [.domicile] : []
  }

  /// Everything that is wanted is shown.
  private mutating func facts(
    _ order: RequestOrder, _ kind: DemoPaper.Kind, _ person: ResidentRecord
  ) -> CertificateInquiry {
    let shown = dice.pick([["マイナンバーカード"], ["運転免許証"], ["旅券"], ["資格確認書", "年金手帳"]])
    var facts = CertificateInquiry(
      type: order.type, office: OfficeID(""), at: OfficeTime(unixSeconds: 0))
    facts.requester.role = order.requester
    facts.fiscalYear = order.fiscalYear
    if order.fiscalYear != nil { facts.livedHereOnJanuary1 = true }
    if kind.wantsSealCard { facts.target.sealCardShown = true }
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
