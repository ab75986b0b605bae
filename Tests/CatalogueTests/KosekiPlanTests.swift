import Domain
import Testing

/// What becomes of each register at a counter, by the shipped rulebook (domain.md C.2).
@Suite struct KosekiPlanTests {
  static let father = FamilyPersonID(2)

  static func date(_ text: String) -> DateLiteral? { DateLiteral.imported(text) }

  static func register(
    _ from: FamilyRegisterEvent, _ to: FamilyRegisterEvent?, _ day: String?,
    kind: FamilyRegister.Kind = .closed, _ change: (inout FamilyRegister) -> Void = { _ in }
  ) -> FamilyRegister {
    var register = FamilyRegister(
      id: FamilyRegisterID(0), domicile: "甲市一丁目1番", head: "一郎", kind: kind,
      isComputerised: true, knowsDomicile: true, knowsHead: true, isHere: false,
      entries: [
        FamilyRegisterEntry(
          person: father, from: FamilyRegisterPoint(from),
          to: FamilyRegisterPoint(to, day.flatMap(date)))
      ])
    change(&register)
    return register
  }

  /// 花子 asks for her dead father's registers with a driving licence.
  static func tree(_ registers: FamilyRegister...) throws -> FamilyTree {
    var tree = FamilyTree(visitor: "花子")
    let person = FamilyPerson(
      id: father, name: "一郎", isAlive: false, birth: date("昭和10年5月1日"),
      death: date("令和7年9月30日"))
    tree = try tree.applying(.addPerson(person, .father, of: tree.visitor))
    tree = try tree.applying(.show(ExaminationSample.licence))
    for register in registers { tree = try tree.applying(.addRegister(register)) }
    return try tree.applying(.ask(chainOf: father))
  }

  static func plan(
    _ tree: FamilyTree, at iso: String = "2026-11-24T10:00", office: String = "nakahara",
    stops: [FamilyPersonID: StopCode] = [:]
  ) throws -> KosekiPlan {
    KosekiPlanner(
      try ExaminationSample.book.get(), office: OfficeID(office),
      at: ExaminationSample.moment(iso)
    ).plan(tree, stops: stops)
  }

  private static let whole = [
    register(.birth, .marriage, "昭和38年10月10日"),
    register(.marriage, .reform1994, "平成15年3月8日", kind: .reformed),
    register(.reform1994, nil, nil, kind: .current),
  ]

  @Test func aWholeChainIsHadToday() throws {
    let plan = try Self.plan(Self.tree(Self.whole[2], Self.whole[0], Self.whole[1]))
    #expect(plan.lines.map(\.register.number) == [2, 3, 1])
    let today = ExaminationSample.day("2026-11-24")
    #expect(plan.lines.allSatisfy { $0.way == .here(on: today) }, "\(plan.lines)")
    #expect(plan.lines.map(\.fee) == [750, 750, 450])
    #expect(plan.feeHere == 1950)
    #expect(plan.feeByPost == 0)
    #expect(plan.chain?.isWhole == true)
    #expect(plan.time.minutes == 60...120)
    #expect(plan.time.days == nil)
    #expect(plan.time.text == "窓口 1〜2時間（要確認）")
    #expect(plan.words.contains("きょう、ここで3通お渡しできます。"))
    #expect(plan.words.contains("ここでの手数料は合わせて1,950円です。"))
    #expect(plan.words.last == "出生から死亡まで、戸籍はつながっています。")
  }

  @Test func aSingleRegisterTakesMinutes() throws {
    var tree = try Self.tree(Self.whole[2])
    tree = try tree.applying(.ask(chainOf: nil))
    let plan = try Self.plan(tree)
    #expect(plan.time.minutes == 10...30)
    #expect(plan.feeHere == 450)
    #expect(plan.chain == nil)
  }

  @Test func aChainWithAGapMayTakeDays() throws {
    let plan = try Self.plan(Self.tree(Self.whole[0], Self.whole[2]))
    #expect(plan.time.days == 2...5)
    #expect(plan.words.last?.contains("まだわからない期間が1か所") == true)
  }

  /// One condition of C.2 after another: how the register is had, and by which word it is refused.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let way: KosekiPlan.Way
    let text: String
    var at = "2026-11-24T10:00"
    var office = "nakahara"
    var change: @Sendable (inout FamilyRegister) -> Void = { _ in }
  }

  static let rows: [Row] = [
    Row(
      testDescription: "at four", way: .here(on: ExaminationSample.day("2026-11-24")), text: "",
      at: "2026-11-24T16:00"),
    Row(
      testDescription: "after four", way: .here(on: ExaminationSample.day("2026-11-25")),
      text: "16:00を過ぎた", at: "2026-11-24T16:01"),
    Row(
      testDescription: "after four on a Friday",
      way: .here(on: ExaminationSample.day("2026-11-30")), text: "16:00を過ぎた",
      at: "2026-11-27T16:30"),
    Row(
      testDescription: "an open Saturday", way: .here(on: ExaminationSample.day("2026-11-30")),
      text: "平日だけ", at: "2026-11-28T10:00"),
    Row(testDescription: "a 行政サービスコーナー", way: .wardOffice, text: "区役所の区民課だけ", office: "kosugi"),
    Row(testDescription: "on paper", way: .post, text: "紙のまま") { $0.isComputerised = false },
    Row(testDescription: "computerised or not", way: .ask, text: "コンピュータ化") {
      $0.isComputerised = nil
    },
    Row(testDescription: "本籍 not known", way: .post, text: "本籍を正確に") { $0.knowsDomicile = false },
    Row(testDescription: "筆頭者 not known", way: .post, text: "筆頭者を正確に") { $0.knowsHead = false },
    Row(testDescription: "筆頭者 known or not", way: .ask, text: "筆頭者を正確に") { $0.knowsHead = nil },
    Row(testDescription: "nobody in it", way: .ask, text: "載っている人") { $0.entries = [] },
  ]

  @Test(arguments: rows)
  func conditions(_ row: Row) throws {
    var tree = try Self.tree(Self.register(.birth, nil, nil, row.change))
    tree = try tree.applying(.ask(chainOf: nil))
    let line = try #require(Self.plan(tree, at: row.at, office: row.office).lines.first)
    #expect(line.way == row.way, "\(line)")
    if row.text.isEmpty {
      #expect(line.reasons.isEmpty && line.alternatives.isEmpty)
    } else {
      #expect(line.reasons.contains { $0.contains(row.text) }, "\(line.reasons)")
      if row.way != .ask { #expect(!line.alternatives.isEmpty) }
    }
  }

  @Test func withoutAPhotographItIsAsked() throws {
    var tree = try Self.tree(Self.whole[2])
    tree = try tree.applying(.show(nil))
    let line = try #require(Self.plan(tree).lines.first)
    #expect(line.way == .ask)
    #expect(line.reasons.contains { $0.contains("本人確認") })
  }

  /// A brother's own register: refused with its law, the relative who could ask by name, and the post.
  @Test func aBrothersRegisterNamesWhoCouldAsk() throws {
    var tree = try Self.tree()
    func add(_ name: ExactText, _ kinship: FamilyKinship, of: Int) throws {
      let person = FamilyPerson(id: FamilyPersonID(0), name: name, isAlive: true)
      tree = try tree.applying(.addPerson(person, kinship, of: FamilyPersonID(of)))
    }
    try add("次郎", .sibling, of: 1)
    try add("進", .child, of: 3)
    var own = Self.register(.marriage, nil, nil, kind: .current)
    own.entries = [
      FamilyRegisterEntry(
        person: FamilyPersonID(3), from: FamilyRegisterPoint(.marriage))
    ]
    tree = try tree.applying(.addRegister(own)).applying(.ask(chainOf: nil))
    let line = try #require(Self.plan(tree).lines.first)
    #expect(line.way == .post)
    #expect(line.reasons.contains { $0.contains("兄弟姉妹") && $0.contains("戸籍法120の2") })
    #expect(line.alternatives.contains("進さんが直系卑属として窓口に来れば、請求できます。"))
    #expect(line.alternatives.contains { $0.contains("郵送") && $0.contains("正当な理由") })
    #expect(!line.alternatives.contains { $0.contains("一郎") })
  }

  // MARK: 公用請求, 識別符号, 特別養子

  @Test(arguments: [(FamilyAsker.ownCity, true), (.otherOffice, false)])
  func anOfficeIsSentToItsOwnProcedure(asker: FamilyAsker, isHere: Bool) throws {
    let tree = try Self.tree(Self.whole[2]).applying(.show(nil, by: asker))
    let plan = try Self.plan(tree)
    let line = try #require(plan.lines.first)
    #expect(line.way == .official(here: isHere))
    #expect(line.reasons.contains { $0.contains("公用請求") && $0.contains("戸籍法") })
    #expect(line.alternatives.contains { $0.contains(isHere ? "区民課" : "本籍地") })
    #expect(plan.feeHere == 0 && plan.feeByPost == 0)
    #expect(plan.words.contains("1通は、窓口ではなく公用請求の手続で扱います。"))
    #expect(!plan.words.contains { $0.contains("郵送") })
  }

  /// domain.md C.1: 400 yen, 700 for a closed register, nothing beside paper.
  @Test(arguments: [
    (FamilyRegister.Kind.current, FamilyRegister.Wish.code, 400), (.closed, .code, 700),
    (.reformed, .code, 700), (.current, .both, 450), (.closed, .both, 750), (.current, .paper, 450),
  ])
  func theCodeHasItsOwnFee(
    kind: FamilyRegister.Kind, wish: FamilyRegister.Wish, fee: Int
  ) throws {
    var tree = try Self.tree(Self.register(.birth, nil, nil, kind: kind) { $0.wish = wish })
    tree = try tree.applying(.ask(chainOf: nil))
    let plan = try Self.plan(tree)
    #expect(plan.lines.first?.way == .here(on: ExaminationSample.day("2026-11-24")))
    #expect(plan.lines.first?.fee == fee && plan.feeHere == fee)
    #expect(plan.words.contains { $0.contains("識別符号") } == (wish != .paper))
  }

  @Test func theCodeIsNotSentByPost() throws {
    var tree = try Self.tree(
      Self.register(.birth, nil, nil) {
        $0.isComputerised = false
        $0.wish = .code
      })
    tree = try tree.applying(.ask(chainOf: nil))
    let line = try #require(Self.plan(tree).lines.first)
    #expect(line.way == .post && line.fee == 750)
    #expect(line.alternatives.contains { $0.contains("戸籍法120の3") && $0.contains("紙") })
  }

  /// The mother by birth of who was specially adopted.
  @Test func aSpecialAdoptionIsSaidWithItsLaw() throws {
    var tree = try Self.tree()
    func add(_ name: ExactText, _ kinship: FamilyKinship, of: Int) throws {
      let person = FamilyPerson(id: FamilyPersonID(0), name: name, isAlive: true)
      tree = try tree.applying(.addPerson(person, kinship, of: FamilyPersonID(of)))
    }
    try add("桜", .child, of: 1)
    try add("誠", .specialAdoptiveParent, of: 3)
    var own = Self.register(.adoption, nil, nil, kind: .current)
    own.entries = [
      FamilyRegisterEntry(person: FamilyPersonID(3), from: FamilyRegisterPoint(.adoption))
    ]
    tree = try tree.applying(.addRegister(own)).applying(.ask(chainOf: nil))
    let line = try #require(Self.plan(tree).lines.first)
    #expect(line.way == .post)
    #expect(line.reasons.first?.contains("民法817の9") == true, "\(line.reasons)")
    #expect(line.alternatives.contains("誠さんが直系尊属として窓口に来れば、請求できます。"))
    #expect(line.alternatives.contains("桜さんが本人として窓口に来れば、請求できます。"))
  }

  @Test func byPostTheFeeIsTheSame() throws {
    let paper = Self.register(.birth, .marriage, "昭和38年10月10日") { $0.isComputerised = false }
    let plan = try Self.plan(Self.tree(paper, Self.whole[1], Self.whole[2]))
    #expect(plan.feeHere == 1200)
    #expect(plan.feeByPost == 750)
    #expect(plan.time.post == 7...14)
    #expect(plan.words.contains { $0.contains("郵送") && $0.contains("750円") })
  }

  /// Of somebody who is stopped: the code, and nothing else of them, their registers or the chain.
  @Test func aStoppedPersonIsTheCodeAlone() throws {
    let tree = try Self.tree(Self.whole[0], Self.whole[1], Self.whole[2])
    for stopped in [Self.father, tree.visitor] {
      let plan = try Self.plan(tree, stops: [stopped: .p])
      #expect(plan.lines.allSatisfy { $0.way == .supervisor(.p) })
      #expect(plan.lines.allSatisfy { $0.reasons == [StopCode.p.words] })
      #expect(plan.lines.allSatisfy { $0.alternatives.isEmpty && $0.fee == nil })
      #expect(plan.words == [StopCode.p.words])
      #expect(plan.feeHere == 0)
      #expect(plan.time.minutes == nil)
    }
  }

  /// A register that crosses a reform has an older form behind it.
  @Test func anOlderFormIsHintedAt() throws {
    let plan = try Self.plan(
      Self.tree(
        Self.register(.birth, .marriage, "昭和38年10月10日"),
        Self.register(.marriage, nil, nil, kind: .current)))
    #expect(plan.chain?.isWhole == true)
    #expect(plan.hints.count == 1)
    #expect(plan.hints[0].contains("改製原戸籍"))
    #expect(try Self.plan(Self.tree(Self.whole[0], Self.whole[1], Self.whole[2])).hints.isEmpty)
  }
}
