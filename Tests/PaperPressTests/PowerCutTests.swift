import Domain
import Foundation
import Glibc
import PaperModel
import TestKit
import Testing

/// A file is there whole or not at all.
@Suite struct PowerCutTests {
  /// The program is killed at any moment; what stands under the name is always a whole PDF.
  @Test func aKilledProgramLeavesNoHalfFile() throws {
    let bench = try PaperBench()
    let out = bench.folder + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    let json = bench.folder + "/document.json"
    try Data(try PaperSamples.ledger(400).document().json.written.utf8).write(
      to: URL(fileURLWithPath: json))
    let whole = try bench.draw([UInt8](try Data(contentsOf: URL(fileURLWithPath: json)))).output
    let program = try PaperBench.program()
    // The shell's own count of milliseconds spreads the moments over the run.
    let script = try bench.script(
      "cut",
      """
      for delay in 0.01 0.03 0.05 0.08 0.1 0.15 0.2 0.25 0.3 0.4 2; do
        timeout -s KILL $delay "\(program)" --out "\(out)/$delay.pdf" <"\(json)" 2>/dev/null
      done
      true
      """)
    #expect(try bench.run(script, []).status == 0)
    for name in try bench.files(in: out) {
      #expect(
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(name)"))) == whole, "\(name)")
    }
    #expect(try bench.files(in: out).allSatisfy { $0.hasSuffix(".pdf") })
  }

  @Test func aFileThatStandsThereIsKept() throws {
    let bench = try PaperBench()
    let path = bench.folder + "/kept.pdf"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    let json = Array(PaperBench.page("山田").json.written.utf8)
    let ended = try bench.draw(json, "--out", path)
    #expect(ended.status == 1)
    #expect(ended.messages.contains("file-exists"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
    let nowhere = try bench.draw(json, "--out", bench.folder + "/absent/x.pdf")
    #expect(nowhere.status == 1)
  }
}
