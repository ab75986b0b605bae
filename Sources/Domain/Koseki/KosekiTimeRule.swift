/// How long it takes (domain.md C.2, E): single minutes, a chain one or two hours or several days.
extension KosekiPlanner {
  func time(_ lines: [KosekiPlan.Line], _ chain: FamilyRegisterChain?) -> KosekiTime {
    let here = lines.count { if case .here = $0.way { true } else { false } }
    let isPosted = lines.contains { $0.way == .post }
    var time = KosekiTime()
    if here == 1 { time.minutes = range("koiki.minutes.single", &time) }
    if here > 1 { time.minutes = range("koiki.minutes.chain", &time) }
    let most = setting("koiki.chain.oneDay", &time).flatMap { Int($0) }
    // A gap means more registers, found only when the others have been read.
    let isLong = most.map { here > $0 } ?? false
    if isLong || (here > 1 && chain.map { !$0.isWhole } ?? false) {
      time.days = range("koiki.days.chain", &time)
    }
    if isPosted { time.post = range("koiki.days.post", &time) }
    return time
  }

  /// `60-120`; nil where nothing of the kind is set.
  private func range(_ key: String, _ time: inout KosekiTime) -> ClosedRange<Int>? {
    guard let text = setting(key, &time) else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, parts[0] >= 0, parts[0] <= parts[1] else { return nil }
    return parts[0]...parts[1]
  }

  private func setting(_ key: String, _ time: inout KosekiTime) -> String? {
    let row = book.settings.first { $0.id == key && $0.provenance.valid.contains(at.date) }
    if let row, !row.provenance.isConfirmed { time.isConfirmed = false }
    return row?.value
  }
}
