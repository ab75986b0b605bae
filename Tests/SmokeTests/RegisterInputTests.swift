import Foundation
import TestKit
import Testing

/// Residents' files as they must not be, through the whole command: the line, the reason, the exit
/// code, and nothing half in.
@Suite struct RegisterInputTests {
  private static let names = [
    "山田 太郎", "髙橋 花子", "渡邊 健", "﨑山 みづこ", "纐纈 一", "ジョン スミス", "草彅 剛", "德川 ゆき",
  ]

  private let office: TestOffice

  init() throws { office = try TestOffice() }

  private func lines(_ names: [String] = names) -> [String] {
    names.enumerated().map { index, name in
      ResidentSample.line(
        String(1_001 + index), name, "カナ", birth: "昭和33年4月\(index + 1)日", household: "h\(index)",
        town: "溝口①丁目", lot: "９０００１番地")
    }
  }

  private func converted(_ path: String) throws -> [UInt8] {
    let iconv = try tool("iconv", package: "libc-bin")
    let done = try Running(
      [iconv, "-f", "UTF-8", "-t", "CP932", path], environment: office.environment
    ).finish()
    guard done.status == 0 else { throw SmokeFailure("iconv: \(done.stderr)") }
    return done.output
  }

  private func reject(_ path: String) throws -> (status: Int32?, code: String?, message: String) {
    let done = try office.start(TestOffice.taking(path)).finish(Deadline(seconds: 120))
    let error = try Document(done.output)["error"]
    return (done.status, error["code"].text, error["message"].text ?? "")
  }

  private func rejected(_ taken: Document) -> [Int] {
    (taken["rejected"].list ?? []).compactMap { $0["line"].number }
  }

  @Test func cp932GivesTheSamePeopleAsUTF8() throws {
    let plain = try office.residents("utf8.csv", lines())
    let file = try office.write("cp932.csv", converted(plain))
    let first = try office.take(file)
    #expect(first["imported"].number == Self.names.count)
    #expect(rejected(first) == [])
    let hits = try office.json("person", "search", "--text", "高橋", "--now", TestOffice.now)
    #expect(hits[0]["birth"].text == "1958-04-02")
    for bytes in [ResidentSample.file(lines()), [0xEF, 0xBB, 0xBF] + ResidentSample.file(lines())] {
      let again = try office.take(office.write("again.csv", bytes))
      #expect(again["unchanged"].number == Self.names.count)
      #expect(again["imported"].number == 0)
    }
  }

  /// A line in the other encoding is refused in either kind of file, never guessed at.
  @Test func aLineInTheOtherEncodingIsRefused() throws {
    let plain = lines()
    let unicode = try office.residents("utf8.csv", plain)
    let foreign = try converted(unicode).split(separator: 0x0A)
    let own = ResidentSample.file(plain).split(separator: 0x0A)
    for (head, other, name) in [(own, foreign, "utf8"), (foreign, own, "cp932")] {
      var mixed = head.map { Array($0) }
      mixed[3] = Array(other[3])
      let taken = try office.take(
        office.write("mixed-\(name).csv", Array(mixed.joined(separator: [0x0A]))))
      #expect(rejected(taken) == [4], "\(name)")
      #expect(try office.found("1003").isEmpty, "\(name)")
      #expect(try office.found("1002") == ["1002"], "\(name)")
    }
  }

  /// Whatever cannot be read of a line, the stop in it is.
  @Test func aStopInALineThatCannotBeReadHolds() throws {
    let stop = ResidentSample.line("1003", "秘密 守", "ヒミツ", flags: ResidentSample.stopped)
    let unicode = try office.residents("utf8.csv", lines(["山田 太郎"]) + [stop])
    let foreign = try converted(unicode).split(separator: 0x0A)
    let own = Array(try Data(contentsOf: URL(fileURLWithPath: unicode))).split(separator: 0x0A)
    for (head, other) in [(own, foreign), (foreign, own)] {
      let bytes = Array([head[0], head[1], other[2]].joined(separator: [0x0A]))
      let taken = try office.take(office.write("mixed.csv", bytes))
      #expect(rejected(taken) == [3])
      #expect(try office.sql("SELECT person FROM person_stop") == "1003")
      try office.sql("DELETE FROM person_stop")
    }
  }

  @Test func everyBadLineIsListedAndNothingOfItIsIn() throws {
    let long = String(repeating: "長", count: 56)
    var bytes = ResidentSample.file(
      ResidentSample.line("1001", "=1+1", "カナ"), ResidentSample.line("1002", long, "カナ"),
      ResidentSample.line("1003", "制御\u{1B}[31m", "カナ"),
      ResidentSample.line("1004", "\u{E0100}\u{E0101}", "カナ"),
      ResidentSample.line("1005", "空\0字", "カナ"), "1006,足りない", "余り,,,,,,,,,,,,,,,,,,,,,,")
    bytes += Array("1007,".utf8) + Array(repeating: UInt8(ascii: "x"), count: 10_000_000) + [0x0A]
    bytes += Array(ResidentSample.line("1008", "切れ", "カナ").utf8.prefix(30))
    let taken = try office.take(office.write("bad.csv", bytes))
    #expect(rejected(taken) == [4, 5, 6, 7, 8, 9, 10])
    let reasons = (taken["rejected"].list ?? []).compactMap { $0["reason"].text }
    #expect(Set(reasons).count >= 4)
    #expect(reasons.allSatisfy { !$0.contains("長") || $0.contains("行が長すぎます") })
    #expect(taken["imported"].number == 2)
    for id in 1_003...1_008 { #expect(try office.found(String(id)).isEmpty, "\(id)") }
    let hits = try office.json("person", "search", "--text", "1001", "--now", TestOffice.now)
    #expect(hits[0]["name"].text == "=1+1")
    // A spreadsheet that opens the export must not count.
    try office.succeed("export", "residents", "out.csv", "--now", TestOffice.now)
    let out = try Document.text(office.folder + "/out.csv")
    #expect(out.contains("'=1+1"))
    #expect(try office.doctorFindings() == [])
  }

  @Test(arguments: [
    ("", 3), ("氏名,カナ\n山田,ヤマダ\n", 3), ("\u{0}\u{1}\u{2}", 3), ("宛名番号\t世帯番号\n", 3),
  ])
  func anotherHeadingTakesNothingIn(_ text: String, _ status: Int32) throws {
    try office.take(office.residents("good.csv", lines()))
    let files = try office.registerFiles()
    let found = try reject(office.write("bad.csv", Array(text.utf8)))
    #expect(found.status == status)
    #expect(found.code == "residents-file", "\(found.message)")
    #expect(found.message.contains(text.isEmpty ? "空です" : "1行目"), "\(found.message)")
    #expect(try office.registerFiles() == files)
    #expect(try office.found("山田") == ["1001"])
  }

  @Test func aFileCutShortTakesNothingIn() throws {
    let many = (1...200).map { ResidentSample.line(String(1_000 + $0), "山田 \($0)", "ヤマダ") }
    try office.take(office.residents("good.csv", many))
    let bytes = ResidentSample.file(many)
    let found = try reject(office.write("short.csv", Array(bytes.prefix(bytes.count / 2))))
    #expect(found.status == 3)
    #expect(found.code == "register-shrinks")
    #expect(try office.found("1200") == ["1200"])
  }

  @Test func aPipeIsNoFile() throws {
    let done = try office.shell(
      "mkfifo pipe.csv; \"$M\" import residents pipe.csv --database \"$D\" --now $NOW --json"
    ).finish()
    #expect(done.status == 3 || done.status == 2)
    #expect(try Document(done.output)["error"]["code"].text == "file-unreadable")
  }
}

extension Document {
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
