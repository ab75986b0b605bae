import Domain
import Testing

/// The laws of Kleene's strong logic, over every combination.
@Suite struct TruthTests {
  static let all = Truth.allCases

  @Test(arguments: all) func oneValue(_ a: Truth) {
    #expect(!(!a) == a)
    #expect((a & a) == a && (a | a) == a)
    #expect((a & .yes) == a && (a | .no) == a)
    #expect((a & .no) == .no && (a | .yes) == .yes)
  }

  @Test(arguments: all, all) func twoValues(_ a: Truth, _ b: Truth) {
    #expect((a & b) == (b & a) && (a | b) == (b | a))
    #expect(!(a & b) == (!a | !b) && !(a | b) == (!a & !b))
    #expect((a & (a | b)) == a && (a | (a & b)) == a)
  }

  @Test(arguments: all, all) func threeValues(_ a: Truth, _ b: Truth) {
    for c in Self.all {
      #expect((a & (b & c)) == ((a & b) & c) && (a | (b | c)) == ((a | b) | c))
      #expect((a & (b | c)) == ((a & b) | (a & c)))
    }
  }

  /// What is decided stays decided, whatever the unknown turns out to be.
  @Test(arguments: all, all) func knowingMoreChangesNothingDecided(_ a: Truth, _ b: Truth) {
    for (known, with) in [(Truth.unknown & a, b & a), (Truth.unknown | a, b | a)] {
      #expect(known == .unknown || known == with)
    }
  }

  @Test func unknownIsNeverDecidedByItself() {
    #expect((Truth.unknown & !Truth.unknown) == .unknown)
    #expect((Truth.unknown | !Truth.unknown) == .unknown)
    #expect(Truth(true) == .yes && Truth(false) == .no)
  }
}
