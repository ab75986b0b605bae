import Testing

/// A faulty file and the one thing that must be said about it.
struct FaultSample: Sendable, CustomTestStringConvertible {
  let what: String
  let text: String
  let line: Int
  let field: String
  /// A part of the sentence.
  let says: String

  var testDescription: String { what }

  /// The sound file with one line of it replaced; the replacement may be several lines.
  static func replacing(
    _ what: String, line: Int, with new: String, at reported: Int? = nil, field: String,
    says: String
  ) -> FaultSample {
    var lines = sound.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = new
    return FaultSample(
      what: what, text: lines.joined(separator: "\n"), line: reported ?? line, field: field,
      says: says)
  }

  static let sound = """
    templates:
      small:
        sections:
          - id: desk
            name: 受付
            queues:
              - id: certificate
                name: 証明書
                prefix: A
                targetMinutes: 15
                callLimit: 3
                services:
                  - { id: residence, name: 住民票, reading: ジュウミンヒョウ }
                  - { id: seal, name: 印鑑登録, reading: インカントウロク }
              - id: move
                name: 住民異動
                prefix: B
                targetMinutes: 30
                callLimit: 3
                services: [{ id: move-in, name: 転入, reading: テンニュウ }]
        counters:
          - { numbers: 1-2, section: desk, queues: [certificate] }
          - { numbers: 3, section: desk, queues: [move] }
    offices:
      - id: east
        name: 東区役所
        type: ward
        confirmed: true
        template: small
      - id: west
        name: 西支所
        type: branch
        confirmed: false
        template: small
    """

  static let values: [FaultSample] = [
    .replacing(
      "unknown field", line: 26, with: "    nmae: 東区役所\n    name: 東区役所",
      field: "offices[0].nmae", says: "この項目はありません"),
    .replacing("missing field", line: 26, with: "", at: 25, field: "offices[0].name", says: "要ります"),
    .replacing("empty field", line: 26, with: "    name:", field: "offices[0].name", says: "要ります"),
    .replacing(
      "wrong kind of value", line: 26, with: "    name: [東]", field: "offices[0].name", says: "文字で"),
    .replacing(
      "control character", line: 26, with: "    name: \"\\e[2J\"", field: "offices[0].name",
      says: "制御文字"),
    .replacing(
      "bidirectional override", line: 26, with: "    name: \"\\u202E東\"", field: "offices[0].name",
      says: "見えない文字"),
    .replacing(
      "word not of the list", line: 27, with: "    type: city", field: "offices[0].type",
      says: "ward、branch、sub-branch、service-corner"),
    .replacing(
      "yes instead of true", line: 28, with: "    confirmed: yes", field: "offices[0].confirmed",
      says: "true か false"),
    .replacing(
      "capital letters in an id", line: 25, with: "  - id: East", field: "offices[0].id",
      says: "英小文字"),
    .replacing(
      "number out of range", line: 10, with: "            targetMinutes: 0",
      field: "templates.small.sections[0].queues[0].targetMinutes", says: "1 から 480"),
    .replacing(
      "number with a fraction", line: 11, with: "            callLimit: 2.5",
      field: "templates.small.sections[0].queues[0].callLimit", says: "整数"),
    .replacing(
      "number too large to count", line: 11, with: "            callLimit: 99999999999999999999",
      field: "templates.small.sections[0].queues[0].callLimit", says: "整数"),
    .replacing(
      "two letters", line: 9, with: "            prefix: AB",
      field: "templates.small.sections[0].queues[0].prefix", says: "英大文字 1 字"),
    .replacing(
      "hiragana reading", line: 13,
      with: "              - { id: residence, name: 住民票, reading: じゅうみんひょう }",
      field: "templates.small.sections[0].queues[0].services[0].reading", says: "全角カタカナ"),
    .replacing(
      "span turned round", line: 22,
      with: "      - { numbers: 2-1, section: desk, queues: [certificate] }",
      field: "templates.small.counters[0].numbers", says: "「1-6」"),
    .replacing(
      "empty list", line: 20, with: "            services: []",
      field: "templates.small.sections[0].queues[1].services", says: "一つ以上"),
    .replacing(
      "no list", line: 20, with: "            services: 転入",
      field: "templates.small.sections[0].queues[1].services", says: "一覧の形"),
  ]

  static let references: [FaultSample] = [
    .replacing(
      "office id twice", line: 30, with: "  - id: east", field: "offices[1].id", says: "二度"),
    .replacing(
      "queue id twice", line: 15, with: "          - id: certificate",
      field: "templates.small.sections[0].queues[1].id", says: "二度"),
    .replacing(
      "letter twice", line: 17, with: "            prefix: A",
      field: "templates.small.sections[0].queues[1].prefix", says: "「A」"),
    .replacing(
      "service id twice", line: 20,
      with: "            services: [{ id: seal, name: 転入, reading: テンニュウ }]",
      field: "templates.small.sections[0].queues[1].services[0].id", says: "「seal」"),
    .replacing(
      "counter twice", line: 23, with: "      - { numbers: 2, section: desk, queues: [move] }",
      field: "templates.small.counters[1].numbers", says: "2番窓口"),
    .replacing(
      "unknown queue at a counter", line: 23,
      with: "      - { numbers: 3, section: desk, queues: [moving] }",
      field: "templates.small.counters[1].queues[0]", says: "「moving」"),
    .replacing(
      "unknown section at a counter", line: 23,
      with: "      - { numbers: 3, section: dusk, queues: [move] }",
      field: "templates.small.counters[1].section", says: "「dusk」"),
    .replacing(
      "unknown template", line: 29, with: "    template: large", field: "offices[0].template",
      says: "「large」"),
    .replacing(
      "template and its own", line: 29,
      with: "    template: small\n    counters: []", at: 30, field: "offices[0].counters",
      says: "一緒には"),
  ]

  static let broken: [FaultSample] = [
    FaultSample(what: "nothing", text: "", line: 1, field: "", says: "内容がありません"),
    FaultSample(what: "comments only", text: "# 空\n\n", line: 1, field: "", says: "内容がありません"),
    FaultSample(what: "a bare word", text: "offices", line: 1, field: "", says: "「項目: 値」"),
    FaultSample(
      what: "tab indentation", text: "offices:\n\t- id: a\n", line: 2, field: "", says: "YAML"),
    FaultSample(
      what: "quote left open", text: "offices:\n  - id: \"a\n", line: 3, field: "", says: "YAML"),
    FaultSample(
      what: "field twice", text: "offices: []\noffices: []\n", line: 1, field: "", says: "offices"),
    FaultSample(
      what: "two documents", text: "offices: []\n---\noffices: []\n", line: 2, field: "",
      says: "YAML"),
    FaultSample(
      what: "anchor", text: "offices:\n  - &a { id: a }\n  - *a\n", line: 2, field: "", says: "「&」"),
    FaultSample(
      what: "alias bomb",
      text: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\noffices: {? *c : 1}\n", line: 1,
      field: "", says: "別名"),
    FaultSample(
      what: "anchor behind a quotation", text: "offices: [b- \"c, &x d, \"e]\n", line: 1, field: "",
      says: "「&」"),
    FaultSample(what: "tag", text: "offices: !!set {a}\n", line: 1, field: "", says: "「!」"),
    FaultSample(
      what: "nested a thousand deep", text: "offices: " + String(repeating: "[", count: 5_000),
      line: 1, field: "", says: "YAML"),
    FaultSample(
      what: "NUL", text: "offices: a\u{0}b\n", line: 1, field: "", says: "YAML"),
  ]
}
