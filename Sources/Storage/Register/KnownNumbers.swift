/// Which 宛名番号 were seen. A core system writes them in rising order: those need no hashing, only the
/// ones that come out of order do.
struct KnownNumbers {
  private var rising: [String] = []
  private var others: Set<String> = []

  /// False when it was there already.
  mutating func insert(_ number: String) -> Bool {
    guard let last = rising.last, !Self.isBefore(last, number) else {
      rising.append(number)
      return true
    }
    return !isRising(number) && others.insert(number).inserted
  }

  private func isRising(_ number: String) -> Bool {
    var low = 0
    var high = rising.count
    while low < high {
      let middle = (low + high) / 2
      if Self.isBefore(rising[middle], number) { low = middle + 1 } else { high = middle }
    }
    return low < rising.count && rising[low].utf8.elementsEqual(number.utf8)
  }

  /// Numbers are ASCII, of which strings are compared byte by byte.
  private static func isBefore(_ left: String, _ right: String) -> Bool { left < right }
}
