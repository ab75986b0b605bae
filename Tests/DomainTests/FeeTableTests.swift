import Domain
import Testing

@Suite struct FeeTableTests {
  private static func day(_ iso: String) -> CivilDate { Sample.day(iso) }

  private static func row(
    _ amount: Int, _ from: String, _ to: String? = nil, code: String = "J01",
    variant: String? = nil, channel: FeeChannel = .counter, confirmed: Bool = false
  ) -> FeeRow? {
    ValidPeriod(from: day(from), to: to.map(day)).map {
      FeeRow(
        code: CertificateCode(code), variant: variant, channel: channel, amount: amount,
        provenance: Provenance(
          source: ["BK"], law: ["川崎市手数料条例"], valid: $0,
          confirmation: confirmed ? Provenance.Confirmation(by: "課", on: day("2026-10-01")) : nil))
    }
  }

  private static let table = FeeTable(
    [
      row(300, "2022-01-04", "2026-11-30"), row(350, "2026-12-01", confirmed: true),
      row(200, "2025-03-01", channel: .convenience), row(350, "2022-01-04", code: "F06"),
      row(1_400, "2022-01-04", code: "F06", variant: "上質紙"),
    ].compactMap(\.self))

  @Test(arguments: [
    ("2022-01-04", 300, false), ("2026-11-30", 300, false), ("2026-12-01", 350, true),
    ("2999-12-31", 350, true),
  ])
  func theDayDecides(_ iso: String, _ amount: Int, _ confirmed: Bool) throws {
    let fee = try Self.table.fee(for: CertificateCode("J01"), on: Self.day(iso))
    #expect(fee.amount == amount)
    #expect(fee.isConfirmed == confirmed)
    #expect(fee.law == ["川崎市手数料条例"])
  }

  @Test func channelAndFormDecide() throws {
    let day = Self.day("2026-11-24")
    let form = CertificateCode("F06")
    #expect(
      try Self.table.fee(for: CertificateCode("J01"), channel: .convenience, on: day).amount == 200)
    #expect(try Self.table.fee(for: form, on: day).amount == 350)
    #expect(try Self.table.fee(for: form, variant: "上質紙", on: day).amount == 1_400)
  }

  @Test(
    arguments: [
      ("J01", nil, FeeChannel.counter, "2022-01-03"), ("J01", nil, .convenience, "2025-02-28"),
      ("J01", "除籍", .counter, "2026-11-24"), ("J02", nil, .counter, "2026-11-24"),
    ] as [(String, String?, FeeChannel, String)])
  func whatIsNotKnownIsNotGuessed(
    _ code: String, _ variant: String?, _ channel: FeeChannel, _ iso: String
  ) {
    let failure = #expect(throws: DeskFailure.self) {
      try Self.table.fee(
        for: CertificateCode(code), variant: variant, channel: channel, on: Self.day(iso))
    }
    #expect(failure?.code == .feeUnknown)
    #expect(failure?.message.contains(Self.day(iso).wareki) == true)
  }

  /// On every day of three years each certificate has at most one fee, whatever way it is cut.
  @Test(arguments: 1...6)
  func everyDayHasOneFee(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first = Self.day("2026-01-01")
    var rows: [FeeRow] = []
    var start = first
    while start < first.adding(days: 1_000) {
      let end = start.adding(days: Int.random(in: 0...200, using: &random))
      rows += [Self.row(rows.count, start.iso, end.iso)].compactMap(\.self)
      start = end.adding(days: 1)
    }
    rows.shuffle(using: &random)
    let table = FeeTable(rows)
    for offset in 0..<1_000 {
      let day = first.adding(days: offset)
      #expect(rows.inForce(on: day).count == 1, "seed \(seed) \(day.iso)")
      let amount = try table.fee(for: CertificateCode("J01"), on: day).amount
      #expect(rows.inForce(on: day).first?.amount == amount, "seed \(seed)")
    }
  }
}

@Suite struct ValidPeriodTests {
  private static func period(_ text: String) -> ValidPeriod? {
    let parts = text.split(separator: "~", omittingEmptySubsequences: false)
    guard let from = CivilDate(iso: parts[0]) else { return nil }
    return ValidPeriod(from: from, to: CivilDate(iso: parts[1]))
  }

  @Test(arguments: [
    ("2026-01-01~2026-01-31", "2026-01-31~", true), ("2026-01-01~2026-01-31", "2026-02-01~", false),
    ("2026-01-01~", "2030-01-01~2030-01-01", true), ("2026-02-01~", "2026-01-01~2026-01-31", false),
    ("2026-01-01~2026-12-31", "2026-06-01~2026-06-02", true),
  ])
  func overlaps(_ left: String, _ right: String, _ overlap: Bool) throws {
    let (left, right) = (try #require(Self.period(left)), try #require(Self.period(right)))
    #expect(left.overlaps(right) == overlap)
    #expect(right.overlaps(left) == overlap)
  }

  @Test(arguments: [
    ("2026-01-01~", ["2026-01-01~"], ""), ("2026-01-01~", [], "2026-01-01〜"),
    ("2026-01-01~2026-12-31", ["2026-01-01~2026-05-31", "2026-07-01~"], "2026-06-01〜2026-06-30"),
    ("2026-01-01~", ["2025-01-01~2026-03-31"], "2026-04-01〜"),
    ("2026-01-01~2026-03-31", ["2025-01-01~2026-03-31"], ""),
    ("2026-01-01~2026-03-31", ["2026-06-01~"], "2026-01-01〜2026-03-31"),
  ])
  func gaps(_ whole: String, _ parts: [String], _ gap: String) throws {
    let whole = try #require(Self.period(whole))
    #expect(whole.firstGap(in: parts.compactMap(Self.period))?.text ?? "" == gap)
  }

  @Test func theEndDoesNotComeBeforeTheBeginning() {
    #expect(Self.period("2026-02-01~2026-01-31") == nil)
    #expect(Self.period("2026-02-01~2026-02-01") != nil)
  }
}

@Suite struct CatalogueChangeTests {
  private static func fee(_ amount: Int, _ from: String = "2022-01-04") -> [FeeRow] {
    CivilDate(iso: from).map { ValidPeriod(from: $0) }.map {
      [
        FeeRow(
          code: CertificateCode("J01"), channel: .counter, amount: amount,
          provenance: Provenance(source: ["BK"], valid: $0))
      ]
    } ?? []
  }

  private static func content(_ fees: [FeeRow]) -> CatalogueContent {
    CatalogueContent(certificates: [], fees: fees, settings: [])
  }

  @Test func aChangedAmountIsNamedOldAndNew() {
    let changes = CatalogueChange.between(
      Self.content(Self.fee(300)), Self.content(Self.fee(350)))
    #expect(
      changes == [
        CatalogueChange(
          table: .fee, kind: .changed, key: "J01 counter 2022-01-04",
          fields: [CatalogueChange.Field(name: "amount", old: "300", new: "350")])
      ])
  }

  @Test func rowsComeAndGo() {
    let old = Self.content(Self.fee(300))
    let new = Self.content(Self.fee(300, "2026-12-01"))
    let changes = CatalogueChange.between(old, new)
    #expect(changes.map(\.kind) == [.removed, .added])
    #expect(CatalogueChange.between(old, old).isEmpty)
    let fields = changes.last?.fields ?? []
    #expect(fields.allSatisfy { $0.old.isEmpty && !$0.new.isEmpty })
  }

  @Test func aVariantCharacterIsAChange() {
    // 神 as CJK compatibility ideograph: canonically equal, another scalar.
    var old = Self.fee(300)
    var new = Self.fee(300)
    old[0].notes = "\u{795E}"
    new[0].notes = "\u{FA19}"
    #expect(CatalogueChange.between(Self.content(old), Self.content(new)).count == 1)
    let same = Self.content(old).canonical.utf8.elementsEqual(Self.content(new).canonical.utf8)
    #expect(!same)
  }
}
