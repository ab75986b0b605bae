import Domain
import Storage
import TestKit
import Testing
import UseCases

/// What free text may hold, and what the log says of accounts and terminals.
@Suite struct HardeningDeskTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private func staff() throws -> StaffDesk { StaffDesk(try office.command(.administrator)) }

  private func lastDetail(_ act: String) throws -> String? {
    try AuditDesk(try office.command(.administrator)).search(
      AuditQuery(actPrefix: act), purpose: .audit
    ).entries.first?.detail
  }

  @Test(arguments: [
    "\n", "\t", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{9B}", "\u{200E}", "\u{200F}",
    "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
  ])
  func hiddenMarksAreRefused(mark: String) throws {
    let refused = failure { try FreeText.check("前\(mark)後") }
    #expect(refused?.code.text == "control-character")
    #expect(refused?.message.contains("保存していません") == true)
  }

  @Test func lengthIsReadBeforeAnythingElse() {
    let long = String(repeating: "1\u{202E}", count: FreeText.limit)
    #expect(failure { try FreeText.check(long) }?.code.text == "too-long")
    let allowed = String(repeating: "葛\u{E0100}", count: FreeText.limit / 2)
    #expect(failure { try FreeText.check(allowed) } == nil)
  }

  @Test(arguments: ["", "two words", "名前", "a\u{1B}", String(repeating: "a", count: 65)])
  func anOSUserIsPlain(user: String) throws {
    #expect(
      failure { try staff().bind(StoragePerson.clerk.id, toOSUser: user) }?.code.text == "os-user")
  }

  @Test func theLogSaysWhichOSUser() throws {
    try staff().bind(StoragePerson.clerk.id, toOSUser: "desk.9")
    #expect(try lastDetail("staff.bind") == "os-user=desk.9")
    try staff().bind(StoragePerson.clerk.id, toOSUser: nil)
    #expect(try lastDetail("staff.bind") == "os-user=")
  }

  @Test func theLogSaysWhereSomebodyGoes() throws {
    let day = office.clock.now.date.adding(days: 1)
    try staff().transfer(
      StoragePerson.clerk.id, effective: day,
      to: [
        RoleGrant(.reception, office: StorageOffice.south),
        RoleGrant(.supervisor, office: StorageOffice.north, section: StorageOffice.tax),
      ])
    let detail = try lastDetail("staff.transfer")
    #expect(
      detail == "effective=\(day.iso) grants=reception@south,supervisor@north/tax")
  }

  @Test func theLogSaysWhereATerminalStands() throws {
    try staff().addTerminal(
      TerminalRecord(
        id: TerminalID("T_9.a"), office: StorageOffice.north, section: StorageOffice.resident,
        counter: 1, osAccount: "desk9", address: "192.0.2.9"))
    #expect(
      try lastDetail("terminal.add")
        == "office=north section=resident counter=1 account=desk9 address=192.0.2.9")
  }

  @Test(arguments: ["", "a b", "端末", "a/b", "a@b", String(repeating: "a", count: 33)])
  func terminalNamesArePlain(id: String) throws {
    let terminal = TerminalRecord(id: TerminalID(id), office: StorageOffice.north)
    #expect(failure { try staff().addTerminal(terminal) }?.code.text == "terminal-id")
  }

  /// No field is a way in: not the name of an account either.
  @Test func noNumberComesInAsAName() throws {
    let digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
    let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    let remainder = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    let number = (digits + [remainder <= 1 ? 0 : 11 - remainder]).map { String($0) }.joined()
    let place = StorageOffice.north
    for terminal in [
      TerminalRecord(id: TerminalID(number), office: place),
      TerminalRecord(id: TerminalID("n-8"), office: place, osAccount: number),
      TerminalRecord(id: TerminalID("n-8"), office: place, address: number),
    ] {
      let code = failure { try staff().addTerminal(terminal) }?.code
      #expect(code == .myNumber)
    }
    let code = failure { try staff().bind(StoragePerson.clerk.id, toOSUser: number) }?.code
    #expect(code == .myNumber)
  }
}
