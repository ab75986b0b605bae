import Catalogue
import Domain
import Testing

/// A small sound catalogue, and ways to make it faulty.
enum CatalogueSample {
  static let certificates = """
    certificates:
      - code: J01
        name: 住民票の写し
        reading: ジュウミンヒョウノウツシ
        unit: 通
        who: 本人・同一世帯
        convenience: 可
        secondPerson: options
        notes: 注意
        law: [住民基本台帳法12]
        source: [K2]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
      - code: F06
        name: 受理証明書
        reading: ジュリショウメイショ
        unit: 通
        who: 届出人
        convenience: 不可
        secondPerson: always
        source: [C113]
        valid: { from: 2022-01-04, to: 2030-03-31 }
        confirmed: { by: 戸籍係, on: 2026-04-01 }
    """

  static let fees = """
    fees:
      - code: J01
        channel: counter
        amount: 300
        law: [川崎市手数料条例]
        source: [BK]
        valid: { from: 2022-01-04, to: 2026-11-30 }
        confirmed: { by: null, on: null }
      - code: J01
        channel: counter
        amount: 350
        source: [BK]
        valid: { from: 2026-12-01, to: null }
        confirmed: { by: 戸籍住民サービス課, on: 2026-10-01 }
      - code: J01
        channel: convenience
        amount: 200
        source: [BK]
        valid: { from: 2025-03-01, to: null }
        confirmed: { by: null, on: null }
      - code: F06
        channel: counter
        amount: 350
        source: [C113]
        valid: { from: 2022-01-04, to: 2030-03-31 }
        confirmed: { by: null, on: null }
      - code: F06
        variant: 上質紙
        channel: counter
        amount: 1400
        source: [C113]
        valid: { from: 2022-01-04, to: 2030-03-31 }
        confirmed: { by: null, on: null }
    """

  static let settings = """
    settings:
      - key: okuyami.lead
        value: 4
        question: 何日前までか。
        source: [BK]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
      - key: office.list
        value: null
        question: 一覧。
        source: [BK]
        valid: { from: 2022-01-04, to: null }
        confirmed: { by: null, on: null }
    """

  static let rules = """
    deadlines:
      - { id: move, label: 転入, base: 異動した日, rule: D14x, law: 住基法22, confirmed: true }
    ages:
      - { id: adult, label: 成年, age: 18, day: birthday, law: 民法4, confirmed: false }
    """

  enum File: String, CaseIterable, Sendable {
    case certificates = "catalogue/certificates.yaml"
    case fees = "fees/fees.yaml"
    case settings = "catalogue/settings.yaml"
    case rules = "calendar/rules.yaml"

    var sound: String {
      switch self {
      case .certificates: CatalogueSample.certificates
      case .fees: CatalogueSample.fees
      case .settings: CatalogueSample.settings
      case .rules: CatalogueSample.rules
      }
    }
  }

  /// The sound files with some lines (from 1) of one of them replaced.
  static func files(
    _ file: File? = nil, replacing lines: [Int: String] = [:]
  ) -> [(name: String, bytes: [UInt8])] {
    File.allCases.map { each in
      var text = each.sound.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      if each == file { for (line, new) in lines { text[line - 1] = new } }
      return (each.rawValue, Array(text.joined(separator: "\n").utf8))
    }
  }
}

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

  static let all: [CatalogueFault] = [
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
      "an end before the beginning", .fees, [7: "    valid: { from: 2026-12-01, to: 2026-11-30 }"],
      "fees[0].valid.to", "前です"),
    .init(
      "confirmed on a day by nobody", .fees, [8: "    confirmed: { by: null, on: 2026-10-01 }"],
      "fees[0].confirmed.on", "両方"),
    .init(
      "confirmed by somebody on no day", .fees, [8: "    confirmed: { by: 係長, on: null }"],
      "fees[0].confirmed.by", "両方"),
    .init("confirmed as a word", .fees, [8: "    confirmed: true"], "fees[0].confirmed", "「項目: 値」"),
    .init("no word on confirmation", .fees, [8: ""], at: 2, "fees[0].confirmed", "要ります"),
    .init("a field misspelt", .fees, [4: "    amuont: 300"], "fees[0].amuont", "この項目はありません"),
    .init(
      "a small letter", .certificates, [2: "  - code: j01"], "certificates[0].code", "「J01」のように"),
    .init(
      "full-width digits", .certificates, [2: "  - code: J０１"], "certificates[0].code",
      "「J01」のように"),
    .init(
      "one certificate twice", .certificates, [14: "  - code: J01"], at: 22,
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
      "a list where a value belongs", .settings, [3: "    value: [4]"], "settings[0].value", "文字で"),
    .init("an anchor", .settings, [3: "    value: &a 4"], "", "「&」"),
  ]
}
