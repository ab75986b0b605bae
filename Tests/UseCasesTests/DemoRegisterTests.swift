import Domain
import Foundation
import Storage
import TestKit
import Testing
import UseCases

/// The invented residents of a 研修 database.
@Suite struct DemoRegisterTests {
  static let date = DemoOffice.day

  static func people(_ count: Int, seed: UInt64 = 1) throws -> [ResidentRecord] {
    var register = DemoRegister(
      names: try DemoOffice.shippedNames(), date: date, seed: seed)
    return (0..<count).compactMap { _ in register.next() }
  }

  @Test func theSameSeedGivesTheSamePeople() throws {
    let first = try Self.people(300)
    #expect(try first == Self.people(300))
    #expect(first.count == 300)
    #expect(try first != Self.people(300, seed: 2))
  }

  /// It fails before the register is taken in, or after.
  @Test(arguments: ["2026-11-24", "0001-01-01"])
  func aFailedDayTakesAwayOnlyWhatItMade(iso: String) throws {
    let folder = try DemoOffice.temporaryFolder()
    let path = folder + "/x.db"
    // Called as the register would be, left by a killed import, and by somebody else.
    let names = ["20261123-1", "building", "20260101-1"].map { "x.db.register-" + $0 }
    for name in names { try Data("古い".utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
    let offices = try DemoOffice.shippedOffices()
    let date = try #require(CivilDate(iso: iso))
    var asked = 0
    #expect(throws: DeskFailure.self) {
      try DemoBuilder.create(
        DatabaseFiles(database: path), offices: offices, catalogue: try CatalogueData.shipped(),
        demo: try DemoOffice.shippedDemo(offices), date: date, seed: 1,
        until: try DemoOffice.moment(date, "15:40"),
        people: DemoPeople(count: 20, names: try DemoOffice.shippedNames(), glyphs: GlyphTable())
      ) { _, _ in
        asked += 1
        throw DeskFailure("stop", "止めました。")
      }
    }
    #expect((asked == 1) == (iso == "2026-11-24"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    let registers = left.filter { $0.contains(".register-") && !$0.hasSuffix("-turn") }
    // What a killed import was building is nobody's register; the next one builds in its place.
    let kept = asked == 0 ? names : names.filter { !$0.hasSuffix("building") }
    #expect(Set(registers) == Set(kept))
    for name in registers {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      #expect(bytes == Data("古い".utf8), "\(name)")
    }
    #expect(!left.contains("x.db"))
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func moreResidentsBeginWithTheSame() throws {
    #expect(try Array(Self.people(500).prefix(200)) == Self.people(200))
  }

  @Test func everybodyHasTheirOwnNumberAndCanBeFound() throws {
    let people = try Self.people(1_000)
    #expect(Set(people.map(\.id)).count == people.count)
    for person in people {
      #expect(person.name.text.contains(" ") && person.kana.text.contains(" "))
      #expect(
        !SafeDigits.isMyNumber(person.id.text) && !SafeDigits.isMyNumber(person.household.text))
      #expect(person.birth.day.map { $0 < Self.date } == true)
    }
  }

  @Test func aHouseholdHasOneHeadOneAddressAndOneProtection() throws {
    let people = try Self.people(2_000)
    let households = Dictionary(grouping: people, by: \.household)
    #expect(households.count > 500)
    for (id, members) in households {
      // The last one may be cut off by the count.
      #expect(members.first?.relationship == "世帯主", "\(id)")
      #expect(members.dropFirst().allSatisfy { $0.relationship != "世帯主" }, "\(id)")
      #expect(Set(members.map(\.address.line)).count == 1, "\(id)")
      #expect(Set(members.map { $0.flags.contains(.support) }).count == 1, "\(id)")
    }
  }

  @Test("No lot is one that a town has", arguments: [UInt64(1), 2, 3])
  func lotsAreInvented(seed: UInt64) throws {
    for person in try Self.people(200, seed: seed) {
      let lot = person.address.lot.text.split(separator: "-").first.flatMap { Int($0) }
      #expect((90_001...99_999).contains(lot ?? 0), "seed \(seed): \(person.address.lot.text)")
    }
  }

  @Test("The smallest register has somebody protected", arguments: [UInt64(1), 7, .max])
  func somebodyIsProtected(seed: UInt64) throws {
    #expect(try Self.people(60, seed: seed).contains { $0.flags.contains(.support) })
  }

  @Test func theNamesThatTerminalsLackAreMarked() throws {
    let marked = try Self.people(4_000).filter { $0.flags.contains(.unusualGlyph) }
    #expect(!marked.isEmpty)
  }
}

private enum SafeDigits {
  static func isMyNumber(_ text: String) -> Bool { MyNumberGuard.refusal(of: text) != nil }
}
