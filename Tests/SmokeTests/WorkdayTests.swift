import Domain
import TestKit
import Testing

/// A clerk's day in a real terminal.
@Suite(.serialized) struct WorkdayTests {
  @Test(arguments: [(24, 80), (40, 120)])
  func aTicketFromTheSlipToTheEnd(rows: Int, columns: Int) throws {
    let office = try TestOffice()
    let desk = try office.workstation(3, rows: rows, columns: columns)
    try desk.signIn(.clerk).openRemark()
    try desk.type("車いす、ｶﾞ行の名前、葛\u{E0100}城さん").wait("城さん")
    try desk.press("Enter", "F2").wait("A001 を出しました")
    try desk.press("Escape").wait("待っている人を呼び")
    try desk.press("F2").wait("F2 で次の方 A001")
    try desk.press("F2").wait("A001 を呼び出しました")
    try desk.press("F5").wait("A001 の応対を始めました")
    try desk.press("F10").wait("したこと")
    try desk.press("Space", "Tab", "Tab").type("住民票 2通").wait("住民票 2通")
    try desk.press("Enter").wait("A001 を完了しました")
    #expect(try office.sql("SELECT state FROM ticket WHERE id LIKE '%A001'") == "done")
    #expect(
      try office.sql("SELECT remark FROM ticket").unicodeScalars.elementsEqual(
        "車いす、ｶﾞ行の名前、葛\u{E0100}城さん".unicodeScalars))
    try desk.press("C-c").wait("窓口を終了しますか")
    try desk.press("Tab", "Enter")
    #expect(try desk.status() == 0)
    #expect(try office.openSessions() == 0)
    #expect(try office.doctorFindings() == [])
  }

  @Test func twoTerminalsWantOneTicket() throws {
    let office = try TestOffice()
    try office.issue(1)
    let first = try office.workstation(1)
    let second = try office.workstation(2)
    try first.signIn(.clerk).press("F2").wait("F2 で次の方 A001")
    try second.signIn(.colleague).press("F2").wait("F2 で次の方 A001")
    try first.press("F2")
    try second.press("F2")
    let called = "A001 を呼び出しました"
    let refusals = ["呼んでいます", "呼ばれています", "呼び出されています", "待っている方はいません", "呼び出し済み"]
    func outcome(_ screen: String) -> Bool? {
      if screen.contains(called) { return true }
      return refusals.contains { screen.contains($0) } ? false : nil
    }
    let one = try first.wait("an answer") { outcome($0) != nil }
    let other = try second.wait("an answer") { outcome($0) != nil }
    #expect([outcome(one), outcome(other)].count { $0 == true } == 1, "\(one)\n\(other)")
    #expect(try office.sql("SELECT count(*) FROM ticket_call") == "1")
  }

  @Test func theBoardBesideShowsWhatIsCalled() throws {
    let office = try TestOffice()
    try office.issue(3)
    let board = try office.board()
    try board.wait("ただいまお呼び出しはありません")
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).press("F2").wait("F2 で次の方 A001")
    try desk.press("F2").wait("A001 を呼び出しました")
    try board.waitUntilGone("ただいまお呼び出しはありません")
    try board.wait("番窓口へ in block digits") { _ in try board.styledScreen().contains("\u{1B}[7m") }
    // Two calls at once from elsewhere: none is swallowed, the older ones move into the list.
    for counter in ["1", "2"] {
      try office.succeed(
        "ticket", "call", "--office", "nakahara", "--counter", counter, "--now", TestOffice.now)
    }
    try board.wait("A001番  3番窓口へ")
    // Nothing but numbers and counters.
    #expect(!(try board.screen()).contains("佐藤"))
    try board.press("C-c").wait("終了")
    try board.press("Tab", "Enter")
    #expect(try board.status() == 0)
  }
}
