import Domain
import Foundation
import Glibc
import PaperModel
import PaperPress
import TestKit
import Testing

/// Spool, printer and what happens when either fails.
@Suite struct PressTests {
  private func failure(_ body: () throws -> Void) throws -> DeskFailure {
    do {
      try body()
    } catch let failure as DeskFailure {
      return failure
    }
    throw PressFailure("nothing was refused")
  }

  @Test func aPaperLiesInTheSpoolForItsOwnerAlone() throws {
    let bench = try PaperBench()
    let press = try bench.press()
    let pressed = try press.press(try PaperSamples.request.document(), as: "D-1")
    #expect(pressed.handwritten.isEmpty)
    #expect(try bench.files(in: bench.spool) == ["D-1.pdf"])
    let mode =
      try FileManager.default.attributesOfItem(atPath: bench.spool + "/D-1.pdf")[
        .posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try press.bytes(of: "D-1") == pressed.bytes)
    try press.copy("D-1", to: bench.folder + "/copy.pdf")
    #expect(
      try failure { try press.copy("D-1", to: bench.folder + "/copy.pdf") }.code.text
        == "file-exists")
    try press.discard("D-1")
    try press.discard("D-1")
    #expect(try bench.files(in: bench.spool).isEmpty)
  }

  @Test func aNameOfAnotherKindIsRefused() throws {
    let press = try PaperBench().press()
    for name in ["../x", "", "a/b", "字", ".x"] {
      #expect(throws: DeskFailure.self) {
        try press.press(PaperBench.page("a"), as: name)
      }
    }
  }

  @Test func aMissingGlyphLeavesItsBoxToTheHand() throws {
    let bench = try PaperBench()
    var request = PaperSamples.request
    request.subject = "山田\u{845B}\u{E01EF}"
    let pressed = try bench.press().press(try request.document(), as: "D-1")
    #expect(pressed.handwritten == ["氏名"])
    let text = try bench.text(of: pressed.bytes)
    #expect(PaperBench.has(text, PaperDocument.handwritten))
    #expect(!PaperBench.has(text, "山田\u{845B}"))
    // The requester's name, which the fonts have, stands.
    #expect(PaperBench.has(text, PaperSamples.name.text))
  }

  @Test func whatDoesNotFitLeavesNothing() throws {
    let bench = try PaperBench()
    var request = PaperSamples.request
    request.use = String(repeating: "長い理由", count: 2_500)
    let document = try request.document()
    let refused = try failure { _ = try bench.press().press(document, as: "D-1") }
    #expect(refused.code == .paperTooLong)
    #expect(refused.message.contains("使いみち"))
    #expect(try bench.files(in: bench.spool).isEmpty)
  }

  @Test func aForbiddenWordIsNotDrawn() throws {
    let bench = try PaperBench()
    let refused = try failure {
      _ = try bench.press().press(PaperBench.page("生活 保護"), as: "D-1")
    }
    #expect(refused.code == .paperForbiddenWord)
  }

  @Test(arguments: ["kill -9 $$", "kill -11 $$", "echo broken >&2; exit 9", "exit 0"])
  func aProgramThatBreaksLeavesNothing(_ end: String) throws {
    let bench = try PaperBench()
    // Half a file that it wrote itself would be another matter: ours is without a name till then.
    let program = try bench.script("broken", "head -c 10 >/dev/null; \(end)")
    let press = try bench.press(program: program)
    let document = try PaperSamples.request.document()
    let refused = try failure { _ = try press.press(document, as: "D-1") }
    #expect(refused.code == .printerFailed)
    #expect(try bench.files(in: bench.spool).isEmpty)
  }

  @Test func aSilentProgramIsEnded() throws {
    let bench = try PaperBench()
    let program = try bench.script("silent", "exec tail -f /dev/null")
    let press = try bench.press(program: program, patience: 1)
    #expect(throws: DeskFailure.self) { try press.press(PaperBench.page("a"), as: "D-1") }
  }

  @Test func aMissingProgramIsSaid() throws {
    let bench = try PaperBench()
    let press = try bench.press(program: bench.folder + "/none")
    let refused = try failure { _ = try press.press(PaperBench.page("a"), as: "D-1") }
    #expect(refused.code == .environment)
    let found = try failure {
      _ = try PaperProgram.find(executable: bench.folder + "/madoguchi", environment: [:])
    }
    #expect(found.message.contains("madoguchi-paper が見つかりません"))
    let named = ["MADOGUCHI_PAPER": try PaperBench.program()]
    #expect(
      try PaperProgram.find(executable: "/proc/self/exe", environment: named).path
        == PaperBench.program())
  }

  @Test func lpTakesTheFile() throws {
    let bench = try PaperBench()
    let lp = try bench.script(
      "lp",
      "for a in \"$@\"; do f=$a; done; cat \"$f\" >\(bench.folder)/paper; echo \"$@\" >\(bench.folder)/words"
    )
    let press = try bench.press(.lp(queue: "kumin-1", program: lp))
    let pressed = try press.press(PaperBench.page("山田"), as: "D-1")
    try press.send("D-1")
    #expect(
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: bench.folder + "/paper")))
        == pressed.bytes)
    let words = try String(contentsOfFile: bench.folder + "/words", encoding: .utf8)
    #expect(words.hasPrefix("-s -d kumin-1 -- "))
  }

  @Test(arguments: ["exit 1", "kill -9 $$"])
  func aPrinterThatFailsKeepsTheFile(_ end: String) throws {
    let bench = try PaperBench()
    let press = try bench.press(.lp(queue: "q", program: try bench.script("lp", end)))
    _ = try press.press(PaperBench.page("山田"), as: "D-1")
    #expect(try failure { try press.send("D-1") }.code == .printerFailed)
    #expect(try bench.files(in: bench.spool) == ["D-1.pdf"])
  }

  @Test func aFolderTakesTheFile() throws {
    let bench = try PaperBench()
    let hot = bench.folder + "/hot"
    try FileManager.default.createDirectory(atPath: hot, withIntermediateDirectories: true)
    let press = try bench.press(.folder(hot))
    _ = try press.press(PaperBench.page("山田"), as: "D-1")
    try press.send("D-1")
    #expect(try bench.files(in: hot) == ["D-1.pdf"])
    let none = try bench.press(.folder(bench.folder + "/absent"))
    #expect(throws: DeskFailure.self) { try none.send("D-1") }
    #expect(try failure { try bench.press().send("D-1") }.code == .printerMissing)
  }
}
