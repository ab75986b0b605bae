import Cells
import Domain
import Testing

@testable import Screens

@Suite struct SharedTests {
  @Test(arguments: [
    (-5, "0分"), (0, "0分"), (23, "23分"), (59, "59分"), (60, "60分"), (65, "65分"), (135, "135分"),
  ])
  func minutesAreWords(_ minutes: Int, _ text: String) {
    #expect(Words.minutes(minutes) == text)
  }

  @Test(arguments: [
    (0, "0円"), (300, "300円"), (1_300, "1,300円"), (1_234_567, "1,234,567円"), (-1_300, "-1,300円"),
    (Int.min, "-9,223,372,036,854,775,808円"),
  ])
  func moneyIsGrouped(_ yen: Int, _ text: String) {
    #expect(Words.money(yen) == text)
  }

  @Test func aMomentOfAnotherDayCarriesItsDate() throws {
    let now = try FramePictures.time(10, 7)
    #expect(Words.moment(try FramePictures.time(9, 5), seenAt: now) == "9:05")
    #expect(Words.moment(now.adding(seconds: -86_400), seenAt: now) == "11/23(月) 10:07")
  }

  @Test func rolesAreNamedOnceInTheOrderOfTheTable() {
    let grants = [
      RoleGrant(.examiner, office: OfficeID("a")), RoleGrant(.reception, office: OfficeID("a")),
      RoleGrant(.reception, office: OfficeID("b")),
    ]
    #expect(Words.roles(grants) == "受付・審査")
    #expect(Words.roles([]) == "役割なし")
  }

  @Test(arguments: [
    ("車いす\r\n  介助 要", "車いす 介助 要"), ("\u{1B}[31m赤\u{7}", "[31m赤"), ("\u{202E}逆\u{200B}", "逆"),
    ("  \t ", ""),
  ])
  func textFromDataBecomesOneHarmlessLine(_ text: String, _ expected: String) {
    #expect(SafeText.line(text) == expected)
  }

  @Test func aLongLineIsCutByColumns() {
    #expect(SafeText.line("あいうえおか", columns: 7) == "あいう~")
    #expect(TextWidth.columns(of: SafeText.line(String(repeating: "漢", count: 99))) <= 40)
  }

  @Test func textsAreTheSameOnlyScalarForScalar() {
    #expect(SafeText.isSame("神", "神"))
    #expect(!SafeText.isSame("\u{795E}", "\u{FA19}"))
    #expect(!SafeText.isSame("が", "か\u{3099}"))
  }

  @Test func factsThatDoNotFitAreLeftOutWhole() {
    var buffer = CellBuffer(rows: 1, columns: 20)
    ScreenTitle.draw("監督", facts: ["待ち 12", "最長 23分"], into: &buffer)
    #expect(buffer.text == " 監督   待ち 12")
  }
}
