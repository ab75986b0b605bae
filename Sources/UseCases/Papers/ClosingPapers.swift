public import Domain
import PaperModel
import Storage

extension PaperDesk {
  /// 日計表 of a closed till or office: as it was counted, with what was put right since in red and
  /// black, and where the audit log stood when it was closed (domain.md C.6).
  ///
  /// - Throws: `DeskFailure` while it is not closed, or when it was made already.
  public func make(closing day: CivilDate, counter: CounterNumber?) throws -> DocumentRecord {
    let till = try TillDesk(desk).open(day, counter: counter).first
    guard let closing = till.closing else {
      throw DeskFailure(
        .tillOpen, "\(TillClosing.scopeName(counter))のこの日はまだ締めていません。日計表は作っていません。先に締めてください。")
    }
    let grant = desk.store.grant(.dayListView, by: desk.credential, at: desk.place)
    let office = desk.place.office
    let names = try desk.store.refresh(grant) { try DocumentQueries.names(of: office, $0) }
    let rounds = till.corrections.count / 2
    let scope = counter.map { "\($0)" } ?? "all"
    return try make(
      .dailyClosing, about: "\(day.iso)/\(scope)" + (rounds > 0 ? "/\(rounds)" : ""),
      form: Self.sheet(till, closing, PaperIssuer(office: names.office)))
  }

  static func sheet(
    _ till: TillDay, _ closing: TillClosing, _ issuer: PaperIssuer
  ) -> DailyClosingSheet {
    let names = Dictionary(
      till.figures.lines.map { ($0.type, $0.typeName) }, uniquingKeysWith: { first, _ in first })
    let lines = till.figures.lines.map { line in
      DailyClosingSheet.Line(
        certificate: line.typeName, unit: line.unit,
        method: line.brand.isEmpty ? line.method.name : line.brand, clerk: line.staffName,
        copies: line.copies, amount: line.amount)
    }
    let corrections = till.corrections.map { row in
      DailyClosingSheet.Line(
        certificate: names[row.type] ?? row.type.text, unit: row.unit, method: row.method.name,
        clerk: row.staffName, copies: row.isRed ? -row.copies : row.copies, amount: row.amount,
        mark: row.isRed ? "赤" : "黒")
    }
    return DailyClosingSheet(
      issuer: issuer, day: till.day, scope: TillClosing.scopeName(till.counter),
      lines: lines + corrections,
      denominations: CoinCount.kinds.map { yen in
        DailyClosingSheet.Denomination(yen: yen, count: closing.count.coins.count(yen))
      }, float: closing.count.float, expectedCash: closing.cashExpected,
      cashless: closing.cashlessExpected, exempt: closing.exempt,
      varianceReason: closing.explained.map { "\($0.kind.name): \($0.reason)" }
        .joined(separator: "、"),
      serials: DailyClosingSheet.Serials(
        used: closing.used, spoiled: closing.spoiled, missing: closing.missing),
      auditRows: closing.auditRows, auditHead: closing.auditSeal, madeBy: closing.closedByName,
      madeAt: closing.closedAt)
  }

  /// 用紙受払簿 of a period.
  public func make(
    paperLedgerFrom from: CivilDate, to: CivilDate
  ) throws -> DocumentRecord {
    let ledger = try SecurityPaperDesk(desk).open(from: from, to: to).first
    let grant = desk.store.grant(.paperView, by: desk.credential, at: desk.place)
    let office = desk.place.office
    let names = try desk.store.refresh(grant) { try DocumentQueries.names(of: office, $0) }
    return try make(
      .paperLedger, about: "\(from.iso)/\(to.iso)",
      form: Self.sheet(ledger, from, to, PaperIssuer(office: names.office)))
  }

  static func sheet(
    _ ledger: PaperLedger, _ from: CivilDate, _ to: CivilDate, _ issuer: PaperIssuer
  ) -> PaperLedgerSheet {
    // What is blank now, less what came and went in the period, was there before it.
    let change = ledger.movements.reduce(0) { $0 + Self.sheets($1) }
    var balance = ledger.blank - change
    let carried = balance
    let entries = ledger.movements.map { movement in
      let count = Self.sheets(movement)
      balance += count
      return PaperLedgerSheet.Entry(
        at: movement.at, what: movement.kind.name, first: movement.range.firstName,
        last: movement.range.lastName, count: count, balance: balance,
        terminal: (movement.to ?? movement.from)?.text ?? "", clerk: movement.staffName,
        note: movement.reason)
    }
    return PaperLedgerSheet(
      issuer: issuer, from: from, to: to, carried: carried, entries: entries,
      gaps: ledger.missing)
  }

  /// What a movement does to the blank sheets of the office. 書損 of a printed one changes nothing: it
  /// was blank no more.
  private static func sheets(_ movement: PaperLedger.Movement) -> Int {
    switch movement.kind {
    case .receive: movement.range.count
    case .use, .giveBack: -movement.range.count
    case .spoil: movement.request == nil ? -movement.range.count : 0
    case .move, .discard: 0
    }
  }
}
