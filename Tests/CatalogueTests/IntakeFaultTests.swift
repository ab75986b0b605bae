import Catalogue
import Domain
import Testing

/// The shipped interview with one mistake in it, and where it must be said.
@Suite struct IntakeFaultTests {
  struct Planted: Sendable, CustomTestStringConvertible {
    let what: String
    let file: String
    /// The first of this text becomes the other.
    let from: String
    let to: String
    let field: String
    let says: String
    var column: Int?

    var testDescription: String { what }

    init(
      _ what: String, _ file: String, _ from: String, _ to: String, _ field: String,
      _ says: String, column: Int? = nil
    ) {
      self.what = what
      self.file = "catalogue/intake/\(file).yaml"
      self.from = from
      self.to = to
      self.field = field
      self.says = says
      self.column = column
    }
  }

  static let planted: [Planted] = [
    // Names that are not there.
    .init(
      "an unknown fact", "residence", "when: \"not e.tokurei\"", "when: \"not e.tokurai\"",
      "procedures[0].when", "e.tokurai", column: 5),
    .init(
      "an unknown value", "insurance", "m.health_ins in 国保に入る", "m.health_ins in 国保加入",
      "procedures[0].when", "の値ではありません", column: 24),
    .init(
      "an unknown event", "residence", "events: [MOVE_IN]", "events: [MOVE_INN]",
      "procedures[0].events[0]", "MOVE_INN"),
    .init(
      "an unknown event in a condition", "residence", "event(MOVE_WITHIN)", "event(MOVE)",
      "procedures[7].when", "「MOVE」", column: 7),
    .init(
      "an unknown function", "insurance", "attains(m, 20)", "reaches(m, 20)",
      "procedures[7].when", "reaches", column: 8),
    .init(
      "an unknown procedure", "residence", "triggers: [NH01,", "triggers: [NH99,",
      "procedures[0].triggers[0]", "NH99"),
    .init(
      "an unknown word for the form", "residence", "prefill: [m.name,", "prefill: [m.nom,",
      "procedures[0].prefill[0]", "m.nom"),
    .init(
      "an unknown kind", "residence", "kind: duty", "kind: wish", "procedures[0].kind",
      "duty、application、notice"),
    .init(
      "an unknown applicant", "residence", "applicants: [self,", "applicants: [uncle,",
      "procedures[0].applicants[0]", "self、household"),
    .init(
      "an unknown field", "residence", "    form: 住民異動届", "    from: 住民異動届",
      "procedures[0].from", "この項目はありません"),
    // Types.
    .init(
      "a date compared with a number", "insurance", "attains(m, 20) = e.date",
      "attains(m, 20) = 20", "procedures[7].when", "比べられません", column: 23),
    .init(
      "a person's fact outside", "residence", "when: \"e.tokurei\"", "when: \"m.nationality_jp\"",
      "procedures[1].when", "any(m", column: 1),
    .init(
      "a bracket left open", "residence", "any(m, m.nationality_jp)", "any(m, m.nationality_jp",
      "procedures[2].when", "「)」", column: 24),
    // Deadlines.
    .init(
      "a deadline without a base", "residence", "rule: D14x, base: [e.date], label: 住み始めた日から }",
      "rule: D14x, label: 住み始めた日から }", "procedures[0].deadlines[0].base", "起算日"),
    .init(
      "a deadline counted from no date", "residence", "base: [e.date], label: 住み",
      "base: [e.tokurei], label: 住み", "procedures[0].deadlines[0].base", "日付の質問ではありません"),
    .init(
      "a deadline in no notation", "residence", "rule: D14x", "rule: 14日",
      "procedures[0].deadlines[0].rule", "D14x"),
    .init(
      "a deadline said twice", "residence", "{ rule: D14x, base", "{ none: なし, rule: D14x, base",
      "procedures[0].deadlines[0]", "どれか一つ"),
    // Circles, periods, ids.
    .init(
      "a circle of triggers", "residence", "triggers: [NH02, LC03", "triggers: [RR10, LC03",
      "procedures[9].triggers", "戻ります"),
    .init(
      "two versions on one day", "children", "valid: { from: 2024-10-01",
      "valid: { from: 2024-09-30", "procedures[1].valid", "重なっています"),
    .init(
      "one id in two files", "welfare", "- id: DS01", "- id: RR01", "procedures[0].valid",
      "重なっています"),
    .init("a strange id", "welfare", "- id: DS01", "- id: DS1", "procedures[0].id", "RR01"),
    .init(
      "one question twice", "questions", "- id: m.dog", "- id: m.birth", "questions[34].id",
      "二度使われています"),
    .init(
      "one event twice", "events", "- code: SEAL", "- code: NHI", "events[15].code", "二度使われています"),
    .init(
      "one value twice", "questions", "- { value: 中 }", "- { value: 小 }", "questions[26].values[1]",
      "二度書かれています"),
    // Questions.
    .init(
      "an unreachable question", "questions", "    recorded: true\n", "", "questions[43].id",
      "どの手続からも聞かれません"),
    .init(
      "a recorded question that decides", "questions",
      "    english: Does the head of household change?",
      "    english: Does the head of household change?\n    recorded: true",
      "questions[9].recorded", "記録だけ"),
    .init(
      "a group of an unknown value", "questions", "values: [国保, なし]", "values: [国保, 無し]",
      "questions[13].groups[0]", "「無し」"),
    .init(
      "no value for when it is not asked", "questions", "    otherwise: なし\n", "",
      "questions[4].otherwise", "otherwise"),
    .init(
      "a question that waits for itself", "questions", "when: \"h.head_changes\"",
      "when: \"h.members_15plus_left = 1\"", "questions[10].when", "自分を待っています"),
    .init(
      "a choice without choices", "questions", "    type: flag\n    label: 日本国籍か",
      "    type: choice\n    label: 日本国籍か", "questions[3].values", "choice"),
    .init(
      "a fact of no scope", "questions", "- id: m.dog", "- id: q.dog", "questions[34].id",
      "v、e、h、m、x"),
    // YAML itself.
    .init("malformed YAML", "welfare", "procedures:", "procedures: [", "", "YAML"),
    .init("a tag", "welfare", "name: 障害者手帳", "name: !x 障害者手帳", "", "「!」"),
  ]

  private func problems(_ planted: Planted) throws -> (found: [CatalogueProblem], line: Int) {
    var files = try ShippedFiles.catalogueFiles()
    var line = 0
    for index in files.indices where files[index].name == planted.file {
      let text = String(decoding: files[index].bytes, as: UTF8.self)
      let range = try #require(text.firstRange(of: planted.from), "\(planted.from)")
      line = text[..<range.lowerBound].count { $0 == "\n" } + 1
      let changed = text[..<range.lowerBound] + planted.to + text[range.upperBound...]
      files[index].bytes = Array(changed.utf8)
    }
    do {
      _ = try CityCatalogue.load(files: files)
      return ([], line)
    } catch {
      return (error.problems, line)
    }
  }

  @Test(arguments: planted) func aFaultIsNamedByFileLineAndField(_ planted: Planted) throws {
    let (found, line) = try problems(planted)
    let named = found.contains {
      $0.file == planted.file && $0.field == planted.field && $0.message.contains(planted.says)
        && (planted.column == nil || $0.column == planted.column) && abs($0.line - line) <= 30
    }
    #expect(named, "line \(line): \(found.prefix(3))")
    #expect(found.count <= 3, "\(found.count) problems of one mistake")
  }

  /// Half an interview is none: a missing file, or one that says nothing, is named.
  @Test func aMissingFileIsNamed() throws {
    let name = "catalogue/intake/children.yaml"
    var files = try ShippedFiles.catalogueFiles().filter { $0.name != name }
    #expect(throws: CatalogueProblems.self) { _ = try CityCatalogue.load(files: files) }
    files.append((name: name, bytes: Array("procedure: []".utf8)))
    do {
      _ = try CityCatalogue.load(files: files)
      Issue.record("taken")
    } catch {
      #expect(error.problems.contains { $0.file == name && $0.field == "procedure" })
    }
  }

  /// Whoever changes fees needs none of it.
  @Test func aFolderWithoutAnInterviewIsRead() throws {
    let files = try ShippedFiles.catalogueFiles().filter { !$0.name.contains("intake") }
    let content = try CityCatalogue.load(files: files)
    #expect(content.intake.isEmpty)
    #expect(!content.canonical.contains("procedure\u{1F}"))
  }

  @Test func aDifferenceIsSaidInAClerksWords() throws {
    let old = try ShippedFiles.catalogue()
    var new = old
    let index = try #require(new.intake.procedures.firstIndex { $0.id == "RR01" })
    new.intake.procedures[index].when = "e.tokurei & h.members_15plus_left >= 2"
    new.intake.procedures[index].deadlines = [
      .init(
        .period(
          .init(
            try #require(DeadlineRule("D30x")), from: [try #require(FactID("e.out_date"))])))
    ]
    let changes = CatalogueChange.between(old, new)
    #expect(changes.map(\.key) == ["RR01 2012-07-09"] && changes.map(\.table) == [.procedure])
    let fields = try #require(changes.first).fields
    #expect(fields.map(\.name) == ["when", "deadlines"])
    #expect(fields.map(\.label) == ["条件", "期限"])
    #expect(fields[0].old == "「カードを使った特例転出か（転出証明書なし）」がいいえ")
    #expect(fields[0].new.contains("かつ「残る世帯員のうち15歳以上の人数」が2以後・以上"))
    #expect(fields[1].new == "転出予定日から30日以内（初日不算入）")
  }
}
