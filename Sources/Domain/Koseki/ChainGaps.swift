/// Which days of a life no register is sure to cover, each with what to ask.
struct ChainGaps {
  let gaps: [FamilyRegisterChain.Gap]

  init(_ tree: FamilyTree, _ spans: [Coverage], _ life: ClosedRange<CivilDate>) {
    var sure = spans.compactMap(\.sure)
    for (index, span) in spans.enumerated() {
      sure += spans.indices.filter { $0 != index }.compactMap { span.goesOn(in: spans[$0]) }
    }
    let open = Self.uncovered(life, sure)
    let certain = Self.uncovered(life, spans.map(\.possible))
    gaps = open.map { days in
      let isCertain = certain.contains { $0.overlaps(days) }
      return FamilyRegisterChain.Gap(
        first: days.lowerBound, last: days.upperBound, isCertain: isCertain,
        question: Self.question(days, life, isCertain, spans, tree))
    }
  }

  /// The days of `life` in none of the spans.
  private static func uncovered(
    _ life: ClosedRange<CivilDate>, _ spans: [ClosedRange<CivilDate>]
  ) -> [ClosedRange<CivilDate>] {
    var found: [ClosedRange<CivilDate>] = []
    var next = life.lowerBound
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard next <= life.upperBound else { break }
      if span.lowerBound > next {
        let last = min(span.lowerBound.adding(days: -1), life.upperBound)
        found.append(next...last)
      }
      next = max(next, span.upperBound.adding(days: 1))
    }
    if next <= life.upperBound { found.append(next...life.upperBound) }
    return found
  }

  private static func question(
    _ days: ClosedRange<CivilDate>, _ life: ClosedRange<CivilDate>, _ isCertain: Bool,
    _ spans: [Coverage], _ tree: FamilyTree
  ) -> String {
    let before = spans.last { ($0.sure?.upperBound).map { $0 < days.lowerBound } ?? false }
    let after = spans.first { ($0.sure?.lowerBound).map { $0 > days.upperBound } ?? false }
    if !isCertain {
      return "日付がはっきりしないので、つながるか決められません。出た日と入った日を確かめてください。取った戸籍の記載でも確かめられます。"
    }
    if days.lowerBound == life.lowerBound {
      let hint = after.map { "\(tree.title($0.register))に「従前の戸籍」が書いてあります。" } ?? ""
      return "出生のときの戸籍（父母の戸籍）の本籍と筆頭者を聞いてください。\(hint)"
    }
    if days.upperBound == life.upperBound {
      let hint = before.map { "\(tree.title($0.register))に、出た先の戸籍が書いてあります。" } ?? ""
      return "死亡の書いてある戸籍の本籍と筆頭者を聞いてください。\(hint)"
    }
    let hint = before.map { "\(tree.title($0.register))に、出た先が書いてあります。" } ?? ""
    return "この間にいた戸籍（婚姻・離婚・転籍・改製など）の本籍と筆頭者を聞いてください。\(hint)"
  }
}
