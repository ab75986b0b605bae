import Domain
import PaperModel
import TestKit
import Testing

/// domain.md K, on everything a citizen may read.
@Suite struct ForbiddenWordsTests {
  @Test(arguments: [
    "DV", "ＤＶ", "dv被害", "D V", "支援措置", "支 援\n措置", "虐待", "児童虐待", "生活保護", "生活　保護", "生\u{E0100}活保護",
    "生活・保護",
  ])
  func theWordIsSeen(_ text: String) { #expect(ForbiddenWords.stand(in: text)) }

  @Test(arguments: ["DVD", "ADV", "生活の保護者", "支援", "措置", "お客様", "保護", ""])
  func anotherWordIsNot(_ text: String) { #expect(!ForbiddenWords.stand(in: text)) }

  @Test func aBereavedFamilyIsNoCustomer() {
    #expect(ForbiddenWords.stand(in: "お客様へ", bereavement: true))
  }

  /// Each form for citizens, with the word in each of its data.
  @Test func everyFormForCitizensRefusesThem() throws {
    let word = "生活保護"
    var request = PaperSamples.request
    request.use = word
    var options = PaperSamples.request
    options.items[0].options = [word]
    var receipt = PaperSamples.receipt
    receipt.nextTime = word
    var item = PaperSamples.receipt
    item.items[0].name = word
    var slip = PaperSamples.slip
    slip.missing[0].law = word
    var stamp = PaperSamples.exemption
    stamp.entries[0].stamp = word + "用"
    var law = PaperSamples.exemption
    law.entries[0].law = word + "法"
    var proof = PaperSamples.exemption
    proof.entries[1].proof = [word + "受給証明書"]
    let forms: [any PaperForm] = [request, options, receipt, item, slip, stamp, law, proof]
    for form in forms {
      let refused = #expect(throws: PaperRefusal.self) { try form.document() }
      guard case .forbiddenWord = refused else {
        Issue.record("\(type(of: form)) was not refused for the word")
        continue
      }
      #expect(refused?.failure.message.contains(word) == false)
    }
  }

  @Test func noFormForCitizensHasOneOfItsOwn() throws {
    for form in try PaperSamples.all() where form.document.audience == .citizen {
      for text in form.document.texts {
        #expect(!ForbiddenWords.stand(in: text.text.text, bereavement: true))
      }
    }
    let names = try PaperSamples.all().filter { $0.document.audience == .citizen }.map(\.name)
    #expect(names == ["request", "receipt", "slip", "exemption"])
  }
}
