/// The answers of one case by their places: what compiled conditions read.
struct FactSheet: Sendable {
  /// Nil: not known.
  var events: Int?
  var singles: [FactCell]
  /// One person after another.
  var people: [FactCell]
  let persons: Int
  let perPerson: Int

  init(_ table: FactTable, persons: Int) {
    singles = Array(repeating: .open, count: table.singles)
    people = Array(repeating: .open, count: table.perPerson * persons)
    self.persons = persons
    perPerson = table.perPerson
  }

  subscript(slot: FactSlot, person: Int) -> FactCell {
    get {
      slot.isPerson ? people[person * perPerson + slot.index] : singles[slot.index]
    }
    set {
      if slot.isPerson {
        people[person * perPerson + slot.index] = newValue
      } else {
        singles[slot.index] = newValue
      }
    }
  }
}
