import Domain
import TestKit
import Testing

@testable import Screens

/// What a setting holds is said in the words of the counter.
@Suite struct CatalogueSettingValueTests {
  @Test(arguments: [
    ("deadline.jidou15.roll", "true", "次の開庁日に延ばす"), ("age.seal15", "ageOn", "誕生日から"),
    ("shomei.twoPerson", "on", "二人で照合する"), ("import.netdesmart", "off", "読み取らない"),
    ("koiki.cutoff", "16:00", "16:00まで"), ("koiki.minutes.single", "10-30", "10〜30分"),
    ("okuyami.lead", "4", "4日前まで"), ("tax.newYear", "06-01", "6月1日から"),
    ("removed.keptFrom", "2014-06-20", "平成26年6月20日"),
    ("verify.single", "service-corner、nakahara", "行政サービスコーナー、nakahara"),
    ("protect.records", "住民票=J01 J02・除票=J03", "住民票: J01 J02、除票: J03"),
    // Written in another way than this program knows, or unknown to it: as it stands.
    ("age.seal15", "later", "later"), ("okuyami.lead", "四", "四"), ("new.key", "true", "true"),
  ])
  func saidInWords(key: String, stored: String, words: String) {
    #expect(CatalogueText.value(stored, of: key) == words)
  }

  @Test func nothingShippedIsShownAsAProgramWritesIt() throws {
    for setting in try CatalogueData.shipped().settings {
      let shown = CatalogueText.value(of: setting)
      let words = shown.split { !$0.isLetter || !$0.isASCII }
      #expect(words.allSatisfy { $0.count == 1 || $0 == "QR" }, "\(setting.id): \(shown)")
    }
  }
}
