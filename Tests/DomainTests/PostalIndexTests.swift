import Testing

@testable import Domain

@Suite struct PostalIndexTests {
  @Test(
    arguments: [
      ("2110063", ["神奈川県川崎市中原区小杉町"]), ("２１１－００６３", ["神奈川県川崎市中原区小杉町"]),
      ("〒211-0063", ["神奈川県川崎市中原区小杉町"]), ("211こす", ["神奈川県川崎市中原区小杉陣屋町", "神奈川県川崎市中原区小杉町"]),
      ("211コスギマ", ["神奈川県川崎市中原区小杉町"]), ("211 ｺｽｷﾞｼﾞ", ["神奈川県川崎市中原区小杉陣屋町"]),
      ("211小杉町", ["神奈川県川崎市中原区小杉町"]), ("2110004シン", ["神奈川県川崎市中原区新丸子東"]),
      ("211kos", ["神奈川県川崎市中原区小杉陣屋町", "神奈川県川崎市中原区小杉町"]),
      ("211 丸子東", ["神奈川県川崎市中原区新丸子東"]),
      ("2110000", ["神奈川県川崎市中原区"]), ("212", ["神奈川県川崎市幸区戸手本町"]), ("211い", ["神奈川県川崎市中原区今井仲町"]),
      ("21こす", []), ("こすぎ", []), ("999", []), ("211ん", []), ("211", nil),
    ] as [(String, [String]?)])
  func whatIsTypedFindsTheTown(typed: String, addresses: [String]?) throws {
    let answer = try PostalSamples.index().find(try #require(PostalQuery(typed)))
    #expect(answer.areas.map(\.address) == addresses ?? answer.areas.map(\.address))
    #expect(answer.total == addresses?.count ?? 7)
  }

  @Test func aTownThatBeginsSoComesBeforeOneThatHoldsIt() throws {
    let index = try PostalSamples.index()
    let query = try #require(PostalQuery("211まる"))
    #expect(index.find(query).areas.map(\.town) == ["上丸子八幡町", "新丸子東", "新丸子町"])
    let kami = try #require(PostalQuery("211まち"))
    #expect(index.find(kami, limit: 2).areas.count == 2)
    #expect(index.find(kami, limit: 2).isCut)
  }

  @Test(arguments: ["12345678", "211-00634"])
  func moreThanSevenDigitsAreNoCode(typed: String) { #expect(PostalQuery(typed) == nil) }

  @Test(arguments: 1...8)
  func everyAreaIsFoundByItsCodeAndItsLetters(seed: Int) throws {
    let areas = PostalSamples.random(700, seed: UInt64(seed))
    let packed = try PostalPacker.pack(areas)
    #expect(try PostalPacker.pack(areas.reversed()) == packed, "the order decides, seed \(seed)")
    let index = try PostalIndex(packed)
    #expect(index.areas == Array(Set(areas)).sorted(by: PostalArea.precedes), "seed \(seed)")
    for area in areas {
      let byCode = try #require(PostalQuery(area.code.description))
      let found = index.find(byCode, limit: 1_000)
      #expect(found.areas.contains(area), "\(area), seed \(seed)")
      #expect(found.total == found.areas.count)
      let letters = String(
        String.UnicodeScalarView(KanaFold.searchKey(area.townKana).unicodeScalars.prefix(2)))
      guard letters.unicodeScalars.count == 2,
        letters.unicodeScalars.allSatisfy({ $0.value > 0x7F })
      else { continue }
      let byLetters = try #require(PostalQuery("\(area.code.digits.prefix(3)) \(letters)"))
      #expect(index.find(byLetters, limit: 1_000).areas.contains(area), "\(area), seed \(seed)")
    }
  }

  @Test func theOrderIsThatOfTheCodes() throws {
    let index = try PostalIndex(PostalPacker.pack(PostalSamples.random(2_000, seed: 5)))
    let codes = index.find(try #require(PostalQuery("211")), limit: 5_000).areas.map(\.code)
    #expect(codes == codes.sorted())
    #expect(codes.count > 500)
  }

  @Test func anyDamageIsNoticed() throws {
    let packed = try PostalPacker.pack(PostalSamples.areas(PostalSamples.nakahara))
    for place in packed.indices {
      var damaged = packed
      damaged[place] ^= 0x41
      let fault = #expect(throws: PostalFault.self) { _ = try PostalIndex(damaged).count }
      #expect(fault != nil, "byte \(place)")
    }
    for length in 0..<packed.count {
      #expect(throws: PostalFault.self) {
        _ = try PostalIndex(Array(packed.prefix(length))).count
      }
    }
  }

  @Test func namesStayScalarForScalar() throws {
    let code = try #require(PostalCode(digits: "2110063"))
    let towns = ["\u{FA19}", "\u{795E}", "𠮷田", "か\u{3099}"].map {
      PostalArea(
        code: code, local: 14_133, prefecture: "県", municipality: "市", town: $0, townKana: "")
    }
    let found = try PostalIndex(PostalPacker.pack(towns)).areas.map {
      Array($0.town.unicodeScalars)
    }
    #expect(Set(found) == Set(towns.map { Array($0.town.unicodeScalars) }))
  }
}
