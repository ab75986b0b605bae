import Catalogue
import Domain
import Testing

/// One mistake in one file and where it must be said.
struct CatalogueFault: Sendable, CustomTestStringConvertible {
  let what: String
  let file: CatalogueSample.File
  let lines: [Int: String]
  let line: Int
  let field: String
  let says: String

  init(
    _ what: String, _ file: CatalogueSample.File, _ lines: [Int: String], at line: Int? = nil,
    _ field: String, _ says: String
  ) {
    self.what = what
    self.file = file
    self.lines = lines
    self.line = line ?? lines.keys.min() ?? 1
    self.field = field
    self.says = says
  }

  var testDescription: String { what }

  static let all: [CatalogueFault] =
    terms + [
      .init(
        "two fees on one day", .fees, [13: "    valid: { from: 2026-11-30, to: null }"],
        "fees[1].valid", "7 行目の期間（2022-01-04〜2026-11-30）と重なっています"),
      .init(
        "the same fee twice", .fees, [7: "    valid: { from: 2026-12-01, to: null }"], at: 13,
        "fees[1].valid", "重なっています"),
      .init(
        "days without a fee between two rows", .fees,
        [13: "    valid: { from: 2026-12-25, to: null }"], "fees[1].valid",
        "2026-12-01 から 2026-12-24 まで"),
      .init(
        "no fee when the certificate begins", .fees,
        [7: "    valid: { from: 2022-04-01, to: 2026-11-30 }"], at: 13, "fees",
        "J01 の窓口の手数料がない日があります（2022-01-04〜2022-03-31）"),
      .init(
        "no fee when the certificate goes on", .fees,
        [13: "    valid: { from: 2026-12-01, to: 2027-03-31 }"], "fees", "（2027-04-01〜）"),
      .init(
        "a fee of nothing", .fees, [21: "  - code: J99"], "fees[3].code", "「J99」は"),
      .init("a fraction", .fees, [4: "    amount: 300.5"], "fees[0].amount", "整数"),
      .init("a minus sign", .fees, [4: "    amount: -300"], "fees[0].amount", "整数"),
      .init("a comma", .fees, [30: "    amount: 1,400"], "fees[4].amount", "整数"),
      .init(
        "an unknown channel", .fees, [3: "    channel: web"], "fees[0].channel",
        "counter、convenience"),
      .init("no source", .fees, [6: ""], at: 2, "fees[0].source", "要ります"),
      .init("an empty source", .fees, [6: "    source: []"], "fees[0].source", "一つ以上"),
      .init("no validity", .fees, [7: ""], at: 2, "fees[0].valid", "要ります"),
      .init(
        "a day that does not exist", .fees, [7: "    valid: { from: 2026-02-29, to: null }"],
        "fees[0].valid.from", "2026-11-24 のように"),
      .init(
        "a wareki date", .fees, [7: "    valid: { from: 令和4年1月4日, to: null }"],
        "fees[0].valid.from", "西暦"),
      .init(
        "an end before the beginning", .fees,
        [7: "    valid: { from: 2026-12-01, to: 2026-11-30 }"],
        "fees[0].valid.to", "前です"),
      .init(
        "confirmed on a day by nobody", .fees, [8: "    confirmed: { by: null, on: 2026-10-01 }"],
        "fees[0].confirmed.on", "両方"),
      .init(
        "confirmed by somebody on no day", .fees, [8: "    confirmed: { by: 係長, on: null }"],
        "fees[0].confirmed.by", "両方"),
      .init(
        "confirmed as a word", .fees, [8: "    confirmed: true"], "fees[0].confirmed", "「項目: 値」"),
      .init("no word on confirmation", .fees, [8: ""], at: 2, "fees[0].confirmed", "要ります"),
      .init("a field misspelt", .fees, [4: "    amuont: 300"], "fees[0].amuont", "この項目はありません"),
      .init(
        "a small letter", .certificates, [2: "  - code: j01"], "certificates[0].code", "「J01」のように"),
      .init(
        "full-width digits", .certificates, [2: "  - code: J０１"], "certificates[0].code",
        "「J01」のように"),
      .init(
        "one certificate twice", .certificates, [21: "  - code: J01"], at: 29,
        "certificates[1].valid", "12 行目"),
      .init(
        "a reading in hiragana", .certificates, [4: "    reading: じゅうみんひょう"],
        "certificates[0].reading", "全角カタカナ"),
      .init(
        "an unknown second person", .certificates, [8: "    secondPerson: yes"],
        "certificates[0].secondPerson", "always、options、never"),
      .init(
        "a control in a name", .certificates, [3: "    name: \"\\e[2J\""], "certificates[0].name",
        "制御文字"),
      .init("a key without a dot", .settings, [2: "  - key: lead"], "settings[0].key", "点で"),
      .init("a key of two dots in a row", .settings, [2: "  - key: a..b"], "settings[0].key", "点で"),
      .init("no question", .settings, [4: "    question:"], "settings[0].question", "要ります"),
      .init(
        "one setting twice", .settings, [8: "  - key: okuyami.lead"], at: 12, "settings[1].valid",
        "重なっています"),
      .init(
        "a list where a value belongs", .settings, [3: "    value: [4]"], "settings[0].value", "文字で"
      ),
      .init("an anchor", .settings, [3: "    value: &a 4"], "", "「&」"),
    ]
}

extension CatalogueFault {
  /// Mistakes in the columns that say on what terms a certificate is issued.
  static let terms: [CatalogueFault] = [
    .init("no requesters", .certificates, [14: ""], at: 2, "certificates[0].requesters", "要ります"),
    .init(
      "an unknown requester", .certificates, [14: "    requesters: [{ roles: [uncle] }]"],
      "certificates[0].requesters[0].roles[0]", "self、household"),
    .init(
      "a requester twice", .certificates,
      [14: "    requesters: [{ roles: [self] }, { roles: [self] }]"],
      "certificates[0].requesters[1]", "二つあります"),
    .init(
      "an unknown need", .certificates,
      [14: "    requesters: [{ roles: [agent], needs: [letter] }]"],
      "certificates[0].requesters[0].needs[0]", "power-of-attorney"),
    .init(
      "an unknown way", .certificates, [15: "    channels: [counter, fax]"],
      "certificates[0].channels[1]", "counter、convenience"),
    .init(
      "a convenience store for nobody", .certificates, [16: ""], at: 2,
      "certificates[0].convenienceFor", "convenience があるときだけ"),
    .init(
      "an option twice", .certificates, [17: "    options: [domicile, domicile]"],
      "certificates[0].options[1]", "二度"),
    .init(
      "an unknown rule of identity", .certificates, [18: "    identity: A2"],
      "certificates[0].identity", "A1-or-B2"),
    .init(
      "an unknown kind of office", .certificates, [19: "    offices: [city]"],
      "certificates[0].offices[0]", "ward"),
    .init(
      "a form issued as nothing", .certificates,
      [33: "    variants: [{ name: 上質紙, as: J77 }]"], at: 29, "certificates", "「J77」がありません"),
    .init(
      "a fee of a form that is not there", .fees, [28: "    variant: 並紙"], "fees[4].variant",
      "形「並紙」はありません"),
    .init(
      "an unknown class", .identity, [4: "    class: D"], "documents[0].class", "A、B、C、none"),
    .init(
      "one name for two kinds", .identity, [10: "  - kind: パスポート"], "documents[1]", "別の名前"),
    .init(
      "one kind twice", .identity, [10: "  - kind: 旅券"], at: 17, "documents[1].valid", "重なって"),
    .init(
      "an unknown extension", .identity, [14: "    extension: always"],
      "documents[1].extension", "next-weekday"),
    .init(
      "an exemption of nothing", .exemptions, [4: "    appliesTo: [J99]"],
      "exemptions[0].appliesTo[0]", "「J99」は"),
    .init(
      "a stamp that betrays aid", .exemptions, [6: "    stamp: 生活保護"], "exemptions[0].stamp",
      "免除B"),
    .init(
      "an exemption nowhere", .exemptions, [7: "    validAt: []"], "exemptions[0].validAt",
      "一つ以上"),
  ]
}
