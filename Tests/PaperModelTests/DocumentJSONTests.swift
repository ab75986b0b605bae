import Domain
import PaperModel
import TestKit
import Testing

@Suite struct DocumentJSONTests {
  @Test(arguments: ["request", "receipt", "slip", "exemption", "closing", "ledger", "charts"])
  func aDocumentComesBackAsItWas(_ name: String) throws {
    var document = try #require(try PaperSamples.all().first { $0.name == name }).document
    document.made = PaperSamples.now
    let written = document.json.written
    #expect(!written.utf8.contains(0x0A))
    let read = try PaperDocument(json: Array(written.utf8))
    #expect(read == document)
    #expect(read.json.written.utf8.elementsEqual(written.utf8))
  }

  /// Scalars, not characters: U+FA19 is not U+795E.
  @Test func namesComeBackScalarForScalar() throws {
    let text = "\u{FA19}\u{845B}\u{E0100}\u{20BB7}\"\\\u{3042}\u{3099}"
    let document = PaperDocument(
      title: "t", audience: .staff,
      pages: [PaperPage(.a4, [.text(PaperText("氏名", text, in: PaperFrame(0, 0, 10, 10)))])])
    let read = try PaperDocument(json: Array(document.json.written.utf8))
    #expect(Array(read.texts[0].text.text.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("{\"version\":1,\"version\":1}", "1行目"), ("{\"a\":1.5}", "整数"), ("{\"a\":\"\\ud800\"}", "文字"),
    ("{\"a\":\"\u{1}\"}", "制御"), ("{\"a\":nul}", "値"), ("{\"a\" 1}", "「:」"), ("{\"x\":1}", "知らない"),
    ("{\n\n  oops", "3行目の3文字目"), ("{\"a\":99999999999999999999}", "数"),
  ])
  func whatIsNoDocumentIsNamed(_ json: String, _ words: String) {
    let fault = #expect(throws: JSONFault.self) {
      try PaperDocument(json: Array(json.utf8))
    }
    #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
  }

  @Test func bytesThatAreNoTextAreNamed() {
    #expect(throws: JSONFault.self) { try PaperDocument(json: [0x22, 0xFF, 0x22]) }
  }

  @Test func aComplaintComesBackAsItWas() {
    var complaint = PaperComplaint(code: "glyph-missing", message: "字がありません。")
    complaint.page = 2
    complaint.element = 0
    complaint.field = "氏名"
    #expect(PaperComplaint(Array(complaint.json.written.utf8)) == complaint)
    #expect(PaperComplaint(Array("Segmentation fault".utf8)) == nil)
  }
}
