import Catalogue
import Domain
import Testing

@Suite struct CountingRulesTests {
  private static let file = "calendar/rules.yaml"

  private func problems(_ text: String) -> [CatalogueProblem] {
    do throws(CatalogueProblems) {
      _ = try CountingRules.load(file: Self.file, bytes: Array(text.utf8))
      return []
    } catch {
      return error.problems
    }
  }

  @Test func theShippedTableLoads() throws {
    let rules = try CountingRules.load(file: Self.file, bytes: ShippedFiles.bytes(Self.file))
    let move = try #require(rules.first { $0.id == "move" })
    #expect(move.kind == .deadline(try #require(DeadlineRule("D14x")), base: "異動した日"))
    #expect(rules.contains { $0.kind == .age(75, .birthday) })
    #expect(rules.contains { !$0.confirmed })
  }

  private static let row =
    "{ id: a, label: い, base: う, rule: D14x, law: え, confirmed: true }"
  private static let age =
    "{ id: b, label: い, age: 6, day: attained, law: え, confirmed: true }"

  @Test(arguments: [
    (row.with("D14x", "D14"), age, "deadlines[0].rule"),
    (row.with("true", "たぶん"), age, "deadlines[0].confirmed"),
    (row, age.with("6", "0"), "ages[0].age"),
    (row, age.with("attained", "someday"), "ages[0].day"),
    (row, age.with("id: b", "id: a"), "ages[0].id"),
    (row.with("law: え, ", ""), age, "deadlines[0].law"),
    (row.with("base:", "bas:"), age, "deadlines[0].bas"),
  ])
  func mistakesAreNamedByTheirField(deadline: String, age: String, field: String) {
    let found = problems("deadlines:\n  - \(deadline)\nages:\n  - \(age)\n")
    #expect(found.contains { $0.field == field && $0.line > 1 }, "\(found)")
  }

  @Test func anEmptyOrBrokenFileIsRefused() {
    for text in ["", "deadlines: []\nages: []", "deadlines: [", "- a"] {
      #expect(!problems(text).isEmpty, "\(text)")
    }
  }
}

extension String {
  fileprivate func with(_ part: String, _ other: String) -> String {
    split(separator: part, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: other)
  }
}
