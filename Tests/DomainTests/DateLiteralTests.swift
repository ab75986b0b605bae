import Domain
import Testing

@Suite struct DateLiteralTests {
  @Test(arguments: [
    ("昭和20年3月(日不詳)", "1945-03-01", "1945-03-31"), ("昭和20年3月", "1945-03-01", "1945-03-31"),
    ("昭和２０年３月（日不詳）", "1945-03-01", "1945-03-31"), ("昭20年3月日不詳", "1945-03-01", "1945-03-31"),
    ("S20年3月", "1945-03-01", "1945-03-31"), ("昭和20年(月日不詳)", "1945-01-01", "1945-12-31"),
    ("昭和20年", "1945-01-01", "1945-12-31"), ("1945年", "1945-01-01", "1945-12-31"),
    ("西暦1945年2月", "1945-02-01", "1945-02-28"), ("昭和64年", "1989-01-01", "1989-01-07"),
    ("平成元年", "1989-01-08", "1989-12-31"), ("平成元年1月", "1989-01-08", "1989-01-31"),
    ("平成31年", "2019-01-01", "2019-04-30"), ("明治6年", "1873-01-01", "1873-12-31"),
    ("昭和二十年三月", "1945-03-01", "1945-03-31"),
    ("しょうわ20年3月", "1945-03-01", "1945-03-31"), ("ヘイセイ元年", "1989-01-08", "1989-12-31"),
    ("大正15年12月", "1926-12-01", "1926-12-25"), ("1944年2月", "1944-02-01", "1944-02-29"),
    ("S20.3", "1945-03-01", "1945-03-31"), ("昭20 3", "1945-03-01", "1945-03-31"),
    ("Ｓ２０／３", "1945-03-01", "1945-03-31"), ("H元.1", "1989-01-08", "1989-01-31"),
    ("1945/3", "1945-03-01", "1945-03-31"), ("1945-03", "1945-03-01", "1945-03-31"),
  ])
  func partialDatesAreSpans(text: String, from: String, to: String) throws {
    let literal = try DateLiteral.typed(text)
    #expect(literal.date == nil)
    #expect(literal.from?.iso == from)
    #expect(literal.to?.iso == to)
    #expect(literal.literal.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: ["不詳", "（不詳）", "年月日不詳", "不明", " 不詳 "])
  func unknownDatesAreKeptAsWritten(text: String) throws {
    let literal = try DateLiteral.typed(text)
    #expect(literal.precision == .unknown)
    #expect(literal.from == nil && literal.to == nil)
    #expect(literal.ageText(on: Sample.day("2026-11-24")) == "年齢不詳")
  }

  @Test(arguments: [
    ("昭和64年2月", "平成元年2月ではありませんか。"), ("平成31年5月", "令和元年5月ではありませんか。"),
    ("平成32年", "令和2年ではありませんか。"), ("平成0年", "平成0年はありません。"), ("明治5年", "旧暦"),
    ("昭和20年13月", "昭和20年13月という月はありません。"), ("昭和20年2月30日", "という日はありません。"),
    ("2026-02-29", "2026年2月29日という日はありません。"), ("昭和64年1月8日", "平成元年1月8日ではありませんか。"),
    ("S20.13", "13月という月はありません"), ("S64.2", "平成元年2月ではありませんか。"), ("R8", "日付として読めません"),
    ("昭和20", "日付として読めません"),
    ("昭和20年3月(月日不詳)", "日付として読めません"), ("", "日付として読めません"), ("昭和年", "日付として読めません"),
    ("頃", "日付として読めません"), ("不詳頃", "日付として読めません"), ("S20.3.", "日付として読めません"), ("20.3", "日付として読めません"),
  ])
  func whatCannotBeIsRefusedWhenTyped(text: String, reason: String) {
    do throws(DateSpelling.Fault) {
      let literal = try DateLiteral.typed(text)
      Issue.record("read as \(literal)")
    } catch {
      #expect(error.message.contains(reason), "\(error.message)")
    }
  }

  @Test(arguments: [
    ("昭和20年2月30日", "1945-02-28"), ("S20.2.29", "1945-02-28"), ("1944-02-30", "1944-02-29"),
    ("昭和20年4月31日", "1945-04-30"),
  ])
  func importedDaysThatNeverWereAreKept(text: String, end: String) throws {
    let literal = try #require(DateLiteral.imported(text))
    #expect(literal.precision == .nonexistent)
    #expect(literal.date == nil)
    #expect(literal.literal == text)
    #expect(literal.from?.iso == end && literal.to?.iso == end)
    #expect(literal.ageText(on: Sample.day("2026-11-24")).hasSuffix("歳※"))
  }

  @Test func importedDaysOfAnEraThatWasOverAreTheSameDay() throws {
    let day = try #require(DateLiteral.imported("昭和64年1月8日"))
    #expect(day.date?.iso == "1989-01-08")
    #expect(day.literal == "昭和64年1月8日")
    #expect(DateLiteral.imported("昭和64年")?.to?.iso == "1989-01-07")
    #expect(DateLiteral.imported("平成32年")?.from?.iso == "2020-01-01")
    #expect(DateLiteral.imported("明治5年12月2日")?.precision == .oldCalendar)
    #expect(DateLiteral.imported("明治5年")?.precision == .oldCalendar)
    #expect(DateLiteral.imported("きのう") == nil)
    #expect(DateLiteral.imported("昭和20年13月1日") == nil)
    #expect(DateLiteral.imported("昭和20年3月45日") == nil)
  }

  @Test(arguments: [
    ("昭和45年頃", "1970-01-01", "1970-12-31", "55〜56歳※"),
    ("昭和45年3月ごろ", "1970-03-01", "1970-03-31", "56歳※"),
    ("昭和45年3月1日頃", "1970-03-01", "1970-03-01", "56歳※"),
    ("S45.3（頃）", "1970-03-01", "1970-03-31", "56歳※"),
  ])
  func aboutIsKeptAsWrittenAndIsNoDay(
    text: String, from: String, to: String, age: String
  ) throws {
    let literal = try DateLiteral.typed(text)
    #expect(literal.precision == .about && literal.date == nil)
    #expect(literal.from?.iso == from && literal.to?.iso == to)
    #expect(literal.literal.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(literal.ageText(on: Sample.day("2026-11-24")) == age)
  }

  @Test func agesOfPartialDatesAreSpans() throws {
    let on = Sample.day("2026-11-24")
    #expect(try DateLiteral.typed("昭和45年3月1日").ageText(on: on) == "56歳")
    #expect(try DateLiteral.typed("昭和45年3月").ageText(on: on) == "56歳※")
    #expect(try DateLiteral.typed("昭和45年").ageText(on: on) == "55〜56歳※")
    #expect(try DateLiteral.typed("令和8年").ageText(on: on) == "0歳※")
    #expect(DateLiteral.imported("昭和20年2月30日")?.ages(on: Sample.day("2026-02-27")) == 80...80)
    #expect(DateLiteral.imported("昭和20年2月30日")?.ages(on: Sample.day("2026-02-28")) == 81...81)
  }

  @Test func literalsAreComparedByScalars() throws {
    #expect(try DateLiteral.typed("昭和20年") != DateLiteral.typed("昭和２０年"))
    #expect(DateLiteral(Sample.day("2026-11-24")).literal == "令和8年11月24日")
  }
}
