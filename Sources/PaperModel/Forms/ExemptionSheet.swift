public import Domain

/// 免除証印シート: which copies were free of charge, by which code and law, and the stamp that goes on
/// them (domain.md C.3). Some reasons are named by a neutral code alone (K).
public struct ExemptionSheet: PaperForm, Equatable {
  public struct Entry: Equatable, Sendable {
    /// Our own code: 「N04」.
    public var code: String
    /// What is stamped: 「年金用」.
    public var stamp: String
    public var law: String
    public var certificate: String
    public var copies: Int
    /// The papers that were seen.
    public var proof: [String]

    public init(
      code: String, stamp: String, law: String, certificate: String, copies: Int, proof: [String]
    ) {
      self.code = code
      self.stamp = stamp
      self.law = law
      self.certificate = certificate
      self.copies = copies
      self.proof = proof
    }
  }

  public var issuer: PaperIssuer
  public var day: CivilDate
  public var number: String
  public var entries: [Entry]

  public init(issuer: PaperIssuer, day: CivilDate, number: String, entries: [Entry]) {
    self.issuer = issuer
    self.day = day
    self.number = number
    self.entries = entries
  }

  public func document() throws(PaperRefusal) -> PaperDocument {
    var flow = PaperFlow(.a5, margin: 130, foot: issuer.line)
    flow.line("作成日", day.wareki, size: 90, align: .trailing)
    flow.title("手数料免除　証印シート", size: 160)
    flow.line("受付番号", "受付番号　\(number)", size: 110)
    flow.down(20)
    for entry in entries { block(&flow, entry) }
    flow.down(10)
    flow.line("注意", "証印のある証明書は、記された用途のほかには使えません。交付したあとの返金はありません。", size: 90)
    flow.stampRow(["確認", "交付"])
    let document = PaperDocument(title: "手数料免除 証印シート", audience: .citizen, pages: flow.finished())
    try ForbiddenWords.check(document)
    return document
  }

  private func block(_ flow: inout PaperFlow, _ entry: Entry) {
    let stampSide = 330
    let label = 230
    let room = flow.width - label - stampSide - 20
    let height = 100
    flow.need(4 * height + 30)
    let top = flow.y
    for (name, value) in [
      ("証明書", "\(entry.certificate)　\(entry.copies)通"), ("免除コード", entry.code),
      ("根拠", entry.law), ("確認した書類", entry.proof.joined(separator: "、")),
    ] {
      flow.fields(
        PaperFields(
          [.init(name, value, labelWidth: label, width: room, size: 100)], height: height))
    }
    let frame = PaperFrame(flow.right - stampSide, top + 70, stampSide, 260)
    for element in PaperStamp("免　除\n\(entry.stamp)", in: frame, size: 190).elements {
      flow.add(element)
    }
    flow.down(30)
  }
}
