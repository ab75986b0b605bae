import Domain
import Storage
import TestKit
import Testing
import UseCases

@Suite struct StaffImportTests {
  private static let heading = "職員番号,氏名,カナ,役割,役所,課"
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func take(_ lines: String...) throws -> StaffImport {
    let text = ([Self.heading] + lines).joined(separator: "\r\n") + "\r\n"
    return try StaffDesk(try office.command(.administrator)).importStaff(
      try StaffTable(ImportText.lines([0xEF, 0xBB, 0xBF] + Array(text.utf8))))
  }

  @Test func newPeopleSignInOnceWithTheirPassword() throws {
    let outcome = try take(
      "a-1,見本 花子,ミホン ハナコ,受付 審査,north,resident", "a-2,見本 次郎,ミホン ジロウ,supervisor,north,")
    #expect(outcome.report.imported == 2)
    #expect(outcome.report.rejected.isEmpty)
    let first = try #require(outcome.passwords.first)
    let (_, _, mustChange) = try SignInDesk(office.store).signIn(
      first.id, password: first.password, at: StorageSeat.one.record)
    #expect(mustChange)
    let people = try StaffDesk(try office.command(.administrator)).open().first
    let added = try #require(people.first { $0.id == StaffID("a-1") })
    #expect(
      Set(added.grants) == [
        RoleGrant(.reception, office: StorageOffice.north, section: StorageOffice.resident),
        RoleGrant(.examiner, office: StorageOffice.north, section: StorageOffice.resident),
      ])
    #expect(try office.faults == [])
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let line = "a-1,見本 花子,ミホン ハナコ,受付,north,"
    _ = try take(line)
    let again = try take(line)
    #expect(again.report.unchanged == 1)
    #expect(again.report.imported == 0)
    #expect(again.passwords.isEmpty)
    let other = try take("a-1,見本 花代,ミホン ハナヨ,受付,north,")
    #expect(other.report.rejected.map(\.line) == [2])
    #expect(!other.report.isOfUse)
  }

  @Test func wrongLinesAreNamedAndTheRestGoesIn() throws {
    let outcome = try take(
      "a-1,見本 花子,ミホン ハナコ,受付,north,", "A B,見本,ミホン,受付,north,",
      "a-3,見本,ミホン,係員,north,", "a-4,見本,ミホン,受付,nowhere,", "a-5,見本,ミホン,受付",
      "a-1,見本 花子,ミホン ハナコ,受付,north,", "a-6,,ミホン,受付,north,", "a-7,見本,ミホン,受付,,")
    #expect(outcome.report.read == 8)
    #expect(outcome.report.imported == 1)
    #expect(outcome.report.rejected.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
  }

  @Test(arguments: ["", "名前\n", "職員番号,氏名\n"]) func anotherFileIsRefused(_ text: String) {
    let refused = failure { try StaffTable(ImportText.lines(Array(text.utf8))) }
    #expect(refused?.code.text == "staff-file")
  }

  @Test func onlyAdministratorsTakeStaffIn() throws {
    let table = try StaffTable(
      ImportText.lines(Array("\(Self.heading)\na-1,見本,ミホン,受付,north,\n".utf8)))
    let refused = failure {
      try StaffDesk(try office.command(.chief)).importStaff(table)
    }
    #expect(refused?.code.kind == .notPermitted)
  }
}
