/// A fact of a case by its place among the questions; sorts as they are asked.
struct FactKey: Hashable, Comparable {
  /// -1: which events there are.
  let entry: Int
  let person: Int

  static let events = FactKey(entry: -1, person: 0)

  static func < (left: Self, right: Self) -> Bool {
    (left.entry, left.person) < (right.entry, right.person)
  }
}
