import Domain
import Testing

/// Money and paper as values (domain.md C.3, C.4, C.6).
@Suite struct MoneyTests {
  @Test(
    arguments: [
      ("A000001-A000500", "A000001-A000500"), ("a1-500", "A000001-A000500"),
      ("AB12", "AB000012"), ("A1-B5", nil), ("A5-A1", nil), ("A0", nil), ("12", nil),
      ("ABCD1", nil), ("A1-A2-A3", nil), ("A12345678", nil), ("Ａ1", nil), ("", nil),
    ] as [(String, String?)])
  func aRangeOfPaperIsReadAndWritten(text: String, written: String?) {
    #expect(PaperRange(text)?.description == written)
  }

  @Test(
    arguments: [
      ("10000*1,500*2,1*3", 11_003), ("1000:5", 5_000), ("3*1", nil), ("500*2,500*1", nil),
      ("500*-1", nil), ("500", nil), ("", nil),
    ] as [(String, Int?)])
  func coinsAreCounted(text: String, total: Int?) {
    #expect(CoinCount(text)?.total == total)
  }

  @Test func coinsAreStoredLargestFirst() {
    let coins = CoinCount("1*3,10000*1")
    #expect(coins?.text == "10000:1 1:3")
    #expect(coins.map { CoinCount(stored: $0.text) } == coins)
    #expect(CoinCount(stored: "") == CoinCount())
  }

  // MARK: 定額小為替

  private static let day = CivilDate(year: 2026, month: 11, day: 24)

  @Test(
    arguments: [
      (["2026-10-01:450:A1"], 450, true),
      (["2026-10-01:300:12345-678901", "2026-10-01:150:B2"], 450, true),
      // Six months, to the day.
      (["2026-05-24:450:A1"], 450, true), (["2026-05-23:450:A1"], 450, false),
      (["2026-11-25:450:A1"], 450, false), (["2026-10-01:450:A1"], 400, false),
      (["2026-10-01:300:A1"], 450, false), (["2026-10-01:123:A1"], 123, false), ([], 450, false),
      // Each by its own number.
      (["2026-10-01:450"], 450, false),
      (["2026-10-01:300:A1", "2026-10-01:150:A1"], 450, false),
    ] as [([String], Int, Bool)])
  func moneyOrders(texts: [String], fee: Int, isTaken: Bool) throws {
    let day = try #require(Self.day)
    let orders = texts.compactMap { MoneyOrder($0) }
    #expect(orders.count == texts.count)
    #expect(orders.map(\.text) == texts)
    #expect((MoneyOrder.refusal(orders, fee: fee, on: day) == nil) == isTaken)
  }

  @Test(arguments: ["", "2026-10-01", "2026-10-01:450:", "2026-10-01:450:a 1", "x:450:A1"])
  func whatIsNoMoneyOrder(text: String) {
    #expect(MoneyOrder(text) == nil || MoneyOrder(text)?.number.isEmpty == true)
  }

  // MARK: Exemptions

  private func rule() throws -> (ExemptionRule, CivilDate) {
    let day = try #require(Self.day)
    let start = try #require(CivilDate(year: 2026, month: 4, day: 1))
    let end = try #require(CivilDate(year: 2026, month: 10, day: 31))
    func row(_ code: String, proof: String, to: CivilDate? = nil) throws -> FeeExemption {
      FeeExemption(
        code: code, name: "年金", appliesTo: [CertificateCode("F01"), CertificateCode("F02")],
        proof: proof, stamp: "年金用", validAt: [.counter, .mail],
        provenance: Provenance(
          source: ["C119"], law: ["国民年金法104"], valid: try #require(ValidPeriod(from: start, to: to))
        ))
    }
    return (
      ExemptionRule(
        [
          try row("E02", proof: "年金証書"), try row("E01", proof: ""),
          try row("E09", proof: "", to: end),
        ],
        on: day), day
    )
  }

  @Test(
    arguments: [
      ("E02", true, "F01", RequestChannel.counter, nil),
      ("国民年金法第104条", true, "F02", .mail, nil),
      ("E02", false, "F01", .counter, "exemption-proof"),
      ("E01", false, "F01", .counter, nil),
      ("E02", true, "J01", .counter, "exemption-type"),
      ("E02", true, "F01", .convenience, "exemption-channel"),
      ("E02", true, "F01", .online, "exemption-channel"),
      // Its period is over.
      ("E09", true, "F01", .counter, "exemption-unknown"),
      ("E99", true, "F01", .counter, "exemption-unknown"),
    ] as [(String, Bool, String, RequestChannel, String?)])
  func nothingIsTakenOnAGroundAlone(
    code: String, sawProof: Bool, type: String, channel: RequestChannel, refusal: String?
  ) throws {
    let (rule, _) = try rule()
    let found: String?
    do {
      _ = try rule.ground(
        PaymentEntry.Exemption(code: code, sawProof: sawProof), for: CertificateCode(type),
        by: channel, as: .own)
      found = nil
    } catch {
      found = error.code.text
      #expect(error.message.contains("会計していません"))
    }
    #expect(found == refusal)
  }

  @Test(arguments: CertificateRequester.allCases)
  func whatIsForAnotherAuthorityIsForNobodyElse(role: CertificateRequester) throws {
    let day = try #require(Self.day)
    let row = FeeExemption(
      code: "E18", name: "公用", appliesTo: [CertificateCode("F01")], stamp: "公用",
      validAt: [.counter], roles: [.official],
      provenance: Provenance(
        source: ["BK"], law: ["川崎市手数料条例"], valid: try #require(ValidPeriod(from: day, to: nil))))
    let claim = PaymentEntry.Exemption(code: "公用", sawProof: true)
    do {
      _ = try ExemptionRule([row], on: day).ground(
        claim, for: CertificateCode("F01"), by: .counter, as: role)
      #expect(role == .official)
    } catch {
      #expect(role != .official && error.code == "exemption-role")
      #expect(error.message.contains("川崎市手数料条例") && error.message.contains("手数料をいただいて"))
    }
  }

  // MARK: Closing

  private func till(cash: Int = 600, missing: [String] = [], unmatched: Int = 0) -> TillFigures {
    TillFigures(
      lines: [
        TillFigures.Line(
          type: .residenceRecord, typeName: "住民票", unit: 300, method: .cash, brand: "",
          staff: StaffID("a"), staffName: "a", cases: 2, copies: 2, amount: cash)
      ], used: 2, missing: missing, unmatched: unmatched)
  }

  @Test(
    arguments: [
      ("1000*1,500*1,100*1", 1_000, []), ("1000*1,500*1,50*1,10*4", 1_000, [-10]),
      ("1000*1,500*1,100*1,10*1", 1_000, [10]),
    ] as [(String, Int, [Int])])
  func tenYenAreTenYen(coins: String, float: Int, differences: [Int]) throws {
    let count = TillCount(float: float, coins: try #require(CoinCount(coins)))
    let found = TillDifference.all(till(), count)
    #expect(found.map(\.amount) == differences)
    #expect(found.allSatisfy { $0.kind == .cash })
  }

  @Test func whateverDoesNotAgreeIsNamed() {
    let figures = till(missing: ["A000003"], unmatched: 2)
    let count = TillCount(
      coins: CoinCount("100*6") ?? CoinCount(), cashless: 5, orders: 7, exempt: 1)
    let found = TillDifference.all(figures, count)
    #expect(found.map(\.kind) == [.cashless, .orders, .exempt, .serials, .certificates])
    #expect(found.map(\.amount) == [5, 7, 1, -1, -2])
  }

  // MARK: コンビニ交付

  private func file(_ text: String) throws -> ConvenienceFile {
    ConvenienceFile(
      bytes: Array(text.utf8), known: [.residenceRecord, CertificateCode("S01")],
      today: try #require(Self.day))
  }

  @Test func countsOfConvenienceStoresAreReadByLine() throws {
    let good = try file("date,type,count,fee\n2026-11-01,J01,120,24000\n2026-10,S01,30,6000\n")
    #expect(good.rejected.isEmpty && good.read == 2)
    #expect(good.rows.map(\.day.iso) == ["2026-11-01", "2026-10-01"])
    let bad = try file(
      """
      date,type,count,fee
      2026-11-01,J01,120,24000
      2026-11-01,J01,121,24200
      2026-11-02,X99,1,200
      2026-13-01,J01,1,200
      2026-11-25,J01,1,200
      2026-11-03,J01,-1,200
      2026-11-04,J01,1,
      """)
    #expect(bad.rejected.map(\.line) == [3, 4, 5, 6, 7, 8])
    #expect(bad.rows.count == 1)
    #expect(try file("day,type\n").rejected.map(\.line) == [1])
    #expect(try file("date,type,count,fee\n1,2\n").rejected.map(\.line) == [2])
  }
}
