public import Domain

/// 領収書, on the roll of the till; without cash it is the customer's copy of the use, as the payment
/// company gives the receipt (domain.md C.6).
public struct Receipt: PaperForm, Equatable {
  public struct Item: Equatable, Sendable {
    public var name: String
    public var copies: Int
    /// Yen for one copy.
    public var unit: Int

    public init(_ name: String, copies: Int, unit: Int) {
      self.name = name
      self.copies = copies
      self.unit = unit
    }

    var amount: Int { unit * copies }
  }

  public var issuer: PaperIssuer
  public var at: OfficeTime
  /// 「1124-003」.
  public var number: String
  /// 「A012」.
  public var ticket: String
  public var items: [Item]
  public var isCash: Bool
  /// 「現金」, or the brand.
  public var method: String
  public var tendered: Int?
  /// Where it could be had without coming, with the difference in the fee (the policy paper's
  /// 6-5-(2)); empty for whom that is not open.
  public var nextTime: String
  /// Printed a second time: it says so.
  public var isReprint: Bool

  public init(
    issuer: PaperIssuer, at: OfficeTime, number: String, ticket: String, items: [Item],
    isCash: Bool, method: String, tendered: Int? = nil, nextTime: String = "",
    isReprint: Bool = false
  ) {
    self.issuer = issuer
    self.at = at
    self.number = number
    self.ticket = ticket
    self.items = items
    self.isCash = isCash
    self.method = method
    self.tendered = tendered
    self.nextTime = nextTime
    self.isReprint = isReprint
  }

  public var total: Int { items.reduce(0) { $0 + $1.amount } }

  /// Half the roll for a word, half for a number.
  private static let length = 6_000

  public func document() throws(PaperRefusal) -> PaperDocument {
    let name = isCash ? "領収書" : "ご利用控え"
    var flow = PaperFlow(.slip80(height: Self.length), margin: 50)
    flow.title(name + (isReprint ? "（再発行）" : ""), size: isReprint ? 140 : 180)
    flow.down(10)
    pair(&flow, "番号", number)
    pair(&flow, "日時", "\(at.date.wareki) \(at.clock)")
    pair(&flow, "受付番号", ticket)
    rule(&flow)
    for item in items {
      flow.line("証明書", item.name, size: 100)
      pair(&flow, "　\(PaperNumber.yen(item.unit)) × \(item.copies)通", PaperNumber.yen(item.amount))
    }
    rule(&flow)
    pair(&flow, "合計", PaperNumber.yen(total), size: 160)
    pair(&flow, "支払方法", method)
    if let tendered, isCash {
      pair(&flow, "お預り", PaperNumber.yen(tendered))
      pair(&flow, "お釣り", PaperNumber.yen(tendered - total))
    }
    flow.down(20)
    flow.line("文", isCash ? "上の金額を領収しました。" : "これは領収書ではありません。決済事業者の明細と合わせてお持ちください。", size: 95)
    flow.line("役所", issuer.line, font: .gothic, size: 90)
    if !nextTime.isEmpty { next(&flow) }
    flow.down(60)
    var pages = flow.finished()
    // Cut where it ends; a longer one goes on with the next piece.
    pages[pages.count - 1].size = .slip80(height: flow.y + 20)
    let document = PaperDocument(title: name, audience: .citizen, pages: pages)
    try ForbiddenWords.check(document)
    return document
  }

  private func next(_ flow: inout PaperFlow) {
    flow.down(30)
    let height =
      PaperFit.lines(nextTime, 90, in: flow.width - 50) * PaperFit.lineHeight(90) + 90
    flow.need(height)
    let frame = PaperFrame(flow.left, flow.y, flow.width, height)
    flow.add(.box(PaperBox(frame, radius: 15, isDashed: true)))
    flow.text(
      PaperText(
        "次回の案内の見出し", "次回は、来庁しなくても取れます",
        in: PaperFrame(frame.x + 25, frame.y + 12, frame.width - 50, 50),
        font: .gothic, size: 90))
    flow.text(
      PaperText(
        "次回の案内", nextTime,
        in: PaperFrame(frame.x + 25, frame.y + 65, frame.width - 50, height - 75),
        size: 90, position: .top, wraps: true))
    flow.down(height)
  }

  private func pair(
    _ flow: inout PaperFlow, _ label: String, _ value: String, size: Int = 95
  ) {
    let height = PaperFit.lineHeight(size) + 10
    flow.need(height)
    let half = min(flow.width * 11 / 20, PaperFit.width(label, size) + 20)
    flow.text(
      PaperText(
        label, label, in: PaperFrame(flow.left, flow.y, half, height), font: .gothic, size: size))
    flow.text(
      PaperText(
        label, value, in: PaperFrame(flow.left + half, flow.y, flow.width - half, height),
        size: size, align: .trailing))
    flow.down(height)
  }

  private func rule(_ flow: inout PaperFlow) {
    flow.down(10)
    flow.add(.line(.horizontal(flow.left, flow.y, flow.width, isDashed: true)))
    flow.down(12)
  }
}
