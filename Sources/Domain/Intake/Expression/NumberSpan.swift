/// What a number or a day may still be.
struct NumberSpan: Equatable {
  var low: Int
  var high: Int

  static let anything = NumberSpan(low: Int.min, high: Int.max)

  init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  init(_ value: Int) { self.init(low: value, high: value) }

  var exact: Int? { low == high ? low : nil }

  func compared(_ sign: Expression.Comparison, _ other: NumberSpan) -> Truth {
    switch sign {
    case .less: isBelow(other)
    case .greater: other.isBelow(self)
    case .lessOrEqual: !other.isBelow(self)
    case .greaterOrEqual: !isBelow(other)
    case .equal: equals(other)
    case .unequal: !equals(other)
    }
  }

  private func isBelow(_ other: NumberSpan) -> Truth {
    if high < other.low { return .yes }
    return low >= other.high ? .no : .unknown
  }

  private func equals(_ other: NumberSpan) -> Truth {
    if low > other.high || other.low > high { return .no }
    return exact != nil && exact == other.exact ? .yes : .unknown
  }
}
