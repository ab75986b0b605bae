import Catalogue
import Domain
import Testing

/// Every procedure of the brief: once needed, once not, once open, with the question that decides.
@Suite struct IntakeNeedTests {
  static let rows = NeedRow.residence + NeedRow.insurance + NeedRow.others

  @Test(arguments: rows) func needed(_ row: NeedRow) throws {
    let line = try IntakeCase(row.yes).line(row.id)
    #expect(line.state == .yes, "\(row.yes)")
    #expect(line.exclusion == nil)
  }

  @Test(arguments: rows) func notNeeded(_ row: NeedRow) throws {
    #expect(try IntakeCase.state(row.id, row.no) == .no, "\(row.no)")
  }

  @Test(arguments: rows) func open(_ row: NeedRow) throws {
    // Where the event is all there is, it must be the event that is not known.
    var facts = try IntakeCase(row.open.isEmpty ? "OTHER" : row.open).facts
    if row.open.isEmpty { facts = IntakeFacts() }
    let day = try #require(CivilDate(iso: "2026-11-24"))
    let plan = try IntakeCase.book.get().plan(facts, asOf: day, .computed)
    let line = try #require(plan[row.id])
    #expect(line.state == .unknown, "\(row.open)")
    #expect(line.decidedBy.contains { $0.text == row.ask }, "\(line.decidedBy)")
    #expect(plan.ask.contains { $0.text == row.ask })
  }

  @Test func everyProcedureHasItsRowAndIsPlannedOnce() throws {
    let ids = try IntakeCase("MOVE_IN").plan().lines.map(\.id)
    #expect(ids.count == 85 && Set(ids).count == 85)
    #expect(Self.rows.map(\.id).sorted() == ids.sorted())
  }

  @Test func everyRowSaysWhatAClerkNeeds() throws {
    let content = try ShippedFiles.catalogue().intake
    for row in content.procedures {
      #expect(!row.counters.isEmpty && !row.deadlines.isEmpty && !row.provenance.source.isEmpty)
      #expect(row.kind == .notice || !row.who.isEmpty, "\(row.id)")
      #expect(!row.isConfirmed, "\(row.id)")
    }
    let sections = Set(content.procedures.flatMap(\.counters).map(\.section))
    let offices = try ShippedFiles.text("offices/offices.yaml")
    for section in sections where !section.isEmpty {
      #expect(offices.contains("id: \(section)"), "\(section)")
    }
  }

  /// domain.md K: what a citizen can read never betrays.
  @Test func theCitizensSideHoldsNoForbiddenWord() throws {
    for question in try ShippedFiles.catalogue().intake.questions {
      for word in ["DV", "支援措置", "虐待", "生活保護", "お客様"] {
        #expect(!question.easy.contains(word) && !question.english.contains(word))
      }
      #expect(question.english.unicodeScalars.allSatisfy { $0.value < 0x3000 })
    }
  }

  /// domain.md A.4: everything of the list is there by its name.
  @Test func everyFactOfTheBriefIsAQuestion() throws {
    let ids = Set(try ShippedFiles.catalogue().intake.questions.map(\.id.text))
    let wanted = """
      v.role v.id_docs v.poa v.lang e.date e.notice_date e.from_addr e.to_addr e.from_pref e.tokurei
      e.oss_ref e.pre_qr e.join_existing h.head_changes h.members_15plus_left h.same_addr_other_hh
      m.birth m.nationality_jp m.residence_card m.rel_proof m.mynum_card m.sign_cert m.health_ins
      m.ins_change m.pension m.ltc_cert m.disability_book m.medical_aid m.pregnant m.child_lt18fy
      m.single_parent m.school m.nursery m.civil_servant m.seal_reg m.dog m.moped m.car
      m.tax_income_decl m.guardian m.protect_req m.furigana_checked x.needs_certs e.wants e.kind
      e.out_date e.known_date h.child_allowance m.rel m.surname_changed m.became_midlong
      m.pension_linked m.involuntary m.low_weight m.relief
      """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { String($0) }
    for id in wanted { #expect(ids.contains(id), "\(id)") }
  }
}
