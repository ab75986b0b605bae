public import Domain
import Storage

/// Security paper by serial (domain.md C.6): the ledger of one office.
public struct SecurityPaperDesk {
  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// Opens the ledger with the movements of a period; nil: of today.
  public func open(from: CivilDate? = nil, to: CivilDate? = nil) throws -> LiveView<PaperLedger> {
    let office = desk.place.office
    return try desk.open(.paperView, of: .office(office)) { access in
      let today = access.now.date
      return try PaperQueries.ledger(
        office: office, from: from ?? to ?? today, to: to ?? today, access)
    }
  }

  public func receive(_ range: PaperRange) throws {
    try desk.write(.paperReceive) { access in
      try PaperRecords.receive(range, office: desk.place.office, access)
      return Audited((), on: .paper(range), detail: "count=\(range.count)")
    }
  }

  /// - Parameters:
  ///   - from: the terminal it lies at; nil: the safe.
  ///   - to: nil: back into the safe.
  public func move(_ range: PaperRange, from: TerminalID?, to: TerminalID?) throws {
    try desk.write(.paperMove) { access in
      try PaperRecords.move(range, from: from, to: to, office: desk.place.office, access)
      return Audited(
        (), on: .paper(range), detail: "from=\(from?.text ?? "-") to=\(to?.text ?? "-")")
    }
  }

  /// Writes blank sheets off that one person may write off alone.
  public func spoil(_ range: PaperRange, _ reason: SpoilReason, at terminal: TerminalID?) throws {
    try desk.write(.paperSpoil) { access in
      try SheetRecords.spoil(
        range, reason, at: terminal, office: desk.place.office, second: nil, access)
      return Audited((), on: .paper(range), detail: "reason=\(reason.rawValue)")
    }
  }
}

/// What takes two people: 書損 of a printed certificate, lost sheets, what leaves the house, a till
/// that does not agree, a closed day put right.
extension TwoPersons {
  public func spoil(
    _ range: PaperRange, _ reason: SpoilReason, at terminal: TerminalID?
  ) throws {
    let office = first.place.office
    try carryOut(
      .paperSpoil, on: .paper(range), summary: "用紙 \(range) を書損（\(reason.name)）にします。",
      reason: reason.name
    ) { access, request in
      try SheetRecords.spoil(
        range, reason, at: terminal, office: office, second: try Self.second(request), access)
      return ((), "reason=\(reason.rawValue)")
    }
  }

  public func giveBack(_ range: PaperRange, from terminal: TerminalID?, reason: String) throws {
    let office = first.place.office
    try carryOut(
      .paperReturn, on: .paper(range), summary: "用紙 \(range) を返納します。", reason: reason
    ) { access, request in
      try PaperRecords.giveBack(
        range, from: terminal, office: office, second: try Self.second(request), access)
      return ((), "count=\(range.count)")
    }
  }

  /// - Returns: the sheets that were destroyed.
  public func discard(reason: String) throws -> [PaperRange] {
    let office = first.place.office
    return try carryOut(
      .paperDiscard, on: .office(office), summary: "書損の用紙をすべて廃棄します。", reason: reason
    ) { access, request in
      let ranges = try SheetRecords.discard(
        office: office, second: try Self.second(request), access)
      return (ranges, "count=\(ranges.reduce(0) { $0 + $1.count })")
    }
  }

  /// 書損 of what a request was printed on; with `reissue` on new sheets the same day.
  public func void(
    _ id: CertificateRequestID, sheets: [PaperRange]?, _ reason: SpoilReason, reissue: Bool
  ) throws -> (spoiled: [PaperRange], issued: [PaperRange]) {
    let office = first.place.office
    let summary = try SecurityPaperDesk(first).summary(id, sheets, reason, reissue)
    return try carryOut(
      .certificateVoid, on: .certificate(id), summary: summary, reason: reason.name
    ) { access, request in
      guard request.summary == summary else {
        throw DeskFailure(
          .requestUnknown, "承認された書損と、いまの書損が違います。何も変更していません。もう一度承認を依頼してください。")
      }
      try CertificateRecords.check(id, isOf: office, access)
      let result = try SheetRecords.void(
        id, sheets, reason, reissue: reissue, second: try Self.second(request), access)
      return (
        result,
        "reason=\(reason.rawValue) paper=\(Self.words(result.spoiled)) to=\(Self.words(result.issued))"
      )
    }
  }

  private static func words(_ ranges: [PaperRange]) -> String {
    ranges.isEmpty ? "-" : ranges.map(\.description).joined(separator: ",")
  }

  static func second(_ request: ApprovalRequest) throws -> StaffID {
    guard let second = request.decidedBy else {
      throw DeskFailure(.requestUnknown, "だれが承認したかわかりません。何も変更していません。依頼をやり直してください。")
    }
    return second
  }
}
