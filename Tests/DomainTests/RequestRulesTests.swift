import Domain
import Testing

/// What may be asked for, what is compared, what stops, what is paid.
@Suite struct RequestRulesTests {
  @Test(arguments: CertificateRequester.allCases, CertificateOption.allCases)
  func optionsAreGivenToThoseWhoMayHaveThem(
    role: CertificateRequester, option: CertificateOption
  ) {
    let order = RequestOrder(
      subject: RequestSample.person, requester: role, options: [option])
    let isRefused =
      option.isNumber && [.thirdParty, .professional, .official].contains(role)
    #expect((order.refusal != nil) == isRefused)
    if let refusal = order.refusal {
      #expect(refusal.code == .optionRefused)
      #expect(refusal.message.contains("受け付けていません"))
    }
  }

  @Test func nothingIsOnUnlessAskedFor() {
    #expect(RequestOrder(subject: RequestSample.person).options.isEmpty)
  }

  @Test(arguments: [(0, false), (1, true), (99, true), (100, false), (-1, false)])
  func copies(_ count: Int, _ isTaken: Bool) {
    let order = RequestOrder(subject: RequestSample.person, copies: count)
    #expect((order.refusal == nil) == isTaken)
  }

  @Test func somebodyIsNamed() {
    let nobody = RequestOrder(type: CertificateCode("F01"), subject: PersonID(""))
    #expect(nobody.refusal?.code == .personUnknown)
    let named = RequestOrder(
      type: CertificateCode("F01"), subject: PersonID(""), named: "鈴木 一郎")
    #expect(named.refusal == nil)
  }

  // MARK: Keyed from the paper

  static let order = RequestOrder(
    subject: RequestSample.person, copies: 2, options: [.relationship])

  static func entry(
    _ name: ExactText = "山田 太郎", type: CertificateCode = .residenceRecord, copies: Int = 2,
    options: Set<CertificateOption> = [.relationship]
  ) -> VerificationEntry {
    VerificationEntry(name: name, type: type, copies: copies, options: options)
  }

  @Test(
    arguments: [
      (entry(), []), (entry("山田　太郎"), []), (entry("山田太郎"), []),
      (entry("山田 次郎"), [.name]), (entry(""), [.name]),
      (entry(type: CertificateCode("J02")), [.type]), (entry(copies: 1), [.copies]),
      (entry(options: []), [.options]), (entry(options: [.relationship, .domicile]), [.options]),
      (
        entry("", type: CertificateCode("F01"), copies: 9, options: []),
        [.name, .type, .copies, .options]
      ),
    ] as [(VerificationEntry, [VerificationEntry.Field])])
  func whatDiffersIsNamedAndNothingElse(
    entry: VerificationEntry, fields: [VerificationEntry.Field]
  ) {
    #expect(entry.mismatches(Self.order, RequestSample.resident()) == fields)
  }

  @Test func namesAreComparedByScalars() {
    let exact = RequestSample.resident("神\u{FA19} 一")
    #expect(Self.entry("神\u{FA19} 一").mismatches(Self.order, exact).isEmpty)
    let compatibility = RequestSample.resident("\u{FA19}田")
    #expect(Self.entry("\u{795E}田").mismatches(Self.order, compatibility) == [.name])
    let fallback = RequestSample.resident("\u{FA19}田", shown: "\u{795E}田")
    #expect(Self.entry("\u{795E}田").mismatches(Self.order, fallback).isEmpty)
    #expect(Self.entry("\u{FA19}田").mismatches(Self.order, fallback).isEmpty)
  }

  // MARK: Stops

  @Test func aCodeSaysNothingButItself() throws {
    let stop = try #require(IssueStop.of(.stopped(RequestSample.person, .p)))
    #expect(stop == .code(.p))
    #expect(stop.words == "上席呼出(コードP)")
    let sentence = stop.sentence(RequestNumber(Sample.number(23)))
    for word in ["支援", "DV", "抑止", "住所"] { #expect(!sentence.contains(word)) }
    #expect(!stop.mayBeReleased)
    #expect(
      IssueStop.of(.stopped(RequestSample.person, .p), released: Set(SuppressionFlag.allCases))
        == .code(.p))
  }

  @Test(arguments: SuppressionFlag.allCases.filter { $0 != .support })
  func aFlagStopsUntilItIsReleased(flag: SuppressionFlag) {
    let view = ResidentView.open(RequestSample.resident(flags: [flag]))
    #expect(IssueStop.of(view) == .flags([flag]))
    #expect(IssueStop.of(view, released: [flag]) == nil)
    #expect(IssueStop.flags([flag]).mayBeReleased == (flag != .deceased))
  }

  @Test func whoIsGoneFromTheRegisterIsStopped() {
    #expect(IssueStop.of(nil) == .gone)
    #expect(IssueStop.of(.open(RequestSample.resident(isFormer: true))) == .gone)
    #expect(IssueStop.of(.open(RequestSample.resident())) == nil)
  }

  // MARK: Money

  @Test(
    arguments: [
      (PaymentMethod.cash, 600, 1_000 as Int?, 400, nil),
      (.cash, 600, 600, 0, nil), (.cash, 600, nil, 0, nil),
      (.cash, 600, 599, 0, DeskFailure.Code.tenderedShort),
      (.cashless, 600, nil, 0, nil), (.cash, 500, 1_000, 500, .feeChanged),
    ] as [(PaymentMethod, Int, Int?, Int, DeskFailure.Code?)])
  func tender(
    method: PaymentMethod, expected: Int, tendered: Int?, change: Int, code: DeskFailure.Code?
  ) {
    let entry = PaymentEntry(method: method, expected: expected, tendered: tendered)
    #expect(entry.change == change)
    #expect(entry.refusal(amount: 600)?.code == code)
  }

  @Test func aListAddsUpToItsPayments() throws {
    let list = try PaymentSample.list()
    let sum = list.sum
    #expect(sum.total == list.payments.reduce(0) { $0 + $1.amount })
    #expect(sum.cash == 300 && sum.cashless == 600 && sum.cases == 2 && sum.copies == 3)
    #expect(sum.exempt == 0)
    #expect(list.byType.reduce(0) { $0 + $1.sum.total } == sum.total)
    #expect(list.byStaff.reduce(0) { $0 + $1.sum.total } == sum.total)
    #expect(list.byStaff.map(\.staff) == [StaffID("a"), StaffID("b")])
  }
}

enum PaymentSample {
  /// Two payments stand, one was taken back.
  static func list() throws -> DayList {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 24))
    let at = try #require(OfficeTime(date: day, secondOfDay: 36_000))
    func payment(
      _ sequence: Int, copies: Int, _ method: PaymentMethod, _ staff: String,
      reverses: Int? = nil
    ) -> Payment {
      Payment(
        receipt: ReceiptNumber(day: day, sequence: sequence),
        request: CertificateRequestID("r\(sequence)"),
        number: RequestNumber(Sample.number(sequence)),
        type: .residenceRecord, copies: copies, unit: 300,
        amount: (reverses == nil ? 300 : -300) * copies, method: method, at: at,
        staff: StaffID(staff), staffName: staff, catalogue: CatalogueVersion(1),
        reverses: reverses.map { ReceiptNumber(day: day, sequence: $0) })
    }
    return DayList(
      day: day, at: at,
      payments: [
        payment(1, copies: 1, .cash, "a"), payment(2, copies: 2, .cashless, "b"),
        payment(3, copies: 4, .cash, "b"), payment(4, copies: 4, .cash, "b", reverses: 3),
      ])
  }
}
