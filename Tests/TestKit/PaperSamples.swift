public import Domain
public import PaperModel

/// One of each form, with synthetic people whose names need every font.
public enum PaperSamples {
  public static let day = CivilDate(year: 2026, month: 11, day: 24) ?? CivilDate(dayNumber: 0)
  public static let now = OfficeTime(iso: "2026-11-24T16:55:00") ?? OfficeTime(unixSeconds: 0)
  public static let issuer = PaperIssuer(
    office: "中原区役所", section: "区民課", head: "中原区長", telephone: "044-000-0000")

  /// U+FA19 beside U+845B with a variation and U+20BB7.
  public static let name: Domain.ExactText = "\u{FA19}田　\u{845B}\u{E0100}\u{20BB7}"

  public static var request: RequestForm {
    RequestForm(
      issuer: issuer, day: day, number: "A012", code: "REQ-nakahara-20261124-0012-1",
      requester: name, requesterAddress: "川崎市中原区小杉町三丁目245番地　架空ハイツ101", role: "本人",
      subject: name, subjectKana: "カミタ　クズヨシ", subjectBirth: "昭和50年4月1日",
      items: [
        .init("住民票の写し（世帯票）", copies: 2, options: ["続柄", "本籍・筆頭者"], fee: 300),
        .init("印鑑登録証明書", copies: 1, fee: 300), .init("戸籍全部事項証明書", copies: 1, fee: 450),
      ], use: "運転免許の更新（神奈川県警察）")
  }

  public static var receipt: Receipt {
    Receipt(
      issuer: issuer, at: now, number: "1124-003", ticket: "A012",
      items: [
        .init("住民票の写し（世帯票）", copies: 2, unit: 300), .init("印鑑登録証明書", copies: 1, unit: 300),
      ], isCash: true, method: "現金", tendered: 1_000,
      nextTime: "マイナンバーカードがあれば、コンビニエンスストアで朝6時半から夜11時まで取れます。手数料は一通につき100円安くなります。")
  }

  public static var slip: ReturnSlip {
    ReturnSlip(
      issuer: issuer, day: day, number: "A012", matter: "印鑑登録証明書の交付",
      missing: [
        .init("印鑑登録証（カード）", why: "本人でも、登録証がないと交付できません。", law: "川崎市印鑑条例"),
        .init(
          "顔写真のある本人確認書類", why: "運転免許証、マイナンバーカード、在留カードなどのうち一つ（期限内のもの）", law: "住民基本台帳法12条3項"),
      ], place: "3番窓口（区民課 証明）", by: CivilDate(year: 2026, month: 12, day: 8),
      hours: "平日 8:30〜17:00、第2・第4土曜 8:30〜12:30", caseNumber: "川-中原-20261124-0012-7",
      code: "nakahara-20261124-0012-7")
  }

  public static var exemption: ExemptionSheet {
    ExemptionSheet(
      issuer: issuer, day: day, number: "A012",
      entries: [
        .init(
          code: "N01", stamp: "年金用", law: "国民年金法104条", certificate: "戸籍全部事項証明書", copies: 1,
          proof: ["年金請求書", "年金手帳"]),
        .init(
          code: "N07", stamp: "公的用", law: "川崎市手数料条例", certificate: "住民票の写し", copies: 1,
          proof: ["受給証明書"]),
      ])
  }

  public static var closing: DailyClosingSheet {
    let kinds = [("住民票の写し（世帯票）", 300), ("印鑑登録証明書", 300), ("戸籍全部事項証明書", 450)]
    let lines = kinds.flatMap { kind in
      [("現金", "佐藤 花子"), ("キャッシュレス", "佐藤 花子"), ("現金", "鈴木 一郎")].enumerated().map { index, who in
        DailyClosingSheet.Line(
          certificate: kind.0, unit: kind.1, method: who.0, clerk: who.1, copies: 4 + index,
          amount: kind.1 * (4 + index))
      }
    }
    return DailyClosingSheet(
      issuer: issuer, day: day, scope: "役所全体", lines: lines,
      denominations: [(10_000, 2), (5_000, 1), (1_000, 12), (500, 4), (100, 15), (50, 3), (10, 8)]
        .map { .init(yen: $0.0, count: $0.1) },
      float: 30_000, expectedCash: 10_740, cashless: 5_250, exempt: 3,
      varianceReason: "17時の再確認でも10円不足。釣銭の渡し間違いと思われる。",
      serials: .init(used: 48, spoiled: 2, missing: 0),
      auditRows: 12_345,
      auditHead: "3f9a2c71d05be8864410aa27f1c39e5db60827c4e9f3510d77ab12ce0468fd93",
      madeBy: "係長 高橋 次郎",
      madeAt: now)
  }

  /// Long enough for several pages.
  public static func ledger(_ count: Int = 60) -> PaperLedgerSheet {
    PaperLedgerSheet(
      issuer: issuer, from: day, to: day, carried: 500,
      entries: (0..<count).map { index in
        .init(
          at: now.adding(seconds: 60 * index - 28_800), what: index % 7 == 6 ? "書損" : "使用",
          first: "KN-\(100_000 + index)", last: "KN-\(100_000 + index)", count: -1,
          balance: 499 - index, terminal: "N-CERT-1", clerk: "佐藤 花子",
          note: index % 7 == 6 ? "印字ずれ。切断して保管、月次立会廃棄待ち。" : "")
      }, gaps: ["KN-100061〜KN-100062"])
  }

  public static var charts: PaperDocument {
    let months = ["4月", "5月", "6月", "7月", "8月", "9月"]
    let numbers = [1_250, 980, 1_430, 1_100, 870, 1_310]
    let values = zip(months, numbers).map { PaperChart.Value($0, $1) }
    var flow = PaperFlow(.a4)
    for (kind, title) in [
      (PaperChart.Kind.bars, "証明書の交付数（窓口）"), (.line, "証明書の交付数（推移）"),
    ] {
      let frame = PaperFrame(flow.left, flow.y, flow.width, 900)
      for element in PaperChart(kind, title, unit: "通", values).elements(in: frame) {
        flow.add(element)
      }
      flow.down(950)
    }
    return PaperDocument(title: "交付数", audience: .staff, pages: flow.finished())
  }

  /// Every form by a name for files.
  public static func all() throws -> [(name: String, document: PaperDocument)] {
    [
      ("request", try request.document()), ("receipt", try receipt.document()),
      ("slip", try slip.document()), ("exemption", try exemption.document()),
      ("closing", try closing.document()), ("ledger", try ledger().document()),
      ("charts", charts),
    ]
  }
}
