import Domain
import TestKit
import Testing

/// Keys as terminals, slow lines and habits send them.
@Suite(.serialized) struct KeyTests {
  private static let help = "職員番号とパスワードを入れて Enter を押すと"

  /// ESC, and the rest of F1 a while later. The delay that is allowed is honoured.
  @Test func aSequenceTornApartIsStillAKey() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3, overriding: ["ESCDELAY": "5000"])
    try desk.wait("職員番号")
    try desk.send([0x1B])
    Deadline(seconds: 1).wait(for: [], atMost: 50)
    try desk.send(Array("OP".utf8)).wait(Self.help)
    try desk.send([0x1B])
    Deadline(seconds: 1).wait(for: [], atMost: 50)
    // F2 closes nothing on the page of help; Esc alone does, once the delay is over.
    try desk.waitUntilGone(Self.help)
  }

  @Test func anEscapeAloneIsEsc() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.wait("職員番号")
    try desk.press("F1").wait(Self.help)
    try desk.send([0x1B]).waitUntilGone(Self.help)
  }

  @Test func controlOAndADigitAreAFunctionKey() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk)
    try desk.press("C-o").wait("F1〜F12")
    try desk.type("2").wait("待っている方はいません")
    try desk.press("Escape").wait("待っている人を呼び")
    try desk.press("C-o").type("=").wait("離 席 中")
  }

  @Test func nothingFreezesAndNothingSuspends() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk)
    try desk.press("C-s")
    try desk.press("C-z")
    try desk.press("C-\\")
    try desk.press("C-q")
    try desk.press("F3").wait("次に出す番号")
  }

  @Test func awayFromTheSeatNothingIsShown() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    try desk.type("見せない文").wait("見せない文")
    try desk.press("F12")
    let screen = try desk.wait("離 席 中")
    for hidden in ["見せない文", "佐藤", "発券", "待ち"] {
      #expect(!screen.contains(hidden), "\(screen)")
    }
    try desk.type("wrong password").press("Enter").wait("離 席 中")
    try desk.type(FlowOffice.password).press("Enter").wait("見せない文")
    #expect(
      try office.sql("SELECT count(*) FROM audit WHERE act = 'session.lock'") != "0")
  }

  /// An unknown sequence is nothing: neither Esc nor letters in the field.
  @Test func anUnknownSequenceIsTakenAwayWhole() throws {
    let office = try TestOffice()
    let desk = try office.workstation(3)
    try desk.signIn(.clerk).openRemark()
    try desk.type("前").wait("前")
    try desk.send(Array("\u{1B}[99;42~".utf8) + Array("\u{1B}[?1;2c".utf8))
    try desk.type("後")
    let screen = try desk.wait("前後")
    #expect(!screen.contains("99"))
  }
}
