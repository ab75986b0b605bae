import Domain
import Foundation
import Storage
import TestKit
import Testing
import UseCases

@Suite struct PostalDeskTests {
  let office: StorageOffice
  let own: Desk
  let desk: PostalDesk

  init() throws {
    office = try StorageOffice(.training)
    own = Desk(
      store: office.store, credential: try #require(office.store.trainingCredential),
      place: Place(office: StorageOffice.north))
    let shipped = try Self.packed([("2110063", "小杉町", "コスギマチ"), ("2110004", "新丸子東", "シンマルコヒガシ")])
    desk = PostalDesk(own, shipped: { shipped })
  }

  private static func line(_ code: String, _ town: String, _ kana: String) -> String {
    "14133,\"211  \",\"\(code)\",\"カナガワケン\",\"カワサキシナカハラク\",\"\(kana)\","
      + "\"神奈川県\",\"川崎市中原区\",\"\(town)\",0,0,0,0,0,0"
  }

  private static func lines(_ towns: [(String, String, String)]) -> [ImportLine] {
    towns.enumerated().map {
      ImportLine(number: $0.offset + 1, text: line($0.element.0, $0.element.1, $0.element.2))
    }
  }

  private static func packed(_ towns: [(String, String, String)]) throws -> [UInt8] {
    try PostalPacker.pack(PostalFile(lines(towns)).entries.flatMap { $0 })
  }

  private func addresses(_ typed: String) throws -> [String] {
    try desk.find(try #require(PostalQuery(typed)), limit: 10).areas.map(\.address)
  }

  @Test func theShippedCodesAreUsedUntilOthersAreImported() throws {
    #expect(try addresses("211こす") == ["神奈川県川崎市中原区小杉町"])
    let new = Self.lines([("2110063", "小杉町", "コスギマチ"), ("2110099", "新しい町", "アタラシイマチ")])
    let report = try desk.importFile(new)
    #expect(report.read == 2 && report.imported == 1 && report.unchanged == 1)
    #expect(try addresses("2110099") == ["神奈川県川崎市中原区新しい町"])
    // 新丸子東 is not in the file of this municipality any more.
    #expect(try addresses("2110004") == [])
    #expect(try desk.index().number == 1)
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let file = Self.lines([("2110099", "新しい町", "アタラシイマチ")])
    _ = try desk.importFile(file)
    let again = try desk.importFile(file)
    #expect(again.read == 1 && again.imported == 0 && again.unchanged == 1)
    #expect(try desk.index().number == 1)
    let postal = try office.store.doctor().first { $0.name == "postal" }
    #expect(postal?.ok == true)
  }

  @Test func badLinesAreListedAndAFileOfNothingIsOfNoUse() throws {
    var file = Self.lines([("2110099", "新しい町", "アタラシイマチ")])
    file.append(ImportLine(number: 2, text: "これは違う"))
    file.append(ImportLine(number: 3, text: nil))
    let report = try desk.importFile(file)
    #expect(report.rejected.map(\.line) == [2, 3])
    #expect(report.isOfUse)
    let useless = try desk.importFile([ImportLine(number: 1, text: "違う")])
    #expect(!useless.isOfUse && useless.rejected.count == 1)
    #expect(try desk.index().number == 1)
  }

  @Test func anEditionKnownAlreadyIsNotReadAgain() throws {
    let first = try desk.index()
    let asked = PostalDesk(own) { throw DeskFailure(.unexpected, "asked again") }
    #expect(try asked.index(first).number == 0)
  }

  @Test func aClerkMayNotImport() throws {
    let real = try StorageOffice()
    let clerk = PostalDesk(try real.signIn(.clerk, at: .one)) { [] }
    #expect(failure { try clerk.importFile([]) }?.code == .notPermitted)
  }

  @Test func theShippedFileIsWholeSmallAndKnowsTheCity() throws {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let bytes = [UInt8](
      try Data(contentsOf: folder.appendingPathComponent("Resources/postal/postal-codes.bin")))
    #expect(bytes.count < 2_000_000)
    let index = try PostalIndex(bytes)
    #expect(index.count > 120_000)
    func first(_ typed: String) throws -> String? {
      index.find(try #require(PostalQuery(typed)), limit: 3).areas.first?.address
    }
    #expect(try first("2110063") == "神奈川県川崎市中原区小杉町")
    #expect(try first("2110004シン") == "神奈川県川崎市中原区新丸子東")
    #expect(try first("211こす") == "神奈川県川崎市中原区小杉")
    #expect(try first("2100000") == "神奈川県川崎市川崎区")
    #expect(try first("4090142") == "山梨県北都留郡小菅村")
    #expect(try first("5220317") == "滋賀県犬上郡多賀町一円")
    #expect(try first("7614101おつ") == "香川県小豆郡土庄町乙")
    #expect(try first("9999999") == nil)
  }
}
