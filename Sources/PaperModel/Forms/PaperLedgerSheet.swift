public import Domain

/// 用紙受払簿: every movement of the security paper by its serial numbers, with what is left
/// (domain.md C.6).
public struct PaperLedgerSheet: PaperForm, Equatable {
  public struct Entry: Equatable, Sendable {
    public var at: OfficeTime
    /// 「受入」「払出」「使用」「書損」「移動」.
    public var what: String
    public var first: String
    public var last: String
    /// Sheets; positive in, negative out.
    public var count: Int
    public var balance: Int
    public var terminal: String
    public var clerk: String
    public var note: String

    public init(
      at: OfficeTime, what: String, first: String, last: String, count: Int, balance: Int,
      terminal: String, clerk: String, note: String = ""
    ) {
      self.at = at
      self.what = what
      self.first = first
      self.last = last
      self.count = count
      self.balance = balance
      self.terminal = terminal
      self.clerk = clerk
      self.note = note
    }
  }

  public var issuer: PaperIssuer
  public var from: CivilDate
  public var to: CivilDate
  /// Sheets there were before the first line.
  public var carried: Int
  public var entries: [Entry]
  /// Serials nobody can account for, each a range.
  public var gaps: [String]

  public init(
    issuer: PaperIssuer, from: CivilDate, to: CivilDate, carried: Int, entries: [Entry],
    gaps: [String] = []
  ) {
    self.issuer = issuer
    self.from = from
    self.to = to
    self.carried = carried
    self.entries = entries
    self.gaps = gaps
  }

  public func document() throws(PaperRefusal) -> PaperDocument {
    var flow = PaperFlow(.a4Landscape, margin: 150, foot: issuer.line)
    flow.title("改ざん防止用紙　受払簿")
    flow.line(
      "期間", from == to ? from.wareki : "\(from.wareki) から \(to.wareki) まで", size: 105,
      align: .centre)
    flow.down(20)
    try flow.table(table(flow.width))
    flow.down(20)
    flow.line(
      "不明の番号", gaps.isEmpty ? "番号の欠けはありません。" : "番号の欠け: \(gaps.joined(separator: "、"))",
      font: .gothic, size: 105)
    flow.down(20)
    flow.need(400)
    flow.signatureLine("管理者", height: 110)
    flow.signatureLine("立会者", height: 110)
    return PaperDocument(title: "改ざん防止用紙 受払簿", audience: .staff, pages: flow.finished())
  }

  private func table(_ width: Int) -> PaperTable {
    var rows = [
      PaperTable.Row(["", "繰越", "", "", "", PaperNumber.grouped(carried), "", "", ""], isSum: true)
    ]
    rows += entries.map { entry in
      PaperTable.Row([
        "\(entry.at.date.month)/\(entry.at.date.day) \(entry.at.clock)", entry.what, entry.first,
        entry.last, PaperNumber.grouped(entry.count), PaperNumber.grouped(entry.balance),
        entry.terminal, entry.clerk, entry.note,
      ])
    }
    return PaperTable(
      "受払",
      columns: [
        .init("日時", 270), .init("区分", 170, align: .centre), .init("番号（から）", 340),
        .init("番号（まで）", 340), .init("枚数", 160, align: .trailing),
        .init("残", 180, align: .trailing), .init("端末", 270), .init("担当", 300),
        .init("備考", width - 2_030),
      ], rows: rows)
  }
}
