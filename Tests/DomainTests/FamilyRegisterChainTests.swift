import Domain
import Testing

/// From birth to death: no day of a life is uncovered without being named.
@Suite struct FamilyRegisterChainTests {
  /// 一郎, born in 昭和10年, died in 令和7年, with these registers.
  static func tree(
    birth: String? = "昭和10年5月1日", death: String? = "令和7年9月30日", _ registers: FamilyRegister...
  ) throws -> FamilyTree {
    var tree = FamilyTree(visitor: "花子")
    tree = try tree.applying(
      .addPerson(
        FamilySample.person("一郎", alive: false, birth: birth, death: death), .father,
        of: tree.visitor))
    for register in registers { tree = try tree.applying(.addRegister(register)) }
    return try tree.applying(.ask(chainOf: subject))
  }

  static let subject = FamilyPersonID(2)

  static func register(
    _ from: FamilyRegisterPoint, _ to: FamilyRegisterPoint,
    kind: FamilyRegister.Kind = .closed
  ) -> FamilyRegister {
    FamilySample.register(FamilySample.entry(subject, from, to), kind: kind)
  }

  private static let parents = register(
    FamilySample.point(.birth), FamilySample.point(.reform1957, "昭和33年4月1日"), kind: .reformed)
  private static let rewritten = register(
    FamilySample.point(.reform1957, "昭和33年4月1日"), FamilySample.point(.marriage, "昭和38年10月10日"))
  private static let own = register(
    FamilySample.point(.marriage, "昭和38年10月10日"), FamilySample.point(.reform1994, "平成15年3月8日"),
    kind: .reformed)
  private static let last = register(
    FamilySample.point(.reform1994, "平成15年3月8日"), FamilySample.point(), kind: .current)

  private func chain(_ tree: FamilyTree) throws -> FamilyRegisterChain {
    try #require(tree.chain(of: Self.subject))
  }

  @Test func fourRegistersInOrderAreWhole() throws {
    // Told in another order than they were lived.
    let chain = try chain(Self.tree(Self.last, Self.own, Self.parents, Self.rewritten))
    #expect(chain.links.map(\.register.number) == [3, 4, 2, 1])
    #expect(chain.gaps.isEmpty, "\(chain.gaps)")
    #expect(chain.overlaps.isEmpty)
    #expect(chain.isWhole)
  }

  @Test func aMissingRegisterIsNamedWithItsDays() throws {
    let chain = try chain(Self.tree(Self.parents, Self.own, Self.last))
    #expect(chain.gaps.map(\.first.iso) == ["1958-04-02"])
    #expect(chain.gaps.map(\.last.iso) == ["1963-10-09"])
    #expect(chain.gaps[0].isCertain)
    #expect(chain.gaps[0].question.contains("この間にいた戸籍"))
  }

  @Test func theBirthAndTheDeathAreAskedFor() throws {
    let chain = try chain(Self.tree(Self.own))
    #expect(chain.gaps.map(\.first.iso) == ["1935-05-01", "2003-03-09"])
    #expect(chain.gaps.map(\.last.iso) == ["1963-10-09", "2025-09-30"])
    #expect(chain.gaps[0].question.contains("出生のときの戸籍"))
    #expect(chain.gaps[1].question.contains("死亡の書いてある戸籍"))
  }

  @Test func noRegisterAtAllIsOneGap() throws {
    let chain = try chain(Self.tree())
    #expect(chain.gaps.map(\.first.iso) == ["1935-05-01"])
    #expect(chain.gaps.map(\.last.iso) == ["2025-09-30"])
    #expect(!chain.isWhole)
  }

  /// The same change told of inexactly on both sides goes on; told of two different years it may not.
  @Test func unknownDaysOfOneChangeGoOn() throws {
    let same = try chain(
      Self.tree(
        Self.register(
          FamilySample.point(.birth), FamilySample.point(.marriage, "昭和38年")),
        Self.register(
          FamilySample.point(.marriage, "昭和38年10月"), FamilySample.point(.death))))
    #expect(same.isWhole, "\(same.gaps)")
    let parted = try chain(
      Self.tree(
        Self.register(
          FamilySample.point(.birth), FamilySample.point(.marriage, "昭和38年")),
        Self.register(
          FamilySample.point(.transfer, "昭和38年10月"), FamilySample.point(.death))))
    #expect(parted.gaps.map(\.isCertain) == [false])
    #expect(parted.gaps.map(\.first.iso) == ["1963-01-02"])
    #expect(parted.gaps.map(\.last.iso) == ["1963-10-30"])
  }

  /// An end that was not told is the beginning of the register that goes on from it.
  @Test func anEndNotToldIsTheNextBeginning() throws {
    let chain = try chain(
      Self.tree(
        Self.register(FamilySample.point(.birth), FamilySample.point(.marriage)),
        Self.register(
          FamilySample.point(.marriage, "昭和38年10月10日"), FamilySample.point(.death))))
    #expect(chain.isWhole, "\(chain.gaps)")
  }

  @Test func anEndNobodyKnowsIsAsked() throws {
    let chain = try chain(
      Self.tree(
        Self.register(FamilySample.point(.birth), FamilySample.point()),
        Self.register(
          FamilySample.point(.marriage, "昭和38年10月10日"), FamilySample.point(.death))))
    #expect(chain.gaps.map(\.isCertain) == [false])
    #expect(chain.gaps.map(\.last.iso) == ["1963-10-09"])
  }

  @Test func overlappingRegistersAreNamed() throws {
    let chain = try chain(
      Self.tree(
        Self.register(
          FamilySample.point(.birth), FamilySample.point(.marriage, "昭和40年1月1日")),
        Self.register(
          FamilySample.point(.marriage, "昭和38年10月10日"), FamilySample.point(.death))))
    #expect(chain.gaps.isEmpty)
    #expect(chain.overlaps.count == 1)
    #expect(chain.overlaps[0].contains("昭和38年10月10日から昭和40年1月1日"))
  }

  /// Birth known by its year alone: the register of birth covers it from the first day all the same.
  @Test func aBirthOfUnknownDayIsCovered() throws {
    let chain = try chain(
      Self.tree(
        birth: "昭和10年(月日不詳)", Self.register(FamilySample.point(.birth), FamilySample.point(.death)))
    )
    #expect(chain.isWhole, "\(chain.gaps)")
  }

  static let lives: [(String?, String?, Int)] = [
    (nil, "令和7年9月30日", 1), ("昭和10年5月1日", nil, 1), (nil, nil, 2),
    ("不詳", "令和7年9月30日", 1), ("昭和10年5月1日", "不詳", 1),
  ]

  @Test(arguments: lives)
  func aLifeOfUnknownDaysIsNeverWhole(
    _ birth: String?, _ death: String?, _ questions: Int
  ) throws {
    let tree = try Self.tree(
      birth: birth, death: death,
      Self.register(FamilySample.point(.birth), FamilySample.point(.death)))
    let chain = try chain(tree)
    #expect(chain.questions.count == questions)
    #expect(!chain.isWhole)
  }

  /// Every day of a life, for registers of every length: covered or in a gap, never both missing.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func everyDayIsCoveredOrNamed(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let birth = Sample.day("1935-05-01")
    let length = 400
    let death = birth.adding(days: length)
    var registers: [FamilyRegister] = []
    var covered = Array(repeating: false, count: length + 1)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let first = Int.random(in: 0...length, using: &random)
      let last = Int.random(in: first...length, using: &random)
      for day in first...last { covered[day] = true }
      registers.append(
        Self.register(
          FamilySample.point(nil, birth.adding(days: first).wareki),
          FamilySample.point(nil, birth.adding(days: last).wareki)))
    }
    var tree = try Self.tree(birth: birth.wareki, death: death.wareki)
    for register in registers { tree = try tree.applying(.addRegister(register)) }
    let gaps = try chain(tree).gaps
    for day in 0...length {
      let date = birth.adding(days: day)
      let isNamed = gaps.contains { $0.first <= date && date <= $0.last }
      #expect(isNamed == !covered[day], "seed \(seed) \(date.iso)")
    }
  }
}
