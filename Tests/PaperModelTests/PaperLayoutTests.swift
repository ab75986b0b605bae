import Domain
import PaperModel
import TestKit
import Testing

@Suite struct PaperLayoutTests {
  @Test(arguments: [
    ("", 1), ("漢字", 1), ("漢字漢字漢字漢字漢字", 2), ("a\nb\nc", 3), ("\n", 2),
    (String(repeating: "あ", count: 50), 9),
  ])
  func linesInAWidth(_ text: String, _ lines: Int) {
    // 10 points are 3.53 mm: six whole characters in 22 mm.
    #expect(PaperFit.lines(text, 100, in: 220) == lines)
  }

  @Test func nothingStandsBesideItsPage() throws {
    for form in try PaperSamples.all() {
      for page in form.document.pages {
        for element in page.elements {
          guard case .text(let text) = element else { continue }
          let frame = text.frame
          #expect(
            frame.x >= 0 && frame.y >= 0 && frame.x + frame.width <= page.size.width
              && frame.y + frame.height <= page.size.height, "\(form.name): \(text.field.text)")
        }
      }
    }
  }

  @Test func aLongTableHasItsHeadingOnEveryPage() throws {
    let document = try PaperSamples.ledger(200).document()
    #expect(document.pages.count > 4)
    var serials: [String] = []
    for (index, page) in document.pages.enumerated() {
      let texts = page.elements.compactMap { element -> PaperText? in
        if case .text(let text) = element { text } else { nil }
      }
      let rows = texts.filter { $0.field.text.hasPrefix("番号（から）（") }
      serials += rows.map(\.text.text)
      if !rows.isEmpty { #expect(texts.contains { $0.text.text == "番号（から）" }) }
      #expect(texts.contains { $0.text.text == "\(index + 1) / \(document.pages.count)" })
    }
    // Every line once, in order.
    #expect(serials == (0..<200).map { "KN-\(100_000 + $0)" })
  }

  @Test func aRowTallerThanAPageIsRefused() {
    var slip = PaperSamples.slip
    slip.missing[1].why = String(repeating: "長い理由", count: 1_000)
    #expect(throws: PaperRefusal.rowTooTall(table: "足りないもの", row: 2)) { try slip.document() }
  }

  @Test func theTillIsCounted() {
    let closing = PaperSamples.closing
    #expect(closing.countedCash == 40_730)
    #expect(closing.variance == -10)
  }

  @Test func theClosingSaysEverything() throws {
    let texts = Set(try PaperSamples.closing.document().texts.map(\.text.text))
    for wanted in [
      "▲10円", "30,000円", "10,740円", "5,250円", "15,990円", "3件", "12,345",
      PaperSamples.closing.auditHead,
      "締めた者", "立会者", PaperSamples.closing.varianceReason, "48枚",
    ] {
      #expect(texts.contains(wanted), "\(wanted)")
    }
  }

  @Test func withoutCashThereIsNoReceipt() throws {
    var receipt = PaperSamples.receipt
    receipt.isCash = false
    receipt.method = "キャッシュレス"
    receipt.isReprint = true
    let texts = try receipt.document().texts.map(\.text.text)
    #expect(texts.contains("ご利用控え（再発行）"))
    #expect(!texts.contains { $0.contains("お釣り") || $0.contains("領収しました") })
  }

  @Test(arguments: [(0, 1), (1, 1), (3, 5), (7, 10), (10, 10), (11, 20), (1_430, 2_000), (99, 100)])
  func aScaleIsRound(_ largest: Int, _ top: Int) {
    #expect(PaperChart.scale(for: largest) == top)
  }

  @Test func controlsBecomeTheSignOfAMissingCharacter() {
    #expect(PaperText.printable("a\u{0}b\nc\u{202E}", wraps: false) == "a〓b〓c〓")
    #expect(PaperText.printable("a\r\nb", wraps: true) == "a〓\nb")
    // Marks that belong to their letter stay.
    let kept = "\u{845B}\u{E0100}\u{3042}\u{3099}"
    #expect(
      PaperText.printable(kept, wraps: false).unicodeScalars.elementsEqual(kept.unicodeScalars))
  }
}
