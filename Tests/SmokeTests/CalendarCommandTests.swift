import Foundation
import TestKit
import Testing

/// `date`, `text` and `import holidays`: the contract other programs rely on.
@Suite struct CalendarCommandTests {
  @Test func datesAreConverted() throws {
    let office = try TestOffice(bare: ())
    let day = try office.json("date", "convert", "令和元年5月1日")
    #expect(day["iso"].text == "2019-05-01")
    #expect(day["wareki"].text == "令和元年5月1日")
    let partial = try office.json("date", "convert", "昭和20年3月(日不詳)")
    #expect(partial["iso"].text == nil)
    #expect(partial["from"].text == "1945-03-01" && partial["to"].text == "1945-03-31")
    #expect(partial["literal"].text == "昭和20年3月(日不詳)")
    for (wrong, meant) in [("昭和64年1月8日", "平成元年1月8日"), ("平成31年5月1日", "令和元年5月1日")] {
      let refused = try office.run("date", "convert", wrong, "--json")
      #expect(refused.status == 3)
      let message = try Document(refused.output)["error"]["message"].text
      #expect(message?.contains(meant) == true)
    }
    #expect(try office.run("date", "convert", "2026-02-29", "--json").status == 3)
  }

  @Test func deadlinesAndAges() throws {
    let office = try TestOffice()
    let deadline = try office.json("date", "deadline", "--rule", "D14x", "--from", "2026-03-28")
    #expect(deadline["raw"].text == "2026-04-11" && deadline["due"].text == "2026-04-13")
    let wrong = try office.run("date", "deadline", "--rule", "D14", "--from", "2026-03-28")
    #expect(wrong.status == 2)
    let age = try office.json("date", "age", "--birth", "2008-02-29", "--on", "2026-02-28")
    #expect(age["age"].number == 17 && age["attained"].number == 18)
    let early = try office.run("date", "age", "--birth", "2026-02-02", "--on", "2026-02-01")
    #expect(early.status == 3)
  }

  @Test func holidaysAndOpenDays() throws {
    let office = try TestOffice()
    let days = try #require(try office.json("date", "holidays", "--year", "2026").list)
    #expect(days.count == 18)
    #expect(days.contains { $0["date"].text == "2026-09-22" && $0["name"].text == "国民の休日" })
    #expect(try office.run("date", "holidays", "--year", "1950", "--json").status == 3)
    let open = try #require(
      try office.json(
        "date", "open-days", "--office", "nakahara", "--from", "2026-12-28", "--count", "2"
      ).list)
    #expect(open.first?.text == "2026-12-28")
    #expect(open.last?.text == "2027-01-04")
    let nowhere = try office.run(
      "date", "open-days", "--office", "x", "--from", "2026-12-28", "--count", "2")
    #expect(nowhere.status == 3)
  }

  @Test func widthsAndReadings() throws {
    let office = try TestOffice(bare: ())
    #expect(try office.json("text", "width", "窓口")["columns"].number == 4)
    let kana = try office.json("text", "kana", "ﾔﾏﾀﾞ たろう")
    #expect(kana["katakana"].text == "ヤマダ タロウ")
    #expect(kana["searchKey"].text == "ヤマダタロウ")
    #expect(try office.json("text", "kana", "yamada tarou")["searchKey"].text == "ヤマダタロウ")
    for (text, part) in [("ohno", "「h」"), ("山田たろう", "「山田」"), ("", "読みがありません")] {
      let refused = try office.run("text", "kana", text, "--json")
      #expect(refused.status == 3, "\(text)")
      let error = try Document(refused.output)["error"]
      #expect(error["code"].text == "kana-unreadable", "\(text)")
      #expect(error["message"].text?.contains(part) == true, "\(text)")
    }
  }

  @Test func aTableOfHolidaysInShiftJIS() throws {
    let office = try TestOffice()
    let file = office.folder + "/syukujitsu.csv"
    let heading: [UInt8] = [0x93, 0xFA, 0x95, 0x74, 0x2C, 0x96, 0xBC, 0x8F, 0xCC, 0x0D, 0x0A]
    let first = Array("2030/1/1,".utf8) + [0x8C, 0xB3, 0x93, 0xFA, 0x0D, 0x0A]
    let wrong = Array("2030/2/30,x\r\n".utf8)
    try Data(heading + first + wrong).write(to: URL(fileURLWithPath: file))
    let report = try office.json("import", "holidays", file)
    #expect(report["read"].number == 2 && report["imported"].number == 1)
    #expect(report["rejected"][0]["line"].number == 3)
    let again = try office.json("import", "holidays", file)
    #expect(again["imported"].number == 0 && again["unchanged"].number == 1)
    try Data(wrong).write(to: URL(fileURLWithPath: file))
    let useless = try office.run("import", "holidays", file, "--json")
    #expect(useless.status == 3)
    #expect(try Document(useless.output)["read"].number == 1)
    #expect(try office.run("import", "holidays", office.folder + "/none", "--json").status == 3)
  }
}
