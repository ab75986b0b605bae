/// What is said to the citizen about a plan: what is had now, what by post, what is not known yet.
struct KosekiWords {
  let sentences: [String]

  /// - Parameter codes: what is said of 識別符号.
  init(
    _ plan: KosekiPlan, _ lines: [KosekiPlan.Line], _ today: CivilDate, codes: [String] = []
  ) {
    // Of somebody who is stopped nothing is said, and nothing of the others that would tell it apart.
    if let stop = lines.lazy.compactMap(Self.stop).first {
      sentences = [stop.words]
      return
    }
    var said: [String] = []
    let now = lines.count { $0.way == .here(on: today) }
    if now > 0 {
      said.append("きょう、ここで\(now)通お渡しできます。")
    }
    for day in Self.days(lines, after: today) {
      let count = lines.count { $0.way == .here(on: day) }
      said.append("\(count)通は、\(day.warekiWithWeekday)以降のお渡しになります。")
    }
    if plan.feeHere > 0 { said.append("ここでの手数料は合わせて\(Money.text(plan.feeHere))です。") }
    let post = lines.count { $0.way == .post }
    if post > 0 {
      let fee = plan.feeByPost > 0 ? "手数料は\(Money.text(plan.feeByPost))（定額小為替）です。" : ""
      said.append("\(post)通は、本籍地の役所へ郵送で請求していただきます。\(fee)")
    }
    if lines.contains(where: { $0.way == .wardOffice }) {
      said.append("区役所の区民課でお渡しできるものがあります。場所をご案内します。")
    }
    let offices = lines.count { if case .official = $0.way { true } else { false } }
    if offices > 0 { said.append("\(offices)通は、窓口ではなく公用請求の手続で扱います。") }
    said += codes
    let open = lines.count { $0.way == .ask }
    if open > 0 { said.append("\(open)通は、確かめることが残っています。") }
    said += Self.about(plan.chain)
    sentences = said
  }

  private static func stop(_ line: KosekiPlan.Line) -> StopCode? {
    if case .supervisor(let stop) = line.way { return stop }
    return nil
  }

  private static func days(_ lines: [KosekiPlan.Line], after today: CivilDate) -> [CivilDate] {
    Set(
      lines.compactMap { line in
        if case .here(let day) = line.way, day > today { return day }
        return nil
      }
    ).sorted()
  }

  private static func about(_ chain: FamilyRegisterChain?) -> [String] {
    guard let chain else { return [] }
    if chain.isWhole { return ["出生から死亡まで、戸籍はつながっています。"] }
    guard !chain.gaps.isEmpty else { return ["出生から死亡までつながるかは、まだわかりません。"] }
    return ["出生から死亡までのうち、まだわからない期間が\(chain.gaps.count)か所あります。"]
  }
}

/// Yen in a sentence, without a formatter.
enum Money {
  /// `1,950円`
  static func text(_ yen: Int) -> String {
    let digits = Array(String(yen).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return String(result) + "円"
  }
}
