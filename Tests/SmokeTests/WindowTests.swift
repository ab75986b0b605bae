import Domain
import TestKit
import Testing

/// The window changes, and too much comes at once.
@Suite(.serialized) struct WindowTests {
  @Test func aStormOfSizesEndsDrawnRight() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    try desk.type("嵐の前の文").wait("嵐の前の文")
    for step in 0..<30 {
      try desk.resize(rows: 10 + (step * 7) % 50, columns: 40 + (step * 37) % 140)
    }
    try desk.resize(rows: 24, columns: 80)
    try desk.wait("the screen of 80x24") { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return screen.contains("嵐の前の文") && screen.contains("F12離席")
        && rows[1].hasPrefix("─") && !screen.contains("80x24 以上")
    }
    try desk.press("F1").wait("Esc")
    try desk.press("Escape").wait("嵐の前の文")
  }

  @Test func tooSmallAWindowSaysSoAndLosesNothing() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    try desk.type("小さい窓の前").wait("小さい窓の前")
    try desk.resize(rows: 12, columns: 60)
    try desk.wait("80x24 以上にしてください")
    // What is typed unseen does nothing.
    try desk.type("見えない文字").press("F2")
    try desk.resize(rows: 40, columns: 120)
    let screen = try desk.wait("小さい窓の前")
    #expect(!screen.contains("見えない文字"))
    #expect(try office.sql("SELECT count(*) FROM ticket") == "0")
  }

  @Test func aPasteOfTenThousandCharactersIsLimitedAndSaid() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    try desk.paste(String(repeating: "貼り付けた文\n", count: 1_430))
    try desk.wait("100/100")
    try desk.wait("100文字")
    // Still a workstation: the line breaks of the paste sent nothing.
    try desk.press("Enter").press("F2").wait("A001 を出しました")
    #expect(try office.sql("SELECT length(remark) FROM ticket") == "100")
    #expect(try office.sql("SELECT count(*) FROM ticket") == "1")
  }
}
