import Domain

extension CertificateRecords {
  /// What a step changes in the request itself.
  static func take(
    _ move: RequestMove, _ request: inout CertificateRequest, _ result: inout RequestResult,
    _ access: borrowing WriteAccess
  ) throws {
    switch move.step {
    case .pass: result.ruling = try examine(move, &request, access)
    case .make:
      result.paper = try SheetRecords.use(request, named: move.paper, access)
      request.madeBy = access.actor.staff
      request.madeAt = access.now
      if try isOfStopped(request, access) { request.secondPerson = true }
    case .verify: result.mismatches = try verify(move, &request, access)
    case .pay:
      let payment = try PaymentRecords.take(move, request, access)
      request.receipt = payment.receipt
      result.payment = payment
    case .unpay:
      result.payment = try PaymentRecords.takeBack(move, request, access)
      request.receipt = nil
    case .handOver:
      try checkHandover(move, request, access)
      try ReleaseRecords.consume(request, access)
    case .release: try release(&request, access)
    case .withdraw, .refuse: try checkUnpaid(request)
    case .shelve where !move.party.isEmpty: request.collector = move.party
    case .transfer: request.awayTo = move.party
    case .giveBack: request.awayTo = ""
    case .receive, .call, .examine, .hold, .resume, .miss, .shelve, .accept: break
    }
    advance(&request, move, result)
  }

  /// Where the step leads.
  private static func advance(
    _ request: inout CertificateRequest, _ move: RequestMove, _ result: RequestResult
  ) {
    let before = request.stage
    let held = request.heldFrom
    request.heldFrom = nil
    request.reason = request.reason(after: move)
    switch move.step.outcome(from: before) {
    case .to(let next):
      request.stage = next
      if next.isAside { request.heldFrom = before }
    case .byRuling:
      request.reason = result.ruling?.record ?? ""
      switch request.decision {
      case .allowed: request.stage = .making
      case .needsSupervisor:
        request.stage = .held
        request.heldFrom = before
      case .needsMore, .refused, nil: break
      }
    case .checkingOrPayment:
      request.stage = request.secondPerson == false ? .payment : .checking
    case .handoverOrChecking: request.stage = .handover
    case .paymentOrMaking: request.stage = result.mismatches.isEmpty ? .payment : .making
    case .beforeHold: request.stage = held ?? .received
    case .receivedOrCalled, nil: break
    }
  }

  /// A paper of somebody who is stopped is looked at by another person (domain.md C.5, invariant 1),
  /// also when the stop is younger than the paper.
  static func wantsSecondPerson(
    _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> Bool {
    try request.madeBy != nil && request.verifiedBy == nil && isOfStopped(request, access)
  }

  private static func isOfStopped(
    _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> Bool {
    guard !request.order.isOutside,
      case .stopped = try ResidentQueries.find(request.order.subject, access.reading)
    else { return false }
    return true
  }

  /// Asks the rules, with what was told and shown and what the register says at this moment.
  private static func examine(
    _ move: RequestMove, _ request: inout CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> CertificateRuling {
    guard let facts = try move.facts ?? facts(of: request, access.reading) else {
      throw DeskFailure(.proofMissing, "見た本人確認書類を入れてください。審査済にしていません。")
    }
    let version = try CatalogueQueries.active(access.reading)
    let book = try CatalogueQueries.rulebook(of: version, access.reading)
    let view =
      request.order.isOutside
      ? nil : try ResidentQueries.find(request.order.subject, access.reading)
    var inquiry = CertificateInquiry(
      request, facts, view?.resident,
      traits: try CatalogueQueries.traits(of: request.order.type, access.reading), at: access.now)
    var ruling = book.ruling(on: inquiry)
    // The block of a protected person is open for this request, or it would have been stopped; who
    // asks for themselves still shows a document with a photograph each time (domain.md A.7).
    if case .stopped = view {
      inquiry.target.stops.insert(.support)
      let strict = book.ruling(on: inquiry).identity
      if request.order.requester == .own, !strict.enough {
        ruling.identity = strict
        if ruling.decision == .allowed { ruling.decision = .needsMore }
      }
      ruling.secondPerson = true
    }
    try keep(facts, of: request, access)
    ruling.decision = ruling.decision(supervised: request.supervisedBy != nil)
    request.decision = ruling.decision
    request.decidedWith = version
    request.secondPerson = ruling.secondPerson
    request.delivery = ruling.delivery
    request.proof = facts.proof(isEnough: ruling.identity.enough)
    return ruling
  }

  /// Compares what was keyed with what was asked for and with the register's name of this moment.
  private static func verify(
    _ move: RequestMove, _ request: inout CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> [VerificationEntry.Field] {
    guard let entry = move.verification else {
      throw DeskFailure(.checksMissing, "証明書を見て、氏名・種別・通数・記載を入れてください。照合していません。")
    }
    let mismatches: [VerificationEntry.Field]
    if request.order.isOutside {
      mismatches = entry.mismatches(
        request.order, isNamed: VerificationEntry.isSame(entry.name, request.order.named))
    } else if let resident = try ResidentQueries.find(request.order.subject, access.reading)?
      .resident
    {
      mismatches = entry.mismatches(request.order, resident)
    } else {
      // Of somebody whose block is open for this request no name is read: what was keyed is asked
      // for in the register, which says yes or no.
      mismatches = entry.mismatches(
        request.order,
        isNamed: try ResidentQueries.isNamed(entry.name, request.order.subject, access.reading))
    }
    if mismatches.isEmpty {
      request.verifiedBy = access.actor.staff
      request.selfChecked = request.madeBy == access.actor.staff
    } else {
      // It is made again, and whoever makes it then is the maker; what it was made on is 書損.
      try SheetRecords.spoilMade(request, access)
      request.madeBy = nil
      request.madeAt = nil
    }
    return mismatches
  }

  private static func checkHandover(
    _ move: RequestMove, _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    guard move.checks.isSuperset(of: HandoverCheck.wanted(for: request.delivery)) else {
      throw DeskFailure(
        .checksMissing,
        request.delivery == .counter
          ? "通数と、氏名・住所を本人と確かめてから交付してください。交付していません。"
          : "通数と、封筒の宛先を確かめてから発送してください。発送していません。")
    }
    if try wantsSecondPerson(request, access) {
      throw DeskFailure(
        .checkMissing,
        "\(request.number) の証明書は、ほかの職員の照合が済んでいないので交付できません。何も変更していません。"
          + "会計を取り消し、照合してから会計し直してください。")
    }
    // The fee is that of the day the paper is handed over (domain.md C.6).
    guard let receipt = request.receipt, receipt.day != access.now.date else { return }
    let paid = try PaymentRecords.load(receipt, request.office, access.reading)
    let (fee, _) = try PaymentRecords.fee(of: request, on: access.now.date, access.reading)
    guard fee.amount == paid.unit else {
      throw DeskFailure(
        .feeChanged,
        "会計の日（\(receipt.day.short)）から手数料が \(paid.unit)円から \(fee.amount)円に変わりました。交付していません。"
          + "会計を取り消して、今日の額で会計し直してください。")
    }
  }

  private static func checkUnpaid(_ request: CertificateRequest) throws {
    guard request.receipt != nil else { return }
    throw DeskFailure(
      .paid,
      "\(request.number) の請求は会計が済んでいます。何も変更していません。再開して会計を取り消してから、終わりにしてください。")
  }

  /// A supervisor lets 抑止 pass that may be named; a code is not lifted here.
  private static func release(
    _ request: inout CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    request.supervisedBy = access.actor.staff
    guard let stop = try stop(of: request, at: .release, access) else { return }
    if case .decision = stop {
      request.released.insert(.support)
      return
    }
    guard stop.mayBeReleased, case .flags(let flags) = stop else {
      throw DeskFailure(
        .stopped, "\(stop.words)の請求は、上席確認では進められません。保留のままです。取下げか却下にするか、担当の指示に従ってください。")
    }
    request.released.formUnion(flags)
  }
}

extension CertificateRequest {
  fileprivate func reason(after move: RequestMove) -> String {
    switch move.step {
    case .hold, .withdraw, .refuse, .giveBack: move.reason
    case .transfer: "\(move.party)へ  \(move.reason)"
    case .shelve: move.reason
    case .call where stage == .review: reason
    default: ""
    }
  }
}
