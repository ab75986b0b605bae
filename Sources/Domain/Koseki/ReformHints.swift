/// Registers that were rewritten: where one of the old form must stand behind one of the new [BK].
extension FamilyTree {
  /// Sentences about registers of which an earlier form is likely to be missing from a chain.
  func reformHints(_ chain: FamilyRegisterChain) -> [String] {
    let events = chain.links.flatMap { [$0.from.event, $0.to.event] }
    return chain.links.compactMap { link in
      guard let register = register(link.register), register.kind != .reformed else { return nil }
      let from = link.from.date?.to
      let to = link.to.date?.from
      if let from, let to, from < Self.newLaw, to > Self.firstReformEnd,
        !events.contains(.reform1957)
      {
        return "\(title(link.register))は、昭和32年からの改製の前からある戸籍です。改製原戸籍があるかを確かめてください（要確認）。"
      }
      if let from, let to, from < Self.computer, to > Self.secondReformEnd,
        link.from.event != .reform1994, !events.contains(.reform1994)
      {
        return "\(title(link.register))は、コンピュータ化（平成6年からの改製）の前からある戸籍です。改製原戸籍があるかを確かめてください（要確認）。"
      }
      return nil
    }
  }

  private static let newLaw = CivilDate(year: 1948, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
  private static let firstReformEnd =
    CivilDate(year: 1966, month: 3, day: 31) ?? CivilDate(dayNumber: 0)
  private static let computer =
    CivilDate(year: 1994, month: 12, day: 1) ?? CivilDate(dayNumber: 0)
  private static let secondReformEnd =
    CivilDate(year: 2020, month: 9, day: 30) ?? CivilDate(dayNumber: 0)
}
