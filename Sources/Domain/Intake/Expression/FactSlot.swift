/// Where a fact stands in a `FactSheet`.
struct FactSlot: Hashable, Sendable {
  let index: Int
  let isPerson: Bool
}
