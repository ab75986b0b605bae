/// A fact ready for comparison: numbers instead of words.
struct FactCell: Equatable, Sendable {
  enum Standing: UInt8, Sendable {
    /// Nothing is known; it can be asked.
    case open
    /// Nothing is known, and whether it is to be asked is not known either.
    case waiting
    /// Answered.
    case known
    /// Not to be asked: what holds then.
    case settled
  }

  var standing: Standing
  /// 0 or 1, a day's number, a number, or a set of values as bits.
  var value: Int

  static let open = FactCell(standing: .open, value: 0)

  var isKnown: Bool { standing.rawValue >= Standing.known.rawValue }
}
