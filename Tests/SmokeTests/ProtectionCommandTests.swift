import Foundation
import TestKit
import Testing

/// The contract of `protection`: by role, two people, and nothing of whom it is against.
@Suite struct ProtectionCommandTests {
  private let office: TestOffice

  init() throws {
    office = try TestOffice()
    try office.take(
      office.residents(
        "all.csv",
        [
          ResidentSample.line("7003", "秘密 守", "ヒミツ マモル", town: "隠里七丁目"),
          ResidentSample.line("7005", "別居 望", "ベッキョ ノゾミ", town: "表町二丁目"),
        ]))
  }

  private func json(_ words: String...) throws -> Document {
    let done = try office.start(words + ["--now", TestOffice.now, "--json"]).finish()
    guard done.status == 0 else { throw SmokeFailure("\(words): \(done.stdout) \(done.stderr)") }
    return try Document(done.output)
  }

  @Test func fromTheConsultationToTheEnd() throws {
    let file = office.folder + "/against.csv"
    try Data("氏名,カナ,生年月日,住所,別名\n加害 太郎,カガイ タロウ,S45.3.1,見本町1-2-3,別名・偽名\n".utf8)
      .write(to: URL(fileURLWithPath: file))
    #expect(try office.found("7003") == ["7003"])
    let added = try json("protection", "add", "7003", "--counterparts", file, "--origin", "秘匿市")
    try FileManager.default.removeItem(atPath: file)
    let id = try #require(added["id"].text)
    #expect(added["state"].text == "provisional")
    #expect(added["scopes"].list?.count == 12)
    let stopped = try json("person", "search", "--text", "ひみつ").list?.first
    #expect(stopped?["stopped"].text == "P")
    #expect(stopped?["address"].text == nil)
    let twice = try office.run(
      "protection", "add", "7003", "--now", TestOffice.now, "--json")
    #expect(twice.status == 3)
    // On a 研修 database the second person is there; asked for first, confirmed by another.
    let decided = try json("protection", "decide", id, "--reason", "意見書")
    #expect(decided["state"].text == "decided")
    #expect(decided["end"].text == "2027-11-23")
    let early = try office.run(
      "protection", "extend", id, "--reason", "早い", "--now", TestOffice.now, "--json")
    #expect(early.status == 3)
    let listed = try json("protection", "list").list ?? []
    #expect(listed.map { $0["id"].text } == [id])
    for (name, bytes) in try office.bytesOnDisk() {
      for secret in ["加害 太郎", "偽名", "秘匿市"] {
        let holds = bytes.contains(secret.utf8)
        #expect(!holds, "\(name): \(secret)")
      }
    }
    let ended = try json("protection", "end", id, "--reason", "取下げ")
    #expect(ended["state"].text == "ended")
    #expect(try json("protection", "list").list?.isEmpty == true)
    #expect(try json("person", "search", "--text", "ひみつ").list?.first?["stopped"].text == nil)
    #expect(try office.json("doctor")["ok"].flag == true)
  }

  @Test func wrongUsageIsSaid() throws {
    for words in [
      ["protection", "release", "--reason", "急ぎ"], ["protection", "tick", "1"],
      ["protection", "add", "7003", "--scopes", "戸籍謄抄本"], ["protection", "inbound"],
    ] {
      let done = try office.start(words + ["--now", TestOffice.now]).finish()
      #expect(done.status == 2, "\(words)")
    }
    let missing = try office.run(
      "protection", "end", "none", "--reason", "理由", "--now", TestOffice.now, "--json")
    #expect(missing.status == 3)
  }
}
