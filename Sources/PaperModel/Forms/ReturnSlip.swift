public import Domain

/// 再来庁票: what is missing, by which law, by when, where to come and whom to ask; the case goes on
/// at that step (domain.md A.13).
public struct ReturnSlip: PaperForm, Equatable {
  public struct Missing: Equatable, Sendable {
    public var what: String
    /// In plain words; empty when the law says it all.
    public var why: String
    public var law: String

    public init(_ what: String, why: String = "", law: String = "") {
      self.what = what
      self.why = why
      self.law = law
    }
  }

  public var issuer: PaperIssuer
  public var day: CivilDate
  public var number: String
  /// 「住民票の写し」.
  public var matter: String
  public var missing: [Missing]
  /// 「3番窓口（区民課 証明）」, or the name of another office.
  public var place: String
  public var by: CivilDate?
  /// When it is open: 「平日 8:30〜17:00」.
  public var hours: String
  /// Our own number of the case, in words and as a QR code.
  public var caseNumber: String
  public var code: String?
  public var occasion: SlipOccasion

  public init(
    issuer: PaperIssuer, day: CivilDate, number: String, matter: String, missing: [Missing],
    place: String, by: CivilDate? = nil, hours: String = "", caseNumber: String,
    code: String? = nil, occasion: SlipOccasion = .missing
  ) {
    self.issuer = issuer
    self.day = day
    self.number = number
    self.matter = matter
    self.missing = missing
    self.place = place
    self.by = by
    self.hours = hours
    self.caseNumber = caseNumber
    self.code = code
    self.occasion = occasion
  }

  private var lead: String {
    switch occasion {
    case .missing:
      "きょうの手続には、次のものが足りませんでした。そろいましたら、この票をお持ちください。続きから受け付けます。番号を取り直す必要はありません。"
    case .ready: "証明書をお預かりしています。お受け取りのときに、この票と次のものをお持ちください。番号を取り直す必要はありません。"
    case .absent:
      "お呼びしたときにお席にいらっしゃらなかったので、手続が途中です。この票と次のものをお持ちください。続きから受け付けます。"
    case .elsewhere:
      "いまこの窓口では発行できません。請求は残っています。次の窓口へ、この票と次のものをお持ちください。お急ぎでなければ、後日ここへお越しいただくか、郵送の請求もご案内します。"
    }
  }

  public func document() throws(PaperRefusal) -> PaperDocument {
    var flow = PaperFlow(.a5, margin: 130, foot: issuer.line)
    flow.line("作成日", day.wareki, size: 90, align: .trailing)
    flow.title("再来庁票", size: 200)
    flow.down(15)
    flow.line("文", lead, size: 105)
    flow.down(15)
    let label = 260
    flow.fields(
      PaperFields([.init("手続", matter, labelWidth: label, width: flow.width - label)], height: 85))
    flow.fields(
      PaperFields(
        [.init("整理番号", caseNumber, labelWidth: label, width: flow.width - label, size: 125)],
        height: 85))
    flow.down(30)
    try flow.table(
      PaperTable(
        "足りないもの",
        columns: [
          .init("お持ちいただくもの", 620), .init("理由と根拠", flow.width - 620),
        ],
        rows: missing.map { item in
          PaperTable.Row([
            "□ " + item.what,
            [item.why, item.law].filter { !$0.isEmpty }.joined(separator: "\n"),
          ])
        }, size: 105, rowHeight: 95))
    flow.down(30)
    destination(&flow, label)
    let document = PaperDocument(title: "再来庁票", audience: .citizen, pages: flow.finished())
    try ForbiddenWords.check(document)
    return document
  }

  private func destination(_ flow: inout PaperFlow, _ label: Int) {
    let side = 260
    let room = flow.width - label - (code == nil ? 0 : side + 15)
    var rows = [("次の窓口", place)]
    if let by { rows.append(("いつまでに", by.warekiWithWeekday)) }
    if !hours.isEmpty { rows.append(("受付の時間", hours)) }
    flow.need(max(side, rows.count * 95))
    let top = flow.y
    for row in rows {
      flow.fields(
        PaperFields([.init(row.0, row.1, labelWidth: label, width: room, size: 115)], height: 95))
    }
    if let code {
      flow.add(.qr(PaperQR("整理番号", code, in: PaperFrame(flow.right - side, top, side, side))))
      flow.down(max(0, top + side - flow.y))
    }
  }
}
