import Cells
import Domain
import TUI
import TestKit
import Testing

/// What holds on every screen a supervisor can open, at both sizes.
@Suite struct FrameFlowTests {
  private static let screens: [Key] = [2, 3, 4, 5, 6, 7].map { .function($0) }

  @Test(arguments: [(24, 80), (40, 120)])
  func linesAreASCIIWhenAskedFor(_ rows: Int, _ columns: Int) throws {
    let office = try FlowOffice()
    let pilot = office.terminal(4, rows: rows, columns: columns, border: .ascii)
    pilot.signIn(.supervisor)
    for key in Self.screens {
      pilot.press(key)
      let lines = pilot.screenText.unicodeScalars.filter { (0x2500...0x257F).contains($0.value) }
      #expect(lines.isEmpty, "\(pilot.screenText)")
      pilot.press(.escape)
    }
  }

  @Test(arguments: [(24, 80), (40, 120)])
  func everyScreenHasHelpAndSaysWhereItIs(_ rows: Int, _ columns: Int) throws {
    let office = try FlowOffice()
    let pilot = office.terminal(4, rows: rows, columns: columns)
    pilot.signIn(.supervisor)
    for key in Self.screens {
      pilot.press(key).expectText("中原区役所").expectText("F1説明").expectNoRefusal()
      let before = pilot.screenText
      pilot.press(.function(1))
      #expect(!pilot.screenText.utf8.elementsEqual(before.utf8))
      pilot.press(.escape)
      #expect(pilot.screenText.utf8.elementsEqual(before.utf8), "\(pilot.screenText)")
      pilot.press(.escape)
    }
  }

  @Test func tooSmallAWindowLosesNothing() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(3)
    pilot.signIn(.clerk).press(.function(3)).press(.function(5)).type("ベビーカー")
    pilot.resize(rows: 10, columns: 40).expectText("80x24 以上").expectNoText("ベビーカー")
    pilot.type("消えない").press(.enter)
    pilot.resize(rows: 24, columns: 80).expectText("ベビーカー").expectNoText("消えない")
  }

  @Test func thePaletteOpensAnyScreenFromAnyOther() throws {
    let office = try FlowOffice()
    let pilot = office.terminal(3)
    pilot.signIn(.clerk).press(.function(2)).expectScreen("窓口")
    pilot.press(.function(9)).type("うけつけ").press(.enter).expectScreen("受付").expectNoRefusal()
    pilot.press(.function(9)).type("かんとく").press(.enter)
    #expect(pilot.program.message?.kind == .refusal, "a clerk may not supervise")
    pilot.press(.escape, .escape).expectScreen("窓口")
  }
}
