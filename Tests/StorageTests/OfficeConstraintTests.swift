import Domain
import TestKit
import Testing

@testable import Storage

/// What the database refuses by itself about offices and postal codes.
@Suite struct OfficeConstraintTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func isRefused(_ statement: String) -> Bool {
    do {
      try office.rawRun(statement)
      return false
    } catch SQLFailure.constraint {
      return true
    } catch {
      return false
    }
  }

  @Test(arguments: [
    "UPDATE office_detail SET home = office",
    "UPDATE office_detail SET home = 'nowhere'",
    "UPDATE office_detail SET postal = '211'",
    "INSERT INTO office_elsewhere VALUES ('north', 9, 'a', NULL, NULL, '')",
    "INSERT INTO office_elsewhere VALUES ('north', 9, 'a', 'north', NULL, '')",
    "INSERT INTO office_elsewhere VALUES ('north', 9, 'a', NULL, 'nowhere', '')",
    "INSERT INTO office_opening VALUES ('nowhere', 0, 'a', NULL, 0, 1)",
    "INSERT INTO office_opening_hours VALUES ('north', 7, 1, 0, '8:30')",
    "INSERT INTO postal_edition VALUES (0, '2026', 'a', 1, x'00')",
    "INSERT INTO postal_edition VALUES (1, '2026', 'a', 0, x'00')",
    "INSERT INTO postal_edition VALUES (1, '2026', 'a', 1, x'')",
  ])
  func whatCannotBeIsRefused(statement: String) { #expect(isRefused(statement), "\(statement)") }

  @Test func aQueueIsSentToOnePlaceAndHasOneRule() throws {
    try office.rawRun(
      "INSERT INTO office_elsewhere VALUES ('north', 0, 'a', 'south', NULL, '')",
      "INSERT INTO office_elsewhere_word VALUES ('north', 'queue', 'q', 0, 0)",
      "INSERT INTO office_opening VALUES ('north', 0, 'a', NULL, 0, 1)",
      "INSERT INTO office_opening VALUES ('north', 1, 'b', NULL, 0, 1)",
      "INSERT INTO office_opening_queue VALUES ('north', 'cert', 0, 0)")
    #expect(isRefused("INSERT INTO office_elsewhere_word VALUES ('north', 'queue', 'q', 0, 1)"))
    #expect(isRefused("INSERT INTO office_opening_queue VALUES ('north', 'cert', 1, 0)"))
  }

  @Test func aDamagedEditionIsTheDoctorsToSay() throws {
    func postal() throws -> Bool? { try office.store.doctor().first { $0.name == "postal" }?.ok }
    #expect(try postal() == true)
    try office.rawRun("INSERT INTO postal_edition VALUES (1, '2026', 'a', 1, x'4D44')")
    #expect(try postal() == false)
  }
}
