import Foundation
import Glibc
import TestKit
import Testing

/// Closing, paper and printing when something goes wrong: real processes, a full disk, a kill, a
/// printer that does not take it.
@Suite(.serialized) struct MoneyFailureTests {
  private static let day = "2026-11-24"
  private static let coins = "5000*1,1000*4,500*1,100*4,50*1,10*5"

  private static func closing(_ counter: Int) -> [String] {
    [
      "closing", "close", "--office", "nakahara", "--counter", "\(counter)", "--date", day,
      "--float",
      "10000", "--cash", coins, "--now", TestOffice.now, "--json",
    ]
  }

  private func closed(_ office: TestOffice) throws -> String {
    try office.sql("SELECT count(*) FROM till_closing")
  }

  @Test func twoTerminalsCloseOneTillOnce() throws {
    let office = try TestOffice()
    let all = try (0..<4).map { _ in try office.start(Self.closing(3)) }
    let ends = try all.map { try $0.finish() }
    #expect(ends.map { $0.status ?? -1 }.sorted() == [0, 3, 3, 3])
    for end in ends where end.status == 3 {
      let error = try Document(end.output)["error"]
      #expect(error["code"].text == "till-closed")
      #expect(error["message"].text?.contains("締めてあります") == true)
    }
    #expect(try closed(office) == "1")
    #expect(try office.doctorFindings() == [])
  }

  @Test func oneSheetGoesToOneTerminal() throws {
    let office = try TestOffice()
    let at = ["--office", "nakahara", "--now", TestOffice.now, "--json"]
    #expect(try office.start(["paper", "receive", "A1-A50"] + at).finish().status == 0)
    let moves = try (1...3).map {
      try office.start(["paper", "move", "A1-A20", "--to", "t-\($0)"] + at)
    }
    let ends = try moves.map { try $0.finish() }
    #expect(ends.map { $0.status ?? -1 }.sorted() == [0, 3, 3])
    for end in ends where end.status == 3 {
      #expect(try Document(end.output)["error"]["code"].text == "paper-elsewhere")
    }
    #expect(try office.sql("SELECT sum(last - first + 1) FROM paper_holding") == "50")
    #expect(try office.doctorFindings() == [])
  }

  /// Killed at any moment, the till is closed whole or not at all, and closes afterwards.
  @Test(arguments: [0, 5, 15, 40, 90]) func aKillInTheMiddleOfClosing(milliseconds: Int) throws {
    let office = try TestOffice()
    let closing = try office.start(Self.closing(3))
    Deadline().wait(for: [], atMost: milliseconds)
    closing.signal(SIGKILL)
    _ = try closing.finish()
    let before = try closed(office)
    #expect(["0", "1"].contains(before))
    let again = try office.start(Self.closing(3)).finish()
    #expect(again.status == (before == "1" ? 3 : 0), "\(again.stdout)")
    #expect(try closed(office) == "1")
    #expect(try office.sql("SELECT count(*) FROM till_difference") == "0")
    #expect(try office.doctorFindings() == [])
  }

  @Test func aFullDiskClosesNothing() throws {
    let office = try TestOffice()
    let size = try office.bytesOnDisk().map(\.bytes.count).max() ?? 0
    let words = Self.closing(3).map { "'\($0)'" }.joined(separator: " ")
    // A limit on the size of files stands in for it; the days before fill the log first.
    let done = try office.shell(
      """
      trap '' XFSZ; ulimit -f \(size / 512 + 4)
      n=1
      while [ $n -lt 300 ]; do
        day=$(date -u -d "\(Self.day) -$n days" +%F)
        "$M" \(words.replacing("'\(Self.day)'", with: "$day")) --database "$D" >>out || exit $?
        n=$((n + 1))
      done
      """
    ).finish(Deadline(seconds: 120))
    #expect(done.status == 4, "\(done.status ?? -1) \(done.stderr)")
    let lines = try String(contentsOfFile: office.folder + "/out", encoding: .utf8)
      .split(separator: "\n").map { try Document(Array($0.utf8)) }
    let message = try #require(lines.last?["error"]["message"].text)
    #expect(message.hasSuffix("。"), "\(message)")
    let told = lines.filter { $0["closed"].flag == true }.count
    #expect(try closed(office) == "\(told)")
    #expect(try office.doctorFindings() == [])
    #expect(try office.start(Self.closing(3)).finish().status == 0)
  }

  @Test func tenYenMissingReadWell() throws {
    let office = try TestOffice()
    let words = Self.closing(3).map {
      $0 == Self.coins ? "5000*1,1000*4,500*1,100*4,50*1,10*4" : $0
    }
    let done = try office.start(words).finish()
    #expect(done.status == 3)
    let message = try Document(done.output)["error"]["message"].text
    #expect(message == "現金が10円足りません。締めていません。数え直すか、理由を入れて上席の確認を受けてください。")
  }

  // MARK: Printing

  /// A printer that the host does not have, a folder that is none, a spool that is a file.
  @Test(arguments: ["lp", "folder", "spool"]) func aPrinterThatFailsLosesNothing(what: String)
    throws
  {
    let office = try TestOffice()
    let config = office.folder + "/madoguchi.conf"
    try Data("x".utf8).write(to: URL(fileURLWithPath: office.folder + "/file"))
    let lines =
      switch what {
      case "lp": "printer = lp:keine-solche\n"
      case "folder": "printer = folder:\(office.folder)/nirgends\n"
      default: "printer = folder:\(office.folder)\nspool = \(office.folder)/file\n"
      }
    try Data("database = \(office.database)\n\(lines)".utf8).write(to: URL(fileURLWithPath: config))
    #expect(try office.start(Self.closing(3)).finish().status == 0)
    func run(_ words: String...) throws -> Finished {
      let all = words + ["--office", "nakahara", "--now", TestOffice.now, "--json"]
      return try office.shell(
        "MADOGUCHI_CONFIG='\(config)' \"$M\" \(all.joined(separator: " ")) --database \"$D\""
      ).finish()
    }
    let made = try run("closing", "print", "--counter", "3", "--date", Self.day)
    if what == "spool" {
      #expect(made.status == 78)
      let message = try Document(made.output)["error"]["message"].text
      #expect(message?.contains("何も印刷していません") == true, "\(made.stdout)")
      #expect(try office.sql("SELECT state FROM document") == "failed")
    } else {
      #expect(made.status == 0, "\(made.stdout) \(made.stderr)")
      let id = try #require(try Document(made.output)["id"].text)
      let printed = try run("document", "print", "--id", id)
      #expect([3, 4].contains(printed.status ?? -1))
      let message = try #require(try Document(printed.output)["error"]["message"].text)
      #expect(message.hasSuffix("。"))
      #expect(try office.sql("SELECT state, attempts FROM document") == "failed|1")
      let out = office.folder + "/sheet.pdf"
      #expect(try run("document", "print", "--id", id, "--out", out).status == 0)
      #expect(FileManager.default.fileExists(atPath: out))
    }
    #expect(try office.doctorFindings() == [])
  }
}
