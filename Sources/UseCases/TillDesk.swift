public import Domain
import Storage

/// The money of a till, or of an office, at the end of its day (domain.md C.6).
public struct TillDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Opens a till's day; the same is the preview of its closing.
  ///
  /// - Parameters:
  ///   - day: nil: today.
  ///   - counter: nil: the whole office; 0: what was taken at no counter.
  public func open(_ day: CivilDate? = nil, counter: CounterNumber?) throws -> LiveView<TillDay> {
    let office = desk.place.office
    return try desk.open(.dayListView, of: .office(office)) { access in
      try TillQueries.day(day ?? access.now.date, counter: counter, office: office, access)
    }
  }

  /// Closes what agrees.
  ///
  /// - Throws: `DeskFailure`: something does not agree, closed already, a till still open.
  public func close(
    _ day: CivilDate, counter: CounterNumber?, _ count: TillCount?
  ) throws -> TillDay {
    let till = try desk.write(Act.tillClose(counter)) { access in
      let till = try TillRecords.close(
        day, counter: counter, office: desk.place.office, count, reasons: [:], supervisor: nil,
        access)
      return Audited(till, on: .till(counter, day), detail: Self.detail(till))
    }
    try desk.store.appendWitness("closing", after: "窓口の締めは保存しました。")
    return till
  }

  /// Closes what agrees; what does not waits for a supervisor, who is asked once and answers on their
  /// own terminal. Asked again after that, it closes.
  ///
  /// - Returns: the closed till, or the request that waits.
  public func closeOrAsk(
    _ day: CivilDate, counter: CounterNumber?, _ count: TillCount?,
    reasons: [TillDifference.Kind: String]
  ) throws -> (till: TillDay?, request: ApprovalRequest?) {
    if reasons.isEmpty { return (try close(day, counter: counter, count), nil) }
    let act = Act.tillClose(counter)
    let subject = AuditSubject.till(counter, day)
    let own = try desk.store.refresh(
      desk.store.grant(.requestMake, by: desk.credential, at: desk.place)
    ) { try RequestRecords.own(act, $0) }.filter { $0.subject == subject }
    let preview = try open(day, counter: counter).first
    let summary = Self.summary(preview, preview.closedTills ?? count ?? TillCount(), reasons)
    if let request = own.first(where: { $0.state == .approved && $0.summary == summary }) {
      let persons = TwoPersons(desk, consent: .approved(request.id))
      return (try persons.close(day, counter: counter, count, reasons: reasons), nil)
    }
    if let request = own.first(where: { $0.state == .pending && $0.summary == summary }) {
      return (nil, request)
    }
    for text in reasons.values { try FreeText.check(text) }
    let request = try SupervisionDesk(desk).request(
      act, on: subject, summary: summary, reason: "締めの過不足")
    return (nil, request)
  }

  /// What a supervisor is asked to let pass: exactly this, and nothing that is counted afterwards.
  static func summary(
    _ till: TillDay, _ count: TillCount, _ reasons: [TillDifference.Kind: String]
  ) -> String {
    let words = TillDifference.all(till.figures, count).map { difference in
      "\(difference.words)（\(reasons[difference.kind] ?? "")）"
    }
    return "\(TillClosing.scopeName(till.counter)) \(till.day.short) の締め: "
      + words.joined(separator: "、")
  }

  static func detail(_ till: TillDay) -> String {
    guard let closing = till.closing else { return "" }
    return "amount=\(closing.cashExpected) copies=\(closing.certificates)"
      + " variance=\(closing.count.cash - closing.cashExpected)"
  }
}

extension TwoPersons {
  /// Closes a till whose differences are explained and seen by a supervisor.
  public func close(
    _ day: CivilDate, counter: CounterNumber?, _ count: TillCount?,
    reasons: [TillDifference.Kind: String]
  ) throws -> TillDay {
    for text in reasons.values { try FreeText.check(text) }
    let office = first.place.office
    let preview = try TillDesk(first).open(day, counter: counter).first
    let summary = TillDesk.summary(
      preview, preview.closedTills ?? count ?? TillCount(), reasons)
    let till = try carryOut(
      Act.tillClose(counter), on: .till(counter, day), summary: summary, reason: "締めの過不足"
    ) { access, request in
      let till = try TillRecords.close(
        day, counter: counter, office: office, count, reasons: reasons,
        supervisor: try Self.second(request), access)
      guard let closing = till.closing,
        request.summary == TillDesk.summary(till, closing.count, reasons)
      else {
        throw DeskFailure(
          .requestUnknown, "承認された過不足と、いまの過不足が違います。締めていません。もう一度承認を依頼してください。")
      }
      return (till, TillDesk.detail(till))
    }
    try first.store.appendWitness("closing", after: "窓口の締めは保存しました。")
    return till
  }

  /// 赤黒 for a payment of a closed day.
  public func correct(_ entry: CorrectionEntry) throws -> [TillCorrection] {
    try FreeText.check(entry.reason)
    guard !entry.reason.isEmpty else {
      throw DeskFailure(.reasonMissing, "訂正の理由を入れてください。何も変更していません。")
    }
    let office = first.place.office
    return try carryOut(
      .tillCorrect, on: .receipt(entry.receipt), summary: "会計 \(entry.receipt) を赤黒で訂正します。",
      reason: entry.reason
    ) { access, request in
      let rows = try TillRecords.correct(
        entry, office: office, supervisor: try Self.second(request), access)
      return (rows, "amount=\(rows.map { "\($0.amount)" }.joined(separator: ","))")
    }
  }
}

extension Act {
  fileprivate static func tillClose(_ counter: CounterNumber?) -> Act {
    counter == nil ? .tillCloseOffice : .tillClose
  }
}
