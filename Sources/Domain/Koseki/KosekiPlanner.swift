/// Decides by the city's rulebook how each register of a family tree is had (domain.md C.2).
public struct KosekiPlanner: Sendable {
  let book: Rulebook
  let office: OfficeID
  let at: OfficeTime

  public init(_ book: Rulebook, office: OfficeID, at: OfficeTime) {
    self.book = book
    self.office = office
    self.at = at
  }

  /// - Parameter stops: people of the tree whom something stops at this moment: of them and their
  ///   registers nothing but the code is said.
  public func plan(
    _ tree: FamilyTree, stops: [FamilyPersonID: StopCode] = [:]
  ) -> KosekiPlan {
    let shown = tree.masked(stops)
    let subject = tree.subject.flatMap { stops[$0] == nil ? $0 : nil }
    let chain = subject.flatMap { shown.chain(of: $0) }
    let order = chain?.links.map(\.register) ?? []
    let inChain = order.compactMap { shown.register($0) }
    let others = shown.registers.filter { !order.contains($0.id) }
    let lines = (inChain + others).map { register in
      line(register, shown, stops, isInChain: order.contains(register.id))
    }
    var plan = KosekiPlan(
      lines: lines, chain: chain, hints: chain.map { shown.reformHints($0) } ?? [],
      feeHere: 0, feeByPost: 0, time: KosekiTime(), words: [])
    let wanted = chain == nil ? lines : lines.filter(\.isInChain)
    for line in wanted {
      switch line.way {
      case .here: plan.feeHere += line.fee ?? 0
      case .post: plan.feeByPost += line.fee ?? 0
      case .wardOffice, .official, .ask, .supervisor: break
      }
    }
    plan.time = time(wanted, chain)
    plan.words =
      KosekiWords(plan, wanted, at.date, codes: codes(wanted, shown)).sentences
    return plan
  }

  private func line(
    _ register: FamilyRegister, _ tree: FamilyTree, _ stops: [FamilyPersonID: StopCode],
    isInChain: Bool
  ) -> KosekiPlan.Line {
    let stop =
      register.entries.lazy.compactMap { stops[$0.person] }.first ?? stops[tree.visitor]
    if let stop {
      return KosekiPlan.Line(
        register: register.id, way: .supervisor(stop), standing: "", reasons: [stop.words],
        alternatives: [], fee: nil, isInChain: isInChain)
    }
    if tree.asker != .family { return official(register, tree, isInChain) }
    let standing = tree.standing(of: tree.visitor, in: register)
    let ruling = book.ruling(on: inquiry(register, tree, standing))
    let way = way(ruling)
    let relatives = tree.others(for: register).filter { stops[$0.0.id] == nil }
    return KosekiPlan.Line(
      register: register.id, way: way, standing: words(standing, tree, stops),
      reasons: questions(standing) + ended(register, tree, standing) + reasons(ruling),
      alternatives: alternatives(ruling, way, register, standing, relatives)
        + elsewhere(register, way),
      fee: fee(register, way), isInChain: isInChain)
  }

  private func inquiry(
    _ register: FamilyRegister, _ tree: FamilyTree, _ standing: FamilyRegisterStanding
  ) -> CertificateInquiry {
    let isCode = register.wish == .code
    var inquiry = CertificateInquiry(
      type: isCode ? FamilyRegister.codeType : register.kind.type, copies: 1,
      variant: isCode ? register.codeVariant : register.kind.variant, office: office, at: at,
      documents: tree.document.map { [$0] } ?? [])
    switch standing {
    case .entitled(let role, _):
      inquiry.requester.role = role
      inquiry.requester.relationToAnyoneInRegister = role
    // Nobody is named: the rulebook asks who they are, unless something else refuses.
    case .undecided: inquiry.requester.role = nil
    case .refused(let role): inquiry.requester.role = role
    }
    inquiry.target.computerised = register.isComputerised
    inquiry.target.knowsDomicile = register.knowsDomicile
    inquiry.target.knowsHead = register.knowsHead
    inquiry.target.registeredHere = register.isHere
    inquiry.target.foreign = false
    return inquiry
  }

  private static let notToday: Set = ["koiki-weekday", "office-closed", "office-outside-hours"]

  private func way(_ ruling: CertificateRuling) -> KosekiPlan.Way {
    switch ruling.decision {
    case .allowed:
      let isLater = ruling.reasons.contains { $0.code == "koiki-next-day" }
      return .here(on: isLater ? nextDay : at.date)
    case .needsMore, .needsSupervisor: return .ask
    case .refused: break
    }
    let codes = Set(ruling.reasons.filter { $0.weight == .refusal }.map(\.code))
    if codes.isSubset(of: Self.notToday) { return .here(on: nextDay) }
    if codes.isSubset(of: Self.notToday.union(["koiki-office", "office-not-here"])) {
      return .wardOffice
    }
    return .post
  }

  /// The next weekday after today.
  private var nextDay: CivilDate { book.calendar.roll(at.date.adding(days: 1)) }

  /// The same at the 本籍地: 手数料令 names one amount for the country.
  private func fee(_ register: FamilyRegister, _ way: KosekiPlan.Way) -> Int? {
    var day = at.date
    if case .here(let when) = way { day = when }
    // The code alone where it is had here; by post there is only paper.
    let isCode = register.wish == .code && way != .post
    let type = isCode ? FamilyRegister.codeType : register.kind.type
    let variant = isCode ? register.codeVariant : nil
    return book.fees.rows.first {
      $0.code == type && $0.channel == .counter && $0.provenance.valid.contains(day)
        && ExactText($0.variant ?? "") == ExactText(variant ?? "")
    }?.amount
  }

  private func words(
    _ standing: FamilyRegisterStanding, _ tree: FamilyTree, _ stops: [FamilyPersonID: StopCode]
  ) -> String {
    guard case .entitled(let role, let person) = standing else { return "" }
    return role == .own || stops[person] != nil ? role.name : "\(tree.name(person))の\(role.name)"
  }

  private func questions(_ standing: FamilyRegisterStanding) -> [String] {
    if case .undecided(let questions) = standing { return questions }
    return []
  }

  private func reasons(_ ruling: CertificateRuling) -> [String] {
    ruling.reasons.filter { $0.weight != .note || $0.code == "koiki-next-day" }
      .filter { $0.code != "requester-unknown" }.map { finding in
        finding.law.isEmpty ? finding.text : "\(finding.text)（\(finding.law)）"
      }
  }

  private func alternatives(
    _ ruling: CertificateRuling, _ way: KosekiPlan.Way, _ register: FamilyRegister,
    _ standing: FamilyRegisterStanding, _ relatives: [(FamilyPerson, CertificateRequester)]
  ) -> [String] {
    if case .here = way { return way == .here(on: at.date) ? [] : ruling.alternatives }
    var found: [String] = []
    // Another person helps where who asks is what stands in the way, or is not known.
    if standing.isEntitled != true {
      found += relatives.map { person, role in
        let alive = person.isAlive == nil ? "（存命なら）" : ""
        return "\(person.name.text)さん\(alive)が\(role.name)として窓口に来れば、請求できます。"
      }
    }
    if standing.isEntitled == false {
      found.append("本籍地へ郵送で請求するときは、相続などの正当な理由と、それを示す資料が要ります。")
    }
    return found + ruling.alternatives.filter { !found.contains($0) }
  }
}
