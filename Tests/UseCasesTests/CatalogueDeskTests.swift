import Domain
import Storage
import TestKit
import Testing
import UseCases

/// Bringing a version of the catalogue in and putting it in force.
@Suite struct CatalogueDeskTests {
  let office: StorageOffice

  init() throws { office = try StorageOffice() }

  private static let second = CatalogueVersion(2)

  private func content(_ amount: Int) throws -> CatalogueContent {
    var content = try CatalogueData.shipped()
    content.fees[0].amount = amount
    return content
  }

  private func activeVersion() throws -> Int? {
    try CatalogueDesk(office.command(.administrator)).open().first.active?.version.number
  }

  @Test func theSameContentTwiceChangesNothing() throws {
    let desk = CatalogueDesk(try office.command(.administrator))
    let again = try desk.bringIn(try CatalogueData.shipped())
    #expect(!again.isNew && again.record.version == CatalogueVersion(1))
    let new = try desk.bringIn(try content(350))
    #expect(new.isNew && new.record.version == Self.second && new.record.state == .imported)
    let twice = try desk.bringIn(try content(350))
    #expect(!twice.isNew && twice.record == new.record)
    #expect(try desk.open().first.versions.map(\.version.number) == [2, 1])
  }

  @Test func twoPersonsPutAVersionInForce() throws {
    let desk = try office.command(.administrator)
    _ = try CatalogueDesk(desk).bringIn(try content(350))
    let other = try office.command(.chief)
    let record = try TwoPersons(desk, second: other.credential).activateCatalogue(
      Self.second, reason: "料金改定")
    #expect(record.state == .active)
    #expect(record.activatedBy == StoragePerson.administrator.id)
    #expect(record.approvedBy == StoragePerson.chief.id)
    let versions = try CatalogueDesk(desk).open().first.versions
    #expect(versions.map(\.state) == [.active, .retired])
    // An earlier version can be taken up again, by two persons as well.
    _ = try TwoPersons(desk, second: other.credential).activateCatalogue(
      CatalogueVersion(1), reason: "戻す")
    #expect(try activeVersion() == 1)
  }

  @Test func theCalendarCountsByTheVersionInForce() throws {
    let desk = try office.command(.administrator)
    let shipped = try CatalogueData.shipped()
    var new = shipped
    new.rules[0] = CountingRule(
      id: new.rules[0].id, label: new.rules[0].label, kind: .age(7, .birthday), law: "改正後",
      confirmed: false)
    _ = try CatalogueDesk(desk).bringIn(new)
    #expect(try CalendarDesk(desk).opening(of: nil).counting == shipped.rules)
    let other = try office.command(.chief)
    _ = try TwoPersons(desk, second: other.credential).activateCatalogue(
      Self.second, reason: "改正")
    #expect(try CalendarDesk(desk).opening(of: nil).counting == new.rules)
    // A folder without rules takes those in force.
    var fees = try content(350)
    fees.rules = []
    let third = try CatalogueDesk(desk).bringIn(fees).record
    #expect(third.rules == new.rules.count)
    #expect(
      try CatalogueDesk(desk).changes(from: Self.second, to: third.version).map(\.table) == [.fee])
  }

  @Test func onePersonIsNotTwo() throws {
    let desk = try office.command(.administrator)
    _ = try CatalogueDesk(desk).bringIn(try content(350))
    let found = failure {
      try TwoPersons(desk, second: desk.credential).activateCatalogue(Self.second, reason: "改定")
    }
    #expect(found?.code == .requestOwn)
    #expect(try activeVersion() == 1)
  }

  @Test func anApprovalServesItsOwnVersionOnce() throws {
    let desk = try office.command(.administrator)
    _ = try CatalogueDesk(desk).bringIn(try content(350))
    _ = try CatalogueDesk(desk).bringIn(try content(400))
    let request = try CatalogueDesk(desk).askActivation(of: Self.second, reason: "改定")
    func activate(_ number: Int) throws {
      _ = try TwoPersons(desk, consent: .approved(request.id)).activateCatalogue(
        CatalogueVersion(number), reason: "")
    }
    #expect(failure { try activate(2) }?.code == .requestPending)
    let own = try CatalogueDesk(desk).open().first.request(for: Self.second)
    #expect(own?.state == .pending)
    _ = try SupervisionDesk(try office.command(.chief)).decide(request.id, approve: true)
    #expect(failure { try activate(3) }?.code == .requestUnknown)
    try activate(2)
    #expect(try activeVersion() == 2)
    #expect(try CatalogueDesk(desk).open().first.requests.isEmpty)
    _ = try TwoPersons(desk, second: try office.command(.chief).credential)
      .activateCatalogue(CatalogueVersion(1), reason: "戻す")
    #expect(failure { try activate(2) }?.code == .requestDecided)
  }

  @Test func whatCannotBeDoneIsNotAskedFor() throws {
    let desk = try office.command(.administrator)
    let other = try office.command(.chief)
    for version in [1, 7] {
      let found = failure {
        try TwoPersons(desk, second: other.credential).activateCatalogue(
          CatalogueVersion(version), reason: "改定")
      }
      #expect(found?.code == (version == 1 ? .catalogueActive : .catalogueUnknown))
    }
    #expect(
      failure { try CatalogueDesk(desk).askActivation(of: CatalogueVersion(7), reason: "x") }
        != nil)
    #expect(try SupervisionDesk(other).open().first.approvals.isEmpty)
  }

  @Test(arguments: [StoragePerson.clerk, .chief])
  func onlyAdministratorsBringInAndActivate(_ person: StoragePerson) throws {
    let desk = try office.command(person)
    #expect(failure { try CatalogueDesk(desk).bringIn(try content(350)) }?.code == .notPermitted)
    #expect(
      failure { try CatalogueDesk(desk).askActivation(of: CatalogueVersion(1), reason: "x") }?.code
        == .notPermitted)
    // Everybody may look.
    #expect(try CatalogueDesk(desk).open().first.versions.count == 1)
  }

  @Test func whatDiffersIsNamed() throws {
    let desk = CatalogueDesk(try office.command(.administrator))
    _ = try desk.bringIn(try content(350))
    let changes = try desk.changes(from: CatalogueVersion(1), to: Self.second)
    #expect(changes.map(\.key) == ["J01 counter 2022-01-04"])
    #expect(changes.first?.fields.map(\.new) == ["350"])
    #expect(failure { try desk.changes(from: CatalogueVersion(1), to: CatalogueVersion(3)) } != nil)
  }
}
