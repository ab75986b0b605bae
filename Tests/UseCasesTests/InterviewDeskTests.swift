import Domain
import Storage
import TestKit
import Testing
import UseCases

/// The interview by the version of the catalogue in force.
@Suite struct InterviewDeskTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  @Test func theStoredInterviewIsTheShippedOne() throws {
    let (book, calendar) = try InterviewDesk(office.command(.administrator)).planning()
    #expect(book.content == (try CatalogueData.shipped()).intake)
    let facts = IntakeFacts(
      events: ["BIRTH"], answers: ["e.date": .date(CivilDate(dayNumber: 20_777))])
    let plan = book.plan(facts, asOf: CivilDate(dayNumber: 20_781), calendar)
    #expect(plan["KS01"]?.state == .yes)
    #expect(plan["KS01"]?.due?.due?.iso == "2026-12-03")
  }

  private func activate(_ content: CatalogueContent, _ number: Int) throws {
    let desk = try office.command(.administrator)
    _ = try CatalogueDesk(desk).bringIn(content)
    let other = try office.command(.chief)
    _ = try TwoPersons(desk, second: other.credential).activateCatalogue(
      CatalogueVersion(number), reason: "改正")
  }

  @Test func aRuleChangedByTwoDecidesFromThenOn() throws {
    var content = try CatalogueData.shipped()
    let index = try #require(content.intake.procedures.firstIndex { $0.id == "KS01" })
    content.intake.procedures[index].when = "h.child_allowance"
    try activate(content, 2)
    let desk = try office.command(.administrator)
    let book = try InterviewDesk(desk).book()
    let plan = book.plan(
      IntakeFacts(events: ["BIRTH"]), asOf: CivilDate(dayNumber: 20_781), .computed)
    #expect(plan["KS01"]?.decidedBy.map(\.text) == ["h.child_allowance"])
    let record = try #require(try CatalogueDesk(desk).open().first.active)
    #expect(record.version == CatalogueVersion(2) && record.procedures == 85)
  }

  /// Whoever changes fees keeps the interview in force.
  @Test func aFolderWithoutAnInterviewTakesTheOneInForce() throws {
    var content = try CatalogueData.shipped()
    content.fees[0].amount += 50
    content.intake = IntakeContent()
    try activate(content, 2)
    let book = try InterviewDesk(office.command(.administrator)).book()
    #expect(book.content.procedures.count == 89)
  }
}
