import Domain

extension CertificateRecords {
  /// What a step changes in the request itself.
  static func take(
    _ move: RequestMove, _ request: inout CertificateRequest, _ result: inout RequestResult,
    _ access: borrowing WriteAccess
  ) throws {
    switch move.step {
    case .pass: try pass(move, &request)
    case .make:
      result.paper = try SheetRecords.use(request, named: move.paper, access)
      request.madeBy = access.actor.staff
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
    case .receive, .call, .examine, .hold, .resume: break
    }
    let held = request.heldFrom
    request.heldFrom = move.step == .hold ? request.stage : nil
    request.reason = request.reason(after: move)
    switch move.step.outcome(from: request.stage) {
    case .to(let next): request.stage = next
    case .paymentOrMaking: request.stage = result.mismatches.isEmpty ? .payment : .making
    case .beforeHold: request.stage = held ?? .received
    case .receivedOrCalled, nil: break
    }
  }

  private static func pass(_ move: RequestMove, _ request: inout CertificateRequest) throws {
    guard let proof = move.proof else {
      throw DeskFailure(.proofMissing, "本人確認書類を選んでください。審査済にしていません。")
    }
    if let paper = request.order.requester.neededPaper, !move.sawPaper {
      throw DeskFailure(
        .proofMissing, "\(request.order.requester.name)の請求なので、\(paper)を確かめてください。審査済にしていません。")
    }
    request.proof = proof
  }

  /// Compares what was keyed with what was asked for and with the register's name of this moment.
  private static func verify(
    _ move: RequestMove, _ request: inout CertificateRequest, _ access: borrowing WriteAccess
  ) throws -> [VerificationEntry.Field] {
    guard let entry = move.verification else {
      throw DeskFailure(.checksMissing, "証明書を見て、氏名・種別・通数・記載を入れてください。照合していません。")
    }
    let mismatches: [VerificationEntry.Field]
    if let resident = try ResidentQueries.find(request.order.subject, access.reading)?.resident {
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
    } else {
      // It is made again, and whoever makes it then is the maker; what it was made on is 書損.
      try SheetRecords.spoilMade(request, access)
      request.madeBy = nil
    }
    return mismatches
  }

  private static func checkHandover(
    _ move: RequestMove, _ request: CertificateRequest, _ access: borrowing WriteAccess
  ) throws {
    guard move.checks == Set(HandoverCheck.allCases) else {
      throw DeskFailure(
        .checksMissing, "通数と、氏名・住所を本人と確かめてから交付してください。交付していません。")
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
    guard let stop = try stop(of: request, access) else { return }
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
    case .hold, .withdraw, .refuse: move.reason
    default: ""
    }
  }
}
