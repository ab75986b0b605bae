import Foundation
import TestKit
import Testing

/// `import postal`, `postal find` and what an office does not do: the contract other programs rely on.
@Suite struct PostalCommandTests {
  /// A line of the official layout in Shift_JIS, of a code that nobody has: 小杉町（１）, 211-9963.
  private static let shiftJIS = [
    "31343133332C223231312020222C2232313139393633222C22B6C5B6DEDCB9DD222C22B6",
    "DCBBB7BCC5B6CAD7B8222C22BABDB7DECFC1222C22905F93DE90EC8CA7222C2290EC8DE8",
    "8E7392868CB48BE6222C228FAC909992AC81698250816A222C302C302C312C302C302C30",
    "0D0A",
  ].joined()

  private static func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).compactMap { start in
      UInt8(hex.dropFirst(start).prefix(2), radix: 16)
    }
  }

  @Test func anAddressIsFoundByItsCodeAndItsLetters() throws {
    let office = try TestOffice()
    let towns = try #require(try office.json("postal", "find", "211こす").list)
    #expect(towns.first?["address"].text == "神奈川県川崎市中原区小杉")
    #expect(towns.contains { $0["code"].text == "2110063" && $0["town"].text == "小杉町" })
    #expect(try office.json("postal", "find", "0000000").list?.isEmpty == true)
    #expect(try office.run("postal", "find", "21こす", "--json").status == 2)
  }

  @Test func theOfficialFileGoesInOnce() throws {
    let office = try TestOffice()
    let file = office.folder + "/ken_all.csv"
    let bad = Array("14133,\"211  \",\"21199\r\n".utf8)
    try Data(Self.bytes(Self.shiftJIS) + bad).write(to: URL(fileURLWithPath: file))
    let report = try office.json("import", "postal", file)
    #expect(report["read"].number == 2 && report["imported"].number == 1)
    #expect(report["rejected"][0]["line"].number == 2)
    let again = try office.json("import", "postal", file)
    #expect(again["imported"].number == 0 && again["unchanged"].number == 1)
    let found = try office.json("postal", "find", "2119963")
    #expect(found[0]["address"].text == "神奈川県川崎市中原区小杉町")
    #expect(found[0]["kana"].text == "コスギマチ" && found[0]["note"].text == "１")
    // The rest of the country is as it was.
    #expect(try office.json("postal", "find", "2100006")[0]["town"].text == "砂子")
    try Data(bad).write(to: URL(fileURLWithPath: file))
    let useless = try office.run("import", "postal", file, "--json")
    #expect(useless.status == 3)
    #expect(try office.run("import", "postal", office.folder + "/none", "--json").status == 3)
    #expect(try office.run("doctor", "--json").status == 0)
  }

  @Test func anOfficeThatDoesNotDoItSaysWhereToGo() throws {
    let office = try TestOffice()
    let refused = try office.run(
      "ticket", "issue", "--office", "daishi", "--queue", "move", "--json")
    #expect(refused.status == 3)
    let error = try Document(refused.output)["error"]
    #expect(error["code"].text == "service-elsewhere")
    #expect(error["message"].text?.contains("川崎区役所") == true)
    let days = try #require(
      try office.json(
        "date", "open-days", "--office", "nakahara", "--service", "certificate", "--from",
        "2026-11-27", "--count", "2"
      ).list)
    #expect(days.last?.text == "2026-11-28")
  }
}
