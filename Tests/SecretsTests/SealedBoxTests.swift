import Testing

@testable import Secrets

@Suite struct SealedBoxTests {
  private let box: SealedBox
  private let file: [UInt8] = [1, 2, 3]
  private let text = Array("住民の記録".utf8)

  init() throws { box = try SealedBox(key: [UInt8](repeating: 7, count: 32)) }

  @Test func comesBackAsItWas() throws {
    for piece in [[], text, [UInt8](repeating: 0, count: SealedBox.pieceSize)] {
      let sealed = try box.seal(piece, of: file, index: 3, isLast: true)
      #expect(try box.open(sealed, of: file, index: 3, isLast: true) == piece)
    }
  }

  @Test func sealsNeverLookTheSame() throws {
    let first = try box.seal(text, of: file, index: 0, isLast: true)
    #expect(try box.seal(text, of: file, index: 0, isLast: true) != first)
  }

  @Test func everyChangedByteIsFound() throws {
    let sealed = try box.seal(text, of: file, index: 0, isLast: false)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(throws: SecretsFailure.badBox) {
        try box.open(changed, of: file, index: 0, isLast: false)
      }
    }
  }

  @Test func aCutOrGrownPieceIsFound() throws {
    let sealed = try box.seal(text, of: file, index: 0, isLast: false)
    for wrong in [[], Array(sealed.dropLast()), Array(sealed.dropFirst()), sealed + [0]] {
      #expect(throws: SecretsFailure.badBox) {
        try box.open(wrong, of: file, index: 0, isLast: false)
      }
    }
  }

  /// Another place, end or file, or another key: as if it had been tampered with.
  @Test func aPieceBelongsToItsPlace() throws {
    let sealed = try box.seal(text, of: file, index: 1, isLast: false)
    let other = try SealedBox(key: [UInt8](repeating: 8, count: 32))
    #expect(throws: SecretsFailure.badBox) {
      try box.open(sealed, of: file, index: 2, isLast: false)
    }
    #expect(throws: SecretsFailure.badBox) {
      try box.open(sealed, of: file, index: 1, isLast: true)
    }
    #expect(throws: SecretsFailure.badBox) {
      try box.open(sealed, of: [9], index: 1, isLast: false)
    }
    #expect(throws: SecretsFailure.badBox) {
      try other.open(sealed, of: file, index: 1, isLast: false)
    }
  }

  @Test(arguments: [0, 16, 31, 33])
  func aKeyHasThirtyTwoBytes(count: Int) {
    #expect(throws: SecretsFailure.badKey) {
      try SealedBox(key: [UInt8](repeating: 1, count: count))
    }
  }
}
