import Domain

/// What the city's settings hold, in the words of the counter: the files write for programs.
extension CatalogueText {
  static func value(of setting: CatalogueSetting) -> String {
    setting.value.map { value($0, of: setting.id) } ?? "未定"
  }

  /// A value that is not written as this program knows it is shown as it stands in the file.
  static func value(_ stored: String, of key: String) -> String {
    settingValues.first { SafeText.isSame($0.key, key) }?.spelling.words(stored) ?? stored
  }

  private static let settingValues: [(key: String, spelling: Spelling)] = [
    ("exempt.table", .choice(["C.3": "免除の表のとおり"])),
    ("okuyami.lead", .number(before: "", after: "日前まで")),
    ("card.continue.days", .number(before: "", after: "日")),
    ("deadline.jidou15.roll", .choice(["true": "次の開庁日に延ばす", "false": "延ばさない"])),
    ("age.seal15", .choice(["ageOn": "誕生日から", "attain": "誕生日の前日から"])),
    ("shomei.twoPerson", .choice(["on": "二人で照合する", "off": "一人でよい"])),
    ("import.netdesmart", .choice(["on": "読み取る", "off": "読み取らない"])),
    ("koiki.cutoff", .time), ("koiki.minutes.single", .range("分")),
    ("koiki.minutes.chain", .range("分")), ("koiki.chain.oneDay", .number(before: "", after: "通まで")),
    ("koiki.days.chain", .range("日")), ("koiki.days.post", .range("日")),
    ("tax.years", .number(before: "最新から", after: "年度分")), ("tax.newYear", .monthAndDay),
    ("authority.months", .number(before: "発行から", after: "か月")), ("removed.keptFrom", .day),
    ("verify.single", .offices), ("mail.due.days", .number(before: "届いてから", after: "開庁日")),
    ("convenience.hours", .range("")), ("protect.records", .equations),
  ]

  private enum Spelling {
    case choice([String: String])
    case number(before: String, after: String)
    /// `10-30`, and what is counted.
    case range(String)
    /// The last moment.
    case time
    /// `06-01`.
    case monthAndDay
    case day
    /// Kinds of offices, or their ids.
    case offices
    /// `住民票=J01 J02・除票=J03`.
    case equations

    /// Nil for a value of another form.
    func words(_ stored: String) -> String? {
      switch self {
      case .choice(let words): words[stored]
      case .number(let before, let after): Int(stored).map { "\(before)\($0)\(after)" }
      case .range(let unit):
        stored.contains("-") ? stored.split(separator: "-").joined(separator: "〜") + unit : nil
      case .time: stored.contains(":") ? "\(stored)まで" : nil
      case .monthAndDay:
        CivilDate(iso: "2000-\(stored)").map { "\($0.month)月\($0.day)日から" }
      case .day: CivilDate(iso: stored).map(\.wareki)
      case .offices:
        stored.split(separator: "、").map { word in
          OfficeType(rawValue: String(word))?.name ?? String(word)
        }.joined(separator: "、")
      case .equations:
        stored.split(separator: "・").map {
          $0.split(separator: "=").joined(separator: ": ")
        }.joined(separator: "、")
      }
    }
  }
}
