import Domain
import Testing

@Suite struct DateSpellingTests {
  @Test(arguments: [
    "令和8年11月24日", "令和８年１１月２４日", "令和8年11月24日(火)", "令和8年11月24日（火曜日）", "令8 11 24",
    "R8.11.24", "r8.11.24", "Ｒ８．１１．２４", "R08.11.24", "R8/11/24", "R8-11-24", "R 8 11 24",
    "R081124", "令081124", "㋿8.11.24", "2026-11-24", "2026/11/24", "2026.11.24", "2026年11月24日",
    "西暦2026年11月24日", "20261124", "２０２６１１２４", "5081124", "　2026-11-24 ", "2026 11 24",
    "令和八年十一月二十四日", "二〇二六年一一月二四日", "令八 十一 二四",
    "れいわ8.11.24", "レイワ８年１１月２４日", "ﾚｲﾜ 8 11 24", "れいわ081124", "れいわ8年11月24日（火）",
  ])
  func oneDayInManySpellings(text: String) throws {
    #expect(try DateSpelling.date(text) == Sample.day("2026-11-24"))
  }

  @Test(arguments: [
    ("令和元年5月1日", "2019-05-01"), ("令和1年5月1日", "2019-05-01"), ("R元.5.1", "2019-05-01"),
    ("平成元年1月8日", "1989-01-08"), ("S20.3.5", "1945-03-05"), ("昭20 3 5", "1945-03-05"),
    ("3200305", "1945-03-05"), ("1945/3/5", "1945-03-05"), ("㍼64.1.7", "1989-01-07"),
    ("4310430", "2019-04-30"), ("M6.1.1", "1873-01-01"), ("T15.12.25", "1926-12-25"),
    ("明治45年7月30日", "1912-07-30"), ("大正元年7月30日", "1912-07-30"),
    ("へいせい元年1月8日", "1989-01-08"), ("ﾍｲｾｲ元.1.8", "1989-01-08"),
    ("しょうわ20.3.5", "1945-03-05"), ("ショウワ２０年３月５日", "1945-03-05"), ("ｼｮｳﾜ20.3.5", "1945-03-05"),
    ("たいしょう15.12.25", "1926-12-25"), ("ﾀｲｼｮｳ15.12.25", "1926-12-25"), ("めいじ6.1.1", "1873-01-01"),
    ("ﾒｲｼﾞ6.1.1", "1873-01-01"), ("昭和元年12月25日", "1926-12-25"), ("2024-02-29", "2024-02-29"),
    ("R6.2.29", "2024-02-29"),
  ])
  func otherErasAndBothNamesOfOneDay(text: String, iso: String) throws {
    #expect(try DateSpelling.date(text) == Sample.day(iso))
  }

  @Test(arguments: [
    ("昭和64年1月8日", "平成元年1月8日", "1989-01-08"), ("S64.1.8", "平成元年1月8日", "1989-01-08"),
    ("3640108", "平成元年1月8日", "1989-01-08"), ("平成31.5.1", "令和元年5月1日", "2019-05-01"),
    ("H31.5.1", "令和元年5月1日", "2019-05-01"), ("平成元年1月7日", "昭和64年1月7日", "1989-01-07"),
    ("令和元年4月30日", "平成31年4月30日", "2019-04-30"), ("昭和元年12月24日", "大正15年12月24日", "1926-12-24"),
    ("大正元年7月29日", "明治45年7月29日", "1912-07-29"), ("平成38年11月24日", "令和8年11月24日", "2026-11-24"),
  ])
  func aDayOfAnotherEraNamesWhatWasMeant(text: String, meant: String, iso: String) {
    let fault = fault(of: text)
    #expect(fault?.meant == Sample.day(iso))
    #expect(fault?.message.contains("\(meant)ではありませんか。") == true)
  }

  @Test(arguments: [
    ("2026-02-29", "2026年2月29日という日はありません。"), ("R8.2.29", "令和8年2月29日という日はありません。"),
    ("2026-13-01", "2026年13月1日という日はありません。"), ("20260431", "2026年4月31日という日はありません。"),
    ("平成0年1月1日", "平成0年はありません。"), ("4000101", "平成0年はありません。"), ("明治5年12月2日", "旧暦"),
    ("M1.1.25", "旧暦"), ("8.11.24", "年号がありません。"), ("20-3-5", "年号がありません。"),
  ])
  func daysThatDoNotExistSaySo(text: String, reason: String) {
    let fault = fault(of: text)
    #expect(fault?.message.contains(reason) == true)
    #expect(fault?.meant == nil)
  }

  @Test(arguments: [
    "", " ", "きょう", "不詳", "R", "令和", "R8", "R8.11", "2026", "2026-11", "202611", "6081124",
    "0081124",
    "R8.11.24.1", "R008.11.24", "26/11/2024", "2026--11--24-x", "-2026-11-24", "2026-11-24T10:07",
    "R8.111.2", "X8.11.24", "99999999999999999999", "R99999999999999999999.1.1", "明治", "れいわ",
    "れ8.11.24", "令和八年十一月二十十日", "令和八年〇十一月四日", "元", "元元元",
    "R8.11.24(火)x", "令和令和8.1.1", "2026年11月24日\u{1B}[0m",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(fault(of: text) != nil)
  }

  @Test(arguments: Array(1...40) as [UInt64])
  func randomTextNeverCrashes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("0123456789.-/年月日元RSHTM令和平成昭 　（）(火)").map { String($0) }
    for _ in 0..<200 {
      let length = Int.random(in: 0...12, using: &random)
      let text = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      guard fault(of: text) == nil, let day = try? DateSpelling.date(text) else { continue }
      #expect((1...9_999).contains(day.year), "\(text)")
    }
  }

  private func fault(of text: String) -> DateSpelling.Fault? {
    do throws(DateSpelling.Fault) {
      _ = try DateSpelling.date(text)
      return nil
    } catch {
      return error
    }
  }
}
