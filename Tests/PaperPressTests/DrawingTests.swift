import Domain
import Foundation
import PaperModel
import TestKit
import Testing

/// The real program: what it draws can be read, and what it cannot draw is named.
@Suite struct DrawingTests {
  @Test(arguments: ["request", "receipt", "slip", "exemption", "closing", "ledger", "charts"])
  func everyTextOfAFormIsThere(_ name: String) throws {
    let bench = try PaperBench()
    let form = try #require(try PaperSamples.all().first { $0.name == name })
    let ended = try bench.draw(form.document)
    #expect(ended.status == 0, "\(ended.messages)")
    let text = try bench.text(of: ended.output)
    for box in form.document.texts {
      // Wrapped lines and spaced words stand apart: the beginning of each is looked for.
      for word in box.text.text.split(whereSeparator: { "\n　 ".contains($0) }) {
        let head = String(PaperBench.solid(String(word)).prefix(6))
        #expect(PaperBench.has(text, head), "\(box.field.text): \(head)")
      }
    }
    let fonts = try bench.fonts(of: ended.output)
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.embedded && font.unicode, "\(font.name)") }
  }

  @Test(arguments: [
    "\u{FA19}田", "\u{20BB7}野", "\u{845B}\u{E0100}城", "\u{845B}\u{E0102}城", "髙橋", "山﨑", "辺\u{E0101}",
    "\u{20B9F}る", "Ｗａｎｇ ﾜﾝ",
  ])
  func anUnusualNameIsDrawn(_ name: String) throws {
    let bench = try PaperBench()
    let ended = try bench.draw(PaperBench.page(name))
    #expect(ended.status == 0, "\(ended.messages)")
    #expect(PaperBench.has(try bench.text(of: ended.output), name))
  }

  @Test func aVariationIsAnotherGlyph() throws {
    let bench = try PaperBench()
    let drawn = try ["\u{845B}", "\u{845B}\u{E0102}", "\u{845B}\u{E0100}"].map {
      try bench.draw(PaperBench.page($0)).output
    }
    // The variation is drawn by another shape, from another font where only that one has it.
    #expect(Set(drawn).count == 3)
    #expect(try bench.fonts(of: drawn[0]).map { $0.name.suffix(11) } == ["IPAmjMincho"])
    #expect(try bench.fonts(of: drawn[2]).map { $0.name.suffix(11) } == ["IPAexMincho"])
  }

  @Test(arguments: [
    // A variation that is not in any collection, a sequence of it later on, other scripts.
    ("山田\u{845B}\u{E01EF}", 2), ("\u{845B}\u{E0111}", 0), ("아", 0), ("ab\u{1F3E2}", 2), ("ش", 0),
  ])
  func aMissingGlyphIsRefused(_ text: String, _ place: Int) throws {
    let bench = try PaperBench()
    let ended = try bench.draw(PaperBench.page(text))
    #expect(ended.status == 3)
    #expect(ended.output.isEmpty)
    let said = try #require(PaperComplaint(Array(ended.messages.utf8)))
    #expect(said.code == "glyph-missing")
    #expect(said.page == 1)
    #expect(said.field == "氏名")
    #expect(said.position == place)
    #expect(!PaperBench.has(ended.messages, text))
  }

  @Test func textThatDoesNotFitIsWrappedShrunkOrRefused() throws {
    let bench = try PaperBench()
    let long = String(repeating: "漢字", count: 30)
    let narrow = PaperFrame(100, 100, 500, 400)
    let wrapped = try bench.draw(PaperBench.page(long, frame: narrow, wraps: true))
    #expect(wrapped.status == 0)
    #expect(PaperBench.has(try bench.text(of: wrapped.output), long))
    let shrunk = try bench.draw(PaperBench.page("漢字漢字漢字漢字", frame: PaperFrame(100, 100, 200, 60)))
    #expect(shrunk.status == 0)
    #expect(PaperBench.has(try bench.text(of: shrunk.output), "漢字漢字漢字漢字"))
    for wraps in [false, true] {
      let refused = try bench.draw(
        PaperBench.page(String(repeating: "あ", count: 10_000), field: "使いみち", wraps: wraps))
      #expect(refused.status == 3)
      let said = try #require(PaperComplaint(Array(refused.messages.utf8)))
      #expect(said.code == "too-long")
      #expect(said.field == "使いみち")
    }
  }

  @Test func hostileTextIsDrawnAsItIs() throws {
    let bench = try PaperBench()
    for (text, seen) in [
      ("=1+1", "=1+1"), ("<b>&amp;</b>", "<b>&amp;</b>"), ("a\u{0}b\u{1B}[31m", "a〓b〓[31m"),
      ("山\u{202E}田\u{2066}", "山〓田〓"), ("%s%n\\n", "%s%n\\n"), ("a\u{200B}b\u{FEFF}", "a〓b〓"),
    ] {
      let ended = try bench.draw(PaperBench.page(text, font: .mincho))
      #expect(ended.status == 0, "\(ended.messages)")
      #expect(PaperBench.has(try bench.text(of: ended.output), seen))
    }
  }

  @Test func theSameValueGivesTheSameBytes() throws {
    let bench = try PaperBench()
    let document = try PaperSamples.request.document()
    let first = try bench.draw(document).output
    let second = try bench.draw(document).output
    #expect(first == second)
    let words = String(decoding: first, as: UTF8.self)
    #expect(!words.contains("CreationDate") && !words.contains("/ID"))
    var dated = document
    dated.made = PaperSamples.now
    let third = try bench.draw(dated).output
    #expect(third != first)
    #expect(try bench.draw(dated).output == third)
  }

  @Test(arguments: [
    ("", "1行目の1文字目"), ("{", "1行目の2文字目"), ("{\"version\":1}", "項目 title がありません"),
    ("{\"version\":2,\"title\":\"x\",\"audience\":\"staff\",\"pages\":[]}", "version"),
    ("{\"version\":1,\"title\":\"x\",\"audience\":\"staff\",\"pages\":[]}", "pages"),
    (
      "{\"version\":1,\"title\":\"x\",\"audience\":\"staff\",\"pages\":[{\"width\":2100,\"height\":2970,"
        + "\"elements\":[{\"kind\":\"text\",\"field\":\"f\",\"text\":\"t\",\"x\":0,\"y\":0,\"width\":9,"
        + "\"height\":9,\"size\":\"big\"}]}]}", "pages[0].elements[0].size"
    ),
    ("[[[[[[[[[[[[[[[[[[[[[[", "深すぎます"), ("{\"a\":1} x", "余分"),
  ])
  func aMalformedDocumentIsNamed(_ json: String, _ place: String) throws {
    let bench = try PaperBench()
    let ended = try bench.draw(Array(json.utf8))
    #expect(ended.status == 2)
    #expect(ended.messages.contains(place), "\(ended.messages)")
  }

  @Test func manyDocumentsOneAfterAnother() throws {
    let bench = try PaperBench()
    let good = try PaperSamples.slip.document()
    let alone = try bench.draw(good).output
    let line = good.json.written
    let lines = [line, "{", PaperBench.page("아").json.written, line].joined(separator: "\n")
    let ended = try bench.draw(Array(lines.utf8), "--serve")
    #expect(ended.status == 0)
    let head = Array("{\"bytes\":\(alone.count),\"pages\":1}\n".utf8)
    #expect(ended.output.starts(with: head + alone))
    #expect(ended.output.suffix(alone.count) == alone[...])
    let between = ended.output.dropFirst(head.count + alone.count)
      .dropLast(head.count + alone.count)
    let answers = String(decoding: between, as: UTF8.self).split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers.first?.contains("malformed") == true)
    #expect(answers.last?.contains("glyph-missing") == true)
  }
}
