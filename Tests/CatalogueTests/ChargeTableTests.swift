import Domain
import Testing

/// What is to be paid (domain.md C.1, C.3, C.4, C.6).
@Suite struct ChargeTableTests {
  /// The counter's amounts, one of each.
  @Test(arguments: [
    ("J01", 300), ("J02", 300), ("J04", 300), ("J06", 300), ("J07", 300), ("F01", 450),
    ("F02", 450), ("F03", 750), ("F04", 750), ("F05", 400), ("F08", 350), ("F09", 300),
    ("F10", 300), ("T02", 300), ("T03", 0), ("M01", 0), ("M02", 0), ("M03", 0), ("M04", 0),
    ("M05", 750),
  ])
  func counter(_ type: String, _ fee: Int) throws {
    let ruling = try ExaminationSample.ruling(type) { $0.copies = 3 }
    #expect(ruling.decision == .allowed && ruling.fee == fee * 3)
  }

  /// The day of handing over decides, not the day of asking: 広域交付 taken in after four o'clock on
  /// the last day of the old fee is paid by the new one.
  @Test(arguments: [
    ("2027-03-31T10:00", 450), ("2027-03-31T16:00", 450), ("2027-03-31T16:01", 500),
    ("2027-04-01T10:00", 500),
  ])
  func theFeeOfTheDayOfHandingOver(_ at: String, _ fee: Int) throws {
    var content = try ShippedFiles.catalogue()
    let index = try #require(
      content.fees.firstIndex { $0.code.text == "F01" && $0.channel == .counter })
    var new = content.fees[index]
    content.fees[index].provenance.valid = try #require(
      ValidPeriod(
        from: ExaminationSample.day("2022-01-04"), to: ExaminationSample.day("2027-03-31")))
    new.provenance.valid = ValidPeriod(from: ExaminationSample.day("2027-04-01"))
    new.amount = 500
    content.fees.append(new)
    let book = Rulebook(content, offices: try ShippedFiles.offices(), calendar: .computed)
    var inquiry = ExaminationSample.inquiry("F01")
    inquiry.at = ExaminationSample.moment(at)
    WideAreaTableTests.elsewhere(&inquiry)
    #expect(book.ruling(on: inquiry).fee == fee)
  }

  @Test func aDayWithoutAFeeIsNotGuessed() throws {
    var content = try ShippedFiles.catalogue()
    content.fees.removeAll { $0.code.text == "J01" }
    let book = Rulebook(content, offices: try ShippedFiles.offices(), calendar: .computed)
    let ruling = book.ruling(on: ExaminationSample.inquiry("J01"))
    #expect(ruling.fee == nil && ruling.decision == .needsMore)
    #expect(ruling.reasons.contains { $0.code == "fee-unknown" })
  }

  // MARK: Exemptions

  static let codes = (1...18).map { $0 < 10 ? "E0\($0)" : "E\($0)" }

  /// Every exemption: free for what it names, with its proof, at the counter and by post; else the fee.
  @Test(arguments: codes)
  func eachExemption(_ code: String) throws {
    let book = try ExaminationSample.book.get()
    let row = try #require(book.exemptions.first { $0.code == code })
    guard row.roles.isEmpty else { return }
    for (type, _) in RequesterTableTests.table where type != "T01" {
      func ruling(_ proof: [String], _ channel: RequestChannel = .counter) throws
        -> CertificateRuling
      {
        try ExaminationSample.ruling(type) {
          $0.exemption = .init(code: code, proof: proof)
          $0.channel = channel
          $0.target.sealCardShown = true
          $0.requester.notifierOf = "婚姻"
          $0.requester.specialReason = "遺族年金"
          if type == "J05" { $0.target.registeredHere = false }
          if type == "J03" { $0.target.deletedOn = ExaminationSample.day("2026-05-01") }
        }
      }
      let shown = try ruling(["書類"])
      let full = try ruling(["書類"]).decision == .allowed
      #expect(full, "\(type)")
      let isNamed = row.appliesTo.contains { $0.text == type }
      #expect((shown.stamp != nil) == isNamed, "\(type)")
      if isNamed { #expect(shown.fee == 0 && shown.stamp == row.stamp) }
      let missing = try ruling([])
      if isNamed, !row.proof.isEmpty {
        #expect(missing.decision == .needsMore && missing.stamp == nil && missing.fee != 0)
      }
    }
  }

  static let exemptions: [Decided] = [
    .init("年齢の証明は記載事項証明だけ", "J04", .allowed, "exempt", fee: 0) {
      $0.exemption.code = "労基法111"
    },
    .init("写しは無料にならない", "J01", .allowed, "exemption-type", fee: 300) {
      $0.exemption.code = "労働基準法第111条"
    },
    .init("年金の戸籍", "F01", .allowed, "exempt", fee: 0) {
      $0.exemption = .init(code: "国民年金法104", proof: ["年金請求書"])
    },
    .init("年金の住民票", .allowed, "exemption-type", fee: 300) {
      $0.exemption = .init(code: "国民年金法104", proof: ["年金請求書"])
    },
    .init("コンビニでは免除にならない", "F01", .allowed, "exemption-channel", fee: 350) {
      $0.exemption = .init(code: "国民年金法104", proof: ["年金請求書"])
      $0.channel = .convenience
    },
    .init("知らない理由", .allowed, "exemption-unknown", fee: 300) { $0.exemption.code = "企業年金" },
    .init("公用", "F01", .allowed, "official-free", fee: 0) {
      ExaminationSample.papers(.official, "F01", &$0)
    },
    .init("公用の印鑑登録証明", "S01", .allowed, "official-free", fee: 0) {
      ExaminationSample.papers(.official, "S01", &$0)
      $0.target.sealCardShown = true
    },
    .init("本人は公用の免除を使えない", "F01", .allowed, "exemption-role", fee: 450) {
      $0.exemption = .init(code: "公用", proof: ["公文書"])
    },
    .init("司法書士は公用の免除を使えない", "F01", .allowed, "exemption-role", fee: 450) {
      ExaminationSample.papers(.professional, "F01", &$0)
      $0.exemption = .init(code: "E18", proof: ["公文書"])
    },
  ]

  @Test(arguments: exemptions) func exemption(_ row: Decided) throws { try row.check() }

  /// What is said to the citizen and printed never names the aid somebody lives on (domain.md K).
  @Test func noWordsBetrayAid() throws {
    let ruling = try ExaminationSample.ruling("J01") {
      $0.exemption = .init(code: "生活保護", proof: ["受給証明書"])
    }
    #expect(ruling.fee == 0)
    let said =
      ruling.reasons.map(\.text) + ruling.reasons.map(\.law) + ruling.alternatives
      + [ruling.stamp ?? ""]
    #expect(!said.contains { $0.contains("保護") || $0.contains("DV") })
  }

  // MARK: 定額小為替

  static let orders: [Decided] = [
    mail("exact", .allowed, nil, [(300, "2026-08-24")]),
    mail("of six months", .allowed, nil, [(300, "2026-05-24")]),
    mail("older", .refused, "money-order-expired", [(300, "2026-05-23")]),
    mail("of tomorrow", .refused, "money-order-expired", [(300, "2026-11-25")]),
    mail(
      "more than the fee", .refused, "money-order-more", [(200, "2026-08-24"), (150, "2026-08-24")]),
    mail("less than the fee", .needsMore, "money-order-less", [(200, "2026-08-24")]),
    mail("day not seen", .needsMore, "money-order-date", [(300, nil)]),
    mail("none", .needsMore, "money-order-less", []),
  ]

  private static func mail(
    _ what: String, _ decision: CertificateRuling.Decision, _ code: String?,
    _ money: [(Int, String?)]
  ) -> Decided {
    Decided("小為替 " + what, "J01", decision, code) {
      $0.channel = .mail
      $0.payment = .init(
        method: .moneyOrder,
        moneyOrders: money.map {
          .init(amount: $0.0, issued: $0.1.flatMap { CivilDate(iso: $0) })
        })
    }
  }

  @Test(arguments: orders) func moneyOrders(_ row: Decided) throws { try row.check() }

  @Test func whatIsFreeTakesNoMoneyOrder() throws {
    let ruling = try ExaminationSample.ruling("F01") {
      $0.channel = .mail
      $0.exemption = .init(code: "国民年金法104", proof: ["請求書"])
      $0.payment.moneyOrders = [.init(amount: 450, issued: ExaminationSample.day("2026-10-01"))]
    }
    #expect(ruling.decision == .refused)
  }
}
