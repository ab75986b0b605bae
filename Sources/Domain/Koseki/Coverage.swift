/// The days one register holds somebody, as far as they are known.
struct Coverage {
  let register: FamilyRegisterID
  var from: FamilyRegisterPoint
  var to: FamilyRegisterPoint

  /// Days that are covered whatever the words mean; nil where none is certain.
  var sure: ClosedRange<CivilDate>? {
    guard let first = surelyFrom, let last = surelyTo, first <= last else { return nil }
    return first...last
  }

  /// Days that may be covered; an end that was not told is open.
  var possible: ClosedRange<CivilDate> {
    let first = from.date?.from ?? Self.dawn
    let last = to.date?.to ?? Self.dusk
    return first <= last ? first...last : last...first
  }

  private static let dawn = CivilDate(dayNumber: -100_000)
  private static let dusk = CivilDate(dayNumber: 100_000)

  /// Whoever is born into a register is in it from the first day of their life, whichever that is.
  private var surelyFrom: CivilDate? {
    from.event == .birth ? from.date?.from : from.date?.to
  }

  private var surelyTo: CivilDate? { to.event == .death ? to.date?.to : to.date?.from }

  init(_ register: FamilyRegister, _ entry: FamilyRegisterEntry, _ person: FamilyPerson) {
    self.register = register.id
    from = entry.from
    to = entry.to
    if from.event == .birth { from.date = person.birth ?? from.date }
    // Who died in a 戸籍 that is still one was in it to the end.
    if to.event == nil, to.date == nil, register.kind == .current, person.isAlive == false {
      to.event = .death
    }
    if to.event == .death { to.date = person.death ?? to.date }
  }

  /// In the order of the days, each end that was not told taken from the register that goes on from it.
  static func joined(_ spans: [Coverage]) -> [Coverage] {
    var spans = spans
    for index in spans.indices {
      if spans[index].to.date == nil, let event = spans[index].to.event {
        let next = spans.indices.filter { $0 != index && spans[$0].from.event == event }
        if next.count == 1 { spans[index].to.date = spans[next[0]].from.date }
      }
      if spans[index].from.date == nil, let event = spans[index].from.event {
        let before = spans.indices.filter { $0 != index && spans[$0].to.event == event }
        if before.count == 1 { spans[index].from.date = spans[before[0]].to.date }
      }
    }
    return spans.sorted { left, right in
      (left.order.dayNumber, left.possible.upperBound.dayNumber, left.register.number)
        < (right.order.dayNumber, right.possible.upperBound.dayNumber, right.register.number)
    }
  }

  /// Where a register of unknown beginning stands: before its end.
  private var order: CivilDate { from.date?.from ?? to.date?.from ?? Self.dusk }

  /// One change seen from both sides: the same event, on days that may be the same.
  func goesOn(in next: Coverage) -> ClosedRange<CivilDate>? {
    guard let event = to.event, event == next.from.event, let left = to.date,
      let right = next.from.date,
      let first = left.from, let last = right.to, let latest = left.to, let earliest = right.from,
      earliest <= latest, first <= last
    else { return nil }
    return first...last
  }

  /// Sentences about registers that hold the person on the same days.
  static func overlaps(_ spans: [Coverage], _ tree: FamilyTree) -> [String] {
    var found: [String] = []
    for (index, one) in spans.enumerated() {
      for other in spans[(index + 1)...] {
        guard let left = one.sure, let right = other.sure else { continue }
        let first = max(left.lowerBound, right.lowerBound)
        let last = min(left.upperBound, right.upperBound)
        guard first < last else { continue }
        found.append(
          "\(tree.title(one.register))と\(tree.title(other.register))の期間が、\(first.wareki)から\(last.wareki)まで重なっています。日付を確かめてください。"
        )
      }
    }
    return found
  }
}

extension FamilyTree {
  /// `戸籍3（川崎市…／山田 太郎）`: a register in a sentence.
  public func title(_ id: FamilyRegisterID) -> String {
    guard let register = register(id) else { return "戸籍\(id.number)" }
    let head = register.head.isEmpty ? "" : "、筆頭者 \(register.head.text)"
    let place = register.domicile.isEmpty ? "本籍不明" : register.domicile.text
    return "\(id.number)の\(register.kind.name)（\(place)\(head)）"
  }
}
