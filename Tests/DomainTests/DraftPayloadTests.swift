import Domain
import Testing

@Suite struct DraftPayloadTests {
  @Test(arguments: Array(1...40) as [UInt64])
  func whatWasTypedComesBackScalarForScalar(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("ab=\\\n\rn 山か\u{3099}\u{301}\u{E0100}\u{1F468}".unicodeScalars)
    var fields: [String: String] = [:]
    for name in ["remark", "reason", "kana"] {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...10, using: &random) {
        alphabet.randomElement(using: &random).map { view.append($0) }
      }
      fields[name] = String(view)
    }
    let back = DraftPayload(text: DraftPayload(fields).text).fields
    #expect(back.count == fields.count)
    for (name, text) in fields {
      #expect(back[name].map { Array($0.utf8) } == Array(text.utf8), "seed \(seed)")
    }
  }

  @Test func aMarkThatCombinesWithTheSignIsKept() {
    let payload = DraftPayload(["remark": "\u{3099}山"])
    #expect(DraftPayload(text: payload.text) == payload)
  }

  @Test func longDigitsWaitUntilTheirFieldIsLeft() {
    let payload = DraftPayload(["a": "1234-5678", "b": "1234567", "c": "窓口"])
    #expect(Set(payload.storable().fields.keys) == ["b", "c"])
    #expect(Set(payload.storable(passed: ["a"]).fields.keys) == ["a", "b", "c"])
    #expect(DraftPayload(text: "").fields.isEmpty)
    #expect(DraftPayload(text: "no sign\nb=2").fields == ["b": "2"])
  }
}
