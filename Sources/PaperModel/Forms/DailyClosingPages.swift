import Domain

extension DailyClosingSheet {
  public func document() throws(PaperRefusal) -> PaperDocument {
    var flow = PaperFlow(
      .a4, foot: "\(issuer.line)　\(madeBy)　\(madeAt.date.wareki) \(madeAt.clock) 作成")
    flow.title("証明書手数料　日計表")
    flow.down(10)
    let half = flow.width / 2 - 260
    flow.fields(
      PaperFields(
        [
          .init("日", day.warekiWithWeekday, labelWidth: 260, width: half),
          .init("窓口", scope, labelWidth: 260, width: half),
        ], height: 75))
    flow.down(20)
    flow.section("種別・金額・支払方法・担当")
    try flow.table(takings(flow.width))
    flow.down(20)
    flow.section("現金")
    try flow.table(cash(flow.width))
    flow.down(20)
    totals(&flow)
    flow.down(20)
    audit(&flow)
    flow.down(20)
    flow.need(440)
    flow.signatureLine("締めた者", height: 90)
    flow.signatureLine("立会者", height: 100)
    flow.down(25)
    flow.stampRow(["係", "係長", "課長"], side: 180)
    return PaperDocument(title: "証明書手数料 日計表", audience: .staff, pages: flow.finished())
  }

  private func takings(_ width: Int) -> PaperTable {
    var rows = lines.map { line in
      PaperTable.Row([
        (line.mark.isEmpty ? "" : "【\(line.mark)】") + line.certificate, PaperNumber.yen(line.unit),
        line.method, line.clerk, PaperNumber.grouped(line.copies), PaperNumber.yen(line.amount),
      ])
    }
    rows.append(
      PaperTable.Row(
        [
          "合計", "", "", "", PaperNumber.grouped(lines.reduce(0) { $0 + $1.copies }),
          PaperNumber.yen(lines.reduce(0) { $0 + $1.amount }),
        ], isSum: true))
    return PaperTable(
      "日計",
      columns: [
        .init("種別", 540), .init("単価", 180, align: .trailing), .init("支払方法", 300),
        .init("担当", 300), .init("通数", 150, align: .trailing),
        .init("金額", width - 1_470, align: .trailing),
      ], rows: rows, size: 90, rowHeight: 58)
  }

  private func cash(_ width: Int) -> PaperTable {
    var rows = denominations.map { kind in
      PaperTable.Row([
        PaperNumber.yen(kind.yen), PaperNumber.grouped(kind.count),
        PaperNumber.yen(kind.yen * kind.count),
      ])
    }
    rows.append(PaperTable.Row(["数えた現金", "", PaperNumber.yen(countedCash)], isSum: true))
    return PaperTable(
      "金種",
      columns: [
        .init("金種", 580, align: .trailing), .init("枚数", 580, align: .trailing),
        .init("金額", width - 1_160, align: .trailing),
      ], rows: rows, size: 90, rowHeight: 52)
  }

  private func totals(_ flow: inout PaperFlow) {
    let third = flow.width / 3
    func row(_ cells: [(String, String)]) -> PaperFields {
      PaperFields(
        cells.map {
          .init($0.0, $0.1, labelWidth: 230, width: third - 230, align: .trailing)
        }, height: 72)
    }
    flow.fields(
      row([
        ("釣銭準備金", PaperNumber.yen(float)), ("現金の収納", PaperNumber.yen(expectedCash)),
        ("過不足", PaperNumber.yen(variance)),
      ]))
    flow.fields(
      row([
        ("キャッシュレス", PaperNumber.yen(cashless)), ("免除", "\(PaperNumber.grouped(exempt))件"),
        ("収納の合計", PaperNumber.yen(expectedCash + cashless)),
      ]))
    if let serials {
      flow.fields(
        row([
          ("用紙 使用", "\(PaperNumber.grouped(serials.used))枚"),
          ("用紙 書損", "\(PaperNumber.grouped(serials.spoiled))枚"),
          ("用紙 不明", "\(PaperNumber.grouped(serials.missing))枚"),
        ]))
    }
    if variance != 0 || !varianceReason.isEmpty {
      flow.fields(
        PaperFields(
          [
            .init(
              "過不足の理由", varianceReason.isEmpty ? "（理由が入っていません）" : varianceReason,
              labelWidth: 230, width: 3 * third - 230)
          ], height: 90))
    }
  }

  private func audit(_ flow: inout PaperFlow) {
    flow.section("監査記録")
    flow.fields(
      PaperFields(
        [
          .init(
            "行数", PaperNumber.grouped(auditRows), labelWidth: 120, width: 220, align: .trailing),
          .init(
            "末尾", auditHead, labelWidth: 120, width: flow.width - 460, font: .gothic, size: 78),
        ], height: 72))
  }
}
