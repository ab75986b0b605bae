import Domain
import Testing

/// By when, with the calculation: every kind of deadline of domain.md L.2.
@Suite struct IntakeDueTests {
  @Test(
    arguments: [
      // The vectors of G.4.
      ("RR01", "MOVE_IN e.date=2026-03-28 e.tokurei=false", "2026-04-11", "2026-04-13"),
      ("RR01", "MOVE_IN e.date=2026-04-20 e.tokurei=false", "2026-05-04", "2026-05-07"),
      ("KS01", "BIRTH e.date=2026-04-20", "2026-05-03", "2026-05-07"),
      ("KS01", "BIRTH e.date=2026-12-17", "2026-12-30", "2027-01-04"),
      ("KS13", "DEATH e.date=2026-09-10 e.known_date=2026-09-15", "2026-09-21", "2026-09-24"),
      (
        "RR13", "HOUSEHOLD e.date=2026-12-18 h.head_changes=true h.members_15plus_left=2",
        "2027-01-01", "2027-01-04"
      ),
      ("KS05", "DIVORCE e.date=2026-01-31 | surname_changed=true", "2026-04-30", "2026-04-30"),
      ("KS04", "DIVORCE e.date=2026-11-20 e.kind=判決", "2026-11-29", "2026-11-30"),
      // The earlier of two; only one of them known.
      (
        "RR02", "MOVE_IN e.date=2026-11-20 e.tokurei=true e.out_date=2026-11-01", "2026-12-01",
        "2026-12-01"
      ),
      (
        "RR02", "MOVE_IN e.date=2026-11-20 e.tokurei=true e.out_date=2026-11-20", "2026-12-04",
        "2026-12-04"
      ),
      ("RR02", "MOVE_IN e.date=2026-11-20 e.tokurei=true", "2026-12-04", "2026-12-04"),
      (
        "RR02", "MOVE_IN e.tokurei=true e.out_date=2026-11-20", "2026-12-20", "2026-12-21"
      ),
      // The planned day of leaving where it is given.
      (
        "CH01", "MOVE_IN e.date=2026-04-25 e.out_date=2026-04-20 | birth=2020-01-01", "2026-05-05",
        "2026-05-07"
      ),
      ("CH01", "MOVE_IN e.date=2026-04-20 | birth=2020-01-01", "2026-05-05", "2026-05-07"),
      ("CH02", "BIRTH e.date=2026-11-20 h.child_allowance=true", "2026-12-05", "2026-12-07"),
      // Years are not rolled: 2028-11-19 is a Sunday.
      (
        "NH06", "BIRTH e.date=2026-11-19 | birth=1990-01-01 health_ins=国保", "2028-11-19",
        "2028-11-19"
      ),
      ("KS07", "ADOPTION e.date=2026-11-20 e.kind=裁判", "2026-11-29", "2026-11-30"),
      ("KS08", "PARENTAGE e.date=2026-11-20 e.kind=裁判", "2026-11-29", "2026-11-30"),
      ("KS14", "OTHER e.date=2026-11-20 e.wants=死産", "2026-11-26", "2026-11-26"),
      ("KS11", "OTHER e.date=2026-05-01 e.wants=振り仮名", "2026-05-25", "2026-05-25"),
      ("RR11", "MOVE_OUT_ABROAD e.date=2026-12-20", "2026-12-20", "2026-12-20"),
      ("OT01", "MOVE_IN e.date=2026-11-20 | birth=1990-01-01 dog=true", "2026-12-20", "2026-12-21"),
      ("MC01", "MOVE_IN e.date=2026-11-20 | mynum_card=有(持参)", "2026-12-04", "2026-12-04"),
    ] as [(String, String, String, String)])
  func days(_ id: String, _ text: String, _ raw: String, _ due: String) throws {
    let found = try #require(try IntakeCase(text).line(id).due)
    #expect(found.raw?.iso == raw)
    #expect(found.due?.iso == due)
  }

  @Test(arguments: [
    ("KS02", "MARRIAGE e.date=2026-11-20"), ("KS07", "ADOPTION e.date=2026-11-20 e.kind=任意"),
    ("KS11", "OTHER e.date=2026-05-26 e.wants=振り仮名"), ("CH11", "BIRTH e.date=2026-11-20"),
    ("OT04", "MOVE_IN e.date=2026-11-20"),
  ])
  func wordsInsteadOfADay(_ id: String, _ text: String) throws {
    let found = try #require(try IntakeCase(text).line(id).due)
    #expect(found.due == nil && !found.words.isEmpty && found.waitsFor.isEmpty)
  }

  @Test(arguments: [
    ("KS13", "DEATH e.date=2026-09-10", ["e.known_date"]),
    ("RR01", "MOVE_IN e.tokurei=false", ["e.date"]),
    ("KS08", "PARENTAGE e.date=2026-11-20", ["e.kind"]),
    (
      "OT05", "FOREIGN | birth=1990-01-01 nationality_jp=false residence_card=特永証",
      ["m[0].card_expiry"]
    ),
  ])
  func whatADayWaitsFor(_ id: String, _ text: String, _ facts: [String]) throws {
    let found = try #require(try IntakeCase(text).line(id).due)
    #expect(found.due == nil && found.waitsFor.map(\.text) == facts)
  }

  /// From two months before the end on the card; of a child six (domain.md L.2).
  @Test(arguments: [
    ("1990-01-01", "2027-01-31", "2026-11-30"), ("2011-01-31", "2027-01-31", "2026-07-31"),
  ])
  func aCardOpensBeforeItsEnd(_ birth: String, _ end: String, _ opens: String) throws {
    let text = "FOREIGN | birth=\(birth) nationality_jp=false residence_card=特永証 card_expiry=\(end)"
    let found = try #require(try IntakeCase(text).line("OT05").due)
    #expect(found.due?.iso == end && found.opens?.iso == opens)
  }

  /// RR01 stands beside RR02 once its period is over; RR02 keeps its day.
  @Test func aLateSpecialMoveShowsTheOrdinaryOne() throws {
    let text = "MOVE_IN e.date=2026-11-20 e.tokurei=true e.out_date=2026-11-20"
    for (asOf, isLate) in [("2026-12-04", false), ("2026-12-05", true)] {
      let plan = try IntakeCase(text).plan(asOf: asOf)
      #expect(plan["RR02"]?.due?.isLate == isLate && plan["RR02"]?.state == .yes)
      #expect(plan["RR02"]?.due?.due?.iso == "2026-12-04")
      #expect(plan["RR01"]?.state == (isLate ? .yes : .no))
    }
    // The day of the notice given by hand counts before today.
    let given = try IntakeCase(text + " e.notice_date=2026-12-05").plan(asOf: "2026-11-24")
    #expect(given["RR01"]?.lateOf == "RR02")
  }

  @Test func whatGoesWithAProcedure() throws {
    let book = try IntakeCase.book.get()
    let day = try #require(CivilDate(iso: "2026-11-24"))
    func detail(_ id: String, _ text: String) throws -> IntakeDetail {
      let facts = try IntakeCase(text)
      return book.detail(of: try facts.line(id), facts.facts, asOf: day, .computed)
    }
    let old = "MOVE_IN e.date=2026-11-20 e.from_pref="
    #expect(try detail("OE01", old + "県外 | birth=1940-01-01").bring == ["負担区分等証明書"])
    #expect(try detail("OE01", old + "県内 | birth=1940-01-01").bring == ["資格確認書（前の市町村のもの）"])
    let join = "| birth=1990-01-01 health_ins=国保 ins_change=社保喪失"
    #expect(try detail("NH01", "MOVE_IN e.date=2026-11-20 \(join)").counter?.section == "resident")
    #expect(try detail("NH01", "NHI e.date=2026-11-20 \(join)").counter?.section == "insurance")
    for (id, people) in [
      ("NH02", "| health_ins=国保"), ("OE02", "| birth=1940-01-01"),
      ("LC03", "| birth=1940-01-01 ltc_cert=true"),
    ] {
      let notes = try detail(id, "MOVE_OUT e.date=2026-11-20 \(people)").notes
      #expect(notes.contains { $0.contains("住所地特例") }, "\(id)")
    }
    // Who is not recorded is told why.
    let short = "MOVE_IN_ABROAD | nationality_jp=false residence_card="
    for id in ["RR04", "RR05"] {
      #expect(try detail(id, short + "短期滞在").notes.contains { $0.contains("対象ではありません") })
      #expect(try !detail(id, short + "在留カード").notes.contains { $0.contains("対象ではありません") })
    }
    #expect(try detail("SL01", "SEAL v.role=使者 | birth=1990-01-01").mayApply == false)
    #expect(try detail("RR08", "MOVE_WITHIN v.role=世帯主").mayApply == true)
    #expect(try detail("RR08", "MOVE_WITHIN").mayApply == nil)
    let family = "| birth=1990-01-01 nationality_jp=false | birth=1991-01-01 nationality_jp=true"
    #expect(try detail("RR01", "MOVE_IN e.tokurei=false \(family)").minutes == 43)
  }
}
