extension Sequence where Element == UInt8 {
  /// Whether `part` stands somewhere in these bytes.
  func contains(_ part: some Sequence<UInt8>) -> Bool {
    let all = Array(self)
    let wanted = Array(part)
    guard let first = wanted.first else { return true }
    guard all.count >= wanted.count else { return false }
    return (0...all.count - wanted.count).contains { start in
      all[start] == first && all[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
