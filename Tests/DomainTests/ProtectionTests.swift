import Domain
import Testing

@Suite struct ProtectionTests {
  private static func day(_ text: String) -> CivilDate {
    CivilDate(iso: text) ?? CivilDate(dayNumber: 0)
  }

  private static func protection(
    _ state: ProtectionState = .decided, end: String? = "2026-11-23"
  ) -> Protection {
    Protection(
      id: ProtectionID("p"), subject: PersonID("1"), scopes: [.residence], stored: state,
      consultedOn: day("2025-11-20"), start: day("2025-11-24"), end: end.map(day),
      registeredBy: StaffID("s"), registeredAt: OfficeTime(unixSeconds: 0))
  }

  /// A term is a year, its first day counted.
  @Test(arguments: [
    ("2025-11-24", "2026-11-23"), ("2026-01-01", "2026-12-31"), ("2024-02-29", "2025-02-28"),
    ("2023-03-01", "2024-02-29"),
  ]) func aTermIsAYear(start: String, end: String) {
    #expect(ProtectionTerm(from: Self.day(start)).end == Self.day(end))
  }

  @Test(
    arguments: [
      ("2026-09-23", nil), ("2026-09-24", .sixty), ("2026-10-23", .sixty), ("2026-10-24", .thirty),
      ("2026-11-15", .thirty), ("2026-11-16", .seven), ("2026-11-23", .seven),
      ("2026-11-24", .over), ("2036-11-24", .over),
    ] as [(String, Protection.Warning?)])
  func theEndWarns(today: String, warning: Protection.Warning?) {
    #expect(Self.protection().warning(on: Self.day(today)) == warning)
  }

  /// Whatever the day, nothing but a human ends it.
  @Test func timeLiftsNothing() {
    let protection = Self.protection()
    #expect(protection.state(on: Self.day("2026-11-23")) == .decided)
    for today in ["2026-11-24", "2027-11-24", "2099-01-01"] {
      #expect(protection.state(on: Self.day(today)) == .expired)
      #expect(protection.state(on: Self.day(today)).blocks)
    }
    #expect(
      Self.protection(.provisional, end: nil).state(on: Self.day("2099-01-01")) == .provisional)
  }

  @Test(arguments: [
    ("2026-11-23", "2026-10-23"), ("2027-03-30", "2027-02-28"), ("2028-03-31", "2028-02-29"),
    ("2027-01-15", "2026-12-15"),
  ]) func anExtensionOpensAMonthBefore(end: String, opens: String) {
    let protection = Self.protection(end: end)
    #expect(protection.extensionOpens == Self.day(opens))
    let before = Self.day(opens).adding(days: -1)
    #expect(protection.refusal(of: .extend, on: before)?.code == .tooEarly)
    #expect(protection.refusal(of: .extend, on: Self.day(opens)) == nil)
  }

  @Test func anExtensionGoesOnFromTheOldEnd() {
    let next = Self.protection().term(after: .extend, on: Self.day("2026-11-01"))
    #expect(next?.start == Self.day("2025-11-24"))
    #expect(next?.end == Self.day("2027-11-23"))
    let late = Self.protection().term(after: .extend, on: Self.day("2026-12-24"))
    #expect(late?.start == Self.day("2026-12-24"))
    #expect(late?.end == Self.day("2027-12-23"))
  }

  /// The whole table, each pair said once.
  @Test func theStepsAreThese() {
    let possible: [ProtectionState: Set<ProtectionStep>] = [
      .provisional: [.decide, .end], .decided: [.extend, .end], .extended: [.extend, .end],
      .expired: [.extend, .end], .ended: [],
    ]
    for state in ProtectionState.allCases {
      for step in ProtectionStep.allCases {
        #expect((step.outcome(from: state) != nil) == possible[state]?.contains(step))
        #expect((step.refusal(from: state) == nil) == possible[state]?.contains(step))
      }
    }
    #expect(!ProtectionStep.transitions.contains { $0.from == .expired || $0.to == .expired })
    #expect(ProtectionStep.transitions.count == 5)
  }

  // MARK: Records

  @Test func aFamilyRegisterCannotBeBlocked() {
    #expect(RecordType.allCases.filter { !$0.canBeBlocked } == [.family])
    #expect(RecordType.blockable.count == 12)
  }

  @Test(arguments: [
    ("J01", RecordType.residence), ("K01", .family), ("X99", .residence),
    ("J03", .removedResidence),
  ]) func aCertificateIsOfARecord(code: String, record: RecordType) {
    let setting = "住民票=J01 J02・除票=J03・戸籍謄抄本=K01・何か=X98"
    #expect(RecordType.of(CertificateCode(code), in: setting) == record)
    #expect(RecordType.of(CertificateCode("X98"), in: setting) == .residence)
    #expect(RecordType.of(CertificateCode(code), in: nil) == .residence)
  }

  // MARK: Releases

  private static func release(_ copies: Int = 2) -> ProtectionRelease {
    ProtectionRelease(
      id: ReleaseID("r"), request: CertificateRequestID("q"), person: PersonID("1"),
      record: .residence, copies: copies, office: OfficeID("o"), reason: "理由",
      askedBy: StaffID("a"), askedByName: "甲", askedAt: OfficeTime(unixSeconds: 0),
      allowedBy: StaffID("b"), allowedAt: OfficeTime(iso: "2026-11-24T10:00:00"), state: .allowed)
  }

  @Test(arguments: [
    ("2026-11-24T09:59:59", false), ("2026-11-24T10:00:00", true), ("2026-11-24T10:29:59", true),
    ("2026-11-24T10:30:00", false), ("2026-11-25T10:00:00", false),
  ]) func aReleaseIsGoneAtThirtyMinutes(moment: String, isValid: Bool) {
    let now = OfficeTime(iso: moment) ?? OfficeTime(unixSeconds: 0)
    #expect(Self.release().isValid(at: now) == isValid)
  }

  @Test func aReleaseCoversItsScopeOnly() {
    let now = OfficeTime(iso: "2026-11-24T10:10:00") ?? OfficeTime(unixSeconds: 0)
    let release = Self.release()
    func covers(_ person: String, _ copies: Int, _ record: RecordType) -> Bool {
      release.covers(RequestOrder(subject: PersonID(person), copies: copies), record, at: now)
    }
    #expect(covers("1", 2, .residence))
    #expect(covers("1", 1, .residence))
    #expect(!covers("1", 3, .residence))
    #expect(!covers("2", 2, .residence))
    #expect(!covers("1", 2, .appendix))
    for state in ProtectionRelease.State.allCases where state != .allowed {
      var other = release
      other.state = state
      #expect(!other.isValid(at: now))
    }
  }

  // MARK: What is sealed

  @Test func aSecretComesBackAsItWas() {
    let secret = ProtectionSecret(
      origin: "横浜市西区",
      counterparts: [
        Counterpart(
          name: "\u{FA19}山 太郎", kana: "カミヤマ タロウ", birth: Self.day("1970-03-01"),
          address: "小杉町3-1-2", aliases: ["別名", "ベツメイ"]),
        Counterpart(name: "乙"),
      ])
    #expect(ProtectionSecret(text: secret.text) == secret)
    #expect(ProtectionSecret(text: ProtectionSecret().text) == ProtectionSecret())
  }

  @Test(
    arguments: [
      (0, false, nil), (29, false, nil), (30, false, .unassigned), (30, true, nil),
      (1_439, true, nil), (1_440, true, .late), (1_440, false, .late),
    ] as [(Int, Bool, InboundNotice.Alarm?)])
  func aNoticeAlarms(minutes: Int, isTaken: Bool, alarm: InboundNotice.Alarm?) {
    let start = OfficeTime(unixSeconds: 0)
    let notice = InboundNotice(
      id: 1, text: "", receivedAt: start, assignedTo: isTaken ? StaffID("s") : nil)
    #expect(notice.alarm(at: start.adding(seconds: minutes * 60)) == alarm)
  }

  @Test func theSystemsAreNamedByTheCatalogue() {
    #expect(ProtectionWork.systems(in: "住基・附票 税、選挙・税") == ["住基", "附票", "税", "選挙"])
    #expect(ProtectionWork.systems(in: nil).count == 6)
  }
}
