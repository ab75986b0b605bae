import Domain
import Testing

/// The edges of every age and of every day on which a rule changed (domain.md G.5, L.2).
@Suite struct IntakeBoundaryTests {
  /// Facts with one day in them, and what a day before, on it and after it make of a procedure.
  struct Edge: Sendable, CustomTestStringConvertible {
    let id: String
    /// `@` stands for the day.
    let facts: String
    let day: String
    let states: [Truth]
    let asOf: String

    init(
      _ id: String, _ facts: String, _ day: String, _ states: [Truth],
      asOf: String = "2026-11-24"
    ) {
      self.id = id
      self.facts = facts
      self.day = day
      self.states = states
      self.asOf = asOf
    }

    var testDescription: String { "\(id) \(day)" }
  }

  /// The day before, the day, the day after.
  static let byEvent: [Edge] = [
    // 国民年金: attained at the end of the day before the birthday.
    .init("NP02", "NHI e.date=@ | birth=2006-05-01", "2026-04-30", [.no, .yes, .no]),
    .init("NP02", "NHI e.date=@ | birth=2008-02-29", "2028-02-28", [.no, .yes, .no]),
    .init(
      "NP01", "NHI e.date=@ | birth=2006-05-01 pension=2号 ins_change=社保喪失", "2026-04-30",
      [.no, .yes, .yes]),
    .init(
      "NP01", "NHI e.date=@ | birth=1966-05-01 pension=2号 ins_change=社保喪失", "2026-04-30",
      [.yes, .no, .no]),
    // 介護1号: the day before the birthday. 後期高齢: the birthday itself.
    .init("LC01", "MOVE_IN e.date=@ | birth=1961-05-01", "2026-04-30", [.no, .yes, .yes]),
    .init(
      "OE01", "MOVE_IN e.date=@ | birth=1951-05-01 health_ins=国保", "2026-05-01", [.no, .yes, .yes]),
    .init(
      "OE01", "MOVE_IN e.date=@ | birth=1961-05-01 health_ins=後期高齢", "2026-05-01",
      [.no, .yes, .yes]),
    .init("OE02", "MOVE_OUT e.date=@ | birth=1951-05-01", "2026-05-01", [.unknown, .yes, .yes]),
    .init("OT03", "MOVE_IN e.date=@ | birth=1956-05-01", "2026-05-01", [.no, .yes, .yes]),
    .init("CH10", "MOVE_IN e.date=@ | birth=2020-05-01", "2026-05-01", [.yes, .no, .no]),
    // 18歳年度末: who is born on 1 April leaves a year earlier.
    .init("CH01", "MOVE_IN e.date=@ | birth=2008-04-01", "2026-04-01", [.yes, .no, .no]),
    .init("CH01", "MOVE_IN e.date=@ | birth=2008-04-02", "2027-04-01", [.yes, .no, .no]),
    .init(
      "CH05", "MOVE_IN e.date=@ | birth=1980-01-01 single_parent=true | birth=2008-04-02",
      "2027-04-01", [.yes, .no, .no]),
    // 就学 and 中学校修了.
    .init("CH08", "MOVE_IN e.date=@ | birth=2020-04-01 school=小", "2026-04-01", [.no, .yes, .yes]),
    .init("CH08", "MOVE_IN e.date=@ | birth=2020-04-02 school=小", "2027-04-01", [.no, .yes, .yes]),
    .init("CH08", "MOVE_IN e.date=@ | birth=2011-04-02 school=中", "2027-04-01", [.yes, .no, .no]),
    .init(
      "CH07", "MOVE_IN e.date=@ | birth=2020-04-02 nursery=申込希望", "2027-04-01", [.yes, .no, .no]),
    .init(
      "CH09", "MOVE_IN e.date=@ | birth=2014-05-01 pregnant=true", "2026-05-01", [.no, .yes, .yes]),
    // 小児医療: to 中3 until 2026-08-31, to the 18歳年度末 from 2026-09-01.
    .init(
      "CH04", "MOVE_IN e.date=@ | birth=2010-05-05 health_ins=国保 medical_aid=-", "2026-09-01",
      [.no, .yes, .yes]),
    .init(
      "CH04", "MOVE_IN e.date=@ | birth=2011-04-02 health_ins=国保 medical_aid=-", "2026-04-01",
      [.yes, .yes, .yes]),
    .init(
      "CH04", "MOVE_IN e.date=@ | birth=2010-04-02 health_ins=国保 medical_aid=-", "2026-04-01",
      [.yes, .no, .no]),
    // 児童手当: to 中学校修了 before 2024-10-01.
    .init("CH01", "MOVE_IN e.date=@ | birth=2008-05-05", "2024-10-01", [.no, .yes, .yes]),
    // What began on a day.
    .init("MC04", "OTHER e.date=@ e.wants=特急発行", "2024-12-02", [.no, .yes, .yes]),
    .init("KS11", "OTHER e.date=@ e.wants=振り仮名", "2025-05-26", [.no, .yes, .yes]),
    .init("KS11", "OTHER e.date=@ e.wants=振り仮名", "2026-05-26", [.yes, .yes, .yes]),
    .init("KS03", "DIVORCE e.date=@ e.kind=協議", "2026-04-01", [.yes, .yes, .yes]),
    .init(
      "NH05", "BIRTH e.date=@ | birth=1990-01-01 health_ins=国保", "2024-01-01", [.no, .yes, .yes]),
    .init("RR15", "NAME e.date=@ e.wants=旧氏", "2019-11-05", [.no, .yes, .yes]),
  ]

  @Test(arguments: byEvent) func eventDays(_ edge: Edge) throws {
    let day = try #require(CivilDate(iso: edge.day))
    for (offset, state) in zip(-1...1, edge.states) {
      let text = edge.facts.replacing("@", with: day.adding(days: offset).iso)
      #expect(try IntakeCase.state(edge.id, text) == state, "\(text)")
    }
  }

  /// Ages on the day of the notice.
  static let byNotice: [Edge] = [
    .init(
      "SL01", "SEAL e.date=2026-11-01 v.role=本人 v.id_docs=旅券 | birth=2011-11-24", "2026-11-24",
      [.no, .yes, .yes]),
    .init("SL02", "SEAL v.role=任意代理人 | birth=2011-11-24", "2026-11-24", [.no, .yes, .yes]),
    .init("MC02", "MOVE_IN | birth=2011-11-24 sign_cert=true", "2026-11-24", [.no, .yes, .yes]),
  ]

  @Test(arguments: byNotice) func noticeDays(_ edge: Edge) throws {
    let day = try #require(CivilDate(iso: edge.day))
    for (offset, state) in zip(-1...1, edge.states) {
      let asOf = day.adding(days: offset).iso
      #expect(try IntakeCase.state(edge.id, edge.facts, asOf: asOf) == state, "\(asOf)")
    }
  }

  @Test func membersOf15DecideTheChangeOfHead() throws {
    for (left, state) in [(0, Truth.no), (1, .no), (2, .yes), (3, .yes)] {
      let text = "HOUSEHOLD h.head_changes=true h.members_15plus_left=\(left)"
      #expect(try IntakeCase.state("RR13", text) == state)
    }
    let text = "HOUSEHOLD h.head_changes=false h.members_15plus_left=5"
    #expect(try IntakeCase.state("RR13", text) == .no)
  }

  /// What a row says differs by the day of the event, not by today (domain.md 0).
  @Test(arguments: [
    ("KS03", "DIVORCE e.date=2026-03-31 e.kind=協議", "一方に"),
    ("KS03", "DIVORCE e.date=2026-04-01 e.kind=協議", "新しい様式"),
    ("KS11", "OTHER e.date=2026-05-25 e.wants=振り仮名", ""),
    ("KS11", "OTHER e.date=2026-05-26 e.wants=振り仮名", "1回だけ"),
  ])
  func theTextOfTheDay(_ id: String, _ text: String, _ says: String) throws {
    let facts = try IntakeCase(text)
    let book = try IntakeCase.book.get()
    let day = try #require(CivilDate(iso: "2026-11-24"))
    let detail = book.detail(of: try facts.line(id), facts.facts, asOf: day, .computed)
    #expect(says.isEmpty ? detail.notes.isEmpty : detail.notes.contains { $0.contains(says) })
  }

  /// At a birth the claimant's own job counts, nobody else's (domain.md L.2).
  @Test(arguments: [
    ("| birth=1990-01-01 rel=本人 civil_servant=true | birth=1991-01-01 rel=配偶者", Truth.no),
    (
      "| birth=1990-01-01 rel=本人 civil_servant=false | birth=1991-01-01 rel=配偶者 civil_servant=true",
      .yes
    ),
    ("| birth=1990-01-01 civil_servant=true", .no),
    ("| birth=1990-01-01 civil_servant=true | birth=1991-01-01 civil_servant=false", .unknown),
    ("| birth=2010-01-01 civil_servant=true", .yes),
  ])
  func theClaimantOfTheChildAllowance(_ people: String, _ state: Truth) throws {
    let text = "BIRTH e.date=2026-11-20 h.child_allowance=false \(people) | birth=2026-11-20"
    #expect(try IntakeCase.state("CH01", text) == state)
  }

  @Test func onlyTheBabyNeedsACardOfItsOwnAtABirth() throws {
    let text = "BIRTH e.date=2026-11-20 | birth=2020-01-01 health_ins=国保 medical_aid=- | "
    let baby = "birth=2026-11-20 health_ins=国保 medical_aid=-"
    #expect(try IntakeCase(text + baby).line("CH04").people == [1])
    #expect(try IntakeCase.state("CH04", text) == .unknown)
  }
}
