import Domain
import TestKit
import Testing
import UseCases

/// Questions to the log that a person types freely.
@Suite struct HardeningAuditTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func page(_ query: AuditQuery) throws -> AuditPage {
    try AuditDesk(try office.command(.auditor)).search(query, purpose: .audit)
  }

  @Test(arguments: [Int.max, Int.max / 50, 1_000_001, Int.min, -1])
  func noPageNumberOverflows(number: Int) throws {
    // The first look leaves the row that the second one finds.
    _ = try page(AuditQuery())
    let found = try page(AuditQuery(page: number))
    #expect((0...1_000_000).contains(found.page))
    #expect(found.total > 0)
    #expect(found.entries.isEmpty == (number > 0))
  }

  @Test func theLastDayIsMeantWhole() throws {
    let today = office.clock.now.date
    office.clock.set("23:59:59")
    try StaffDesk(try office.command(.administrator)).unlock(StoragePerson.clerk.id)
    func found(to day: CivilDate) throws -> Int {
      try page(AuditQuery(actPrefix: "staff.unlock", to: day)).total
    }
    #expect(try found(to: today) == 1)
    #expect(try found(to: today.adding(days: -1)) == 0)
    let last = try #require(CivilDate(iso: "9999-12-31"))
    #expect(try found(to: last) == 1)
  }
}
