import Foundation
import TestKit
import Testing

/// The contract of `paper`, `closing`, `report certificates` and `import convenience`: names, shapes
/// and exit codes.
@Suite struct MoneyCommandTests {
  private static let day = "2026-11-24"

  @Test func paperIsReceivedMovedSpoiledAndListed() throws {
    let office = try TestOffice()
    let at = ["--office", "nakahara", "--now", TestOffice.now]
    func paper(_ words: String...) throws -> Finished {
      try office.start(["paper"] + words + at + ["--json"]).finish()
    }
    #expect(try paper("receive", "A1-A100").status == 0)
    let twice = try paper("receive", "A100-A120")
    #expect(twice.status == 3)
    #expect(try Document(twice.output)["error"]["code"].text == "paper-taken")
    #expect(try paper("spoil", "A1", "--reason", "test").status == 0)
    // Two people are found on a 研修 database by themselves.
    #expect(try paper("spoil", "A2", "--reason", "lost").status == 0)
    #expect(try paper("spoil", "A3", "--reason", "hunger").status == 2)
    #expect(try paper("receive", "A9-A1").status == 2)
    let list = try Document(try paper("list").output)
    let holding = try #require(list["holdings"].list?.first)
    #expect(holding["blank"].number == 98 && holding["spoiled"].number == 2)
    #expect(list["missing"].list?.isEmpty == true)
    #expect(list["movements"].list?.map { $0["kind"].text } == ["receive", "spoil", "spoil"])
    #expect(try office.doctorFindings() == [])
  }

  @Test func anEmptyDayClosesAndSaysSo() throws {
    let office = try TestOffice()
    let shown = try office.json(
      "closing", "show", "--office", "nakahara", "--counter", "3", "--date", Self.day, "--now",
      TestOffice.now)
    #expect(shown["cash"]["expected"].number == 0 && shown["balanced"].flag == false)
    #expect(shown["serials"]["missing"].number == 0 && shown["exempt"].number == 0)
    #expect(shown["certificates"].number == 0 && shown["closed"].flag == false)
    let short = try office.run(
      "closing", "close", "--office", "nakahara", "--counter", "3", "--date", Self.day,
      "--float", "10000", "--cash", "5000*1,1000*4,500*1,100*4,50*1,10*4", "--now",
      TestOffice.now, "--json")
    #expect(short.status == 3)
    #expect(try Document(short.output)["error"]["code"].text == "not-balanced")
    let closed = try office.json(
      "closing", "close", "--office", "nakahara", "--counter", "3", "--date", Self.day,
      "--float", "10000", "--cash", "5000*1,1000*4,500*1,100*4,50*1,10*4", "--explain",
      "cash=釣銭の渡し間違い", "--now", TestOffice.now)
    #expect(closed["cash"]["variance"].number == -10 && closed["closed"].flag == true)
    #expect(closed["differences"].list?.first?["reason"].text == "釣銭の渡し間違い")
    #expect((closed["auditRows"].number ?? 0) > 0)
    // Shown again it is what it was closed with.
    let again = try office.json(
      "closing", "show", "--office", "nakahara", "--counter", "3", "--date", Self.day, "--now",
      TestOffice.now)
    #expect(again["cash"]["variance"].number == -10 && again["float"].number == 10_000)
    #expect(again["differences"].list?.first?["reason"].text == "釣銭の渡し間違い")
    let office2 = try office.json(
      "closing", "close", "--office", "nakahara", "--date", Self.day, "--explain",
      "cash=窓口の締めのとおり", "--now", TestOffice.now)
    #expect(office2["closed"].flag == true)
    #expect(try office.doctorFindings() == [])
  }

  @Test func aCounterTheOfficeDoesNotHaveIsNotClosed() throws {
    let office = try TestOffice()
    for word in ["show", "close", "print"] {
      let answer = try office.run(
        "closing", word, "--office", "nakahara", "--counter", "99", "--date", Self.day, "--now",
        TestOffice.now, "--json")
      #expect(answer.status == 3, "\(word)")
      #expect(try Document(answer.output)["error"]["code"].text == "counter-unknown", "\(word)")
    }
    #expect(try office.doctorFindings() == [])
  }

  @Test func convenienceStoresAreCountedOnce() throws {
    let office = try TestOffice()
    let file = office.folder + "/conv.csv"
    try Data("date,type,count,fee\n2026-10,J01,120,24000\n2026-10,Q77,1,1\n".utf8).write(
      to: URL(fileURLWithPath: file))
    let first = try office.json("import", "convenience", file, "--now", TestOffice.now)
    #expect(first["imported"].number == 1)
    #expect(first["rejected"].list?.first?["line"].number == 3)
    let second = try office.json("import", "convenience", file, "--now", TestOffice.now)
    #expect(second["imported"].number == 0 && second["unchanged"].number == 1)
    let csv = office.folder + "/report.csv"
    let report = try office.json(
      "report", "certificates", "--from", "2026-10-01", "--to", "2026-10-31", "--by", "window",
      "--csv", csv, "--now", TestOffice.now)
    let line = try #require(report.list?.first)
    #expect(line["key"].text == "convenience")
    #expect(line["count"].number == 120 && line["fee"].number == 24_000)
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: csv)), as: UTF8.self)
    #expect(text.contains("convenience,コンビニ交付,120,24000,1000"))
    #expect(try office.doctorFindings() == [])
  }

  @Test func closingAndLedgerArePrinted() throws {
    let office = try TestOffice()
    let early = try office.run(
      "closing", "print", "--office", "nakahara", "--counter", "3", "--date", Self.day, "--now",
      TestOffice.now, "--json")
    #expect(early.status == 3)
    #expect(try Document(early.output)["error"]["code"].text == "till-open")
    try office.succeed(
      "closing", "close", "--office", "nakahara", "--counter", "3", "--date", Self.day, "--now",
      TestOffice.now)
    let sheet = try office.json(
      "closing", "print", "--office", "nakahara", "--counter", "3", "--date", Self.day, "--now",
      TestOffice.now)
    #expect(sheet["kind"].text == "daily-closing" && sheet["state"].text == "waiting")
    #expect(sheet["subject"].text == "2026-11-24/3")
    let twice = try office.run(
      "closing", "print", "--office", "nakahara", "--counter", "3", "--date", Self.day, "--now",
      TestOffice.now, "--json")
    #expect(try Document(twice.output)["error"]["code"].text == "document-twice")
    try office.succeed(
      "paper", "receive", "A1-A100", "--office", "nakahara", "--now", TestOffice.now)
    let ledger = try office.json(
      "paper", "list", "--print", "--office", "nakahara", "--now", TestOffice.now)
    #expect(ledger["kind"].text == "paper-ledger")
    for paper in [sheet, ledger] {
      let id = try #require(paper["id"].text)
      let out = office.folder + "/\(id).pdf"
      let printed = try office.json(
        "document", "print", "--office", "nakahara", "--id", id, "--out", out, "--now",
        TestOffice.now)
      #expect(printed["state"].text == "printed")
      let text = try office.shell("pdftotext -layout \(out) -").finish().stdout
      #expect(text.contains(id == sheet["id"].text ? "日計" : "受払簿"), "\(text.prefix(200))")
      if id == ledger["id"].text { #expect(text.contains("A000001") && text.contains("A000100")) }
    }
    #expect(try office.doctorFindings() == [])
  }
}
