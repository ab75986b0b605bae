/// Whether a visitor is somebody a protection is against (domain.md A.9): the folded reading within
/// one edit and the birth equal or one digit or one transposition off; or the same address; or any
/// alias.
///
/// Everything is compared whatever was found before, so that a hit costs what a miss costs.
public struct CounterpartMatch: Sendable {
  private let kana: [Unicode.Scalar]
  private let birth: [UInt8]
  private let address: ResidencePoint?
  private let names: Set<String>

  public init(_ visitor: Visitor) {
    kana = Array(KanaFold.searchKey(visitor.kana.text).unicodeScalars)
    birth = Self.digits(visitor.birth)
    address = ResidencePoint(visitor.address.text)
    names = Self.keys([visitor.name, visitor.kana])
  }

  public func hits(_ other: Counterpart) -> Bool {
    let theirs = Array(KanaFold.searchKey(other.kana.text).unicodeScalars)
    let isReading = Self.isWithinOneEdit(kana, theirs) && !kana.isEmpty && !theirs.isEmpty
    let isBirth = Self.isNear(birth, Self.digits(other.birth))
    let place = ResidencePoint(other.address.text)
    let isAddress = place.map { point in address.map { $0.isSame(point) } ?? false } ?? false
    let isAlias = !Self.keys(other.aliases).isDisjoint(with: names)
    return [isReading && isBirth, isAddress, isAlias].contains(true)
  }

  private static func keys(_ texts: [ExactText]) -> Set<String> {
    Set(texts.map { KanaFold.searchKey($0.text) }.filter { !$0.isEmpty })
  }

  private static func digits(_ day: CivilDate?) -> [UInt8] {
    guard let day else { return [] }
    return Array(day.iso.utf8.filter { $0 != UInt8(ascii: "-") })
  }

  /// Equal, one digit different, or two neighbours in the wrong order; never when one is unknown.
  static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard !left.isEmpty, left.count == right.count else { return false }
    let wrong = left.indices.filter { left[$0] != right[$0] }
    if wrong.count <= 1 { return true }
    return wrong.count == 2 && wrong[1] == wrong[0] + 1 && left[wrong[0]] == right[wrong[1]]
      && left[wrong[1]] == right[wrong[0]]
  }

  /// One sign inserted, left out, replaced, or two neighbours in the wrong order.
  static func isWithinOneEdit(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var now = [row + 1]
      for column in right.indices {
        var cost = min(last[column + 1], now[column]) + 1
        cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        now.append(cost)
      }
      before = last
      last = now
    }
    return last[right.count] <= 1
  }
}
