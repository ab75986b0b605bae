public import Domain

/// 請求書: what the clerk has asked and written down, to be read and signed by whoever asks
/// (domain.md A.1: 書かない窓口, sign only).
public struct RequestForm: PaperForm, Equatable {
  public struct Item: Equatable, Sendable {
    public var name: String
    public var copies: Int
    /// What it shows beyond the ordinary; nothing unless asked for (住民基本台帳法12条5項).
    public var options: [String]
    /// Yen for one copy; nil when it is not known yet.
    public var fee: Int?

    public init(_ name: String, copies: Int, options: [String] = [], fee: Int? = nil) {
      self.name = name
      self.copies = copies
      self.options = options
      self.fee = fee
    }
  }

  public var issuer: PaperIssuer
  public var day: CivilDate
  /// The ticket: 「A012」.
  public var number: String
  /// Our own number of the request, drawn as a QR code; nil draws none.
  public var code: String?
  /// Whoever asks; empty leaves room to write.
  public var requester: ExactText
  public var requesterAddress: ExactText
  /// 「本人」「同一世帯」.
  public var role: String
  /// 「委任状」: the paper to be shown besides; empty when none is.
  public var paper: String
  /// The person the certificate is about, as the register holds the name.
  public var subject: ExactText
  public var subjectKana: String
  public var subjectBirth: String
  public var items: [Item]
  /// What it is for; empty leaves room to write.
  public var use: String

  public init(
    issuer: PaperIssuer, day: CivilDate, number: String, code: String? = nil,
    requester: ExactText = "", requesterAddress: ExactText = "", role: String,
    paper: String = "", subject: ExactText, subjectKana: String = "", subjectBirth: String = "",
    items: [Item], use: String = ""
  ) {
    self.issuer = issuer
    self.day = day
    self.number = number
    self.code = code
    self.requester = requester
    self.requesterAddress = requesterAddress
    self.role = role
    self.paper = paper
    self.subject = subject
    self.subjectKana = subjectKana
    self.subjectBirth = subjectBirth
    self.items = items
    self.use = use
  }

  public func document() throws(PaperRefusal) -> PaperDocument {
    var flow = PaperFlow(.a4, foot: issuer.line)
    head(&flow)
    people(&flow)
    flow.down(40)
    try certificates(&flow)
    flow.down(40)
    signature(&flow)
    let document = PaperDocument(
      title: "証明書等交付請求書", audience: .citizen, pages: flow.finished())
    try ForbiddenWords.check(document)
    return document
  }

  private func head(_ flow: inout PaperFlow) {
    let box = PaperFrame(flow.right - 480, flow.y, 480, 130)
    flow.add(.box(PaperBox(box, weight: 25, radius: 15)))
    flow.text(
      PaperText(
        "受付番号の見出し", "受付番号", in: PaperFrame(box.x + 25, box.y, 150, 130), font: .gothic,
        size: 85))
    flow.text(
      PaperText(
        "受付番号", number, in: PaperFrame(box.x + 180, box.y, 280, 130), font: .gothic, size: 240,
        align: .centre))
    if let code {
      flow.add(.qr(PaperQR("請求の番号", code, in: PaperFrame(flow.left - 30, flow.y - 60, 240, 240))))
    }
    flow.down(155)
    flow.title("証明書等交付請求書")
    flow.down(25)
    flow.line("あて先", issuer.addressee, size: 120)
    flow.line("請求日", day.wareki, size: 110, align: .trailing)
    flow.down(10)
  }

  private func people(_ flow: inout PaperFlow) {
    let label = 330
    let room = flow.width - label
    flow.section("請求する方（窓口に来た方）")
    flow.fields(
      PaperFields(
        [.init("氏名", requester.text, labelWidth: label, width: room, font: .name, size: 140)],
        height: 130))
    flow.fields(
      PaperFields(
        [
          .init(
            "住所", requesterAddress.text, labelWidth: label, width: room, font: .name, size: 110)
        ], height: 130))
    flow.fields(
      PaperFields([
        .init(
          "必要な方との関係", role + (paper.isEmpty ? "" : "（\(paper)を確認）"), labelWidth: label,
          width: room)
      ]))
    flow.down(35)
    flow.section("証明書が必要な方")
    flow.fields(
      PaperFields(
        [.init("フリガナ", subjectKana, labelWidth: label, width: room, size: 95)], height: 75))
    flow.fields(
      PaperFields(
        [.init("氏名", subject.text, labelWidth: label, width: room, font: .name, size: 160)],
        height: 140))
    flow.fields(
      PaperFields([.init("生年月日", subjectBirth, labelWidth: label, width: room)]))
  }

  private func certificates(_ flow: inout PaperFlow) throws(PaperRefusal) {
    flow.section("必要な証明書")
    let rows = items.map { item in
      PaperTable.Row([
        item.name, "\(item.copies)通",
        item.options.isEmpty ? "記載しない" : item.options.joined(separator: "、"),
        item.fee.map { $0 == 0 ? "無料" : PaperNumber.yen($0 * item.copies) } ?? "",
      ])
    }
    try flow.table(
      PaperTable(
        "必要な証明書",
        columns: [
          .init("証明書の種類", 720), .init("通数", 170, align: .centre), .init("特に記載する事項", 580),
          .init("手数料", flow.width - 1_470, align: .trailing),
        ], rows: rows, size: 110, rowHeight: 100))
    flow.fields(
      PaperFields(
        [.init("使いみち・提出先", use, labelWidth: 330, width: flow.width - 330)], height: 100))
  }

  private func signature(_ flow: inout PaperFlow) {
    flow.need(470)
    flow.line("確認のお願い", "上の内容をお確かめください。間違いがなければ、下に署名してください。", size: 110)
    flow.signatureLine("署名（請求する方）", height: 170)
    flow.down(40)
    flow.line("職員記入欄", "職員記入欄", font: .gothic, size: 80)
    flow.stampRow(["本人確認", "受付", "審査", "作成", "照合", "交付"])
  }
}
