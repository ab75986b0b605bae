import Domain

/// What `closing` prints.
enum ClosingReport {
  /// - Parameter count: what was counted; nil: nothing was said yet.
  static func report(_ till: TillDay, _ count: TillCount?) -> Report {
    let differences = count.map { TillDifference.all(till.figures, $0) }
    return Report(
      text: text(till, count, differences ?? []),
      json: .object(fields(till, count, differences)))
  }

  private static func money(_ expected: Int, _ counted: Int?) -> [(String, JSON)] {
    [
      ("expected", .number(expected)), ("counted", .number(counted)),
      ("variance", .number(counted.map { $0 - expected })),
    ]
  }

  private static func fields(
    _ till: TillDay, _ count: TillCount?, _ differences: [TillDifference]?
  ) -> [(String, JSON)] {
    let figures = till.figures
    let brands = figures.brands.map { ($0.brand.isEmpty ? "-" : $0.brand, JSON.number($0.amount)) }
    return [
      ("cash", .object(money(figures.amount(.cash), count?.cash))),
      (
        "cashless",
        .object(
          money(figures.amount(.cashless), count?.cashless) + [("brands", .object(brands))])
      ),
      ("moneyOrders", .object(money(figures.amount(.moneyOrder), count?.orders))),
      ("exempt", .number(figures.exempt)), ("certificates", .number(figures.certificates)),
      (
        "serials",
        .object([
          ("used", .number(figures.used)), ("spoiled", .number(figures.spoiled)),
          ("missing", .number(figures.missing.count)),
        ])
      ),
      ("balanced", .flag(differences?.isEmpty ?? false)),
      ("float", .number(count?.float)),
      ("differences", .list((differences ?? []).map { json($0, till) })),
      ("missingSerials", .list(figures.missing.map { .text($0) })),
      ("openTills", .list(till.openTills.map { .number($0) })),
      (
        "open",
        .list(
          figures.open.map {
            .object([
              ("number", .text("\($0.number)")), ("stage", .text($0.stage.rawValue)),
              ("paid", .flag($0.isPaid)),
            ])
          })
      ),
      ("lines", .list(figures.lines.map(json))),
      ("corrections", .list(till.corrections.map { json($0) })),
      ("closed", .flag(till.closing != nil)),
      ("closedAt", .text(till.closing?.closedAt.isoSeconds)),
      ("auditRows", .number(till.closing?.auditRows)),
      ("auditHead", .text(till.closing?.auditSeal)),
    ]
  }

  private static func json(_ difference: TillDifference, _ till: TillDay) -> JSON {
    .object([
      ("kind", .text(difference.kind.rawValue)), ("amount", .number(difference.amount)),
      (
        "reason",
        .text(till.closing?.explained.first { $0.kind == difference.kind }?.reason)
      ),
    ])
  }

  private static func json(_ line: TillFigures.Line) -> JSON {
    .object([
      ("type", .text(line.type.text)), ("unit", .number(line.unit)),
      ("method", .text(line.method.rawValue)), ("brand", .text(line.brand)),
      ("staff", .text(line.staff.text)), ("cases", .number(line.cases)),
      ("copies", .number(line.copies)), ("amount", .number(line.amount)),
    ])
  }

  static func json(_ row: TillCorrection) -> JSON {
    .object([
      ("receipt", .text("\(row.receipt)")), ("round", .number(row.round)),
      ("colour", .text(row.isRed ? "red" : "black")), ("type", .text(row.type.text)),
      ("copies", .number(row.copies)), ("unit", .number(row.unit)),
      ("amount", .number(row.amount)), ("method", .text(row.method.rawValue)),
      ("reason", .text(row.reason)), ("at", .text(row.at.isoSeconds)),
    ])
  }

  private static func text(
    _ till: TillDay, _ count: TillCount?, _ differences: [TillDifference]
  ) -> String {
    let figures = till.figures
    var lines = ["\(TillClosing.scopeName(till.counter))  \(till.day.wareki)"]
    lines += figures.lines.map { line in
      "\(line.typeName)  \(line.unit)円  \(line.method.name)\(line.brand.isEmpty ? "" : "(\(line.brand))")"
        + "  \(line.staffName)  \(line.copies)通  \(line.amount)円"
    }
    lines.append(
      "現金 \(figures.amount(.cash))円  キャッシュレス \(figures.amount(.cashless))円"
        + "  定額小為替 \(figures.amount(.moneyOrder))円  免除 \(figures.exempt)件"
        + "  証明書 \(figures.certificates)通")
    lines.append(
      "用紙 使用 \(figures.used)枚  書損 \(figures.spoiled)枚  不明 \(figures.missing.count)枚"
        + (figures.missing.isEmpty ? "" : "（\(figures.missing.joined(separator: "、"))）"))
    lines += figures.open.map {
      "終わっていない請求  \($0.number)  \($0.stage.name)\($0.isPaid ? "  会計済み" : "")"
    }
    lines += till.corrections.map {
      "\($0.isRed ? "赤" : "黒")  \($0.receipt)  \($0.copies)通  \($0.amount)円  \($0.method.name)  \($0.reason)"
    }
    if count == nil {
      lines.append("現金などを数えて指定すると、過不足が出ます。")
    } else {
      lines += differences.map { "\($0.words)。" }
      if differences.isEmpty { lines.append("すべて合っています。") }
    }
    if let closing = till.closing {
      lines.append(
        "\(closing.closedAt.clock) に\(closing.closedByName)が締めました。監査記録 \(closing.auditRows)行 \(closing.auditSeal)"
      )
    }
    return lines.joined(separator: "\n")
  }
}
