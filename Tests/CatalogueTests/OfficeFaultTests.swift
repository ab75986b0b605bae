import Catalogue
import Domain
import Testing

@Suite struct OfficeFaultTests {
  private func problems(_ files: [(name: String, bytes: [UInt8])]) -> [CatalogueProblem] {
    do {
      _ = try OfficeCatalogue.load(files: files)
      return []
    } catch {
      return error.problems
    }
  }

  @Test func theSampleItselfIsSound() throws {
    let offices = try OfficeCatalogue.load(files: [("a.yaml", Array(FaultSample.sound.utf8))])
    #expect(offices.offices.map(\.id.text) == ["east", "west"])
  }

  @Test(arguments: FaultSample.values + FaultSample.references + FaultSample.broken)
  func aFaultIsNamedByFileLineAndField(_ sample: FaultSample) {
    let found = problems([("offices.yaml", Array(sample.text.utf8))])
    #expect(found.map(\.file) == ["offices.yaml"], "\(found)")
    #expect(found.map(\.line) == [sample.line], "\(found)")
    #expect(found.map(\.field) == [sample.field], "\(found)")
    #expect(found.first?.message.contains(sample.says) == true, "\(found)")
    #expect(found.allSatisfy { $0.message.hasSuffix("。") })
  }

  @Test func allProblemsAreNamedAtOnceInTheOrderOfTheLines() {
    let text = FaultSample.sound
      .replacing("prefix: B", with: "prefix: b")
      .replacing("type: ward", with: "type: wards")
      .replacing("confirmed: false", with: "confirmed: no")
    let found = problems([("offices.yaml", Array(text.utf8))])
    #expect(found.map(\.line) == [17, 27, 33])
  }

  @Test func anOfficeOfAnotherFileIsKnown() {
    let first = Array(FaultSample.sound.utf8)
    let second = FaultSample.sound.replacing("id: west", with: "id: north")
    let found = problems([("a.yaml", first), ("b.yaml", Array(second.utf8))])
    #expect(found.map(\.description) == ["b.yaml:25: offices[0].id: 役所の id「east」が二度使われています。"])
  }

  @Test func oneBadFileRefusesAll() {
    let found = problems([("a.yaml", Array(FaultSample.sound.utf8)), ("b.yaml", [])])
    #expect(found.map(\.file) == ["b.yaml"])
  }

  @Test func noFileIsAProblem() { #expect(problems([]).count == 1) }

  @Test func anotherEncodingIsNamedWithItsLine() {
    // 東 in Shift_JIS.
    let bytes = Array("offices:\n  - name: ".utf8) + [0x93, 0x8C] + Array("\n".utf8)
    let found = problems([("sjis.yaml", bytes)])
    #expect(found.map(\.line) == [2])
    #expect(found.first?.message.contains("UTF-8") == true)
  }

  @Test func aByteOrderMarkAndWindowsLineEndsAreFine() throws {
    let text = FaultSample.sound.replacing("\n", with: "\r\n")
    let files = [(name: "a.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))]
    #expect(try OfficeCatalogue.load(files: files).offices.count == 2)
  }

  @Test func aFileBeyondAllMeasureIsRefusedUnread() {
    let found = problems([("a.yaml", [UInt8](repeating: 0x20, count: 5 << 20))])
    #expect(found.first?.message.contains("大きすぎます") == true)
  }
}

extension String {
  /// Without Foundation's own, which compares by canonical equivalence.
  func replacing(_ old: String, with new: String) -> String {
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    let wanted = Array(old.utf8)
    while !rest.isEmpty {
      if rest.starts(with: wanted) {
        result += Array(new.utf8)
        rest = rest.dropFirst(wanted.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
